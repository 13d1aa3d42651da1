"""The group of commands: looks them up in a table, and says expected errors plainly."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from tui.commands.help_page import HelpPage
from tui.commands.table import COMMANDS
from tui.texts import language, t

# In a context's `meta`: whether the command that was called is to print JSON.
AS_JSON = "dokhu.json"


# For all commands, which come from several modules.
click.Context.formatter_class = HelpPage


class Commands(click.Group):
    """A group that imports a command's module when the command is called, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        command = import_module(f"tui.commands.{place.module}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, place.help) for name, place in COMMANDS.items()])

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        try:
            return super().make_context(*args, **extra)
        except click.UsageError as error:
            raise _in_language(error) from None

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _in_language(error) from None
        except KeyboardInterrupt:
            # The shell's own status for a program that Ctrl+C ended; nothing to say.
            ctx.exit(130)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except _expected() as error:
            raise Failure(error, bool(ctx.meta.get(AS_JSON))) from None


def _in_language(error: click.UsageError) -> click.UsageError:
    is_help = isinstance(error, click.exceptions.NoArgsIsHelpError)
    return error if language() == "en" or is_help else Misspoken(error)


class Misspoken(click.UsageError):
    """What is off in a call's words, said in the person's language. click says it in English."""

    def __init__(self, error: click.UsageError) -> None:
        super().__init__(error.format_message(), error.ctx)

    def show(self, file: Any = None) -> None:
        from tui.printing import warn
        from tui.texts.messages import translated

        if self.ctx:
            hint = t("Try '{command} --help' for help.", command=self.ctx.command_path)
            warn(f"{self.ctx.get_usage()}\n{hint}\n")
        warn(t("Error: {message}", message=translated(self.message)))


class Failure(click.ClickException):
    """An expected error, on its way to the person: a message on standard error, or in the JSON."""

    def __init__(self, error: Exception, as_json: bool) -> None:
        from tui.refusals import message_of

        super().__init__(message_of(error))
        self.as_json = as_json
        self.exit_code = 2 if _is_misspoken(error) else 1  # type: ignore[misc]  # click has it in the class

    def show(self, file: Any = None) -> None:
        from notes.problem import Problem
        from tui.printing import print_json, problem_json, warn
        from tui.texts.messages import translated

        if self.as_json:
            print_json({"problems": [problem_json(Problem("", 0, self.message))]})
        warn(f"dokhu: {translated(self.message)}")


def _is_misspoken(error: Exception) -> bool:
    """Whether the call's own words are off, rather than the data."""
    from store.query import QueryError
    from tui.errors import NoVault, UnknownName

    return isinstance(error, QueryError | NoVault | UnknownName)


def _expected() -> tuple[type[Exception], ...]:
    """Every error that the person can do something about. Imported only once one has happened."""
    import sqlite3

    from notes.encoding import NotText
    from notes.out_folder import ListError
    from store.query import QueryError
    from tui.refusals import refusals

    return (*refusals(), NotText, QueryError, ListError, sqlite3.OperationalError)
