"""The `dokhu` script."""

from __future__ import annotations

import sys

from tui.quick_sync import quick_sync


def main() -> None:
    """Run the command line; exits with the command's status."""
    # A terminal of another encoding shows an escape for what it cannot show, not an error.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    status = quick_sync(sys.argv[1:])
    if status is not None:
        sys.exit(status)
    from tui.commands.cli import cli

    cli(prog_name="dokhu")


if __name__ == "__main__":
    main()
