"""`dokhu export` on a vault of many days, and with the vault's own settings and templates."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from notes.compose import compose
from notes.post import compose_post
from tests.tui.command_line import Dokhu, new_vault
from tui.commands.cli import cli

DAYS = 34  # more than the feed has
SECOND = "---\nslug: {}\nstate: out\ndate: 2024-12-30\n---\n\n글.\n"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def dokhu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dokhu:
    made = new_vault(tmp_path, monkeypatch)
    for number in range(DAYS):
        day = date(2024, 11, 16) + timedelta(days=number)
        made.write(f"notes/2024/{day}-paper.md", note_of(number, day - timedelta(days=1)))
        post = compose_post(title=str(day), date=str(day), notes=[f"{day}-paper"], state="out")
        made.write(f"posts/{day}.md", post)
    return made


def note_of(number: int, before: date) -> str:
    korean = f"{number}번째 글입니다. [[{before}-paper]]의 다음입니다."
    english = [] if number % 10 == 9 else [f"This is text {number}, after [[{before}-paper]]."]
    fields = {"title": f"Paper {number}", "tags": ("c++" if number % 2 else "C",)}
    return compose(fields, None, [korean, *english])


def export(dokhu: Dokhu, *words: str) -> Result:
    return CliRunner().invoke(cli, ["export", *words, "--vault", str(dokhu.root)])


def blog(dokhu: Dokhu, *words: str, to: str = "html", status: int = 0) -> dict[str, Any]:
    out = dokhu.root.parent / to
    result = export(dokhu, "blog", "--to", to, "--out", str(out), "--json", *words)
    assert result.exit_code == status, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def page(dokhu: Dokhu, name: str) -> str:
    return (dokhu.root.parent / "html" / name).read_text("utf-8")


@pytest.mark.parametrize("to", ["html", "hugo", "markdown"])
def test_a_second_export_writes_nothing_and_a_changed_note_its_pages_only(
    dokhu: Dokhu, to: str
) -> None:
    first = blog(dokhu, "--pair", to=to)
    assert len(first["posts"]) == DAYS
    assert sorted(first["written"]) == sorted(
        str(Path(path).relative_to(dokhu.root.parent / to)) for path in first["files"]
    )
    assert blog(dokhu, "--pair", to=to)["written"] == []
    path = "notes/2024/2024-11-17-paper.md"
    dokhu.write(path, (dokhu.root / path).read_text("utf-8") + "\n끝에 더한 문단.\n")
    written = blog(dokhu, "--pair", to=to)["written"]
    assert len(written) == 1 and "2024-11-17" in written[0] and ".ko" in written[0]


def test_a_withdrawn_post_leaves_when_asked(dokhu: Dokhu) -> None:
    blog(dokhu)
    post = dokhu.root / "posts/2024-11-20.md"
    dokhu.write(
        "posts/2024-11-20.md", post.read_text("utf-8").replace("state: out", "state: draft")
    )
    done = blog(dokhu)
    assert (done["withdrawn"], done["removed"]) == (["2024-11-20.html"], [])
    # What led there leads nowhere now, and says the note's title only.
    assert "2024-11-20.html" not in page(dokhu, "2024-11-21.html") + page(dokhu, "index.html")
    assert blog(dokhu, "--prune")["removed"] == ["2024-11-20.html"]
    assert not (dokhu.root.parent / "html/2024-11-20.html").exists()


def test_a_part_of_the_blog_leaves_the_rest_as_it_is(dokhu: Dokhu) -> None:
    blog(dokhu)
    part = blog(dokhu, "2024-11-20-paper", "--prune")
    assert part["posts"] == ["posts/2024-11-20.md"]
    assert (part["written"], part["withdrawn"]) == ([], [])


def test_two_posts_of_one_slug_are_told(dokhu: Dokhu) -> None:
    dokhu.write(
        "posts/again.md", "---\nslug: 2024-11-20\nstate: out\ndate: 2024-12-30\n---\n\n글.\n"
    )
    done = blog(dokhu, status=1)
    assert "posts/again.md" not in done["posts"]
    assert any("has the slug “2024-11-20”" in problem["message"] for problem in done["problems"])


def test_a_post_cannot_take_the_address_of_the_index(dokhu: Dokhu) -> None:
    dokhu.write("posts/again.md", SECOND.format("index"))
    done = blog(dokhu, status=1)
    assert "모든" in page(dokhu, "2024-11-20.html")
    assert any("address of the blog's own" in problem["message"] for problem in done["problems"])


def test_the_site_has_an_index_months_tags_and_a_feed(dokhu: Dokhu) -> None:
    dokhu.write(
        "dokhu.toml", '[export]\ntitle = "내 <글>"\n[export.html]\nurl = "https://a.example"\n'
    )
    blog(dokhu, "--pair")
    index = page(dokhu, "index.html")
    assert index.count("<h2") == DAYS
    assert "내 &lt;글&gt;" in index and "2024-12.html" in index
    assert page(dokhu, "2024-12.html").count("<h2") == 19
    tags = set(re.findall(r'href="(tag-[^"]*)"', index))
    assert len(tags) == 2, "C and c++ are two tags"
    assert sum(page(dokhu, tag).count("<h2") for tag in tags) == DAYS
    feed = ElementTree.fromstring(page(dokhu, "feed.xml"))
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 30
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == 30 and ids[0] == "tag:a.example,2024-12-19:2024-12-19"
    links = [link.get("href", "") for link in entries[0].findall(f"{ATOM}link")]
    assert links[0] == "https://a.example/2024-12-19.ko.html"
    assert (entries[0].findtext(f"{ATOM}updated") or "").startswith("2024-12-19T00:00:00")


def test_no_link_in_the_site_is_broken(dokhu: Dokhu) -> None:
    files = {Path(path).name for path in blog(dokhu, "--pair")["files"]}
    for name in sorted(files):
        text = page(dokhu, name)
        for href in re.findall(r'href="([^"]*)"', text):
            target, _, anchor = href.partition("#")
            assert not target or target in files, (name, href)
            if anchor:
                assert f'id="{anchor}"' in (page(dokhu, target) if target else text), (name, href)


def test_what_is_not_translated_has_no_page_in_the_other_language(dokhu: Dokhu) -> None:
    done = blog(dokhu, "--pair")
    names = {Path(path).name for path in done["files"]}
    assert "2024-11-25.ko.html" in names and "2024-11-25.en.html" not in names
    assert {
        "path": "notes/2024/2024-11-25-paper.md",
        "line": 0,
        "message": "there is no English yet; it is left out of the English page",
    } in done["problems"]
    assert "2024-11-25.ko.html" in page(dokhu, "2024-11-26.en.html")


def test_the_vaults_own_template_is_used(dokhu: Dokhu) -> None:
    dokhu.write("templates/page.html.j2", "<h1>{{ page.title }}</h1>{{ page.sections[0].title }}\n")
    assert export(dokhu, "post", "2024-11-20", "--to", "html").stdout == (
        "<h1>2024-11-20</h1>Paper 4\n"
    )


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ cycler.__init__.__globals__.os.system('touch hacked') }}",
        "{% include '../dokhu.toml' %}",
        "{% include '/etc/passwd' %}",
        "{{ page.sections.append(1) }}",
        "{{ 'x' * 10 ** 12 }}",
        "{% if %}",
        "{{ page.nothing.at_all }}",
    ],
)
def test_a_template_that_reaches_further_is_refused(dokhu: Dokhu, template: str) -> None:
    dokhu.write("templates/page.html.j2", template)
    result = export(dokhu, "post", "2024-11-20", "--to", "html")
    assert result.exit_code == 1
    assert "templates/" in result.stderr and "Traceback" not in result.stderr
    assert not Path("hacked").exists()


def test_settings_say_what_a_target_is_given(dokhu: Dokhu) -> None:
    settings = '[export]\npair = true\n[export.hugo]\nfolder = "content/blog"\nfodler = "x"\n'
    dokhu.write("dokhu.toml", settings)
    done = blog(dokhu, to="hugo", status=1)
    assert all("/content/blog/2024-" in path for path in done["files"])
    assert any(path.endswith("index.en.md") for path in done["files"])
    assert done["problems"][-1]["message"].startswith(
        "the setting “export.hugo.fodler” is no setting"
    )


def test_a_folder_outside_of_the_site_is_not_believed(dokhu: Dokhu) -> None:
    dokhu.write("dokhu.toml", '[export.hugo]\nfolder = "../../elsewhere"\n')
    done = blog(dokhu, to="hugo", status=1)
    assert all("/hugo/content/posts/" in path for path in done["files"])
    assert done["problems"][-1]["message"].startswith("the setting “export.hugo.folder” leads out")


def test_a_post_of_several_files_needs_a_folder(dokhu: Dokhu, tmp_path: Path) -> None:
    refused = export(dokhu, "post", "2024-11-20", "--to", "html", "--pair")
    assert refused.exit_code == 2 and "--out DIR/" in refused.stderr
    out = tmp_path / "some"
    call = ["post", "2024-11-20", "--to", "html", "--pair", "--json"]
    done = json.loads(export(dokhu, *call, "--out", f"{out}/").stdout)
    names = [Path(path).name for path in done["files"]]
    assert names == ["2024-11-20.ko.html", "2024-11-20.en.html"]
    (out / "2024-11-20.ko.html").write_text("mine")
    again = export(dokhu, "post", "2024-11-20", "--to", "html", "--pair", "--out", str(out))
    assert again.exit_code == 1 and "changed since it was exported" in again.stderr
