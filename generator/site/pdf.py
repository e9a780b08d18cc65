"""A page of its own → a PDF by the Chromium of this machine, which reaches nothing but that page."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import _, noted
from generator.findings.diagnostics import CannotRunError
from generator.output.legible import legible

_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
    "microsoft-edge",
    "msedge",
)
# Whatever the page asked for, no name is found and no number reached; its own policy forbids it to ask.
_FLAGS = (
    *("--headless", "--disable-gpu", "--no-first-run", "--disable-sync", "--disable-extensions"),
    *("--disable-background-networking", "--disable-component-update", "--disable-default-apps"),
    *("--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9"),
    *("--no-pdf-header-footer", "--generate-pdf-document-outline"),
)
_MISSING = noted(
    "PDFを作るブラウザー(Chromium、Chrome、Edge)が見つかりません"
    "(CHROMIUM にプログラムの場所を書くか、--out に .html で終わる名前を書いて、手元のブラウザーで印刷してください)"
)
_LONGEST = 600  # seconds


def pdf_of(html: str) -> bytes:
    """Return ``html`` as a PDF.

    Raises:
        CannotRunError: There is no Chromium, or it made none.
    """
    program = _program()
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        page, made = folder / "book.html", folder / "book.pdf"
        page.write_text(html, encoding="utf-8")
        told = _run(
            [
                program,
                *_FLAGS,
                *_as_root(),
                f"--user-data-dir={folder / 'profile'}",
                f"--print-to-pdf={made}",
                page.as_uri(),
            ]
        )
        data = made.read_bytes() if made.is_file() else b""
    if data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF"):
        return legible(data)
    msg = _("ブラウザーがPDFを作れませんでした: {program}({told})", program=program, told=told)
    raise CannotRunError(msg)


def _program() -> str:
    names = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else _NAMES
    if found := next(filter(None, map(shutil.which, names)), None):
        return found
    raise CannotRunError(_(_MISSING))


def _as_root() -> list[str]:
    """Return what Chromium wants of root, as whom containers run: its sandbox works for others alone."""
    return ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []


def _run(command: list[str]) -> str:
    """Run a browser; return the last thing it said."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=_LONGEST, check=False)  # noqa: S603 - the browser of this machine
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    said = done.stderr.decode("utf-8", "replace").split("\n")
    return next(
        (line for line in reversed(said) if line.strip()), _("終了コード{returncode}", returncode=done.returncode)
    )
