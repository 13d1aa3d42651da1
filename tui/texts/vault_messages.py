"""The Korean of what is wrong with files, the index or a query: what `notes` and `store` say."""

from __future__ import annotations

KOREAN = {
    "Korean": "한국어",
    "English": "영어",
    # A file
    "it is not a file": "파일이 아니에요",
    "the disk is full": "디스크가 꽉 찼어요",
    "your disk quota is used up": "쓸 수 있는 디스크 용량을 다 썼어요",
    "the disk is read-only": "디스크가 읽기 전용이에요",
    "you have no permission to write to it, or to its folder": "파일이나 폴더에 쓸 권한이 없어요",
    "its folder does not exist": "폴더가 없어요",
    "its name is too long for this disk": "이 디스크에는 이름이 너무 길어요",
    "{path} could not be saved: {reason}. The file on disk is as it was.": "{path}: 저장하지 못했어요. "
    "{reason}. 디스크의 파일은 그대로예요.",
    "{path} was changed by another program meanwhile; nothing was written.": "{path}: 그사이 다른 "
    "프로그램이 바꿨어요. 아무것도 쓰지 않았어요.",
    "this is UTF-16 text; save it as UTF-8": "UTF-16 글이에요. UTF-8로 저장하세요",
    "this is a binary file, not text": "글이 아니라 바이너리 파일이에요",
    "line {line} is neither UTF-8 nor CP949; save the file as UTF-8": "{line}번째 줄이 UTF-8도 CP949도 "
    "아니에요. 파일을 UTF-8로 저장하세요",
    "it is in CP949; convert it to UTF-8 to edit": "CP949 파일이에요. 고치려면 UTF-8로 바꾸세요",
    "this file is empty": "빈 파일이에요",
    "this is a folder, in spite of its name; give it another one": "이름과 달리 폴더예요. 다른 이름을 "
    "붙이세요",
    "this is a link that leads out of the vault; put the file itself in its place": "보관함 밖으로 가는 "
    "링크예요. 그 자리에 파일 자체를 두세요",
    "this is no ordinary file": "보통 파일이 아니에요",
    "this file has {size} MB, more than the {most} MB that a note may have; split it, or move it out "
    "of the note folders": "파일이 {size} MB예요. 노트는 {most} MB까지라서, 나누거나 노트 폴더 밖으로 "
    "옮기세요",
    "you have no permission to read this file": "이 파일을 읽을 권한이 없어요",
    "the system cannot read this file: {reason}": "시스템이 이 파일을 읽지 못해요: {reason}",
    "a note of more than 2 MB could not be opened again": "2 MB가 넘는 노트는 다시 열 수 없어요",
    "No such file or directory": "그런 파일이나 폴더가 없어요",
    "Permission denied": "권한이 없어요",
    "Is a directory": "폴더예요",
    "Not a directory": "폴더가 아니에요",
    "File exists": "이미 있어요",
    "No space left on device": "디스크가 꽉 찼어요",
    "Read-only file system": "디스크가 읽기 전용이에요",
    # The vault
    "{root} has no {file}: `dokhu init` makes it a vault": "{root}: {file}이 없어요. `dokhu init`으로 보관함을 "
    "만드세요",
    "{root} is no folder that you may look into": "{root}: 들여다볼 수 있는 폴더가 아니에요",
    "{path} is not a path inside the vault": "{path}: 보관함 안의 경로가 아니에요",
    "{root} cannot be made a vault: {reason}": "{root}: 보관함으로 만들 수 없어요. {reason}",
    "cannot be read ({reason}); defaults are used": "읽을 수 없어 기본값을 써요 ({reason})",
    "is not UTF-8; save it as UTF-8. Defaults are used": "UTF-8이 아니라 기본값을 써요. UTF-8로 저장하세요",
    "is not TOML: {what}. Defaults are used": "TOML이 아니라 기본값을 써요: {what}",
    "is nested too deep. Defaults are used": "너무 깊이 겹쳐 있어 기본값을 써요",
    "“notes” names {folder}, but there is no such folder": "“notes”에 적힌 {folder} 폴더가 없어요",
    "is no setting that dokhu knows; it is ignored": "dokhu가 모르는 설정이라 무시해요",
    "must be a table, [{table}]; it is ignored": "[{table}] 표라야 해서 무시해요",
    "is {value}, no time zone like “Asia/Seoul”; the system's is used": "{value}은(는) “Asia/Seoul” 같은 "
    "시간대가 아니라서 시스템의 것을 써요",
    'must be a list of folder names, like ["notes"]; that is used': '["notes"]처럼 폴더 이름의 목록이라야 해요. '
    "그렇게 쓸게요",
    "names {folder}, which is not inside the vault; it is left out": "{folder}은(는) 보관함 안에 없어 빼 둘게요",
    "has {view}, which is no query in quotes; it is left out": "{view}은(는) 따옴표 안의 검색식이 아니라 빼 "
    "둘게요",
    # A note
    "git conflict markers: keep one side and remove them": "git 충돌 표시가 있어요. 한쪽만 남기고 표시를 "
    "지우세요",
    "the front matter that begins here has no end: a line of ---": "여기서 시작한 앞머리에 끝이 없어요. "
    "--- 줄이 있어야 해요",
    "{what}; its fields are not read until it is mended": "{what}. 고칠 때까지 항목을 읽지 않아요",
    "“{key}” stands twice; the first one counts": "“{key}”이(가) 두 번 있어요. 처음 것을 써요",
    "“{key}” stands twice in the front matter; remove one first": "앞머리에 “{key}”이(가) 두 번 있어요. 먼저 "
    "하나를 지우세요",
    "a key is not plain text": "앞머리의 키가 글자가 아니에요",
    "the front matter is larger than {size} KB": "앞머리가 {size} KB보다 커요",
    "the front matter is not YAML: {error}": "앞머리가 YAML이 아니에요: {error}",
    "the front matter is not TOML: {error}": "앞머리가 TOML이 아니에요: {error}",
    "the front matter has a character that YAML forbids, U+{code}": "앞머리에 YAML이 금하는 글자가 "
    "있어요: U+{code}",
    "the front matter uses a YAML alias (*name), which dokhu does not follow": "앞머리에 YAML "
    "별칭(*name)이 있는데, dokhu는 따르지 않아요",
    "the front matter is nested more than {depth} deep": "앞머리가 {depth}겹보다 깊어요",
    "the front matter is one {…}; change it in the file": "앞머리가 통째로 {…} 하나예요. 파일에서 고치세요",
    "TOML front matter (+++) is not edited; change it in the file": "TOML 앞머리(+++)는 고치지 않아요. "
    "파일에서 고치세요",
    "“{key}” cannot be set without changing other lines; edit the file": "“{key}”: 다른 줄을 건드리지 "
    "않고는 고칠 수 없어요. 파일에서 고치세요",
    "{reason}; change it in the file": "{reason}. 파일에서 고치세요",
    "holds nested values": "겹친 값이 있어요",
    "has comments between its lines": "줄 사이에 주석이 있어요",
    "“{key}: {value}” is not a date; write it as 2024-12-13": "“{key}: {value}”: 날짜가 아니에요. "
    "2024-12-13처럼 쓰세요",
    "“{key}: {value}” is not known; it is one of {choices}": "“{key}: {value}”: 모르는 값이에요. {choices} "
    "가운데 하나예요",
    "{name} cannot be {change} without changing more; edit the file itself": "{name}: 다른 것을 건드리지 않고는 "
    "바꿀 수 없어요. 파일에서 고치세요",
    "“{name}” is not a field of a note": "“{name}”: 노트의 항목이 아니에요",
    "“{value}” cannot be the {name} of a note": "노트의 {name} 항목은 “{value}”일 수 없어요",
    "this cannot be saved without changing what else the note says. Is there a language tag "
    "(<english>, <!-- lang: … -->) in it? Take it out, or edit the file itself.": "이대로 저장하면 노트의 "
    "다른 부분이 바뀌어요. 언어 태그(<english>, <!-- lang: … -->)가 들어 있나요? 빼거나, 파일에서 직접 "
    "고치세요.",
    "there is no {language} text that this could be a translation of": "번역할 {language} 글이 없어요",
    "its notes cannot be set; edit the file itself": "노트 목록을 고칠 수 없어요. 파일에서 고치세요",
    "“slug: {slug}” cannot be an address; it is taken as {address}": "“slug: {slug}”: 주소가 될 수 없어 "
    "{address}(으)로 써요",
    # A catalogue file
    "{error}; the line is left out": "{error}. 그 줄은 빼 둘게요",
    "is a git conflict marker; remove it and keep the rows": "git 충돌 표시예요. 표시만 지우고 줄은 "
    "남기세요",
    "is not JSON: {error} (column {column})": "JSON이 아니에요: {error} ({column}번째 글자)",
    "has a number that is too long": "숫자가 너무 길어요",
    "is nested too deep": "너무 깊이 겹쳐 있어요",
    "is no JSON object, {…}": "JSON 객체 {…}가 아니에요",
    "is not UTF-8": "UTF-8이 아니에요",
    "“{name}” is {value}, expected {what}": "“{name}”: {value} 대신 {what}이라야 해요",
    "a text": "글",
    "a whole number": "숫자 값",
    "a list of texts": "글 목록",
    "“{name}” is missing": "“{name}”이(가) 없어요",
    "“key” is {value}, expected the name of a paper": "“key”: {value} 대신 논문의 이름이라야 해요",
    "“status” is {value}, expected {states} or null": "“status”: {value} 대신 {states} 또는 null이라야 해요",
    "“starred” is {value}, expected true or false": "“starred”: {value} 대신 true나 false라야 해요",
    "“at” is {value}, expected a time like 2024-12-13T09:30:00+09:00": "“at”: {value} 대신 "
    "2024-12-13T09:30:00+09:00 같은 때라야 해요",
    # An export
    "the post names no notes; add their file names under `notes:`": "포스트에 노트가 없어요. `notes:` 아래에 "
    "노트의 파일 이름을 쓰세요",
    "there is no note “{name}”; it is left out of the post": "“{name}” 노트가 없어 포스트에서 빠져요",
    "images do not go along; put them in by hand: {names}": "그림은 따라가지 않아요. 손으로 넣으세요: {names}",
    "the {language} is a draft and is left out of {where}; --drafts puts it in": "{language}가 초안이라 {where}에서 "
    "빠져요. --drafts를 쓰면 들어가요",
    "the {language} page": "{language} 페이지",
    "the post": "포스트",
    "the {language} is a draft; it is in the post as it is": "{language}가 초안이에요. 그대로 포스트에 들어가요",
    "there is no {language} yet": "아직 {language}가 없어요",
    "{what}; it is left out of the {language} page": "{what}. {language} 페이지에서 빠져요",
    "{what}; the post goes without it": "{what}. 포스트는 그것 없이 나가요",
    "the {language} does not follow the latest changes; it is in the post as it is": "{language}가 최근 바뀐 "
    "내용을 아직 따르지 않아요. 그대로 포스트에 들어가요",
    "the image {path} is not in the vault; it is left out": "그림 {path}: 보관함에 없어 빠져요",
    "the link {target} leads to no note and stays as it is written": "링크 {target}: 가리키는 노트가 없어 쓴 "
    "그대로 둬요",
    "{what}; it stays. Move it away to export it": "{what}. 그대로 둘게요. 내보내려면 다른 곳으로 옮기세요",
    "was changed since it was exported": "내보낸 뒤에 바뀌었어요",
    "is there and is no file of this export": "이 내보내기가 만든 파일이 아니에요",
    "is not as an export left it; remove it to begin anew, or name another folder": "내보내기가 남긴 그대로가 "
    "아니에요. 새로 시작하려면 지우고, 아니면 다른 폴더를 쓰세요",
    "{error}; mend it, or remove it to use dokhu's": "{error}. 고치거나, 지우고 dokhu의 것을 쓰세요",
    "templates/{name} is not UTF-8; save it as that": "templates/{name}: UTF-8이 아니에요. UTF-8로 "
    "저장하세요",
    # The index
    "The index was damaged; it is built anew from the files.": "색인이 망가져서 파일에서 새로 만들었어요.",
    "The index was made by another version of dokhu; it is built anew from the files.": "다른 버전의 dokhu가 "
    "만든 색인이라 파일에서 새로 만들었어요.",
    "{what} The next sync builds it anew from the files.": "{what} 다음에 맞출 때 파일에서 새로 만들어요.",
    "The index is damaged: {path}.": "색인이 망가졌어요: {path}.",
    "{what}; XDG_CACHE_HOME may name another folder for it": "{what}. XDG_CACHE_HOME으로 다른 폴더를 정할 수 "
    "있어요",
    "The index cannot be kept in {path}: {reason}": "{path}: 색인을 둘 수 없어요. {reason}",
    "Another dokhu is bringing the index up to the files; try again when it is done.": "다른 dokhu가 색인을 "
    "파일에 맞추는 중이에요. 끝나면 다시 해 보세요.",
    "The index cannot be written: {path}. Is its folder read-only?": "색인에 쓸 수 없어요: {path}. 폴더가 읽기 "
    "전용인가요?",
    "The disk is full; the index stays as it was: {path}": "디스크가 꽉 차서 색인은 그대로예요: {path}",
    "The index cannot be used: {path}: {reason}": "색인을 쓸 수 없어요: {path}: {reason}",
    # A query
    "this query is too long: {most} words, fields and operators are the most": "검색식이 너무 길어요. 낱말, "
    "항목, 연산자를 합쳐 {most}개까지예요",
    "this parenthesis closes none; take it away, or put it in quotes": "짝이 없는 닫는 괄호예요. 지우거나 "
    "따옴표 안에 쓰세요",
    "OR needs something on both sides, as in rag OR retrieval": "OR은 양쪽에 무언가 있어야 해요. 보기: rag OR "
    "retrieval",
    "no word is in both of these; in:one,other is for either": "두 곳에 다 있는 낱말은 없어요. 어느 한쪽은 "
    "in:하나,다른것처럼 써요",
    "“-” needs something after it, as in -vision": "“-” 뒤에 무언가 있어야 해요. 보기: -vision",
    "there are too many parentheses in one another": "괄호가 너무 여러 겹이에요",
    "there is nothing between these parentheses; write words there": "괄호 안이 비었어요. 그 안에 낱말을 쓰세요",
    "this parenthesis is not closed; write ) at its end": "괄호를 닫지 않았어요. 끝에 )를 쓰세요",
    "this quotation mark is not closed; write another at the end": "따옴표를 닫지 않았어요. 끝에 하나 더 쓰세요",
    "“{name}:” needs a value, such as {example}": "“{name}:” 뒤에 값이 있어야 해요. 보기: {example}",
    "“{name}:{value}” is not known; {field}: is one of {choices}": "“{name}:{value}”: 모르는 값이에요. "
    "{field}:에는 {choices} 가운데 하나를 써요",
    "“year:{value}” is not a year; write year:2024": "“year:{value}”: 해가 아니에요. year:2024처럼 쓰세요",
    "“{name}:{value}” is not a date; write 2024, 2024-12 or 2024-12-13": "“{name}:{value}”: 날짜가 "
    "아니에요. 2024, 2024-12, 2024-12-13처럼 쓰세요",
    '{what} it, write it in quotes: "{word}"': '{what} 낱말로 찾으려면 따옴표에 넣으세요: "{word}"',
    "“{word}” is not a field; the fields are {fields}. To search for": "“{word}”: 그런 항목은 없어요. 있는 "
    "항목: {fields}.",
}
