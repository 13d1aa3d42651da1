"""Two days through every target, as they were when somebody last looked at them.

`python -m tests.notes.test_export_golden` writes the files anew, to be read before a commit.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from notes.export import TARGETS
from tests.notes.export_cases import exported, hard_day, ordinary_day

GOLDEN = Path(__file__).parents[1] / "golden"
DAYS = {"day": ordinary_day, "hard": hard_day}
CASES = [(day, pair, target) for day in DAYS for pair in (False, True) for target in TARGETS]


def golden_folder(day: str, pair: bool, target: str) -> Path:
    return GOLDEN / (f"{day}-pair" if pair else day) / target


@pytest.mark.parametrize(("day", "pair", "target"), CASES)
def test_the_files_are_the_golden_ones(day: str, pair: bool, target: str, tmp_path: Path) -> None:
    out = exported(DAYS[day](), target, tmp_path, pair=pair)
    folder = golden_folder(day, pair, target)
    golden = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert {file.path: file.data for file in out.files} == golden


def write_golden() -> None:
    for day, pair, target in CASES:
        folder = golden_folder(day, pair, target)
        shutil.rmtree(folder, ignore_errors=True)
        with tempfile.TemporaryDirectory() as vault:
            for file in exported(DAYS[day](), target, Path(vault), pair=pair).files:
                path = folder / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.data)


if __name__ == "__main__":
    write_golden()
