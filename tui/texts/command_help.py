"""The Korean of `--help`: paragraphs, options, and click's own words."""

from __future__ import annotations

KOREAN = {
    "Usage: ": "사용법: ",
    "Options": "옵션",
    "Commands": "명령",
    "default: {value}": "기본값: {value}",
    "required": "필수",
    "Show this message and exit.": "이 도움말을 보여 주고 끝나요.",
    "Show the version and exit.": "버전을 보여 주고 끝나요.",
    "The vault to work on.": "쓸 보관함.",
    "Print one JSON document.": "JSON 문서 하나로 출력해요.",
    "At most this many; 0 for all.": "많아야 이만큼. 0이면 모두.",
    "ID is an arXiv id, a DOI, a file's stem, or enough of a title to be the only one.": "ID는 arXiv 번호, DOI, 파일 "
    "이름, 또는 하나로 정해질 만큼의 제목이에요.",
    "ID is as for `dokhu show`. The editor is `editor` of your own configuration, else $VISUAL or $EDITOR.": "ID는 "
    "`dokhu show`와 같아요. 편집기는 내 설정의 `editor`, 없으면 $VISUAL이나 $EDITOR예요.",
    "With translations that are drafts, too.": "초안인 번역도 넣어요.",
    # dokhu
    "Read papers, write about them in Korean and English, keep it all in plain Markdown.": "논문을 읽고, 한국어와 "
    "영어로 쓰고, 모두 평범한 Markdown으로 간직해요.",
    "Without a command, dokhu opens the full-screen app.": "명령 없이 dokhu만 치면 전체 화면 앱이 열려요.",
    """\b
  dokhu demo                    look around in a library of real papers
  dokhu init ~/papers           make a vault of your own
  dokhu import page.txt ~/old   bring in papers and notes
  dokhu list needs:en           what waits for its English""": """\b
  dokhu demo                    진짜 논문이 든 예제 서재 둘러보기
  dokhu init ~/papers           내 보관함 만들기
  dokhu import page.txt ~/old   논문과 노트 가져오기
  dokhu list needs:en           영어를 기다리는 것""",
    "Every command works on one vault: that of --vault or $DOKHU_VAULT, else the nearest folder upwards with a "
    "dokhu.toml, else the one last used.": "모든 명령은 보관함 하나에서 일해요: --vault나 $DOKHU_VAULT의 보관함, 없으면 "
    "위로 가장 가까운 dokhu.toml이 있는 폴더, 그것도 없으면 마지막으로 쓴 보관함이에요.",
    # Vaults
    "Open the app on a throw-away copy of the demo library.": "예제 서재의 버리는 사본에서 앱을 열어요.",
    "Nothing that you do there lasts. With --to DIR the copy stays, and the app is not opened.": "거기서 한 일은 남지 "
    "않아요. --to DIR을 쓰면 사본이 남고, 앱은 열리지 않아요.",
    "Only write the demo library into a new folder.": "예제 서재를 새 폴더에 쓰기만 해요.",
    "Make a vault, and a git repository unless it is in one.": "보관함을 만들어요. git 저장소 밖이면 저장소도 만들어요.",
    "Make a vault in DIR, or here; and a git repository, unless it is in one.": "DIR이나 여기에 보관함을 만들어요. git "
    "저장소 밖이면 저장소도 만들어요.",
    "A file that is there already stays as it is.": "이미 있는 파일은 그대로 둬요.",
    "Bring the index up to the files.": "색인을 파일에 맞춰요.",
    "The files are the truth: the index may be deleted at any time.": "진짜는 파일이에요. 색인은 언제 지워도 돼요.",
    "Make the index anew from the files.": "색인을 파일에서 새로 만들어요.",
    "Show the vault, its index, and what waits for you.": "보관함과 색인, 할 일을 보여 줘요.",
    "Show the vault, its index, and what waits: to read, to translate, to publish, to commit.": "보관함과 색인, 그리고 "
    "기다리는 것을 보여 줘요: 읽을 것, 번역할 것, 발행할 것, 커밋할 것.",
    "List everything that is wrong in the vault.": "보관함에서 잘못된 것을 모두 보여 줘요.",
    "List everything that is wrong in the vault, with file and line.": "보관함에서 잘못된 것을 파일과 줄까지 모두 보여 줘요.",
    "Show your reading and writing as plots.": "읽기와 쓰기를 그림으로 보여 줘요.",
    "The days of this year.": "이 해의 날들.",
    "Show what you read and wrote: days, streaks, languages, topics, what waits.": "읽고 쓴 것을 보여 줘요: 날마다, "
    "며칠 연속, 언어, 주제, 기다리는 것.",
    "Commit what changed, with your own git.": "바뀐 것을 내 git으로 커밋해요.",
    "Commit what changed in the vault, under a message that names it.": "보관함에서 바뀐 것을, 무엇이 바뀌었는지 적은 "
    "메시지로 커밋해요.",
    "Only the vault's own files; what else is staged stays staged.": "보관함의 파일만 커밋해요. 그 밖에 스테이지한 것은 "
    "그대로 있어요.",
    "Instead of one that names what changed.": "바뀐 것을 적은 메시지 대신 쓸 메시지.",
    # Import
    "Take papers, notes and posts from files and folders.": "파일과 폴더에서 논문, 노트, 포스트를 가져와요.",
    "Take papers, notes and posts from files and folders, in any order.": "파일과 폴더에서 논문, 노트, 포스트를 가져와요. "
    "순서는 상관없어요.",
    "A PATH of - is what is piped in. The format of each file is recognised: blog, dataset, hf-list, hf-search, or "
    "obsidian (a Markdown note). Importing again changes nothing that has not changed; a note that is in the vault is "
    "never touched.": "PATH가 -이면 파이프로 들어온 것을 읽어요. 파일마다 형식을 알아봐요: blog, dataset, hf-list, "
    "hf-search, obsidian(Markdown 노트). 다시 가져와도 바뀌지 않은 것은 그대로고, 보관함에 있는 노트는 건드리지 않아요.",
    "Do not recognise the format, take this one.": "형식을 알아보지 않고 이것으로 읽어요.",
    # Finding
    "Search papers and notes, in both languages.": "논문과 노트를 두 언어로 찾아요.",
    """\b
words              all must match, in any of their forms
"a phrase"  -not   one two OR three: the first two, or the third
(one OR two) three
tag:llm  by:kim  status:queued|later|reading|done|dropped|new  source:arxiv
after:2024-12  before:2025  year:2024  seen:2024-12-13
is:starred|posted|note|paper|question    needs:ko|en|tags|title|paper
translation:draft|stale|missing|final|unmarked
lang:ko|en    in:title|abstract|ko|en""": """\b
낱말               모두 맞아야 해요. 어떤 꼴이든 찾아요
"이어진 말"  -빼고  하나 둘 OR 셋: 앞의 둘, 아니면 셋째
(하나 OR 둘) 셋
tag:llm  by:kim  status:queued|later|reading|done|dropped|new  source:arxiv
after:2024-12  before:2025  year:2024  seen:2024-12-13
is:starred|posted|note|paper|question    needs:ko|en|tags|title|paper
translation:draft|stale|missing|final|unmarked
lang:ko|en    in:title|abstract|ko|en""",
    "Notes first, then papers without a note.": "노트 먼저, 그다음 노트 없는 논문.",
    "List papers and notes like one.": "비슷한 논문과 노트를 보여 줘요.",
    "List papers and notes that are like this one, the nearest first.": "비슷한 논문과 노트를 가까운 것부터 보여 줘요.",
    "They share its rarer words, in either language. ID is as for `dokhu show`.": "드문 낱말을 함께 쓰는 것들이에요. 어느 "
    "언어든 찾아요. ID는 `dokhu show`와 같아요.",
    "List papers and notes as a table.": "논문과 노트를 표로 보여 줘요.",
    "List papers and notes that match every FILTER, as one table.": "FILTER에 모두 맞는 논문과 노트를 표 하나로 보여 줘요.",
    "A note stands for its paper. Filters are written like a search: see `dokhu search --help`.": "노트가 있는 논문은 "
    "노트로 나와요. FILTER는 검색식처럼 써요: `dokhu search --help`를 보세요.",
    "What comes first: the newest, the most upvoted…": "무엇부터: 최신, 추천 많은 것…",
    "Show one paper and its note.": "논문 한 편과 노트를 보여 줘요.",
    # Writing
    "Write a new note about a paper in your editor.": "내 편집기로 논문의 새 노트를 써요.",
    "ID is as for `dokhu show`. The editor is `editor` of your own configuration, else $VISUAL or $EDITOR. A note in "
    "which nothing was written is not kept.": "ID는 `dokhu show`와 같아요. 편집기는 내 설정의 `editor`, 없으면 $VISUAL이나 "
    "$EDITOR예요. 아무것도 쓰지 않은 노트는 남지 않아요.",
    "Edit a note in your editor.": "내 편집기로 노트를 고쳐요.",
    # Questions
    "List what only you can decide, with the answers on offer.": "직접 정해야 하는 것을 고를 답과 함께 보여 줘요.",
    "List what only you can decide: where a title ends, or which of a paper's notes to keep.": "직접 정해야 하는 것을 보여 "
    "줘요: 제목이 어디서 끝나는지, 논문의 어느 노트를 남길지.",
    "Settle one with `dokhu answer`.": "`dokhu answer`로 정하세요.",
    "Settle one of these questions, or give a paper a title.": "그 물음 하나에 답하거나, 논문에 제목을 붙여요.",
    "Settle a question of `dokhu questions`, or say the title of a paper that has none.": "`dokhu questions`의 물음에 "
    "답하거나, 제목 없는 논문에 제목을 붙여요.",
    "ID is the question's, or enough of it, or any name of the paper. A title that you answered can be answered "
    "again. A dropped or merged note goes to the folder .trash of the vault.": "ID는 물음의 것이나 그 앞부분, 또는 논문의 "
    "이름이에요. 답한 제목은 다시 답할 수 있어요. 버리거나 합친 노트는 보관함의 .trash 폴더로 가요.",
    "The title numbered N.": "N번 제목.",
    "Keep all notes of the paper as they are.": "논문의 노트를 모두 그대로 둬요.",
    "Put what the others hold into the first note.": "다른 노트에 있는 것을 첫 노트에 합쳐요.",
    "Put the last note away, or the one numbered --choice.": "마지막 노트, 또는 --choice 번호의 노트를 치워요.",
    # Posts
    "Write posts in a form for elsewhere.": "포스트를 다른 곳에 쓸 형식으로 내보내요.",
    "Export one post: DAY is its date, its slug or its file's stem.": "포스트 하나를 내보내요. DAY는 날짜, slug, 또는 파일 "
    "이름이에요.",
    "What you may want to see to before you publish is said on standard error.": "발행하기 전에 살필 것은 표준 오류로 알려 "
    "드려요.",
    "text, markdown, html, hugo, jekyll, pelican, nikola, eleventy, astro, zola, substack, velog, tistory or eml.": "text, markdown, html, hugo, jekyll, pelican, nikola, eleventy, astro, zola, substack, velog, tistory, eml 가운데 "
    "하나.",
    "A page for each language, linked, or both on one. Default: what dokhu.toml says.": "언어마다 페이지를 만들어 잇거나, "
    "한 페이지에 함께. 기본값은 dokhu.toml을 따라요.",
    "A file, or a folder; else standard output.": "파일이나 폴더. 없으면 표준 출력.",
    "Export every post that is out, or those that name one of NOTES.": "발행한 포스트를 모두, 또는 NOTES 가운데 하나가 든 "
    "포스트를 내보내요.",
    "Only what changed is written, and no file that an export did not write is touched.": "바뀐 것만 쓰고, 내보내기가 쓰지 "
    "않은 파일은 건드리지 않아요.",
    "The folder for the files.": "파일을 쓸 폴더.",
    "Only posts with a note of this tag.": "이 태그의 노트가 든 포스트만.",
    "Only posts of this year.": "이 해의 포스트만.",
    "Remove the files of posts that were withdrawn.": "거둬들인 포스트의 파일을 지워요.",
    "Show a post in your browser as its readers will see it.": "포스트를 독자가 볼 모습대로 브라우저에서 보여 줘요.",
    "Show a post as its readers will see it, and again whenever its files change.": "포스트를 독자가 볼 모습대로 보여 주고, "
    "파일이 바뀔 때마다 다시 보여 줘요.",
    "DAY is its date, its slug or its file's stem; without it, the latest post. Ctrl+C ends it.": "DAY는 날짜, slug, 또는 "
    "파일 이름이에요. 없으면 가장 최근 포스트예요. Ctrl+C로 끝내요.",
    "As for `dokhu export`.": "`dokhu export`와 같아요.",
    "Default: one that is free.": "기본값: 비어 있는 것.",
    "Open it in your browser.": "내 브라우저에서 열어요.",
}
