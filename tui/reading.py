"""The index asked on a thread of its own, so that a long question never holds a key up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from store.index import Index, open_index

if TYPE_CHECKING:
    from notes.vault import Vault

Answer = TypeVar("Answer")


class Reading:
    """Questions to a vault's index, answered one after the other.

    An index belongs to one thread, so this one is opened, used and closed on its own thread.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._index: Index | None = None
        self._closed = False

    async def ask(self, question: Callable[[Index], Answer]) -> Answer:
        """The answer to a question; one that is cancelled before its turn is never asked.

        Raises store.index.StoreError, and CancelledError after `close`.
        """
        if self._closed:
            raise asyncio.CancelledError
        return await asyncio.wrap_future(self._thread.submit(self._answer, question))

    def _answer(self, question: Callable[[Index], Answer]) -> Answer:
        if self._index is None:
            self._index = open_index(self._vault)
        return question(self._index)

    def close(self) -> None:
        """Answer nothing more, and let go of the index."""
        self._closed = True
        self._thread.submit(self._close)
        self._thread.shutdown(wait=True, cancel_futures=False)

    def _close(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None
