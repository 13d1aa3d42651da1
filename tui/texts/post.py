"""The Korean of the post screen and of exports."""

from __future__ import annotations

KOREAN = {
    "A new post": "새 포스트",
    "Copied {n} characters": "{n}자를 복사했어요",
    "Copy it": "복사하기",
    "DONE, IN NO POST YET": "완료, 아직 포스트에 없음",
    "Enter writes, Escape goes back": "Enter로 쓰고 Esc로 돌아가요",
    "IN THE POST": "포스트에 들어감",
    "Leave it as it is": "그대로 두기",
    "Not exported": "내보내지 못했어요",
    "Not written": "쓰지 못했어요",
    "Nothing is missing": "빠진 것이 없어요",
    "Replace it": "바꿔 쓰기",
    "The post is a draft again. Ctrl+S saves": "포스트가 다시 초안이 됐어요. Ctrl+S로 저장하세요",
    "The post is out: its notes count as posted. Ctrl+S saves": "포스트를 발행으로 바꿨어요. 노트도 발행된 "
    "것으로 쳐요. Ctrl+S로 저장하세요",
    "The post's title": "포스트 제목",
    "There is such a file": "같은 파일이 이미 있어요",
    "Which post?": "어느 포스트인가요?",
    "In which form?": "어떤 형식으로 내보낼까요?",
    "Write a file": "파일로 쓰기",
    "Write {n} files": "파일 {n}개로 쓰기",
    "Write it to which file?": "어느 파일에 쓸까요?",
    "Written to {path}": "{path}에 썼어요",
    "introduction without English": "머리말에 영어 없음",
    "introduction without Korean": "머리말에 한국어 없음",
    "no notes yet": "아직 노트 없음",
    "{n} not there": "없는 노트 {n}편",
    "{n} notes": "노트 {n}편",
    "{n} with a draft translation": "번역 초안 {n}편",
    "{n} with a stale translation": "뒤처진 번역 {n}편",
    "{n} without English": "영어 없음 {n}편",
    "{n} without Korean": "한국어 없음 {n}편",
    "{n} without tags": "태그 없음 {n}편",
}
