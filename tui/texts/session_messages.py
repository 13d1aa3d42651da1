"""The Korean of what cannot be done, and of what click says of a call."""

from __future__ import annotations

KOREAN = {
    "what there is to say could not be written: {reason}": "출력할 수 없어요: {reason}",
    # Names
    "nothing in the vault is called “{name}”": "보관함에 “{name}”(이)라는 것이 없어요",
    "“{name}” may be several:\n{found}\n  and {n} more": "“{name}”에 맞는 것이 여럿이에요.\n{found}\n  외 {n}개",
    "“{name}” may be several:\n{found}": "“{name}”에 맞는 것이 여럿이에요.\n{found}",
    "there is no vault here": "여기에는 보관함이 없어요",
    "there is no vault here: {hint}": "여기에는 보관함이 없어요. {hint}",
    "make one with `dokhu init DIR`, name one with --vault, or try `dokhu demo`": "`dokhu init DIR`로 만들거나, "
    "--vault로 가리키거나, `dokhu demo`로 둘러보세요",
    "the app needs a terminal; `dokhu --help` lists what works without": "앱은 터미널에서 열어요. 터미널 없이 "
    "되는 것은 `dokhu --help`에 있어요",
    "{folder} is there already: name a new folder": "{folder}: 이미 있어요. 새 폴더를 쓰세요",
    # Notes
    "“{title}” has no note yet; `dokhu new {id}` begins one": "“{title}”에는 아직 노트가 없어요. `dokhu new "
    "{id}`로 시작하세요",
    "there is a note already: {path}; `dokhu edit` opens it": "노트가 이미 있어요: {path}. `dokhu edit`로 "
    "여세요",
    "“{title}” has no note yet to put a tag into": "“{title}”에는 태그를 달 노트가 아직 없어요",
    "“{title}” has no note that a post could name": "“{title}”에는 포스트에 넣을 노트가 없어요",
    "“{title}” is posted already": "“{title}”은(는) 이미 발행됐어요",
    "{path} changed since; it stays as it is": "{path}: 그 뒤에 바뀌어서 그대로 둬요",
    # Questions
    "there is {what} about “{name}”; see `dokhu questions`": "“{name}”에 대해 {what}. `dokhu questions`를 "
    "보세요",
    "no open question": "열린 물음이 없어요",
    "several open questions": "열린 물음이 여럿 있어요",
    "{answers} are two answers; give one": "{answers}: 답이 둘이에요. 하나만 쓰세요",
    "there is no choice {n}, only {most}": "{n}번은 없어요. {most}번까지예요",
    "say which title it is: TITLE, or --choice N": "어느 제목인지 쓰세요: TITLE이나 --choice N",
    "say --keep, --merge, or --drop (with --choice N for another note)": "--keep, --merge, --drop 가운데 하나를 "
    "쓰세요 (다른 노트를 버리려면 --choice N도)",
    "“{said}” is no answer to it; say merge, keep or drop": "“{said}”은(는) 답이 아니에요. merge, keep, drop 가운데 "
    "하나예요",
    "{path} is none of its notes: {paths}": "{path}: 이 논문의 노트가 아니에요. 노트: {paths}",
    "a title needs a letter or a digit": "제목에는 글자나 숫자가 있어야 해요",
    # Posts
    "there is no post “{day}”; {hint}": "“{day}” 포스트가 없어요. {hint}",
    "the latest are {posts}": "최근 것: {posts}",
    "there are no posts yet": "아직 포스트가 하나도 없어요",
    "there are no posts yet; a post is a file in posts/": "아직 포스트가 없어요. 포스트는 posts/ 안의 "
    "파일이에요",
    "several posts are of {day}: name one of {paths}": "{day} 포스트가 여럿이에요. 하나를 고르세요: {paths}",
    "there is no target “{target}”; there are {targets}": "“{target}” 형식은 없어요. 있는 것: {targets}",
    "the post is {n} files ({names}): name a folder, {hint}": "포스트가 파일 {n}개예요 ({names}). 폴더를 쓰세요: "
    "{hint}",
    "has the slug “{slug}” of {path} and is left out; give it another under `slug:`": "slug “{slug}”이(가) "
    "{path}와 같아서 빠져요. `slug:`에 다른 것을 쓰세요",
    "has the address of the blog's own {path}; give it another under `slug:`": "블로그의 {path}와 주소가 같아요. "
    "`slug:`에 다른 것을 쓰세요",
    "there is no note “{name}”, which this post names": "이 포스트에 적힌 “{name}” 노트가 없어요",
    # Settings
    "the setting “{name}” {what}": "“{name}” 설정: {what}",
    "is no action; docs/keys.md names all of them": "그런 동작이 없어요. docs/keys.md에 이름이 다 있어요",
    "must be a key like “ctrl+j”, or a list of keys; its own keys stay": "“ctrl+j” 같은 키나 키의 목록이라야 "
    "해서 원래 키를 써요",
    "has the key {key}, which is also that of {other}; only one works": "{key} 키가 {other}에도 쓰여요. 하나만 "
    "들어요",
    "is no filter: {what}": "필터가 아니에요. {what}",
    "is no target; there are {targets}. It is ignored": "그런 형식은 없어 무시해요. 있는 것: {targets}",
    "must be true or false; it is ignored": "true나 false라야 해서 무시해요",
    "must be text in quotes; it is ignored": "따옴표 안의 글이라야 해서 무시해요",
    "must be one of {known}; it is ignored": "{known} 가운데 하나라야 해서 무시해요",
    "leads out of the site's folder; it is ignored": "사이트 폴더를 벗어나서 무시해요",
    "cannot be read: {reason}": "읽을 수 없어요. {reason}",
    "“{name}” must be a command line or a list of its words": "“{name}”: 명령 한 줄이나 낱말의 목록이라야 해요",
    "must be a table of colours; it is left out": "색의 표라야 해서 빼 둘게요",
    "base: must be ink, paper or contrast; ink is used": "base: ink, paper, contrast 가운데 하나라야 해서 "
    "ink를 써요",
    "{key}: there is no such colour; there are {colours}": "{key}: 그런 색이 없어요. 있는 것: {colours}",
    "{key}: must be a colour like “#7aa2c9”; that of the base is used": "{key}: “#7aa2c9” 같은 색이라야 해서 "
    "바탕 테마의 것을 써요",
    # Other programs
    "no editor found: set $EDITOR, or `editor` in {file}": "편집기를 찾지 못했어요. $EDITOR나 {file}의 `editor`에 "
    "쓰세요",
    "no browser found: set `browser` in {file}": "브라우저를 찾지 못했어요. {file}의 `browser`에 쓰세요",
    "the editor “{command}” did not start: {reason}": "편집기 “{command}”이(가) 열리지 않았어요. {reason}",
    "the editor “{command}” ended with {status}": "편집기 “{command}”이(가) {status}(으)로 끝났어요",
    "the browser “{command}” did not start: {reason}": "브라우저 “{command}”이(가) 열리지 않았어요. {reason}",
    "not a web address: {url}": "웹 주소가 아니에요: {url}",
    "the {name} command is empty": "{name} 명령이 비었어요",
    "the {name} command “{command}” cannot be read: {reason}": "{name} 명령 “{command}”을(를) 읽을 수 없어요. "
    "{reason}",
    # git
    "{what} is under way in {root}: end it in git first, then commit": "{root}: git에서 {what} 중이에요. 먼저 "
    "끝내고 커밋하세요",
    "a merge": "병합하는",
    "a rebase": "리베이스하는",
    "a cherry-pick": "체리픽하는",
    "a revert": "되돌리는",
    "git does not know your name: tell it with\n{commands}": "git이 이름을 몰라요. 이렇게 알려 주세요.\n"
    "{commands}",
    "{root} is not in a git repository: run `git init` there first": "{root}: git 저장소가 아니에요. 거기서 먼저 "
    "`git init`을 하세요",
    "{root} belongs to another user, so git does not touch it:\n{said}": "{root}: 다른 사용자의 것이라 git이 "
    "건드리지 않아요.\n{said}",
    "git {command} failed: {reason}": "git {command}이(가) 되지 않았어요: {reason}",
    "it did not say why": "까닭을 말하지 않았어요",
    "git is not installed, or not on the PATH": "git이 설치되어 있지 않거나 PATH에 없어요",
    # Other processes
    "the sync ended without a word": "맞추기가 아무 말 없이 끝났어요",
    "Korean words are found by simple rules, because kiwipiepy is not installed; with it, searches find "
    "more of them: pip install kiwipiepy": "kiwipiepy가 없어 한국어 낱말을 간단한 규칙으로 찾아요. 설치하면 더 많이 "
    "찾아요: pip install kiwipiepy",
    # click
    "No such option {name}.": "{name}: 그런 옵션이 없어요.",
    "No such option {name}. {hint}": "{name}: 그런 옵션이 없어요. {hint}",
    "Did you mean {name}?": "{name}인가요?",
    "(Possible options: {names})": "(비슷한 옵션: {names})",
    "No such command {name}.": "{name}: 그런 명령이 없어요.",
    "No such command {name}. {hint}": "{name}: 그런 명령이 없어요. {hint}",
    "Missing argument {name}.": "{name}을(를) 써야 해요.",
    "Missing option {name}.": "{name} 옵션을 써야 해요.",
    "Missing command.": "명령을 써야 해요.",
    "Invalid value for {name}: {message}": "{name}: {message}",
    "{value} is not one of {choices}.": "{value}은(는) {choices} 가운데 없어요.",
    "{value} is not in the range {range}.": "{value}은(는) {range} 범위를 벗어나요.",
    "{value} is not a valid integer range.": "{value}은(는) 정수가 아니에요.",
    "Got unexpected extra argument ({words})": "남는 낱말이 있어요 ({words})",
    "Got unexpected extra arguments ({words})": "남는 낱말이 있어요 ({words})",
    "Option {name} requires an argument.": "{name} 옵션에는 값이 있어야 해요.",
    "Option {name} does not take a value.": "{name} 옵션에는 값을 쓰지 않아요.",
}
