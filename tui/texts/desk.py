"""The Korean of the Desk: writing, saving, and edits by other programs."""

from __future__ import annotations

KOREAN = {
    "Changed on disk; shown as it is now": "파일이 바뀌어 지금 내용으로 보여 드려요",
    "Enter links, Escape goes on typing": "Enter로 링크를 넣고, Esc로 계속 써요",
    "Everything is saved": "모두 저장되어 있어요",
    "Forget it; the file stays as it is": "버리기; 파일은 그대로 남아요",
    "Go on with “{title}”, typed {when}": "“{title}” 이어 쓰기, {when}에 쓴 글",
    "Leave it removed; what you typed goes with it": "지운 채로 두기; 쓴 글도 함께 없어져요",
    "Leave; what you typed is kept and offered again": "나가기; 쓴 글은 남겨 두고 다시 물어볼게요",
    "Leave; what you typed is lost": "나가기; 쓴 글은 없어져요",
    "Not saved": "저장하지 못했어요",
    "Not saved: {why}": "저장하지 못했어요: {why}",
    "Nothing is written yet, so there is no file": "아직 쓴 것이 없어 파일이 없어요",
    "On disk": "디스크의 글",
    "Read only: {why}": "읽기 전용: {why}",
    "Saved {path}": "저장했어요: {path}",
    "Stay and go on writing": "남아서 계속 쓰기",
    "Tags": "태그",
    "Text that was not saved": "저장하지 않은 글",
    "The changes are in different places and join cleanly.": "서로 다른 곳이 바뀌어서 깔끔하게 합쳐져요.",
    "The file is gone": "파일이 없어졌어요",
    "The file was moved; it is now {path}": "파일이 옮겨져서 이제 {path}에 있어요",
    "The translation is a draft": "번역은 초안이에요",
    "The translation is confirmed as current": "번역이 지금 원문과 맞다고 확인했어요",
    "The translation is final": "번역을 확정했어요",
    "The whole file": "파일 전체",
    "This text ({language})": "이 글 ({language})",
    "What you type is safe only once it is saved: {why}": "지금은 저장해야만 글이 안전해요: {why}",
    "Where both changed the same lines, the joined text has yours and theirs.": "같은 줄을 둘 다 바꾼 "
    "곳에는, 합친 글에 양쪽이 모두 남아요.",
    "Write it again, with what you typed": "쓴 글로 파일을 다시 만들기",
    "Yours": "내 글",
    "dokhu ended before this was written to its file. Escape keeps it for the next time.": "이 글을 "
    "파일에 쓰기 전에 dokhu가 끝났어요. Esc를 누르면 다음에 다시 물어볼게요.",
    "not saved": "저장 안 됨",
    "nothing written": "쓴 것 없음",
    "saved": "저장됨",
    "{n} lines are the same": "같은 줄 {n}개",
    "{n} words": "{n}단어",
    "{path} was changed by another program": "다른 프로그램이 {path}를 바꿨어요",
    "{path} was removed by another program, or moved and changed.": "다른 프로그램이 {path}를 지웠거나, "
    "옮기고 바꿨어요.",
}
