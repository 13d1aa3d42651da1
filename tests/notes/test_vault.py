from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import platformdirs
import pytest

from notes import places
from notes.atomic import ChangedOnDisk, NotSaved, digest
from notes.settings import TEMPLATE, Settings
from notes.triage import Triage, append
from notes.vault import (
    MissingNote,
    UnreadableNote,
    Vault,
    VaultError,
    find_vault,
    init_vault,
    open_vault,
    remember,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="symlinks and modes of POSIX")


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return init_vault(tmp_path / "vault")


def put(vault: Vault, path: str, data: bytes = b"text") -> None:
    file = vault.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


class TestInit:
    def test_makes_a_vault_in_a_repository(self, vault: Vault) -> None:
        assert {path.name for path in vault.root.iterdir()} == {
            ".git", ".gitattributes", ".gitignore", "dokhu.toml", "notes", "papers", "posts",
        }  # fmt: skip
        assert (vault.root / "dokhu.toml").read_text() == TEMPLATE
        assert "papers/**/*.jsonl merge=union" in (vault.root / ".gitattributes").read_text()

    def test_changes_nothing_the_second_time(self, vault: Vault) -> None:
        before = {path: path.stat() for path in vault.root.rglob("*") if ".git/" not in str(path)}
        init_vault(vault.root)
        assert {path: path.stat().st_mtime_ns for path in before} == {
            path: state.st_mtime_ns for path, state in before.items()
        }

    def test_keeps_the_files_that_are_there(self, tmp_path: Path) -> None:
        (tmp_path / "dokhu.toml").write_bytes(b'timezone = "Asia/Seoul"\r\n')
        (tmp_path / ".gitattributes").write_bytes(b"*.png binary")
        (tmp_path / ".gitignore").write_bytes(b".obsidian/\n.trash/\n")
        assert init_vault(tmp_path).settings.timezone == "Asia/Seoul"
        assert (tmp_path / "dokhu.toml").read_bytes() == b'timezone = "Asia/Seoul"\r\n'
        attributes = (tmp_path / ".gitattributes").read_bytes()
        assert attributes == b"*.png binary\npapers/**/*.jsonl merge=union\n"
        assert (tmp_path / ".gitignore").read_bytes() == b".obsidian/\n.trash/\n.pn-*.tmp\n"

    def test_makes_no_repository_inside_another(self, vault: Vault) -> None:
        inner = init_vault(vault.root / "deep" / "inner")
        assert not (inner.root / ".git").exists()

    def test_does_without_git(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        vault = init_vault(tmp_path / "vault")
        assert not (vault.root / ".git").exists()

    def test_is_not_led_astray_by_a_hook(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GIT_DIR", str(tmp_path / "other"))
        vault = init_vault(tmp_path / "vault")
        assert (vault.root / ".git").is_dir()
        assert not (tmp_path / "other").exists()

    def test_says_where_it_cannot(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(VaultError, match="file cannot be made a vault"):
            init_vault(tmp_path / "file")


class TestOpen:
    def test_a_folder_without_settings_is_no_vault(self, tmp_path: Path) -> None:
        with pytest.raises(VaultError, match=r"has no dokhu\.toml: `dokhu init`"):
            open_vault(tmp_path)
        with pytest.raises(VaultError, match="is no folder"):
            open_vault(tmp_path / "none")

    def test_problems_of_the_settings_come_along(self, tmp_path: Path) -> None:
        (tmp_path / "dokhu.toml").write_text("timezone = 1\n")
        assert [problem.line for problem in open_vault(tmp_path).problems] == [1]


class TestFind:
    def test_goes_from_the_named_to_the_last_used(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        here, used = init_vault(tmp_path / "here").root, init_vault(tmp_path / "used").root
        inside = here / "notes" / "2024"
        inside.mkdir()
        monkeypatch.chdir(tmp_path)
        assert find_vault() is None
        remember(used)
        assert find_vault() == used
        monkeypatch.chdir(inside)
        assert find_vault() == here
        monkeypatch.setenv("DOKHU_VAULT", str(tmp_path / "there"))
        assert find_vault() == tmp_path / "there"
        assert find_vault(Path("..")) == here / "notes"

    def test_a_vault_that_is_gone_is_not_remembered(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        remember(tmp_path / "gone")
        assert find_vault() is None

    @posix
    def test_a_folder_that_is_gone_is_no_place_to_look_from(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "gone").mkdir()
        monkeypatch.chdir(tmp_path / "gone")
        (tmp_path / "gone").rmdir()
        assert find_vault() is None

    def test_a_home_that_cannot_be_written_is_no_obstacle(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "file").touch()
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
        remember(tmp_path)


class TestScan:
    def test_notes_at_any_depth(self, vault: Vault) -> None:
        for path in (
            "notes/a.md", "notes/2024/b c.md", "notes/깊은/곳/d.MD", "notes/.obsidian/e.md",
            "notes/.f.md", "notes/g.txt", "papers/h.md", "posts/2024-12-13.md",
        ):  # fmt: skip
            put(vault, path)
        assert sorted(vault.note_paths()) == [
            "notes/2024/b c.md",
            "notes/a.md",
            "notes/깊은/곳/d.MD",
        ]
        assert [found.path for found in vault.scan_posts()] == ["posts/2024-12-13.md"]

    def test_the_vault_itself_as_note_folder(self, vault: Vault) -> None:
        adopted = Vault(vault.root, Settings(notes=(".", "papers/read")))
        for path in (
            "a.md", "arXiv/b.md", "papers/no.md", "papers/read/c.md", "posts/no.md",
            "assets/no.md", "templates/no.md", ".trash/no.md", "arXiv/papers/d.md",
        ):  # fmt: skip
            put(vault, path)
        assert sorted(adopted.note_paths()) == [
            "a.md", "arXiv/b.md", "arXiv/papers/d.md", "papers/read/c.md",
        ]  # fmt: skip

    def test_a_note_folder_in_another_is_walked_once(self, vault: Vault) -> None:
        put(vault, "notes/old/a.md")
        nested = Vault(vault.root, Settings(notes=("notes", "notes/old")))
        assert list(nested.note_paths()) == ["notes/old/a.md"]

    def test_a_directory_named_like_a_note_is_given_and_walked(self, vault: Vault) -> None:
        put(vault, "notes/x.md/y.md")
        assert sorted(found.path for found in vault.scan_notes()) == [
            "notes/x.md",
            "notes/x.md/y.md",
        ]
        assert list(vault.note_paths()) == ["notes/x.md/y.md"]

    def test_rows_and_triage(self, vault: Vault) -> None:
        put(vault, "papers/arxiv/2024-12.jsonl")
        put(vault, "papers/triage/2024-12.jsonl")
        assert sorted(found.path for found in vault.scan_papers()) == [
            "papers/arxiv/2024-12.jsonl", "papers/triage/2024-12.jsonl",
        ]  # fmt: skip

    @posix
    def test_only_a_note_folder_itself_may_be_a_symlink(self, vault: Vault, tmp_path: Path) -> None:
        put(vault, "notes/a.md")
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "elsewhere" / "b.md").touch()
        (vault.root / "linked").symlink_to(tmp_path / "elsewhere")
        (vault.root / "notes" / "loop").symlink_to(vault.root / "notes")
        (vault.root / "notes" / "one.md").symlink_to(tmp_path / "elsewhere" / "b.md")
        linked = Vault(vault.root, Settings(notes=("notes", "linked")))
        assert sorted(linked.note_paths()) == ["linked/b.md", "notes/a.md", "notes/one.md"]

    def test_a_missing_folder_is_no_error(self, vault: Vault) -> None:
        (vault.root / "notes").rmdir()
        errors: list[str] = []
        assert list(vault.scan_notes(lambda path, error: errors.append(path))) == []
        assert not errors

    def test_a_folder_that_cannot_be_listed_is_said(self, vault: Vault) -> None:
        (vault.root / "notes").rmdir()
        put(vault, "notes")
        errors: list[str] = []
        assert list(vault.scan_notes(lambda path, error: errors.append(path))) == []
        assert errors == ["notes"]


class TestRead:
    def test_bytes_come_back_as_they_were(self, vault: Vault) -> None:
        data = "\ufeff# 제목\r\n\r\ntext".encode()
        put(vault, "notes/a.md", data)
        file = vault.read("notes/a.md")
        assert file.text.encode() == data
        assert (file.path, file.encoding, file.read_only) == ("notes/a.md", "utf-8", None)
        assert file.digest == digest(data)

    def test_cp949_is_read_only(self, vault: Vault) -> None:
        put(vault, "notes/a.md", "한국어 문단".encode("cp949"))
        file = vault.read("notes/a.md")
        assert (file.text, file.encoding) == ("한국어 문단", "cp949")
        assert "CP949" in (file.read_only or "")

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (b"\x7fELF\0\0", "binary"),
            (b"x" * 2_000_001, "2.0 MB"),
            (b"x" * 10_000_000, "10.0 MB"),
            (b"fa\xe7ade", "neither UTF-8 nor CP949"),
        ],
    )
    def test_what_cannot_be_read_says_why(self, vault: Vault, data: bytes, says: str) -> None:
        put(vault, "notes/a.md", data)
        with pytest.raises(UnreadableNote, match=says) as caught:
            vault.read("notes/a.md")
        assert caught.value.path == "notes/a.md"
        assert says in caught.value.reason

    @posix
    def test_a_folder_a_pipe_and_a_link_to_itself(self, vault: Vault) -> None:
        folder = vault.root / "notes"
        (folder / "folder.md").mkdir()
        os.mkfifo(folder / "pipe.md")
        (folder / "loop.md").symlink_to("loop.md")
        for name, says in (("folder", "folder"), ("pipe", "ordinary"), ("loop", "system")):
            with pytest.raises(UnreadableNote, match=says):
                vault.read(f"notes/{name}.md")

    @posix
    def test_a_link_to_a_file_elsewhere_is_not_read(self, vault: Vault, tmp_path: Path) -> None:
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "elsewhere" / "b.md").write_text("Mine", "utf-8")
        put(vault, "notes/a.md", b"Here")
        put(vault, ".git/config", b"secret")
        folder = vault.root / "notes"
        (folder / "out.md").symlink_to(tmp_path / "elsewhere" / "b.md")
        (folder / "hidden.md").symlink_to(vault.root / ".git" / "config")
        (folder / "in.md").symlink_to("a.md")
        for name in ("out", "hidden"):
            with pytest.raises(UnreadableNote, match="leads out of the vault"):
                vault.read(f"notes/{name}.md")
        assert vault.read("notes/in.md").text == "Here"
        # A folder that the person linked is the vault's own, and so are links within it.
        (vault.root / "linked").symlink_to(tmp_path / "elsewhere")
        assert vault.read("linked/b.md").text == "Mine"
        linked = Vault(vault.root, Settings(notes=("notes", "linked")))
        assert linked.read("notes/out.md").text == "Mine"

    @posix
    def test_rows_are_not_read_or_written_through_such_a_link(
        self, vault: Vault, tmp_path: Path
    ) -> None:
        (tmp_path / "profile").write_text("", "utf-8")
        vault.make_folder("papers/triage")
        (vault.root / "papers/triage/2024-12.jsonl").symlink_to(tmp_path / "profile")
        with pytest.raises(UnreadableNote, match="leads out of the vault"):
            vault.read_lines("papers/triage/2024-12.jsonl")
        with pytest.raises(NotSaved, match="leads out of the vault"):
            vault.rows_folder("papers/triage")

    @posix
    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
    def test_no_permission(self, vault: Vault) -> None:
        put(vault, "notes/a.md")
        (vault.root / "notes" / "a.md").chmod(0)
        with pytest.raises(UnreadableNote, match="permission"):
            vault.read("notes/a.md")

    def test_none_at_all(self, vault: Vault) -> None:
        with pytest.raises(MissingNote, match="is not there"):
            vault.read("notes/none.md")

    @pytest.mark.parametrize(
        "path", ["", ".", "..", "../x.md", "notes/../../x", "/etc/passwd", "a\0b"]
    )
    def test_a_path_must_stay_inside(self, vault: Vault, path: str) -> None:
        for use in (vault.read, vault.read_lines, lambda path: vault.save(path, "", None)):
            with pytest.raises(VaultError, match="not a path inside the vault"):
                use(path)

    def test_lines_that_are_not_utf8_come_as_surrogates(self, vault: Vault) -> None:
        put(vault, "papers/x/2024-12.jsonl", b"{}\n\xff\n")
        assert vault.read_lines("papers/x/2024-12.jsonl") == "{}\n\udcff\n"


class TestSave:
    def test_saves_what_was_read(self, vault: Vault) -> None:
        put(vault, "notes/a.md")
        file = vault.read("notes/a.md")
        saved = vault.save("notes/a.md", "new\r\n", file.digest)
        assert (vault.root / "notes/a.md").read_bytes() == b"new\r\n"
        assert vault.read("notes/a.md").digest == saved
        with pytest.raises(ChangedOnDisk):
            vault.save("notes/a.md", "newer", file.digest)

    def test_makes_the_folder(self, vault: Vault) -> None:
        (vault.root / "posts").rmdir()
        vault.save("posts/2024/2024-12-13.md", "", "")
        assert (vault.root / "posts/2024/2024-12-13.md").exists()

    def test_writes_nothing_that_could_not_be_opened_again(self, vault: Vault) -> None:
        with pytest.raises(NotSaved, match="2 MB"):
            vault.save("notes/a.md", "가" * 700_000, "")
        assert list(vault.note_paths()) == []

    def test_says_where_a_file_is_in_the_way(self, vault: Vault) -> None:
        put(vault, "notes/a")
        with pytest.raises(NotSaved, match="could not be saved"):
            vault.save("notes/a/b.md", "", "")


class TestAdd:
    def test_puts_a_note_into_its_year(self, vault: Vault) -> None:
        path = vault.add("2023-12-13-phi-4", "text")
        assert path == "notes/2023/2023-12-13-phi-4.md"
        assert vault.read(path).text == "text"

    def test_a_name_without_a_year_goes_into_this_one(self, vault: Vault) -> None:
        assert vault.add("191231 LayoutLM", "") == f"notes/{vault.today().year}/191231 LayoutLM.md"

    def test_the_vault_itself_as_note_folder(self, vault: Vault) -> None:
        adopted = Vault(vault.root, Settings(notes=(".",)))
        assert adopted.add("2024-12-13-x", "") == "2024/2024-12-13-x.md"

    def test_a_taken_name_gets_the_id_then_a_number(self, vault: Vault) -> None:
        names = [vault.add("2024-12-13-x", text, id="2412.1") for text in "abc"]
        assert [Path(name).stem for name in names] == [
            "2024-12-13-x", "2024-12-13-x-2412.1", "2024-12-13-x-2",
        ]  # fmt: skip
        assert [vault.read(name).text for name in names] == ["a", "b", "c"]

    @pytest.mark.parametrize("other", ["2024-12-13-CAFÉ", "2024-12-13-cafe\u0301"])
    def test_a_name_that_another_system_takes_for_the_same_is_taken(
        self, vault: Vault, other: str
    ) -> None:
        put(vault, f"notes/2024/{other}.md")
        assert vault.add("2024-12-13-café", "") == "notes/2024/2024-12-13-café-2.md"

    def test_beside_what_took_its_place(self, vault: Vault) -> None:
        adopted = Vault(vault.root, Settings(notes=(".",)))
        for path in ("notes/old/a b.md", "posts/x.md", "y.md"):
            assert adopted.add_near(path, "1") == path
            assert adopted.add_near(path, "2") == path.replace(".md", "-2.md")
            assert vault.read(path).text == "1"

    def test_a_vault_that_is_gone_is_not_made_again(self, vault: Vault) -> None:
        path = vault.add("2024-12-13-x", "1")
        loaded = vault.read(path)
        away = vault.root.rename(vault.root.with_name("away"))
        with pytest.raises(ChangedOnDisk):
            vault.save(path, "2", loaded.digest)
        with pytest.raises(NotSaved, match="folder does not exist"):
            vault.add("y", "1")
        with pytest.raises(NotSaved, match="folder does not exist"):
            append(vault, Triage("arxiv:1", "queued", None, "2024-12-13T00:00:00+00:00"))
        assert not vault.root.exists()
        assert (away / path).read_text("utf-8") == "1"

    def test_a_name_cannot_lead_out_of_the_folder(self, vault: Vault) -> None:
        path = vault.add("../../2024", "")
        assert path.startswith(f"notes/{vault.today().year}/")


def test_now_has_the_offset_of_the_time_zone(vault: Vault) -> None:
    seoul = Vault(vault.root, Settings(timezone="Asia/Seoul"))
    assert seoul.now().utcoffset() == timedelta(hours=9)
    assert abs(seoul.now() - datetime.now(UTC)) < timedelta(seconds=5)
    assert vault.now().tzinfo is not None
    assert vault.today() == vault.now().date()


def test_each_vault_has_folders_of_its_own(tmp_path: Path) -> None:
    first, second = init_vault(tmp_path / "a" / "내 노트"), init_vault(tmp_path / "b" / "내 노트")
    assert first.cache_dir() != second.cache_dir()
    assert first.cache_dir().name.startswith("내-노트-")
    assert first.cache_dir() != first.state_dir()
    assert first.cache_dir() == open_vault(first.root).cache_dir()


@pytest.mark.parametrize("xdg", [None, "", "relative", "/elsewhere"])
@pytest.mark.parametrize("home", ["/home/me", "relative", ""])
def test_the_folders_are_those_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, xdg: str | None, home: str
) -> None:
    monkeypatch.setenv("HOME", home)
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name) if xdg is None else monkeypatch.setenv(name, xdg)
    assert places.cache_home() == platformdirs.user_cache_path("dokhu", appauthor=False)
    assert places.state_home() == platformdirs.user_state_path("dokhu", appauthor=False)


LOOK = """
import sys
from pathlib import Path
from notes.vault import find_vault, open_vault, remember
vault = open_vault(find_vault(Path(sys.argv[1])))
remember(vault.root)
found = [*vault.scan_notes(), *vault.scan_papers(), *vault.scan_posts(), vault.cache_dir()]
print(*sys.modules)
"""
HEAVY = {"dataclasses", "json", "platformdirs", "sqlite3", "subprocess", "tomllib", "yaml"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
def test_looking_at_a_vault_is_light(vault: Vault) -> None:
    """`dokhu sync` with nothing to do may take three times Python's own start, no more."""
    remember(vault.root)
    looked = subprocess.run(
        [sys.executable, "-S", "-c", LOOK, str(vault.root)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert not HEAVY & set(looked.stdout.split())


def test_the_real_notes_are_read_byte_for_byte(shared: Path) -> None:
    adopted = Vault(shared / "vault-sample", Settings(notes=(".",)))
    paths = list(adopted.note_paths())
    assert len(paths) >= 1000
    for path in paths:
        file = adopted.read(path)
        assert file.text.encode(file.encoding) == (adopted.root / path).read_bytes()
        assert file.read_only is None
