"""The Korean of the statistics."""

from __future__ import annotations

KOREAN = {
    "Apr": "4월", "Aug": "8월", "Dec": "12월", "Feb": "2월", "Jan": "1월", "Jul": "7월", "Jun": "6월",
    "Mar": "3월", "May": "5월", "Nov": "11월", "Oct": "10월", "Sep": "9월",
    "Mon": "월", "Wed": "수", "Fri": "금",
    "Languages": "언어",
    "New papers a day": "하루에 들어온 논문",
    "Notes a day": "하루에 쓴 노트",
    "Papers that wait": "기다리는 논문",
    "Topics": "주제",
    "both": "둘 다",
    "less": "적음",
    "longest {n} days, {start} to {end}": "최장 {n}일 연속, {start}부터 {end}까지",
    "more": "많음",
    "neither": "둘 다 없음",
    "only English": "영어만",
    "only Korean": "한국어만",
    "{n} days in a row": "{n}일 연속",
}  # fmt: skip
