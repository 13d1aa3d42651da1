"""python-frontmatter, as any program may call it, with dokhu's reading of front matter."""

from __future__ import annotations

import re
from pathlib import Path

import frontmatter
import pytest

from notes.front_matter import FrontMatterError
from notes.handler import NoteHandler

FORMAT = Path(__file__).parents[2] / "docs" / "note-format.md"


def test_python_frontmatter_reads_a_note_as_dokhu_does() -> None:
    text = "\ufeff---\narxiv: 2412.10\ntags: [a, no]\nstatus:\n...\n\n가\n"
    post = frontmatter.loads(text, handler=NoteHandler())
    assert post.metadata == {"arxiv": "2412.10", "tags": ["a", "no"], "status": None}
    assert post.content == "가"


def test_the_example_of_the_format_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = FORMAT.read_text(encoding="utf-8")
    note, program = (
        re.search(rf"^```{language}\n(.*?)^```$", page, re.S | re.M)
        for language in ("markdown", "python")
    )
    assert note
    assert program
    (tmp_path / "2024-12-13-phi-4-technical-report.md").write_text(note[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(program[1], {})


@pytest.mark.parametrize(
    "text",
    ["가\n\n나", "---\n\nOnly words\n\n---\n가", "---\n- a: b\n---\n가", "+++\na = 1\n+++\n가"],
    ids=["no fence", "prose between rules", "a list between rules", "TOML"],
)
def test_what_is_no_front_matter_stays_content(text: str) -> None:
    post = frontmatter.loads(text, handler=NoteHandler())
    assert (post.metadata, post.content) == ({}, text)
    assert not NoteHandler().detect(text)


def test_broken_front_matter_is_told() -> None:
    assert NoteHandler().detect("---\na: b: c\n---\n")
    with pytest.raises(FrontMatterError, match="not YAML"):
        frontmatter.loads("---\na: b: c\n---\n", handler=NoteHandler())


def test_it_does_not_write() -> None:
    post = frontmatter.loads("---\ntitle: X\n---\n", handler=NoteHandler())
    with pytest.raises(NotImplementedError, match="splice"):
        frontmatter.dumps(post)
