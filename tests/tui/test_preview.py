"""`dokhu preview`: the exported page on this machine, and what it answers to strangers."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from notes.compose import compose
from notes.post import compose_post
from tests.tui.command_line import Dokhu, new_vault
from tui.exporting import Form, export_post
from tui.post_preview import Preview, PreviewError
from tui.preview_server import PreviewServer
from tui.session import open_session

POST = "posts/2024-12-13.md"
NOTE = "notes/2024/2024-12-13-a.md"


@pytest.fixture
def dokhu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dokhu:
    made = new_vault(tmp_path, monkeypatch)
    made.write(NOTE, compose({"title": "A Title"}, None, ["한국어 글.", "An English text."]))
    made.write(POST, compose_post(title="t", date="2024-12-13", notes=["2024-12-13-a"]))
    return made


@pytest.fixture
def preview(dokhu: Dokhu) -> Preview:
    return Preview(dokhu.root, POST, Form("html"))


@pytest.fixture
def server(preview: Preview) -> Iterator[PreviewServer]:
    with PreviewServer(preview) as made:
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def get(server: PreviewServer, path: str, host: str | None = None) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    headers = {"Host": host} if host else {}
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    found = (answer.status, answer.read().decode())
    connection.close()
    return found


def test_the_page_is_the_exported_one(dokhu: Dokhu, server: PreviewServer) -> None:
    session = open_session(dokhu.root)
    session.sync()
    exported = export_post(session.vault, session.index, POST, Form("html")).text
    session.close()
    assert get(server, "/page/") == (200, exported)
    assert get(server, "/page/2024-12-13.html") == (200, exported)
    status, frame = get(server, "/")
    assert status == 200 and '<iframe title="' in frame


def test_a_change_is_seen(dokhu: Dokhu, preview: Preview) -> None:
    first = preview.version()
    assert preview.version() == first
    dokhu.write(NOTE, compose({"title": "A Title"}, None, ["새로 쓴 글.", "An English text."]))
    assert preview.version() != first
    assert "새로 쓴 글." in (preview.page() or "")


def test_what_cannot_be_shown_is_said_and_may_come_right(dokhu: Dokhu, preview: Preview) -> None:
    dokhu.write("templates/page.html.j2", "{% if %}")
    with pytest.raises(PreviewError, match=r"templates/page\.html\.j2"):
        preview.page()
    (dokhu.root / "templates/page.html.j2").unlink()
    assert "한국어 글." in (preview.page() or "")


def test_a_mistake_is_told_to_the_browser(dokhu: Dokhu, server: PreviewServer) -> None:
    dokhu.write("templates/page.html.j2", "{% if %}")
    status, text = get(server, "/page/")
    assert status == 500 and "templates/page.html.j2" in text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{}", "127.0.0.1", "localhost:1"])
def test_only_its_own_name_is_answered(server: PreviewServer, host: str) -> None:
    for path in ("/", "/page/", "/version"):
        assert get(server, path, host.format(server.server_port))[0] == 403
    assert get(server, "/page/", f"localhost:{server.server_port}")[0] == 200


def test_only_this_machine_is_listened_to(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("path", ["/etc/passwd", "/page/../../dokhu.toml", f"/page/{POST}", "/x"])
def test_nothing_else_is_served(server: PreviewServer, path: str) -> None:
    assert get(server, path)[0] == 404


def test_the_command_says_where_it_is(dokhu: Dokhu) -> None:
    command = [sys.executable, "-m", "tui", "preview", "--vault", str(dokhu.root)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ, encoding="utf-8")
    assert process.stdout is not None
    said = process.stdout.readline()
    port = int(said.split("127.0.0.1:")[1].split("/")[0])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/page/")
    assert "한국어 글." in connection.getresponse().read().decode()
    connection.close()
    process.terminate()
    process.wait()
    assert said.startswith(POST)


def test_a_post_that_there_is_not(dokhu: Dokhu) -> None:
    result = dokhu("preview", "2020-01-01", "--json")
    assert result.exit_code == 2
    assert "2024-12-13" in json.loads(result.stdout)["problems"][0]["message"]
