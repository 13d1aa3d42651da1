"""A researcher's day in a real terminal, from a saved page to a published post, by keyboard alone.

    python -m tests.tui.tmux_day [--hangul] [--transcript FILE]

writes the keys and the screen after each step.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.tui.command_line import Dokhu, seeds
from tests.tui.tmux_screen import TmuxScreen


def live(screen: TmuxScreen) -> Path:
    """Do all of it in a vault that is made in the screen's folder; gives the vault's folder."""
    vault = screen.folder / "vault"
    seeds(Dokhu(vault))
    for part in (_papers_come, _skim, _write, _find_again, _follow, _publish, _keep):
        part(screen)
    return vault


def _papers_come(screen: TmuxScreen) -> None:
    screen.run("dokhu init vault", "A vault is in")
    screen.run("cd vault && dokhu import ../seeds/*", "Together 6 papers")
    screen.run("dokhu commit", "2 notes; 1 post; 6 papers")
    screen.run("dokhu", "Welcome to dokhu")
    screen.press("Escape", hides="Welcome to dokhu")


def _skim(screen: TmuxScreen) -> None:
    """One is queued; one is dropped, which was a mistake, and put off; one is starred, dropped."""
    screen.press("i", shows="next: Leaves Without Water")
    screen.press("q", shows="Queued: Are Pots Necessary?")
    screen.press("d", shows="Dropped: Leaves Without Water")
    screen.press("u", shows="Undone: Dropped")
    screen.press("l", shows="Put off for later: Leaves Without Water")
    screen.press("s", shows="Starred")
    screen.press("d", shows="Dropped: 2401.00001")
    screen.press("i", shows="newest first")


def _write(screen: TmuxScreen) -> None:
    """The Korean with a link to an older note, a rough English beside it, tags."""
    screen.press("/", shows="To the list")
    screen.type("status:queued", shows="1 of 1")
    screen.press("Enter", shows="Open")
    screen.press("Enter", shows="reading · nothing written")
    screen.type("냄비가 꼭 필요한가. ")
    screen.type("[[주전자", shows="Link to")
    screen.press("Enter", shows="[[2024-12-13-kettlenet-boiling-at-scale]]")
    screen.press("Enter", "Enter")
    screen.type("컵이면 충분하다.")
    screen.press("F6")
    screen.type("Is a pot needed?")
    screen.press("Enter", "Enter")
    screen.type("A cup enough.")
    screen.press("F7", shows="draft")
    screen.press("F3")
    screen.type("cups, ket", shows="cups, kettle")
    screen.press("Right", "Enter", "C-s", shows="reading · saved")
    screen.press("Escape", shows="Drafts          1")


def _find_again(screen: TmuxScreen) -> None:
    """By a Korean word, then by English ones."""
    screen.press("Escape", shows="of 6 · newest first")
    screen.press("/", shows="To the list")
    screen.type("컵이면", shows="1 of 1 · best match first")
    screen.press("C-u", shows="of 6 · newest first")
    screen.type("cup enough", shows="1 of 1 · best match first")
    screen.press("Enter", shows="Open")
    screen.press("Enter", shows="reading · saved")


def _follow(screen: TmuxScreen) -> None:
    """The English is polished; then the Korean changes, and the English has to follow."""
    screen.press("F6", "C-End", *["BSpace"] * len("enough."))
    screen.type("is enough.")
    screen.press("F8", "F7", "C-s", shows="final")
    screen.press("F6", "C-End")
    screen.type(" 정말?", shows="stale (¶2)")
    screen.press("F6", "C-End")
    screen.type(" Really?")
    screen.press("F8", hides="stale")
    screen.press("F9", "C-s", shows="done · saved")
    screen.press("Escape", shows="1 of 1 · best match first")
    screen.press("Escape", shows="of 6 · newest first")


def _publish(screen: TmuxScreen) -> None:
    """Two notes in a new post, the second put first; an introduction; out, and exported."""
    screen.press("z", shows="Which post?")
    screen.press("1", shows="IN THE POST  0")
    screen.press("x", "j", "x", shows="IN THE POST  2")
    screen.press("End", "[", shows="1 A Spoon for Every Cup")
    screen.press("F6")
    screen.type("두 편을 읽었다.")
    screen.press("F6")
    screen.type("Two papers today.")
    screen.press("F7", shows="out · not saved")
    screen.press("C-s", shows="out · saved")
    screen.press("F8", shows="In which form?")
    screen.press("2", shows="Copy it")
    screen.press("2", shows="Write it to which file?")
    screen.press("Enter", shows="Written to")
    screen.press("Escape", shows="newest first")


def _keep(screen: TmuxScreen) -> None:
    """What the day left is committed in git, and the app is left."""
    screen.press("C-k", shows="Commit?")
    screen.press("1", shows="Committed")
    screen.press("C-q", shows="Together 6 papers")
    screen.run("git --no-pager log --format='by %an'", "by A Reader")


def main() -> None:
    """Live the day and write its transcript."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hangul", action="store_true", help="Press letters as Hangul.")
    parser.add_argument("--transcript", type=Path, metavar="FILE", help="Default: standard output.")
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        TmuxScreen(Path(folder), hangul=options.hangul) as screen,
    ):
        live(screen)
    transcript = "\n".join(f"▶ {pressed}\n\n{shown}" for pressed, shown in screen.seen)
    if options.transcript:
        options.transcript.write_text(transcript, encoding="utf-8")
    else:
        sys.stdout.write(transcript)


if __name__ == "__main__":
    main()
