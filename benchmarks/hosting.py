"""A folder served as GitHub Pages serves it: compressed, and kept by browsers for ten minutes."""

import gzip
from contextlib import AbstractContextManager
from functools import cache
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from tools.chromium import served

_COMPRESSED = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"})


class _Host(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or what follows the head of an answer waits 40 ms for a browser to confirm it

    def do_GET(self) -> None:
        """Answer with the file of the address, compressed if the host would."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _packed(path) if packed else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


def hosted(folder: Path) -> AbstractContextManager[str]:
    """Serve ``folder`` so; what is opened is its address, without a slash at the end."""
    return served(folder, _Host)
