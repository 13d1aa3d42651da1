"""A post's title in the language of its page."""

from __future__ import annotations

from datetime import date

from notes.post import Post

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def title_in(post: Post, lang: str | None) -> str:
    """The title for a page: its own language's, where the post has one.

    A title that is only the post's day is said in the page's language. lang: None for a page of
    both languages.
    """
    if lang and lang in post.titles:
        return post.titles[lang]
    day, title = post.date, post.title
    if day is None or lang is None or title not in (day, day_in(day, "ko"), day_in(day, "en")):
        return title
    return day_in(day, lang)


def day_in(day: str, lang: str) -> str:
    """An ISO date as one writes it: `2024년 12월 13일`, `December 13, 2024`."""
    on = date.fromisoformat(day)
    if lang == "ko":
        return f"{on.year}년 {on.month}월 {on.day}일"
    return f"{_MONTHS[on.month - 1]} {on.day}, {on.year}"


def month_in(month: str, lang: str) -> str:
    """A month `YYYY-MM` as one writes it."""
    year, number = int(month[:4]), int(month[5:])
    return f"{year}년 {number}월" if lang == "ko" else f"{_MONTHS[number - 1]} {year}"
