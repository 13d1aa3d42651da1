from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes import catalogue
from notes.catalogue import UpsertReport, read_rows, upsert
from notes.paper import Paper
from notes.problem import Problem
from notes.settings import Settings
from notes.vault import Vault, init_vault

PHI = Paper(
    key="arxiv:2412.08905",
    source="arxiv",
    title="Phi-4 보고서",
    authors=("Marah Abdin", "Jyoti Aneja"),
    arxiv="2412.08905",
    upvotes=110,
    seen="2024-12-13",
)
OTHER = Paper(key="arxiv:2411.00001", source="arxiv", title="Other", seen="2024-11-02")


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return init_vault(tmp_path)


def files(vault: Vault) -> dict[str, bytes]:
    found = (vault.root / "papers").rglob("*.jsonl")
    return {path.relative_to(vault.root / "papers").as_posix(): path.read_bytes() for path in found}


def written(vault: Vault) -> dict[Path, int]:
    """When each file and folder was written last; not when it was read."""
    return {path: path.stat().st_mtime_ns for path in (vault.root / "papers").rglob("*")}


def put(vault: Vault, name: str, *rows: dict[str, object] | str) -> Path:
    file = vault.root / "papers" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def papers_in(vault: Vault, path: str) -> list[Paper]:
    rows = read_rows(vault.read_lines(f"papers/{path}"), path)
    return [row[1] for row in rows if not isinstance(row, Problem)]


def test_rows_go_to_the_month_in_which_they_were_seen(vault: Vault) -> None:
    unseen = Paper(key="raw:1", source="hf-list")
    odd = Paper(key="raw:2", source="hf-list", seen="yesterday")
    assert upsert(vault, [PHI, OTHER, unseen, odd]) == UpsertReport(4, 0, 0)
    this_month = f"{vault.today():%Y-%m}"
    assert set(files(vault)) == {
        "arxiv/2024-12.jsonl", "arxiv/2024-11.jsonl", f"hf-list/{this_month}.jsonl",
    }  # fmt: skip
    assert papers_in(vault, "arxiv/2024-12.jsonl") == [PHI]
    assert papers_in(vault, f"hf-list/{this_month}.jsonl") == [unseen, odd]


def test_a_row_is_one_line_of_readable_json(vault: Vault) -> None:
    upsert(vault, [PHI])
    assert files(vault)["arxiv/2024-12.jsonl"].decode() == (
        '{"key": "arxiv:2412.08905", "source": "arxiv", "title": "Phi-4 보고서", '
        '"authors": ["Marah Abdin", "Jyoti Aneja"], "arxiv": "2412.08905", "upvotes": 110, '
        '"seen": "2024-12-13"}\n'
    )


def test_a_second_import_changes_no_file(vault: Vault) -> None:
    upsert(vault, [PHI, OTHER])
    before = written(vault)
    later = [replace(paper, seen="2025-01-01") for paper in (OTHER, PHI)]
    assert upsert(vault, later) == UpsertReport(0, 0, 2)
    assert written(vault) == before


def test_a_changed_row_is_replaced_where_it_stands(vault: Vault) -> None:
    file = put(
        vault,
        "arxiv/2023-01.jsonl",
        '{"key":"a",  "source":"arxiv"}',
        {"mine": [1], "key": PHI.key, "source": "arxiv", "abstract": "old", "seen": "2023-01-05"},
        "",
        "not json",
        {"key": "b", "source": "arxiv"},
    )
    before = file.read_text().splitlines()
    assert upsert(vault, [PHI]) == UpsertReport(0, 1, 0)
    after = file.read_text().splitlines()
    assert [line for line in after if line not in before] == [after[1]]
    expected = {**PHI.to_row(), "seen": "2023-01-05", "mine": [1]}
    assert json.loads(after[1]) == expected
    assert "abstract" not in expected
    assert list(files(vault)) == ["arxiv/2023-01.jsonl"]


def test_of_several_lines_of_one_key_the_last_counts(vault: Vault) -> None:
    put(vault, "arxiv/2024-11.jsonl", {**PHI.to_row(), "upvotes": 1})
    put(
        vault, "arxiv/2024-12.jsonl", {**PHI.to_row(), "upvotes": 2}, {**PHI.to_row(), "upvotes": 3}
    )
    assert upsert(vault, [replace(PHI, upvotes=3)]) == UpsertReport(0, 0, 1)
    assert upsert(vault, [replace(PHI, upvotes=5), replace(PHI, upvotes=4)]) == (0, 1, 0)
    assert [paper.upvotes for paper in papers_in(vault, "arxiv/2024-12.jsonl")] == [2, 4]
    assert [paper.upvotes for paper in papers_in(vault, "arxiv/2024-11.jsonl")] == [1]


def test_a_row_of_another_source_in_the_folder_is_not_touched(vault: Vault) -> None:
    file = put(vault, "arxiv/2024-12.jsonl", {"key": PHI.key, "source": "hf"})
    before = file.read_bytes()
    assert upsert(vault, [PHI]) == UpsertReport(1, 0, 0)
    assert file.read_bytes().startswith(before)


def test_a_file_without_a_line_break_at_its_end_gets_one(vault: Vault) -> None:
    file = put(vault, "arxiv/2024-12.jsonl")
    file.write_bytes(b'{"key": "a", "source": "arxiv"}')
    upsert(vault, [PHI])
    assert [paper.key for paper in papers_in(vault, "arxiv/2024-12.jsonl")] == ["a", PHI.key]


def test_bytes_that_are_no_text_stay(vault: Vault) -> None:
    file = put(vault, "arxiv/2024-12.jsonl")
    file.write_bytes(b"\xff\xfe\r\n\n" + json.dumps(OTHER.to_row()).encode() + b"\r\n")
    assert upsert(vault, [PHI, OTHER]) == UpsertReport(1, 0, 1)
    assert file.read_bytes().startswith(b"\xff\xfe\r\n\n{")


@pytest.mark.parametrize("source", ["../x", "", "Arxiv", "a/b", "triage", "a.b"])
def test_a_source_is_a_folder_name(vault: Vault, source: str) -> None:
    with pytest.raises(ValueError, match="no name for a source"):
        upsert(vault, [replace(PHI, source=source)])
    assert not files(vault)


def test_another_process_may_write_at_the_same_time(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    upsert(vault, [OTHER])
    write = catalogue._MonthFile.write
    theirs = iter([replace(OTHER, key="theirs", seen=PHI.seen), replace(PHI, key="more")])

    def write_second(file: catalogue._MonthFile) -> None:
        if paper := next(theirs, None):
            monkeypatch.setattr(catalogue._MonthFile, "write", write)
            upsert(vault, [paper])
            monkeypatch.setattr(catalogue._MonthFile, "write", write_second)
        write(file)

    monkeypatch.setattr(catalogue._MonthFile, "write", write_second)
    changed = replace(OTHER, title="Changed")
    assert upsert(vault, [PHI, changed]) == UpsertReport(1, 1, 0)
    assert papers_in(vault, "arxiv/2024-11.jsonl") == [changed]
    keys = {paper.key for paper in papers_in(vault, "arxiv/2024-12.jsonl")}
    assert keys == {PHI.key, "theirs", "more"}


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "is not JSON"),
        ("[]", "is no JSON object"),
        ("{}", "“key” is missing"),
        ('{"key": "a", "source": "b", "title": 3}', "“title” is 3, expected a text"),
        ("[" * 100_000, "is nested too deep"),
        ('{"key": ' + "9" * 5000 + "}", "too long"),
        ("<<<<<<< HEAD", "conflict marker"),
        ('{"key": "\udcff"}', "is not UTF-8"),
    ],
)
def test_a_line_that_is_no_row_is_said_and_the_others_read(line: str, says: str) -> None:
    text = f'\ufeff{{"key": "a", "source": "x"}}\n\n{line}\n{{"key": "\u2028b", "source": "x"}}'
    first, problem, last = read_rows(text, "papers/x/2024-12.jsonl")
    assert first == (1, Paper("a", "x"))
    assert last == (4, Paper("\u2028b", "x"))
    assert isinstance(problem, Problem)
    assert (problem.path, problem.line) == ("papers/x/2024-12.jsonl", 3)
    assert says in problem.message


papers = st.builds(
    Paper,
    key=st.sampled_from("abcdé") | st.text(min_size=1, max_size=3),
    source=st.sampled_from(["arxiv", "hf"]),
    title=st.none() | st.text(max_size=5),
    upvotes=st.none() | st.integers(0, 3),
    seen=st.sampled_from([None, "2024-12-01", "2024-11-30"]),
)


@given(batches=st.lists(st.lists(papers, max_size=8), max_size=4))
def test_the_catalogue_holds_the_last_of_every_row(
    tmp_path_factory: pytest.TempPathFactory, batches: list[list[Paper]]
) -> None:
    vault = Vault(tmp_path_factory.mktemp("vault"), Settings())
    held: dict[tuple[str, str], Paper] = {}
    for batch in batches:
        upsert(vault, batch)
        held |= {(paper.source, paper.key): replace(paper, seen=None) for paper in batch}
        before = files(vault)
        assert upsert(vault, batch)[:2] == (0, 0)
        assert files(vault) == before
    found = [paper for path in files(vault) for paper in papers_in(vault, path)]
    assert len(found) == len(held)
    assert {(paper.source, paper.key): replace(paper, seen=None) for paper in found} == held


def test_twenty_thousand_rows_are_taken_once(vault: Vault) -> None:
    rows = [
        Paper(f"arxiv:{n}", "arxiv", f"Title {n}", abstract="word " * 250, seen=f"20{n % 25:02}-01")
        for n in range(20_000)
    ]
    assert upsert(vault, rows) == UpsertReport(20_000, 0, 0)
    assert upsert(vault, rows) == UpsertReport(0, 0, 20_000)


def test_the_file_is_the_same_whichever_rows_came_first(tmp_path: Path) -> None:
    third = replace(PHI, key="arxiv:2501.00001")
    written = set()
    for number, order in enumerate(permutations([PHI, replace(OTHER, seen=PHI.seen), third])):
        vault = init_vault(tmp_path / str(number))
        for paper in order:
            upsert(vault, [paper])
        written.add(files(vault)["arxiv/2024-12.jsonl"])
    assert len(written) == 1


def test_a_new_row_leaves_the_order_of_the_others(vault: Vault) -> None:
    file = put(vault, "arxiv/2024-12.jsonl", {"key": "z", "source": "arxiv"}, "no row", "")
    before = file.read_bytes()
    upsert(vault, [PHI])
    assert file.read_bytes().endswith(before)
    upsert(vault, [replace(PHI, key="zz")])
    assert b'"zz"' in file.read_bytes().splitlines()[-1]
