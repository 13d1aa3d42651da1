"""Keys that come in one piece are done in their order: over a slow line, on a busy machine.

Textual (8.2) gives letters to the field that has the caret, which puts them in when it comes to
them. Other keys go past it to the app, so that a Backspace took the letter typed after it, and
Ctrl+S saved a text without its last letters.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from textual import events
from textual.widget import Widget

# Seconds. A field that goes away meanwhile says nothing any more.
_PATIENCE = 1.0


class KeysInOrder(Widget):
    """A text field that does its own keys itself, as Backspace, and says when it has done all."""

    async def on_key(self, event: events.Key) -> None:
        """Do what this field's own bindings say; other keys go their way."""
        bound = self.screen.active_bindings.get(event.key)
        if bound is None or bound.node is not self:
            return
        if await self.app.run_action(bound.binding.action, self):
            event.stop()
            event.prevent_default()

    async def caught_up(self) -> None:
        """Wait until all keys that were given to this field are done."""
        done = asyncio.Event()
        if self.call_later(done.set):
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), _PATIENCE)
