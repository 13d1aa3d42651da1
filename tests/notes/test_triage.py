from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.atomic import NotSaved
from notes.problem import Problem
from notes.status import STATUSES
from notes.triage import Triage, append, read_triage
from notes.vault import Vault, init_vault

FILE = "papers/triage/2024-12.jsonl"
AT = "2024-12-13T09:30:00.123+09:00"
QUEUED = Triage("arxiv:2412.08905", "queued", None, AT)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return init_vault(tmp_path)


def decisions_in(vault: Vault) -> list[Triage]:
    found = list(read_triage(vault.read_lines(FILE), FILE))
    return [line[1] for line in found if not isinstance(line, Problem)]


def test_a_decision_is_a_line_at_the_end_of_its_month(vault: Vault) -> None:
    append(vault, QUEUED)
    starred = Triage("title:other", "", True, "2024-12-31T23:59:59+09:00")
    append(vault, starred, Triage("x", None, False, "2025-01-01T00:00:00+09:00"))
    assert (vault.root / FILE).read_text() == (
        f'{{"key": "arxiv:2412.08905", "status": "queued", "at": "{AT}"}}\n'
        '{"key": "title:other", "status": null, "starred": true, '
        '"at": "2024-12-31T23:59:59+09:00"}\n'
    )
    assert decisions_in(vault) == [QUEUED, starred]
    assert (vault.root / "papers/triage/2025-01.jsonl").exists()


@pytest.mark.parametrize("before", [b'{"key": "a"', b'{"key": "a"}\r\n', b"\n"])
def test_a_line_that_was_cut_off_does_not_spoil_the_next(vault: Vault, before: bytes) -> None:
    (vault.root / FILE).parent.mkdir()
    (vault.root / FILE).write_bytes(before)
    append(vault, QUEUED)
    assert decisions_in(vault) == [QUEUED]
    assert (vault.root / FILE).read_bytes().startswith(before)


def test_a_full_disk_leaves_the_file_as_it_was(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    append(vault, QUEUED)
    before = (vault.root / FILE).read_bytes()
    write = os.write

    def half(handle: int, data: bytes) -> int:
        if len(data) < 20:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, data[: len(data) // 2])

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(NotSaved, match="the disk is full"):
        append(vault, QUEUED)
    monkeypatch.undo()
    assert (vault.root / FILE).read_bytes() == before


@pytest.mark.parametrize(
    "wrong",
    [
        Triage("", "queued", None, AT),
        Triage("a", "read", None, AT),
        Triage("a", None, None, "2024-12-13"),
        Triage("a", None, None, "2024-12-13T09:30:00"),
        Triage("a", None, None, "today"),
    ],
)
def test_what_could_not_be_read_is_not_written(vault: Vault, wrong: Triage) -> None:
    with pytest.raises(ValueError, match="expected"):
        append(vault, QUEUED, wrong)
    assert not (vault.root / FILE).exists()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"key": 3, "at": AT}, "“key” is 3"),
        ({"key": "a", "at": AT, "status": "read"}, "“status” is 'read', expected queued, later"),
        ({"key": "a", "at": AT, "status": ["done"]}, "“status” is"),
        ({"key": "a", "at": AT, "starred": 1}, "“starred” is 1"),
        ({"key": "a"}, "“at” is None"),
        ([], "is no JSON object"),
    ],
)
def test_a_line_that_is_no_decision_is_said(row: object, says: str) -> None:
    good = json.dumps({"key": "b", "at": AT, "mine": 1})
    problem, (number, decision) = read_triage(f"{json.dumps(row)}\n{good}", FILE)  # type: ignore[misc]
    assert isinstance(problem, Problem)
    assert problem.line == 1
    assert says in problem.message
    assert (number, decision) == (2, Triage("b", None, None, AT))


triages = st.builds(
    Triage,
    key=st.text(min_size=1),
    status=st.none() | st.sampled_from(["", *STATUSES]),
    starred=st.none() | st.booleans(),
    at=st.datetimes(timezones=st.timezones()).map(lambda moment: moment.isoformat()),
)


@given(triages)
def test_a_decision_comes_back_as_it_was(decision: Triage) -> None:
    text = json.dumps(decision.to_row(), ensure_ascii=False)
    assert list(read_triage(text, FILE)) == [(1, decision)]


WRITER = f"""
import sys
from pathlib import Path
from notes.triage import Triage, append
from notes.vault import open_vault
vault = open_vault(Path(sys.argv[1]))
for number in range(100):
    append(vault, Triage(f"{{sys.argv[2]}}-{{number}}", "queued", None, "{AT}"))
"""


def test_several_processes_lose_no_line(vault: Vault) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(vault.root), str(number)],
            cwd=Path(__file__).parents[2],
        )
        for number in range(4)
    ]
    assert [writer.wait() for writer in writers] == [0] * 4
    lines = [decision.key for decision in decisions_in(vault)]
    assert len(lines) == 400
    assert sorted(lines) == sorted(f"{w}-{n}" for w in range(4) for n in range(100))
