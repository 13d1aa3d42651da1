"""The `dokhu` script."""

from __future__ import annotations

import os
import sys

from tui.quick_sync import quick_sync


def main() -> None:
    """Run the command line; exits with the command's status."""
    _prepare_output()
    try:
        try:
            _run(sys.argv[1:])
        finally:
            _let_the_reader_go()
    except OSError as error:
        # What commands meet in files they say themselves: this is `> file` on a full disk.
        _drop_output()
        from tui.texts.messages import translated

        reason = error.strerror or str(error)
        said = translated(f"what there is to say could not be written: {reason}")
        print(f"dokhu: {said}", file=sys.stderr)
        sys.exit(1)


def _run(arguments: list[str]) -> None:
    status = quick_sync(arguments)
    if status is not None:
        sys.exit(status)
    from tui.commands.cli import cli

    cli(prog_name="dokhu")


def _prepare_output() -> None:
    # Closed by whoever called us. Nothing is printed then, and nothing fails for it.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    # A terminal of another encoding shows an escape for what it cannot show, not an error.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _let_the_reader_go() -> None:
    """A pipe that nobody reads any more (`| head`) is no error, also when Python flushes last."""
    output = sys.__stdout__
    try:
        if output:
            output.flush()
    except BrokenPipeError:
        _drop_output()


def _drop_output() -> None:
    """What is still to be printed goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


if __name__ == "__main__":
    main()
