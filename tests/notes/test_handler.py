"""python-frontmatter, as any program may call it, with dokhu's reading of front matter."""

from __future__ import annotations

from pathlib import Path

import frontmatter
import pytest

from notes.front_matter import FrontMatterError
from notes.handler import NoteHandler


def test_python_frontmatter_reads_a_note_as_dokhu_does() -> None:
    text = "\ufeff---\narxiv: 2412.10\ntags: [a, no]\nstatus:\n...\n\n가\n"
    post = frontmatter.loads(text, handler=NoteHandler())
    assert post.metadata == {"arxiv": "2412.10", "tags": ["a", "no"], "status": None}
    assert post.content == "가"


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: 제목\n---\n가\n", encoding="utf-8")
    assert frontmatter.load(str(tmp_path / "a.md"), handler=NoteHandler())["title"] == "제목"


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
