"""The Korean of questions, of messages between screens, and of the tour."""

from __future__ import annotations

KOREAN = {
    "1-9 or Enter picks, Escape goes back": "1-9나 Enter로 고르고 Esc로 돌아가요",
    "1-9 or Enter picks, Tab to type it, Escape goes back": "1-9나 Enter로 고르기, Tab으로 직접 쓰기, "
    "Esc로 돌아가기",
    "Commit {n} files": "파일 {n}개 커밋",
    "Commit?": "커밋할까요?",
    "Committed {id}": "커밋했어요: {id}",
    "Ctrl+Q leaves dokhu; what you typed is saved": "Ctrl+Q를 누르면 쓴 글을 저장하고 끝내요",
    "Drop {path}": "{path} 버리기",
    "Escape goes back": "Esc로 돌아가요",
    "Escape goes back; `dokhu check` lists all": "Esc로 돌아가요. 모두 보려면 `dokhu check`",
    "Keep both, each for itself": "둘 다 따로 두기",
    "Merge them into the first": "첫 노트에 합치기",
    "Not committed": "커밋하지 못했어요",
    "Not done": "하지 못했어요",
    "Not now": "나중에 하기",
    "Not opened": "열지 못했어요",
    "Not settled": "정하지 못했어요",
    "Not shown": "보여 드리지 못했어요",
    "Not synced": "파일을 맞추지 못했어요",
    "Nothing has changed since the last commit": "지난 커밋 뒤로 바뀐 것이 없어요",
    "Nothing is open about this paper": "이 논문에는 정할 것이 없어요",
    "Nothing is wrong": "잘못된 것이 없어요",
    "One paper, several notes": "논문 한 편에 노트 여러 편",
    "Settings": "설정",
    "Type the title, then Enter": "제목을 쓰고 Enter를 누르세요",
    "What is dropped goes to the vault's .trash folder.": "버린 노트는 보관함의 .trash 폴더로 가요.",
    "What is its title?": "제목이 무엇인가요?",
    "Where does the title end?": "제목이 어디서 끝나나요?",
    # The tour
    "All you read and write is in one list, the Library.\n\n1 queues a paper, 2 puts it off, 3 drops "
    "it, 4 starts it, 5 stars it.\nBackspace takes back as many steps as you like.\nF7 shows what is "
    "new, one paper at a time.\n\n/ filters as you type: words in either language, tag:llm, needs:en "
    "…": "읽고 쓰는 모든 것이 서재라는 목록 하나에 있어요.\n\n1 담기, 2 나중에, 3 제외, 4 읽기 시작, 5 별표.\n"
    "Backspace로 몇 번이든 되돌릴 수 있어요.\nF7을 누르면 새 논문을 한 편씩 볼 수 있어요.\n\n/를 누르고 낱말이나 "
    "tag:llm, needs:en 같은 조건을 쓰면 바로 걸러져요.",
    "Enter goes on, ← goes back, Escape leaves the tour": "Enter로 다음, ←로 이전, Esc로 끝내기",
    "Enter opens the Desk: the abstract on top, 한국어 and English side by side.\n\nF6 goes to the "
    "other language, Ctrl+S saves, Escape goes back.\nF8 confirms a translation, so that dokhu can "
    "say later what it has to follow.\n\nWhat you save is a Markdown file of yours. What you did not "
    "change stays as it is.": "Enter를 누르면 책상이 열려요. 위에는 초록, 아래에는 한국어와 영어가 "
    "나란히 있어요.\n\nF6으로 다른 언어, Ctrl+S로 저장, Esc로 돌아가요.\nF8로 번역을 확인해 두면, 나중에 "
    "원문이 바뀐 문단을 알려 드려요.\n\n저장한 것은 여러분의 Markdown 파일이에요. 바꾸지 않은 부분은 그대로 "
    "남아요.",
    "Every letter key works under the Korean layout, but an input method keeps a letter back until "
    "the next key. Digits, arrows, Enter, Space, F keys and Ctrl are never kept back, and every "
    "action has one of them.\n\n? shows all keys and finds among them; Ctrl+P finds any action by its "
    "name.": "글자 키는 한글 자판에서도 모두 들어요. 다만 입력기는 다음 키까지 글자를 붙들고 있어요. "
    "숫자, 화살표, Enter, Space, F 키, Ctrl은 붙들지 않고, 모든 동작에 그런 키가 하나씩 있어요.\n\n"
    "?를 누르면 모든 키를 보고 찾을 수 있고, Ctrl+P로는 동작을 이름으로 찾아요.",
    "F10 makes a post of what is done and in no post yet.\n\nSpace puts a note in, Shift+↑ and "
    "Shift+↓ order, F3 shows the page, F8 exports.\nCtrl+K commits everything in git; Ctrl+G shows "
    "your reading as pictures.": "F10을 누르면 다 쓰고 아직 내지 않은 노트로 포스트를 만들어요.\n\nSpace로 "
    "넣고, Shift+↑와 Shift+↓로 순서를 바꾸고, F3으로 미리 보고, F8로 내보내요.\nCtrl+K는 git에 커밋, "
    "Ctrl+G는 읽기 생활을 그림으로 보여 줘요.",
    "Publishing": "발행하기",
    "Reading and writing": "읽기와 쓰기",
    "Welcome to dokhu": "dokhu에 오신 것을 환영해요",
    "With the Korean keyboard on": "한글 자판을 쓸 때",
}
