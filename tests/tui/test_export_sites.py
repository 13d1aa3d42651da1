"""Real site generators build what we export, and a reader finds all of it there.

Each test is skipped where its generator is not installed. For those that come from npm,
DOKHU_NODE_MODULES names the folder `node_modules` that has them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from notes.post import compose_post
from seeds.demo import copy_to
from tests.notes.export_cases import EASY, HARD, OLDER, PNG
from tests.tui.built_site import Built, read_site
from tui.commands.cli import cli

# Some engines set quotation marks as a printer would.
STRAIGHT = str.maketrans("‘’“”", "''\"\"")
SITES = Path(__file__).parents[1] / "sites"
TITLES = ("R1을 DeepSeekMath 옆에 놓고", 'Hard: "a day" #1 & 한글')
DEMO_SLUG = "r1-beside-deepseekmath"


@pytest.fixture(scope="session")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo library, and a day with everything that breaks somewhere."""
    root = copy_to(tmp_path_factory.mktemp("vault") / "demo", date(2026, 11, 21))
    (root / "dokhu.toml").write_text('timezone = "Asia/Seoul"\n', "utf-8")
    notes = {"2024-12-05-hard": HARD, "2024-12-01-easy": EASY, "2024-12-02-older": OLDER}
    for name, text in notes.items():
        (root / f"notes/2024/{name}.md").write_text(text, "utf-8")
    (root / "assets").mkdir(exist_ok=True)
    (root / "assets" / "plot one.png").write_bytes(PNG)
    hard = compose_post(
        title=TITLES[1],
        date="2024-12-05",
        notes=["2024-12-05-hard", "2024-12-01-easy"],
        introduction=["{{ 여는 }} 말.", "An opening $x|y$ with [[2024-12-02-older]]."],
        state="out",
    )
    older = compose_post(title="t", date="2024-12-02", notes=["2024-12-02-older"], state="out")
    (root / "posts/2024-12-05.md").write_text(hard, "utf-8")
    (root / "posts/2024-12-02.md").write_text(older, "utf-8")
    return root


def export(vault: Path, target: str, out: Path, *, pair: bool) -> None:
    call = ["export", "blog", "--to", target, "--out", str(out), "--json"]
    words = [*call, "--pair" if pair else "--together", "--vault", str(vault)]
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 0, result.output
    assert len(json.loads(result.stdout)["posts"]) == 3


def run(site: Path, *command: str, **environment: str) -> None:
    done = subprocess.run(
        command,
        cwd=site,
        env={**os.environ, "LANG": "C.UTF-8", "TZ": "Asia/Seoul", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"


def program(name: str) -> str:
    """A program beside this Python or on the PATH; else the test is skipped."""
    here = Path(sys.executable).parent
    found = shutil.which(name, path=f"{here}{os.pathsep}{os.environ.get('PATH', '')}")
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def node(site: Path, package: str) -> str:
    """Node, with the installed packages beside the site; else the test is skipped."""
    modules = Path(os.environ.get("DOKHU_NODE_MODULES", "node_modules")).absolute()
    if not (modules / package).is_dir():
        pytest.skip(f"{package} is not installed in {modules} (DOKHU_NODE_MODULES names another)")
    (site / "node_modules").symlink_to(modules)
    return program("node")


def hugo(site: Path, pair: bool) -> Path:
    if not pair:
        config = site / "hugo.toml"
        config.write_text(config.read_text("utf-8").replace("[languages.en]\nweight = 2\n", ""))
    run(site, program("hugo"), "--quiet", "--panicOnWarning")
    return site / "public"


def pelican(site: Path, pair: bool) -> Path:
    run(site, program("pelican"), "--settings", "pelicanconf.py", "--fatal", "warnings")
    return site / "output"


def nikola(site: Path, pair: bool) -> Path:
    if not pair:
        config = site / "conf.py"
        config.write_text(config.read_text("utf-8").replace(', "en": "./en"', ""))
    run(site, program("nikola"), "build")
    return site / "output"


def jekyll(site: Path, pair: bool) -> Path:
    run(site, program("jekyll"), "build", "--quiet")
    return site / "_site"


def eleventy(site: Path, pair: bool) -> Path:
    (site / "package.json").write_text('{"type": "module"}')
    run(site, node(site, "@11ty/eleventy"), "node_modules/@11ty/eleventy/cmd.cjs", "--quiet")
    return site / "_site"


def astro(site: Path, pair: bool) -> Path:
    (site / "package.json").write_text('{"type": "module"}')
    command = [node(site, "astro"), "node_modules/astro/astro.js", "build"]
    run(site, *command, ASTRO_TELEMETRY_DISABLED="1")
    return site / "dist"


GENERATORS: dict[str, Callable[[Path, bool], Path]] = {
    "hugo": hugo,
    "pelican": pelican,
    "nikola": nikola,
    "jekyll": jekyll,
    "eleventy": eleventy,
    "astro": astro,
}


@pytest.fixture(scope="session", params=GENERATORS)
def generator(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session", params=[False, True], ids=["together", "pair"])
def built(
    request: pytest.FixtureRequest,
    generator: str,
    vault: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Built:
    pair: bool = request.param
    site = tmp_path_factory.mktemp("site") / generator
    shutil.copytree(SITES / generator, site)
    export(vault, generator, site, pair=pair)
    return Built(read_site(GENERATORS[generator](site, pair)), pair)


def test_every_block_is_in_its_language(built: Built) -> None:
    for slug, korean, english in [
        (DEMO_SLUG, "알고리즘은 이미 거기에 있었고", "The algorithm was already there"),
        ("2024-12-05", "굵은 글도 남습니다", "two items, 2 * 3 * 4."),
    ]:
        assert built.page(slug, "ko").language_of(korean) == "ko"
        assert built.page(slug, "en").language_of(english) == "en"
        if built.pair:
            assert korean not in built.page(slug, "en").text
            assert english not in built.page(slug, "ko").text
        for lang in ("ko", "en"):
            # A post has one title, which a theme puts into every language's page.
            outside = built.page(slug, lang).hangul_outside_korean
            assert [text for text in outside if text.strip() not in (*TITLES, "한국어")] == []


def test_translations_link_both_ways(built: Built) -> None:
    if not built.pair:
        pytest.skip("both languages are on one page")
    for slug in (DEMO_SLUG, "2024-12-05"):
        korean, english = built.page(slug, "ko"), built.page(slug, "en")
        assert english.path in korean.translations("en")
        assert korean.path in english.translations("ko")


def test_what_is_not_translated_stays_out_of_the_other_language(built: Built) -> None:
    if not built.pair:
        pytest.skip("both languages are on one page")
    assert "쉬운 한국어." in built.page("2024-12-05", "ko").text
    assert "쉬운 한국어." not in built.page("2024-12-05", "en").text
    assert not any("Easy draft English." in page.text for page in built.pages)


def test_no_link_within_the_site_is_broken(built: Built) -> None:
    assert [broken for page in built.pages for broken in built.broken_links(page)] == []
    older = built.page("2024-12-02", "ko")
    assert f"{older.path}#2024-12-02-older" in built.page("2024-12-05", "ko").links
    assert f"{built.page('2024-12-05', 'ko').path}#2024-12-01-easy" in (
        built.page("2024-12-05", "ko").links
    )


def test_images_are_there(built: Built) -> None:
    # A generator may put what it hashes into the name.
    shown = [src for src in built.page("2024-12-05", "ko").images if "plot" in src]
    assert len(shown) == 3
    assert all((built.root / src.lstrip("/")).read_bytes() == PNG for src in shown)


def test_math_and_braces_are_as_they_were_written(built: Built) -> None:
    text = built.page("2024-12-05", "ko").text
    for written in [
        r"\(p(x|y)\)", r"\[ \mathcal{L} = \sum_{i<j} \frac{a_i}{b_j} \{x\} \]",
        "$5에서 $6 사이", "$7도", "{{ 여는 }} 말", "{% raw %}", "{# comment #}", "{: .class}",
        "{{< shortcode >}}", "{{ code }}", "{{ x }} {% y %}", "<script>alert(1)</script>",
        "#hashtag 는 제목이 아닙니다", "하나 | 둘", "3 < 4",
    ]:  # fmt: skip
        assert written in text, written
    english = built.page("2024-12-05", "en").text.translate(STRAIGHT)
    for written in ['{% for x in "{{ y }}" %}', "a `b`", "p < 0.05 & x_1", r"\(a_1 * b_2\)"]:
        assert written in english, written


def test_korean_emphasis_is_kept(built: Built) -> None:
    page = built.page("2024-12-05", "ko")
    strong = [text.translate(STRAIGHT) for text in page.texts_of("strong")]
    assert {"'재미(interesting)'", "보통"} <= set(strong)
    assert "기울임(it)" in page.texts_of("em")


def test_tags_are_tags_and_nothing_is_a_heading_by_mistake(built: Built) -> None:
    page = built.page("2024-12-05", "ko")
    # Themes write tags as they like, in capitals too.
    assert {"c++", "hashtag"} <= {tag.strip().casefold() for tag in page.texts_of("a")}
    headings = [text for level in "123456" for text in page.texts_of(f"h{level}")]
    assert not any("hashtag" in text for text in headings)
    title = 'On "Quotes": a colon, 100% & <b>tags</b> |'
    assert any(text.translate(STRAIGHT).startswith(title) for text in headings)


def test_titles_and_dates_are_right(built: Built) -> None:
    page = built.page("2024-12-05", "ko")
    assert 'Hard: "a day" #1 & 한글' in [
        text.translate(STRAIGHT) for level in "12" for text in page.texts_of(f"h{level}")
    ]
    assert any(moment.startswith(("2024-12-05", "2024-12-04T15:00")) for moment in page.times)


def test_nothing_in_it_is_live(built: Built) -> None:
    assert [live for page in built.pages for live in page.live] == []
