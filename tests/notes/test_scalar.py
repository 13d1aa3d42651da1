"""Values that every reader of YAML takes for the text they are."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from notes.scalar import scalar


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Phi-4 Technical Report", "Phi-4 Technical Report"),
        ("한국어 제목", "한국어 제목"),
        ("What is it?", "What is it?"),
        ("https://arxiv.org/abs/2412.08905?x=1&y=2", "https://arxiv.org/abs/2412.08905?x=1&y=2"),
        (True, "true"),
        (False, "false"),
        ("2412.10", "'2412.10'"),
        ("012", "'012'"),
        ("2024-12-13", "'2024-12-13'"),
        ("12:30", "'12:30'"),
        ("no", "'no'"),
        ("Yes", "'Yes'"),
        ("y", "'y'"),
        ("NULL", "'NULL'"),
        ("", "''"),
        ("BERT: a model", "'BERT: a model'"),
        ("C# code", "'C# code'"),
        ("a #tag", "'a #tag'"),
        ("- item", "'- item'"),
        ("*starred*", "'*starred*'"),
        ("@user", "'@user'"),
        ("[list]", "'[list]'"),
        (" space ", "' space '"),
        ("https://x.org/#part", "'https://x.org/#part'"),
        ("it's", '"it\'s"'),
        ('"quoted"', "'\"quoted\"'"),
        ("👍 good", "'👍 good'"),
        ("two\nlines", r'"two\nlines"'),
        ("next\x85line\u2028", r'"next\x85line\u2028"'),
    ],
)
def test_a_value_is_quoted_where_some_reader_would_not_see_text(
    value: str | bool, written: str
) -> None:
    assert scalar(value) == written


@pytest.mark.parametrize(
    ("value", "style", "written"),
    [
        ("new", "'", "'new'"),
        ("it's", "'", "'it''s'"),
        ("new", '"', '"new"'),
        ('say "hi"', '"', r'"say \"hi\""'),
        ("two\nlines", "'", r'"two\nlines"'),
        ("new", "|", "new"),
    ],
)
def test_the_quotes_from_before_are_kept(value: str, style: str, written: str) -> None:
    assert scalar(value, style) == written


def test_what_would_end_a_value_within_a_list_is_quoted_there() -> None:
    assert (scalar("a, b"), scalar("a, b", listed=True)) == ("a, b", "'a, b'")
    assert (scalar("What?"), scalar("What?", listed=True)) == ("What?", "'What?'")


def test_a_date_in_a_field_of_dates() -> None:
    assert scalar("2024-12-13", dated=True) == "2024-12-13"
    assert scalar("2024-13-45", dated=True) == "'2024-13-45'"


@given(st.text(st.characters(codec="utf-8")), st.sampled_from([None, "'", '"']), st.booleans())
def test_pyyaml_reads_back_every_text(value: str, style: str | None, listed: bool) -> None:
    written = scalar(value, style, listed=listed)
    assert "\n" not in written
    assert yaml.safe_load(f"[{written}]" if listed else f"key: {written}") == (
        [value] if listed else {"key": value}
    )
