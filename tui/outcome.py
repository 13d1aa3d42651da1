"""What became of something that was done to many papers, in the person's words."""

from __future__ import annotations

from collections.abc import Sequence

from tui.texts import t, tn
from tui.texts.messages import translated

# Of many refusals, how many are told.
_TOLD = 5


def counted(said: str, done: int, of: int) -> str:
    """What was done, with to how many where it is not about one paper."""
    if of == 1:
        return said
    some = t("{said}: {done} of {all}", said=said, done=f"{done:,}", all=f"{of:,}")
    return some if done < of else f"{said}: {done:,}"


def few(refused: Sequence[str]) -> str:
    """Why it was not done to some, a line each; of many the first ones, and how many more."""
    if not refused:
        return t("Nothing was done")
    told, more = list(map(translated, refused[:_TOLD])), len(refused) - _TOLD
    if more > 0:
        told.append(tn(more, "and {n} more", "and {n} more"))
    return "\n".join(told)
