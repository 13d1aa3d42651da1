"""Which encoding a file is in: UTF-8, or the CP949 of older Korean Windows programs."""

from __future__ import annotations


class NotText(ValueError):
    """These bytes are no text that dokhu can read; the message says what they are."""


def decode(data: bytes) -> tuple[str, str]:
    """The text and its encoding, "utf-8" or "cp949".

    A byte order mark stays in the text as U+FEFF, so that encoding it again gives the same bytes.
    Raises NotText.
    """
    raise NotImplementedError
