"""Writes `keys.md` beside this file, from the bindings themselves: `python docs/keys.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from textual.binding import Binding

from tui.bindings import EVERYWHERE, SCREENS
from tui.keymap import key_name

_HEAD = """\
# Keys

`?` or `F1` shows these keys and finds among them; `Ctrl+P` finds any action by its name.

A composing Korean keyboard holds a letter back until the next key, and no program can see it
before. So letters work in both layouts once the terminal delivers them (`ㅓ` is `j`), and every
action has a second key that no input method holds: a digit, an arrow, `Enter`, `Space`, an F key,
or `Ctrl` with a letter.

In every list and page `↓` `↑` or `j` `k` go a line, `PgDn` `PgUp` or `Ctrl+D` `Ctrl+U` a screen,
`Home` `End` or `g` `G` to the first and the last, and `Tab` to the next pane.

## Keys of your own

`dokhu.toml` may give an action other keys, by the name in the last column:

```toml
[keys]
queue = "Q,1"
sidebar = "ctrl+b"
```
"""


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for name, bindings in {"Everywhere": EVERYWHERE, **SCREENS}.items():
        parts.append("\n".join([f"## {name}", "", *_table(bindings)]) + "\n")
    return "\n".join(parts)


def _table(bindings: Iterable[Binding]) -> Iterator[str]:
    yield "| key | does | name |"
    yield "|---|---|---|"
    for binding in bindings:
        keys = " ".join(f"`{key_name(key)}`" for key in binding.key.split(","))
        yield f"| {keys} | {binding.tooltip or binding.description} | `{binding.id}` |"


if __name__ == "__main__":
    Path(__file__).with_name("keys.md").write_text(page(), encoding="utf-8")
