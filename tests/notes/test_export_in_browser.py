"""What a browser makes of `html` and `eml`: no script, no request, and readable to everybody.

axe-core comes from npm; DOKHU_NODE_MODULES names the folder `node_modules` that has it.
"""

from __future__ import annotations

import email
import email.policy
import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from notes.targets.html import Html
from notes.targets.target import Site
from tests.notes.export_cases import exported, hard_day, ordinary_day

DAYS = {"day": ordinary_day, "hard": hard_day}
# The page says what axe found in its title, for --dump-dom to show.
RUN_AXE = """
<script>%s</script>
<script>axe.run(document).then((found) => {
  const wrong = found.violations.map((one) => [one.id, one.nodes.map((node) => node.html)]);
  document.title = "AXE " + JSON.stringify(wrong);
});</script>
</body>
"""
_ASKS = re.compile(
    r"<(?:script|iframe|object|embed|form|base)\b|\bsrc=[\"'](?!data:|cid:)"
    r"|<link[^>]*rel=[\"']?(?:stylesheet|preload|icon)|url\(|@import",
    re.IGNORECASE,
)


def pages(tmp_path: Path, day: str, pair: bool) -> list[str]:
    """The day's pages, and its mail's HTML, as texts."""
    out = exported(DAYS[day](), "html", tmp_path, pair=pair)
    mails = exported(DAYS[day](), "eml", tmp_path, pair=pair)
    found = [file.data.decode() for file in out.files]
    for file in mails.files:
        message = email.message_from_bytes(file.data, policy=email.policy.default)
        body = message.get_body(("html",))
        assert body is not None and message.get_body(("plain",)) is not None
        found.append(body.get_content())
    return found


def index_pages(tmp_path: Path) -> list[str]:
    """The index, a month, a tag and a post within its site."""
    made = [page for day in DAYS.values() for page in exported(day(), "html", tmp_path).pages]
    site = Html(Site(whole=True))
    newest = sorted(made, key=lambda page: page.date or "", reverse=True)
    texts = [site.render(newest[0]), *(file.data.decode() for file in site.indexes(newest))]
    return [text for text in texts if text.startswith("<!doctype html>")]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("pair", [False, True], ids=["together", "pair"])
def test_no_script_and_no_request(day: str, pair: bool, tmp_path: Path) -> None:
    for page in [*pages(tmp_path, day, pair), *index_pages(tmp_path)]:
        assert not _ASKS.search(page)


def test_a_page_forbids_itself_what_it_does_not_need(tmp_path: Path) -> None:
    for page in [exported(hard_day(), "html", tmp_path).text, *index_pages(tmp_path)]:
        assert """http-equiv="Content-Security-Policy" content="default-src 'none';""" in page


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_wrong(dark: bool, tmp_path: Path) -> None:
    axe = axe_source()
    found = {}
    looked_at = [*pages(tmp_path, "hard", False), *index_pages(tmp_path)[:2]]
    for number, page in enumerate(looked_at):
        path = tmp_path / f"{number}.html"
        wrong = axe_in_chromium(page, path, axe, dark)
        if wrong:
            found[number] = wrong
    assert found == {}


def test_axe_is_awake(tmp_path: Path) -> None:
    bad = "<!doctype html><html><body><img src='data:,'></body></html>"
    wrong = axe_in_chromium(bad, tmp_path / "bad.html", axe_source(), dark=False)
    assert {"image-alt", "html-has-lang"} <= {name for name, _ in wrong}


def test_both_languages_are_announced(tmp_path: Path) -> None:
    page = exported(ordinary_day(), "html", tmp_path).text
    assert page.index('<html lang="ko">') < page.index('<div class="tongue prose" lang="ko">')
    assert '<div class="tongue prose" lang="en">' in page


def axe_source() -> str:
    modules = Path(os.environ.get("DOKHU_NODE_MODULES", "node_modules"))
    script = modules / "axe-core" / "axe.min.js"
    if not script.is_file():
        pytest.skip(f"axe-core is not installed in {modules} (DOKHU_NODE_MODULES names another)")
    return script.read_text("utf-8")


def axe_in_chromium(page: str, path: Path, axe: str, dark: bool) -> list[Any]:
    """What axe finds wrong: (rule, where). The page's own rules would keep axe out of it."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("chromium is not installed")
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    path.write_text(page.replace("</body>", RUN_AXE % axe), "utf-8")
    done = subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=10000",
            f"--user-data-dir={path.parent / 'chromium'}",
            *(["--blink-settings=preferredColorScheme=0"] if dark else []),
            "--dump-dom",
            path.as_uri(),
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    said = re.search(r"<title>AXE (.*?)</title>", done.stdout, re.S)
    assert said, done.stdout[-500:] + done.stderr[-500:]
    wrong: list[Any] = json.loads(html.unescape(said[1]))
    return wrong
