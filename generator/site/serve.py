"""The site on one's own machine, made anew with every change, while one writes."""

import errno
import html
import logging
import secrets
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.livereload import LiveReloadServer
from watchdog.observers import Observer

from generator.config import Project
from generator.findings.diagnostics import CannotRunError
from generator.site.policy import lifted
from generator.work.one_builder import only_builder_of

Rebuild = Callable[[Path], str]
_LOG = logging.getLogger(__name__)
_PREFIX = "kyoso-serve-"
_OWN_NAMES = frozenset({"127.0.0.1", "localhost"})
_SETTLED = 0.04  # seconds without a further change after which a change is complete
_WATCHED = ("content", "templates", "site_config.yml")
_FINDINGS_PAGE = """<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>直すところがあります</title></head>
<body><h1>直すところがあります</h1>
<p>下のところを直して保存すると、このページは自動でサイトに変わります。</p>
<pre>{findings}</pre></body></html>
"""


def serve(project: Project, host: str, port: int, rebuild: Rebuild) -> None:
    """Show the site at ``http://host:port/`` until Ctrl-C, making it anew when the project changes.

    ``rebuild`` makes the site in the folder it is given and returns an empty text, or makes
    nothing and returns what must be mended first. While something must be mended, the last good
    site is shown; before there is one, a page that lists the findings. The project's own ``site``
    folder is never touched.

    Raises:
        CannotRunError: The port is taken, or the first build could not run.
    """
    _refuse_taken(host, port)
    _clear_abandoned()
    with _own_folder() as folder:
        workshop = _Workshop(folder / "site", rebuild)
        workshop.build()
        server = _Server(workshop.rebuild, host, port, str(workshop.site), _mount_path(project))
        logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
        server.error_handler = workshop.error_page
        server.observer = Observer()  # type: ignore[assignment] # the system tells at once; MkDocs looks twice a second
        server.build_delay = _SETTLED
        for name in _WATCHED:
            if (project.root / name).exists():
                server.watch(str(project.root / name))
        _run(server, port)


@contextmanager
def _own_folder() -> Iterator[Path]:
    """Give a folder of a name that nobody else has, held as long as this program lives and removed in the end."""
    folder = Path(tempfile.gettempdir(), f"{_PREFIX}{secrets.token_hex(8)}")
    with only_builder_of(folder):
        folder.mkdir(mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _clear_abandoned() -> None:
    """Remove folders of servers that were killed: nobody holds them any more."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(CannotRunError), only_builder_of(folder):
            shutil.rmtree(folder, ignore_errors=True)


class _Server(LiveReloadServer):
    """The server of MkDocs, which answers nobody but a browser that asks for a page of this machine."""

    def serve_request(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request; one under another name could come from a page elsewhere that wants to read along."""
        if environ.get("HTTP_HOST", "").removesuffix(f":{self.server_port}") not in _OWN_NAMES:
            return _refused(start_response, "403 Forbidden")
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return _refused(start_response, "405 Method Not Allowed", ("Allow", "GET, HEAD"))
        environ["PATH_INFO"] = environ["PATH_INFO"].replace("\0", "%00")  # Python refuses to look for such a file
        answer: Iterable[bytes] = super().serve_request(environ, start_response)
        return answer

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """Return a page with the script that waits for the next one, and without the policy that would forbid it."""
        page = lifted(content.decode()).encode()
        injected: bytes = super()._inject_js_into_html(page, epoch)  # type: ignore[no-untyped-call] # MkDocs is untyped here
        return injected


def _refused(start_response: StartResponse, status: str, *headers: tuple[str, str]) -> Iterable[bytes]:
    start_response(status, [("Content-Type", "text/plain"), *headers])
    return [status.encode()]


class _Workshop:
    """Holds the last good site, or a page with the findings."""

    def __init__(self, site: Path, rebuild: Rebuild) -> None:
        self.site = site
        self._rebuild = rebuild
        self._good = False

    def build(self) -> None:
        """Make the site; where that is not possible yet, make a page that says why."""
        if not self._good:
            shutil.rmtree(self.site, ignore_errors=True)
        findings = self._rebuild(self.site)
        self._good = self._good or not findings
        if not self._good:
            self._show(findings)

    def rebuild(self) -> None:
        """Make the site again; what keeps it from being made is told and does not end the server."""
        try:
            self.build()
        except CannotRunError as error:
            _LOG.error("実行できません: %s", error)
            if not self._good:
                self._show(str(error))

    def error_page(self, code: int) -> bytes | None:
        """Return the page of the site that is shown for ``code``."""
        page = self.site / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    def _show(self, findings: str) -> None:
        self.site.mkdir(exist_ok=True)
        (self.site / "index.html").write_text(_FINDINGS_PAGE.format(findings=html.escape(findings)), encoding="utf-8")


def _mount_path(project: Project) -> str:
    """Return the path the published site lies at, which its page for unknown addresses counts on."""
    return urlsplit(project.config.url).path or "/"


def _refuse_taken(host: str, port: int) -> None:
    """Find out early that the port cannot be used."""
    try:
        with socket.create_server((host, port)):
            pass
    except OSError as error:
        raise CannotRunError(_port_message(port, error)) from error


def _port_message(port: int, error: OSError) -> str:
    taken = error.errno == errno.EADDRINUSE
    reason = "は、ほかのプログラムが使っています" if taken else "を使う権限がないか、番号が正しくありません"
    other = port + 1 if taken else 8000
    return f"ポート {port} {reason}。kyoso serve --port {other} のように別の番号を指定してください"


def _run(server: LiveReloadServer, port: int) -> None:
    try:
        server.serve()  # type: ignore[no-untyped-call] # MkDocs is untyped here
    except KeyboardInterrupt:
        pass
    except OSError as error:
        raise CannotRunError(_port_message(port, error)) from error
    finally:
        server.shutdown()
