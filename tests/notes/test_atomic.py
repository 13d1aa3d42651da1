from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from notes import atomic
from notes.atomic import ChangedOnDisk, NotSaved, digest, write_atomic

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")


def only_file_in(folder: Path) -> str:
    [name] = [path.name for path in folder.iterdir()]
    return name


def test_a_new_file(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    write_atomic(note, b"text\r\n", "")
    assert note.read_bytes() == b"text\r\n"
    assert only_file_in(tmp_path) == "note.md"


def test_replacing_what_was_read(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_bytes(b"old")
    write_atomic(note, b"new", digest(b"old"))
    assert note.read_bytes() == b"new"


@pytest.mark.parametrize("expect", ["", digest(b"as it was opened")])
def test_somebody_elses_change_is_not_overwritten(tmp_path: Path, expect: str) -> None:
    note = tmp_path / "note.md"
    note.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDisk, match=r"note\.md was changed"):
        write_atomic(note, b"ours", expect)
    assert note.read_bytes() == b"theirs"
    assert only_file_in(tmp_path) == "note.md"


def test_a_file_that_was_removed_meanwhile_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(ChangedOnDisk):
        write_atomic(tmp_path / "note.md", b"ours", digest(b"old"))
    assert not list(tmp_path.iterdir())


def test_a_change_during_the_slow_part_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "note.md"
    note.write_bytes(b"old")
    monkeypatch.setattr(atomic, "sync_file", lambda file: note.write_bytes(b"theirs"))
    with pytest.raises(ChangedOnDisk):
        write_atomic(note, b"ours", digest(b"old"))
    assert note.read_bytes() == b"theirs"


def test_a_file_made_after_the_last_look_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "note.md"

    def look_too_early(target: Path) -> str:
        target.write_bytes(b"theirs")
        return ""

    monkeypatch.setattr(atomic, "_digest_now", look_too_early)
    with pytest.raises(ChangedOnDisk):
        write_atomic(note, b"ours", "")
    assert note.read_bytes() == b"theirs"


@pytest.mark.parametrize("taken", [False, True])
def test_creating_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    note = tmp_path / "note.md"

    def no_links(source: Path, target: Path) -> None:
        if taken:
            target.write_bytes(b"theirs")
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    if taken:
        with pytest.raises(ChangedOnDisk):
            write_atomic(note, b"ours", "")
    else:
        write_atomic(note, b"ours", "")
    assert note.read_bytes() == (b"theirs" if taken else b"ours")
    assert only_file_in(tmp_path) == "note.md"


@pytest.mark.parametrize(
    ("number", "says"),
    [(errno.ENOSPC, "the disk is full"), (errno.EDQUOT, "quota"), (errno.EIO, "error")],
)
@pytest.mark.parametrize("exists", [False, True])
def test_a_full_disk_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, says: str, exists: bool
) -> None:
    note = tmp_path / "note.md"
    if exists:
        note.write_bytes(b"old")

    def fail(file: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(atomic, "sync_file", fail)
    with pytest.raises(NotSaved, match=f"note.md could not be saved: .*{says}") as caught:
        write_atomic(note, b"new", None)
    assert caught.value.errno == number
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"] * exists


@posix
def test_a_write_that_stops_half_way_keeps_the_old_file(tmp_path: Path) -> None:
    import resource

    note = tmp_path / "note.md"
    note.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(NotSaved) as caught:
            write_atomic(note, b"x" * 100_000, digest(b"old"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.errno == errno.EFBIG
    assert note.read_bytes() == b"old"
    assert only_file_in(tmp_path) == "note.md"


def test_a_missing_folder_and_a_folder_in_its_place_are_said(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="its folder does not exist"):
        write_atomic(tmp_path / "none" / "note.md", b"", "")
    with pytest.raises(NotSaved, match="not a file"):
        write_atomic(tmp_path, b"", None)


def test_what_killed_writes_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    long_ago = time.time() - 2 * 24 * 60 * 60
    for name in (".pn-0123abcd.tmp", ".pn-mine.tmp", "pn-0123abcd.tmp", ".pn-0123abcd.tmp.md"):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / ".pn-89abcdef.tmp").write_bytes(b"another process writes it just now")
    write_atomic(tmp_path / "note.md", b"new", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".pn-0123abcd.tmp.md",
        ".pn-89abcdef.tmp",
        ".pn-mine.tmp",
        "note.md",
        "pn-0123abcd.tmp",
    ]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o755])
def test_the_mode_is_kept(tmp_path: Path, mode: int) -> None:
    note = tmp_path / "note.md"
    note.write_bytes(b"old")
    note.chmod(mode)
    write_atomic(note, b"new", None)
    assert stat.S_IMODE(note.stat().st_mode) == mode


@posix
def test_a_new_file_has_the_mode_of_the_umask(tmp_path: Path) -> None:
    write_atomic(tmp_path / "note.md", b"", "")
    (tmp_path / "other").write_bytes(b"")
    assert (tmp_path / "note.md").stat().st_mode == (tmp_path / "other").stat().st_mode


@posix
def test_a_symlink_stays_one(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    real = tmp_path / "elsewhere" / "real.md"
    real.write_bytes(b"old")
    link = tmp_path / "note.md"
    link.symlink_to(real)
    write_atomic(link, b"new", digest(b"old"))
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform != "linux", reason="extended attributes of Linux")
def test_extended_attributes_are_kept(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_bytes(b"old")
    try:
        os.setxattr(note, "user.colour", b"red")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    write_atomic(note, b"new", None)
    assert os.getxattr(note, "user.colour") == b"red"


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_write_protected_file_stays(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_bytes(b"old")
    note.chmod(0o444)
    with pytest.raises(NotSaved, match="no permission"):
        write_atomic(note, b"new", None)
    assert note.read_bytes() == b"old"


def test_the_longest_name_that_a_disk_takes(tmp_path: Path) -> None:
    note = tmp_path / ("가" * 84 + ".md")
    write_atomic(note, b"text", "")
    assert note.read_bytes() == b"text"


WRITER = """
import sys, itertools
from pathlib import Path
from notes.atomic import write_atomic
print(flush=True)
for number in itertools.count():
    write_atomic(Path(sys.argv[1]), b"%d\\n" % number * 20_000, None)
"""


@posix
def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_bytes(b"0\n" * 20_000)
    for turn in range(6):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(note)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(0.013 * (turn + 1))
        writer.kill()
        writer.communicate()
        lines = note.read_bytes().splitlines()
        assert len(lines) == 20_000
        assert len(set(lines)) == 1
