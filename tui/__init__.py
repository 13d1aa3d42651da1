"""The full-screen app and the command line."""

from __future__ import annotations

import os

# Under the kitty key protocol iTerm2 and WezTerm drop what an input method commits. Textual reads
# this when it is imported, so it is said before anything here can import it.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
