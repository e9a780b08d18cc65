"""A file on disk → its text, raw values and the place of every value, or the faults of the file."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator import _
from generator.findings.diagnostics import CannotRunError, Diagnostic, Fault, Span, reason_of
from generator.kinds import GLOSSARY, KINDS, Kind, kind_at
from generator.model.slug import is_slug, is_windows_device
from generator.reading import file_rules
from generator.reading.figures import may_be_figure
from generator.reading.leftovers import is_left_behind
from generator.reading.lexical import MAX_BYTES, MAX_BYTES_OF_GLOSSARY, front_matter_end, lexical_faults
from generator.reading.text import TextFile, diagnose, shown_text, with_line_feeds
from generator.reading.yaml_places import KeyPath
from generator.reading.yaml_values import Value
from generator.reading.yamltree import Tree

# As systems name the copies of a file.
_COPY = re.compile(r"コピー|写し|複製|競合|\bcopy\b|conflict|\([0-9]+\)|（[0-9０-９]+）", re.IGNORECASE)

_NO_TEXT = (file_rules.CONFLICT_MARKS, file_rules.LONG_LINE)  # two texts in one; more than rules may look through


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the content folder; its kind follows from the folder it lies in, its slug is the file name."""

    kind: Kind
    slug: str
    path: Path
    shown: str


@dataclass(frozen=True, slots=True)
class Stray:
    """What lies in the content folder and does not belong there: the file itself, and what is wrong with it."""

    path: Path
    finding: Diagnostic

    @property
    def data(self) -> bytes:
        """What it holds, if it is a file that can be read."""
        with suppress(OSError):
            return b"" if self.path.is_symlink() or not self.path.is_file() else self.path.read_bytes()
        return b""


@dataclass(frozen=True, eq=False)
class SourceFile(TextFile):
    """A file that could be read: raw values with their places, and the text below the front matter.

    ``front`` are the indexes of the lines with its fields. What follows from the text is worked out when it is asked
    for, and lives as long as this object.
    """

    kind: Kind
    front: range

    def __reduce__(self) -> tuple[Callable[..., "SourceFile"], tuple[object, ...]]:
        """Return what a copy is made of in another process: the text, from which all else follows."""
        return SourceFile, (self.shown, self.slug, self.text, self.kind, self.front)

    @property
    def put_away(self) -> "SourceFile":
        """The same file without anything that was worked out."""
        return replace(self)

    @cached_property
    def tree(self) -> Tree:
        """The values of the front matter, with their places."""
        return Tree(self.fields, self.front.start + 1)

    @property
    def fields(self) -> str:
        """The text of the front matter."""
        return "\n".join(self.lines[self.front.start : self.front.stop]) + "\n"

    @property
    def body_line(self) -> int:
        """The line on which the text below the front matter begins, behind the fence if there is one."""
        return self.front.start + self.front.stop + 1

    @property
    def head(self) -> "SourceFile":
        """The file as far as its front matter goes."""
        lines = self.body_line - 1
        return replace(self, text="\n".join(self.text.split("\n", lines)[:lines]))

    @cached_property
    def body(self) -> str:
        """The text below the front matter."""
        return "\n".join(self.lines[self.body_line - 1 :])

    @cached_property
    def body_start(self) -> int:
        """The offset in ``text`` at which the body begins."""
        return self.offset_of(Span.on_line(self.body_line))

    @property
    def raw(self) -> Value:
        """The values of the front matter."""
        return self.tree.value

    def at(self, *path: str | int) -> Span:
        """Return the place of the value at ``path``, or of the nearest thing around it that stands in the file."""
        return self.nearest(path)

    def nearest(self, path: KeyPath) -> Span:
        """Return the span of ``path`` or of its nearest parent in the file; of line 1 if there is none."""
        for length in range(len(path), 0, -1):
            if span := self.tree.values.get(path[:length]):
                return span
        return Span.on_line(1, 1, max(len(self.lines[0]), 1) if self.lines else 1)


def find_files(content: Path, shown_root: str) -> tuple[list[FoundFile], list[Stray]]:
    """List what lies in the content folder, in a fixed order; whatever does not belong there is a finding.

    Raises:
        CannotRunError: The folder is missing or cannot be read.
    """
    if not content.is_dir():
        msg = _("content フォルダーがありません: {shown_root}", shown_root=shown_root)
        raise CannotRunError(msg)
    files: list[FoundFile] = []
    strays: list[Stray] = []
    for path in _walk(content):
        place = path.relative_to(content)
        shown = shown_text(f"{shown_root}/{place.as_posix()}")
        kind = kind_at(place)
        if fault := _misplaced(path, place, kind):
            strays.append(Stray(path, diagnose(shown, (), fault)))
        elif kind:
            files.append(FoundFile(kind, place.stem, path, shown))
    return files, strays


def _walk(folder: Path) -> Iterator[Path]:
    """Yield files and links below ``folder`` in name order, never following a link."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        msg = _("フォルダーを読めません: {name}({reason})", name=folder.name, reason=reason_of(error))
        raise CannotRunError(msg) from error
    for entry in entries:
        if is_left_behind(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _misplaced(path: Path, place: Path, kind: Kind | None) -> Fault | None:
    """Say what is wrong with the name or the place of a file, if anything is."""
    start = Span.on_line(1)
    if path.is_symlink():
        return Fault(
            file_rules.SYMBOLIC_LINK, start, _("リンクです"), _("リンク先の内容を書いた普通のファイルに替えてください")
        )
    if (place.parts[0] == "reference" and path.suffix in {".csv", ".md"}) or (may_be_figure(place) and path.is_file()):
        return None
    if not path.is_file():
        return Fault(
            file_rules.UNEXPECTED_FILE, start, _("ふつうのファイルではありません"), _("普通のファイルに替えてください")
        )
    if kind is None:
        return _of_no_kind(place)
    if not is_slug(place.stem):
        mend = _("例 kitami-madoguchi.md に変えてください")
        if _COPY.search(place.stem):
            mend = _("写しなら消してください。新しい記事なら、{mend}", mend=mend)
        found = (
            _("「{name}」は Windows が使えない名前です", name=place.name)
            if is_windows_device(place.stem)
            else _("「{name}」というファイル名です", name=place.name)
        )
        return Fault(file_rules.FILE_NAME, start, found, mend)
    return None


def _of_no_kind(place: Path) -> Fault:
    """Say of a file that is not read how a figure has to be called, or where files lie."""
    start = Span.on_line(1)
    if len(place.parts) > 1 and may_be_figure(place.with_name(f"nagare{place.suffix.lower()}")):
        found = _("「{name}」というファイル名です", name=place.name)
        mend = _("英小文字・数字・ハイフンの3字以上と、.svg、.png、.jpg のどれか(例 nagare.png)に変えてください")
        return Fault(file_rules.FILE_NAME, start, found, mend)
    found = _("「{as_posix}」は読み込まれません", as_posix=place.as_posix())
    return Fault(file_rules.UNEXPECTED_FILE, start, found, _("置ける場所は {homes} です", homes=_homes()))


def _homes() -> str:
    """Say where files may lie, those of one ending together, single files last."""
    folders: dict[str, list[str]] = {}
    for kind in KINDS:
        if kind.folder:
            folders.setdefault(kind.suffix, []).append(f"{kind.folder}/")
    single = [f"{kind.name}{kind.suffix}" for kind in KINDS if not kind.folder]
    single.append(_("figures/記事の名前/ の .svg・.png・.jpg"))
    many = (_("{names} の {suffix}", names=_("、").join(names), suffix=suffix) for suffix, names in folders.items())
    return _("、").join([*many, *single])


def read_file(file: FoundFile) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read one file; the file is None when nothing in it can be checked further.

    Raises:
        CannotRunError: The file cannot be opened.
    """
    return read_text(file, bytes_of(file))


def bytes_of(file: FoundFile) -> bytes:
    """Return what the file holds.

    Raises:
        CannotRunError: The file cannot be opened.
    """
    try:
        return file.path.read_bytes()
    except OSError as error:
        msg = _("ファイルを読めません: {shown}({reason})", shown=file.shown, reason=reason_of(error))
        raise CannotRunError(msg) from error


def read_text(file: FoundFile, data: bytes) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read the bytes of one file."""
    source, faults = _written(file, data)
    if not any(fault.fatal for fault in faults):
        faults += source.tree.faults
    findings = [source.tell(fault) for fault in faults]
    return None if any(fault.fatal for fault in faults) else source, findings


def text_below(file: FoundFile, data: bytes) -> SourceFile | None:
    """Return a file whose fields cannot be read, for the sake of its text; None where nobody can tell what that is."""
    source, faults = _written(file, data)
    has_text = source.front.start < source.front.stop and source.body
    return source if has_text and not any(fault.rule in _NO_TEXT for fault in faults) else None


def _written(file: FoundFile, data: bytes) -> tuple[SourceFile, list[Fault]]:
    """Return the file before its fields are read, and what is wrong with its characters."""
    text, faults = _decode(data, MAX_BYTES_OF_GLOSSARY if file.kind == GLOSSARY else MAX_BYTES)
    text = text.removesuffix("\n")
    lines = tuple(text.split("\n")) if text else ()
    is_markdown = file.path.suffix == ".md"
    front_end = 0
    if not faults:
        front_end = front_matter_end(lines) if is_markdown else len(lines)
        faults = list(lexical_faults(lines, front_end, markdown=is_markdown))
    return SourceFile(file.shown, file.slug, text, file.kind, range(is_markdown, front_end)), faults


def _decode(data: bytes, most: int) -> tuple[str, list[Fault]]:
    """Return the text of ``data``, of at most ``most`` bytes, with LF line ends, or why there is none."""
    start = Span.on_line(1)
    if len(data) > most:
        size = _("{data}キロバイトあります", data=len(data) // 1024)
        return "", [Fault(file_rules.TOO_LARGE, start, size, _("要点をまとめるか、2つの記事に分けてください"))]
    if data.startswith(b"\xef\xbb\xbf"):
        return "", [
            Fault(
                file_rules.BYTE_ORDER_MARK,
                start,
                _("先頭に BOM があります"),
                _("「UTF-8(BOM なし)」で保存し直してください"),
            )
        ]
    try:
        return with_line_feeds(data.decode()), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = _("{line}行目に UTF-8 で読めない文字があります", line=line)
        return "", [
            Fault(
                file_rules.INVALID_UTF8, Span.on_line(line), found, _("メモ帳なら「UTF-8」を選んで保存し直してください")
            )
        ]
