"""What a person has decided about a paper, in a note's front matter or in a line of triage."""

from __future__ import annotations

STATUSES = ("queued", "later", "reading", "done", "dropped")
