"""A file on disk → its text, raw values and the place of every value, or the faults of the file."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.findings.diagnostics import CannotRunError, Diagnostic, Fault, Rule, Span, reason_of
from generator.kinds import KINDS, Kind, kind_at
from generator.model.slug import is_slug, is_windows_device
from generator.reading import file_rules
from generator.reading.leftovers import is_left_behind
from generator.reading.lexical import FORBIDDEN, MAX_BYTES, front_matter_end, lexical_faults
from generator.reading.yamltree import KeyPath, Tree, Value, read_yaml

_MAX_EXCERPT = 1000  # a longer line would drown the report, once for every finding on it
_UNSHOWABLE = re.compile(f"{FORBIDDEN.pattern}|[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the content folder; its kind follows from the folder it lies in, its slug is the file name."""

    kind: Kind
    slug: str
    path: Path
    shown: str


@dataclass(frozen=True, eq=False)
class SourceFile:
    """A file that could be read: raw values with their places, and the text below the front matter."""

    kind: Kind
    slug: str
    shown: str
    lines: tuple[str, ...]
    tree: Tree
    body: str
    body_line: int

    @cached_property
    def text(self) -> str:
        """The whole file with LF line ends."""
        return "\n".join(self.lines)

    @cached_property
    def body_start(self) -> int:
        """The offset in ``text`` at which the body begins."""
        return self.offset_of(Span.on_line(self.body_line))

    def offset_of(self, span: Span) -> int:
        """Return where in ``text`` a place begins."""
        return sum(len(line) + 1 for line in self.lines[: span.line - 1]) + span.column - 1

    def span_of(self, start: int, end: int) -> Span:
        """Return the place of the characters ``start`` to ``end`` of ``text``, which lie on one line."""
        line = self.text.count("\n", 0, start) + 1
        return Span.on_line(line, start - self.text.rfind("\n", 0, start), max(end - start, 1))

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

    def diagnose(self, rule: Rule, span: Span, found: str, mend: str) -> Diagnostic:
        """Return a finding in this file, with the source line it stands on."""
        return self.tell(Fault(rule, span, found, mend))

    def tell(self, fault: Fault) -> Diagnostic:
        """Return a fault of this file as a finding, with the source line it stands on."""
        return diagnose(self.shown, self.lines, fault)


def diagnose(shown: str, lines: tuple[str, ...], fault: Fault) -> Diagnostic:
    """Turn a fault of the file ``shown`` into a finding."""
    line = lines[fault.span.line - 1] if 0 < fault.span.line <= len(lines) else ""
    excerpt = shown_text(line) if len(line) <= _MAX_EXCERPT else ""
    found = shown_text(fault.found)
    return Diagnostic(fault.rule, shown, fault.span, fault.must or fault.rule.must, found, fault.mend, excerpt)


def shown_text(text: str) -> str:
    """Return ``text`` fit for a report: what would hide, reorder or break it becomes a replacement character."""
    return _UNSHOWABLE.sub("\ufffd", text.replace("\t", " ").replace("\n", " "))


def find_files(content: Path, shown_root: str) -> tuple[list[FoundFile], list[Diagnostic]]:
    """List what lies in the content folder, in a fixed order; whatever does not belong there is a finding.

    Raises:
        CannotRunError: The folder is missing or cannot be read.
    """
    if not content.is_dir():
        msg = f"content フォルダーがありません: {shown_root}"
        raise CannotRunError(msg)
    files: list[FoundFile] = []
    findings: list[Diagnostic] = []
    for path in _walk(content):
        place = path.relative_to(content)
        shown = shown_text(f"{shown_root}/{place.as_posix()}")
        kind = kind_at(place)
        if fault := _misplaced(path, place, kind):
            findings.append(diagnose(shown, (), fault))
        elif kind:
            files.append(FoundFile(kind, place.stem, path, shown))
    return files, findings


def _walk(folder: Path) -> Iterator[Path]:
    """Yield files and links below ``folder`` in name order, never following a link."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        msg = f"フォルダーを読めません: {folder.name}({reason_of(error)})"
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
            file_rules.SYMBOLIC_LINK, start, "リンクです", "リンク先の内容を書いた普通のファイルに替えてください"
        )
    if place.parts[0] == "reference" and path.suffix in {".csv", ".md"}:
        return None
    if not path.is_file():
        return Fault(
            file_rules.UNEXPECTED_FILE, start, "ふつうのファイルではありません", "普通のファイルに替えてください"
        )
    if kind is None:
        found = f"「{place.as_posix()}」は読み込まれません"
        return Fault(file_rules.UNEXPECTED_FILE, start, found, f"置ける場所は {_homes()} です")
    mend = "例 kitami-madoguchi.md に変えてください"
    if not is_slug(place.stem):
        reason = "は Windows が使えない名前" if is_windows_device(place.stem) else "というファイル名"
        return Fault(file_rules.FILE_NAME, start, f"「{place.name}」{reason}です", mend)
    return None


def _homes() -> str:
    """Say where files may lie, those of one ending together, single files last."""
    folders: dict[str, list[str]] = {}
    for kind in KINDS:
        if kind.folder:
            folders.setdefault(kind.suffix, []).append(f"{kind.folder}/")
    single = [f"{kind.name}{kind.suffix}" for kind in KINDS if not kind.folder]
    return "、".join([*(f"{'、'.join(names)} の {suffix}" for suffix, names in folders.items()), *single])


def read_file(file: FoundFile) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read one file; the file is None when nothing in it can be checked further.

    Raises:
        CannotRunError: The file cannot be opened.
    """
    try:
        data = file.path.read_bytes()
    except OSError as error:
        msg = f"ファイルを読めません: {file.shown}({reason_of(error)})"
        raise CannotRunError(msg) from error
    return read_text(file, data)


def read_text(file: FoundFile, data: bytes) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read the bytes of one file."""
    text, faults = _decode(data)
    lines = tuple(text.removesuffix("\n").split("\n")) if text else ()
    front_end = 0
    if not faults:
        front_end = front_matter_end(lines) if file.path.suffix == ".md" else len(lines)
        faults = list(lexical_faults(lines, front_end, markdown=file.path.suffix == ".md"))
    tree = Tree()
    if not any(fault.fatal for fault in faults):
        first = 1 if file.path.suffix == ".md" else 0
        tree = read_yaml("\n".join(lines[first:front_end]) + "\n", first + 1)
        faults += tree.faults
    findings = [diagnose(file.shown, lines, fault) for fault in faults]
    if any(fault.fatal for fault in faults):
        return None, findings
    body_from = front_end + 1 if file.path.suffix == ".md" else front_end
    body = "\n".join(lines[body_from:])
    return SourceFile(file.kind, file.slug, file.shown, lines, tree, body, body_from + 1), findings


def _decode(data: bytes) -> tuple[str, list[Fault]]:
    """Return the text of ``data`` with LF line ends, or why there is none."""
    start = Span.on_line(1)
    if len(data) > MAX_BYTES:
        size = f"{len(data) // 1024}キロバイトあります"
        return "", [Fault(file_rules.TOO_LARGE, start, size, "要点をまとめるか、2つの記事に分けてください")]
    if data.startswith(b"\xef\xbb\xbf"):
        return "", [
            Fault(
                file_rules.BYTE_ORDER_MARK, start, "先頭に BOM があります", "「UTF-8(BOM なし)」で保存し直してください"
            )
        ]
    try:
        return data.decode().replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"{line}行目に UTF-8 で読めない文字があります"
        return "", [
            Fault(file_rules.INVALID_UTF8, Span.on_line(line), found, "メモ帳なら「UTF-8」を選んで保存し直してください")
        ]
