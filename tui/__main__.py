"""The `dokhu` script."""

from __future__ import annotations

import os
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

    try:
        cli(prog_name="dokhu")
    finally:
        _let_the_reader_go()


def _let_the_reader_go() -> None:
    """A pipe that nobody reads any more (`| head`) is no error, also when Python flushes last."""
    output = sys.__stdout__
    try:
        if output:
            output.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
