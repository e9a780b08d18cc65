"""What kind of export lies at a place: a ZIP, a folder, a file of a tool, or a text that was pasted."""

from pathlib import Path

from generator import _
from generator.findings.diagnostics import RefusedError, reason_of
from generator.intake.slack.export import Export
from generator.intake.slack.files import Archive, Folder
from generator.intake.slack.official import official
from generator.intake.slack.pasted import pasted
from generator.intake.slack.single import single
from generator.intake.slack.sqlite import BEGINS, archive
from generator.reading.text import likely_text

_ZIP = b"PK"
_MOST = 2_000_000_000


def open_export(path: Path) -> Export:
    """Return what was exported to ``path``.

    Raises:
        RefusedError: It is nothing that can be read, or too large to be read at once.
    """
    if path.is_dir():
        return official(Folder(path), path.name)
    try:
        with path.open("rb") as file:
            begins = file.read(len(BEGINS))
        if begins.startswith(_ZIP):
            return official(Archive(path), path.name)
        if begins == BEGINS:
            return archive(path)
        if path.stat().st_size > _MOST:
            msg = _("{name} が大きすぎます({most}まで)", name=path.name, most="2GB")
            raise RefusedError(msg)
        data = path.read_bytes()
    except OSError as error:
        msg = _("{name} を読めません({reason})", name=path.name, reason=reason_of(error))
        raise RefusedError(msg) from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # as PowerShell keeps what a program said
        data = data.decode("utf-16", "replace").encode()
    is_json = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}
    return single(path, data) if is_json else pasted(path, likely_text(data))
