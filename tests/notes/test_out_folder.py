"""An export's folder: only what changed is written, and nothing that is somebody else's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from notes.out_folder import ListError, OutFolder, Planned, Written, list_name

ONE = Planned("posts/1.md", b"one")
TWO = Planned("posts/2.md", b"two")
INDEX = Planned(None, b"index")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write(tmp_path / "site", {"1.html": ONE, "img/2.png": TWO, "index.html": INDEX})
    return tmp_path / "site"


def write(
    out: Path, files: dict[str, Planned], keep: tuple[str | None, ...] = (), *, prune: bool = False
) -> Written:
    return OutFolder(out, "html").write(files, keep, prune=prune)


def test_what_is_new_is_written(out: Path) -> None:
    assert (out / "1.html").read_bytes() == b"one"
    assert (out / "img/2.png").read_bytes() == b"two"
    assert OutFolder(out, "html").posts == {"posts/1.md", "posts/2.md"}


def test_the_same_again_writes_nothing(out: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    done = write(out, {"1.html": ONE, "img/2.png": TWO, "index.html": INDEX})
    assert (done.written, len(done.same), done.withdrawn) == ([], 3, [])
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


def test_what_changed_is_written_alone(out: Path) -> None:
    changed = Planned("posts/1.md", b"one and a half")
    done = write(out, {"1.html": changed, "img/2.png": TWO, "index.html": INDEX})
    assert done.written == ["1.html"]
    assert (out / "1.html").read_bytes() == b"one and a half"


def test_a_file_of_somebody_else_is_not_touched(out: Path) -> None:
    (out / "3.html").write_bytes(b"mine")
    done = write(out, {"3.html": Planned("posts/3.md", b"three")}, ("posts/1.md", "posts/2.md"))
    assert done.written == []
    assert (out / "3.html").read_bytes() == b"mine"
    assert "is no file of this export" in done.problems[0].message


def test_a_file_that_was_edited_since_is_not_touched(out: Path) -> None:
    (out / "1.html").write_bytes(b"edited by hand")
    files = {"1.html": Planned("posts/1.md", b"new"), "img/2.png": TWO, "index.html": INDEX}
    done = write(out, files)
    assert (out / "1.html").read_bytes() == b"edited by hand"
    assert "was changed since it was exported" in done.problems[0].message
    (out / "1.html").unlink()
    assert write(out, files).written == ["1.html"]


def test_what_was_withdrawn_goes_only_when_asked(out: Path) -> None:
    done = write(out, {"1.html": ONE, "index.html": INDEX})
    assert (done.withdrawn, done.removed) == (["img/2.png"], [])
    assert (out / "img/2.png").exists()
    done = write(out, {"1.html": ONE, "index.html": INDEX}, prune=True)
    assert done.removed == ["img/2.png"]
    assert not (out / "img").exists()
    assert write(out, {"1.html": ONE, "index.html": INDEX}).withdrawn == []


def test_a_withdrawn_file_that_was_edited_stays(out: Path) -> None:
    (out / "1.html").write_bytes(b"edited by hand")
    done = write(out, {"img/2.png": TWO, "index.html": INDEX}, prune=True)
    assert done.removed == []
    assert (out / "1.html").read_bytes() == b"edited by hand"
    assert len(done.problems) == 1


def test_posts_that_are_kept_are_not_withdrawn(out: Path) -> None:
    assert write(out, {"1.html": ONE}, ("posts/2.md", None)).withdrawn == []


def test_a_killed_export_goes_on_where_it_was(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(self: OutFolder, path: str, data: bytes) -> None:
        if path == "img/2.png":
            raise KeyboardInterrupt
        (self.root / path).write_bytes(data)

    files = {
        "1.html": Planned("posts/1.md", b"new 1"),
        "img/2.png": Planned("posts/2.md", b"new 2"),
    }
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(OutFolder, "_write", killed)
        write(out, files, (None,))
    done = write(out, files, (None,))
    assert (done.written, done.same, done.problems) == (["img/2.png"], ["1.html"], [])


@pytest.mark.parametrize(
    "name", ["../outside.html", "/tmp/outside.html", "a/../../outside.html", "a\0b"]
)
def test_a_list_from_elsewhere_removes_nothing_outside(out: Path, name: str) -> None:
    outside = out.parent / "outside.html"
    outside.write_bytes(b"two")
    listed = json.loads((out / list_name("html")).read_text("utf-8"))
    listed["files"][name] = listed["files"]["img/2.png"]
    (out / list_name("html")).write_text(json.dumps(listed), "utf-8")
    write(out, {}, prune=True)
    assert outside.exists()


def test_a_list_that_cannot_be_read_stops_the_export(out: Path) -> None:
    odd_post = b'{"files": {"1.html": {"post": [], "digests": []}}}'
    for data in (b"", b"[]", b"{}", b'{"files": {"1.html": 1}}', b"\xff", odd_post, b"[" * 200_000):
        (out / list_name("html")).write_bytes(data)
        with pytest.raises(ListError, match="remove it to begin anew"):
            OutFolder(out, "html")


def test_targets_share_a_folder_but_no_file(out: Path) -> None:
    files = {"1.html": Planned("posts/1.md", b"other"), "1.md": Planned("posts/1.md", b"one")}
    done = OutFolder(out, "substack").write(files, prune=True)
    assert (done.written, done.removed, len(done.problems)) == (["1.md"], [], 1)
    assert (out / "1.html").read_bytes() == b"one"
