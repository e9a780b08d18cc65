"""The server for one's own machine: the site as it is shown now, and a script in every page that keeps it so."""

import errno
import html
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from generator import _, spoken
from generator.config import Project
from generator.findings.diagnostics import CannotRunError
from generator.output.standalone import NOWHERE
from generator.scripts.bundle import bundle
from generator.site.policy import with_script
from generator.site.showing import Showing

_OWN_NAMES = frozenset({"127.0.0.1", "localhost"})
_BROWSER = Path(__file__).parent / "browser/live"
_LIVE = "kyoso-serve/"  # below the site: what belongs to the server
_NEWS = f"{_LIVE}news"
_OWN = frozenset({f"{_LIVE}live.js", f"{_LIVE}live.css"})
_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
}
_LOOK = 0.05  # seconds between two looks for the end
_WAIT = 20.0  # seconds after which a page that waits for news asks again
_SCRIPT = '<script src="{live}live.js" data-page="{page}" data-version="{version}" defer></script>'
_NO_SITE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1>
<p>{text}</p></body></html>
"""


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[None]:
    """Let the ``server`` answer as long as this lasts."""
    threading.Thread(target=lambda: server.serve_forever(_LOOK), daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()


def opened(host: str, port: int, mount: str, showing: Showing) -> ThreadingHTTPServer:
    """Return a server at the port that shows the site at the path ``mount``.

    Raises:
        CannotRunError: The port is taken, or may not be used.
    """
    try:
        return _Server((host, port), type("Answer", (_Answer,), {"mount": mount, "showing": showing}))
    except OSError as error:
        raise CannotRunError(_port_message(port, error)) from error


def _no_site() -> bytes:
    text = _(
        "できあがると、このページは自動でサイトに変わります。下に直すところが出ているときは、直して保存してください。"
    )
    return _NO_SITE.format(language=spoken(), title=_("サイトを作っています"), text=text).encode()


def _own(name: str) -> bytes:
    path = _BROWSER / name.removeprefix(_LIVE)
    return (bundle(path) if path.suffix == ".js" else path.read_text("utf-8")).encode()


def mount_path(project: Project) -> str:
    """Return the path the published site lies at, which its page for unknown addresses counts on."""
    return f"{urlsplit(project.config.url).path.rstrip('/')}/"


def _port_message(port: int, error: OSError) -> str:
    taken = error.errno == errno.EADDRINUSE
    reason = (
        _("ポート {port} は、ほかのプログラムが使っています", port=port)
        if taken
        else _("ポート {port} を使う権限がないか、番号が正しくありません", port=port)
    )
    other = port + 1 if taken else 8000
    return _("{reason}。kyoso serve --port {other} のように別の番号を指定してください", reason=reason, other=other)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a page that waits for news is left waiting

    def handle_error(self, *_arguments: object) -> None:
        """Say nothing: a page that is closed may leave files half read."""


class _Answer(BaseHTTPRequestHandler):
    """Answers nobody but a browser that asks for a page of this machine."""

    mount: str
    showing: Showing
    server: ThreadingHTTPServer

    def do_GET(self) -> None:
        """Answer a request; one under another name could come from a page elsewhere that wants to read along."""
        if self.headers.get("Host", "").removesuffix(f":{self.server.server_port}") not in _OWN_NAMES:
            self._send(403, b"403 Forbidden")
            return
        address = urlsplit(self.path)
        path = unquote(address.path)
        if path == "/" != self.mount or f"{path}/" == self.mount:
            self._send(302, b"", ("Location", quote(self.mount)))
        elif path == f"{self.mount}{_NEWS}":
            asked = parse_qs(address.query)
            state = self.showing.state(asked.get("page", [""])[0], asked.get("known", [""])[0], _WAIT)
            self._send(200, state.encode(), ("Content-Type", "application/json"))
        else:
            self._send_file(path)

    def do_HEAD(self) -> None:
        """Answer as if the page were wanted; it is not sent then."""
        self.do_GET()

    def _send_file(self, path: str) -> None:
        inside = path.removeprefix(self.mount) if path.startswith(self.mount) else ""
        name = f"{inside}index.html" if path.endswith("/") else inside
        there = self.showing.site.is_dir()  # asked before the file: a site may be put in place at any moment
        if name in _OWN:
            self._send_typed(200, name, _own(name))
        elif name and (content := self.showing.file(name)) is not None:
            self._send_typed(200, name, self._alive(name, content))
        elif not there:
            self._send_typed(503, NOWHERE, self._alive(name, _no_site()))
        else:
            self._send_typed(404, NOWHERE, self._alive(name, self.showing.file(NOWHERE) or b"404 Not Found"))

    def _alive(self, name: str, content: bytes) -> bytes:
        """Return a page with the script that waits for its next version."""
        if not content.endswith((b">", b">\n")) or b"</body>" not in content:
            return content
        version = self.showing.version(name)
        script = _SCRIPT.format(live=f"{self.mount}{_LIVE}", page=html.escape(name), version=version)
        return with_script(content.decode(), script).encode()

    def _send_typed(self, status: int, name: str, content: bytes) -> None:
        kind = _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._send(status, content, ("Content-Type", kind))

    def _send(self, status: int, content: bytes, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (("Cache-Control", "no-store"), ("Content-Length", str(len(content))), *headers):
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what is no request for a page."""
        if code == 501:  # noqa: PLR2004 - the library found no method of that name
            self._send(405, b"405 Method Not Allowed", ("Allow", "GET, HEAD"))
        else:
            super().send_error(code, message, explain)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""
