"""A file as it was received (armour in text or mail, Markdown, table) → the answers in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from generator.catalog import Catalog
from generator.entry.answers import Answers
from generator.findings.diagnostics import CannotRunError, RefusedError, reason_of
from generator.intake.armour import decode, holds_armour
from generator.intake.mail import is_mail, parts_of
from generator.intake.markdown_file import kind_of, read_markdown
from generator.intake.table import is_table_of, read_table
from generator.intake.words import in_file_words
from generator.kinds import ENTRY_KINDS, Kind
from generator.model.slug import is_slug

_MAX_BYTES = 10 * 1024 * 1024
_ENTRY_FILES = (".md", ".csv")
_JIS = b"\x1b$"


@dataclass(frozen=True, slots=True)
class Unread:
    """A Markdown file with mistakes: it goes to the check as it is, which tells them."""

    kind: Kind
    slug: str
    data: bytes


def content_of(file: Path, typed: BinaryIO) -> bytes:
    """Return the content of ``file``, or what is ``typed`` if it is called ``-``.

    Raises:
        CannotRunError: The file cannot be read.
    """
    try:
        return typed.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        msg = f"ファイルを読めません: {file}({reason_of(error)})"
        raise CannotRunError(msg) from error


def received(name: str, data: bytes, catalog: Catalog) -> Iterator[Answers | Unread]:
    """Yield the entries in ``data``, the content of the file ``name``.

    Raises:
        RefusedError: It is too large, damaged, or holds no entry.
    """
    if len(data) > _MAX_BYTES:
        msg = f"ファイルが大きすぎます({_MAX_BYTES // 1024 // 1024}メガバイトまで)"
        raise RefusedError(msg)
    suffix = Path(name).suffix.lower()
    if suffix == ".eml" or (suffix not in _ENTRY_FILES and is_mail(data)):
        yield from _in_mail(data, catalog)
    elif suffix == ".csv":
        yield from _in_table(data, catalog)
    elif suffix == ".md" or data.lstrip(b"\xef\xbb\xbf\r\n ").startswith((b"---\n", b"---\r\n")):
        yield _in_markdown(name, data)
    else:
        yield decode(_decoded(data))


def _in_mail(data: bytes, catalog: Catalog) -> Iterator[Answers | Unread]:
    """Yield the armour of a mail, or the files attached to it."""
    parts = parts_of(data)
    files = [(name, content) for name, content in parts if name.lower().endswith(_ENTRY_FILES)]
    text = "\n".join(_decoded(content) for name, content in parts if (name, content) not in files)
    if holds_armour(text) or not files:
        yield decode(text)
    else:
        for name, content in files:
            yield from received(name, content, catalog)


def _in_table(data: bytes, catalog: Catalog) -> Iterator[Answers]:
    text = _decoded(data)
    kinds = [kind for kind in ENTRY_KINDS.values() if is_table_of(kind, text)]
    if len(kinds) != 1:
        msg = "CSV の1行目が見出しになっていません。「kyoso form --out 表.csv」で作った表に書いてください"
        raise RefusedError(msg)
    rows = read_table(kinds[0], text)
    if not rows:
        msg = "CSV に記事の行がありません。2行目から書いてください"
        raise RefusedError(msg)
    for number, row in rows.items():
        try:
            yield in_file_words(kinds[0], row, catalog)
        except RefusedError as error:
            msg = f"CSV の{number}行目: {error}"
            raise RefusedError(msg) from error


def _in_markdown(name: str, data: bytes) -> Answers | Unread:
    kind, stem = kind_of(data), Path(name).stem
    slug = stem if is_slug(stem) else ""
    answers = read_markdown(data, kind)
    return replace(answers, slug=slug) if answers else Unread(kind, slug, data)


def _decoded(data: bytes) -> str:
    """Return the text of ``data`` in the character set it is most likely in; armour survives any of them."""
    if _JIS in data:
        return data.decode("iso2022_jp_ext", "replace")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp932", "replace")
