"""Serves a preview to a browser on this machine.

The exported page is served as it is, in a frame: a page without scripts, around which another one
asks whether something changed. Only this machine is answered (127.0.0.1), and only under its own
name, so that no page of the web can read the drafts through a name of its own that leads here.
"""

from __future__ import annotations

import contextlib
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tui.post_preview import Preview, PreviewError
from tui.texts.messages import translated

HOST = "127.0.0.1"
_NAMES = (HOST, "localhost")
# The page that is asked for again and again; the exported one is in its frame.
_FRAME = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>dokhu preview</title>
<style>
html, body { margin: 0; height: 100%; color-scheme: light dark; }
iframe { border: 0; width: 100%; height: 100%; display: block; }
</style>
</head>
<body>
<iframe title="The post as it is exported" src="/page/"></iframe>
<script src="/reload.js"></script>
</body>
</html>
"""
_RELOAD = """"use strict";
const frame = document.querySelector("iframe");
let version = null;
async function look() {
  try {
    const now = await (await fetch("/version", { cache: "no-store" })).text();
    if (version !== null && now !== version) frame.contentWindow.location.reload();
    version = now;
  } catch { /* the server is gone; it may come back */ }
  setTimeout(look, 500);
}
look();
"""
_SECURITY = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}


class PreviewServer(ThreadingHTTPServer):
    """Serves one preview until it is closed."""

    daemon_threads = True

    def __init__(self, preview: Preview, port: int = 0) -> None:
        """port: 0 for one that is free. Raises OSError where the port is taken."""
        super().__init__((HOST, port), _Handler)
        self.preview = preview

    @property
    def url(self) -> str:
        """The address of the frame."""
        return f"http://{HOST}:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    """Answers GET for the frame, its script, the version, and the exported files."""

    server: PreviewServer

    def do_GET(self) -> None:
        if self.headers.get("Host") not in {f"{name}:{self.server.server_port}" for name in _NAMES}:
            self._send(HTTPStatus.FORBIDDEN, "This server answers its own machine only.\n")
            return
        try:
            self._answer(urlsplit(self.path).path)
        except PreviewError as error:
            # Half-written files are what a preview meets; the next look may find them whole.
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, f"{translated(str(error))}\n")

    def _answer(self, path: str) -> None:
        preview = self.server.preview
        if path == "/":
            self._send(HTTPStatus.OK, _FRAME, "text/html")
        elif path == "/reload.js":
            self._send(HTTPStatus.OK, _RELOAD, "text/javascript")
        elif path == "/version":
            self._send(HTTPStatus.OK, preview.version())
        elif path.startswith("/page/") and (page := preview.page(path.removeprefix("/page/"))):
            self._send(HTTPStatus.OK, page, "text/html")
        else:
            self._send(HTTPStatus.NOT_FOUND, "This is not part of the preview.\n")

    def _send(self, status: HTTPStatus, text: str, kind: str = "text/plain") -> None:
        data = text.encode(errors="replace")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        for name, value in _SECURITY.items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the person has asked for a page and not for a log."""
