"""What a check found: the rule that was broken, the place, the wording."""

import errno
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from generator import _, noted

_REASONS = {
    errno.ENOENT: noted("見つかりません"),
    errno.EISDIR: noted("フォルダーです"),
    errno.ENOTDIR: noted("途中にフォルダーではないものがあります"),
    errno.EEXIST: noted("同じ名前のものがあります"),
    errno.EACCES: noted("許可がありません"),
    errno.EPERM: noted("許可がありません"),
    errno.EROFS: noted("読み取り専用の場所です"),
    errno.ENOSPC: noted("空き容量がありません"),
    errno.EDQUOT: noted("割り当てられた容量を使い切っています"),
    errno.EFBIG: noted("大きすぎるファイルです"),
    errno.ELOOP: noted("リンクです"),
    errno.ENAMETOOLONG: noted("名前が長すぎます"),
    errno.ENOTEMPTY: noted("同じ名前のものがあります"),
    errno.ENXIO: noted("ふつうのファイルではありません"),
    errno.EIO: noted("読み書きに失敗しました。ディスクや通信の異常かもしれません"),
    errno.EINVAL: noted("この場所では使えない名前か操作です"),
    errno.EMFILE: noted("開いているファイルが多すぎます"),
    errno.ENFILE: noted("開いているファイルが多すぎます"),
    errno.EBUSY: noted("ほかのプログラムが使っています"),
    errno.ENOMEM: noted("メモリーが足りません"),
    errno.ESTALE: noted("つながっていた場所がなくなりました"),
    errno.ETIMEDOUT: noted("時間内に応えがありません"),
}


class Severity(StrEnum):
    """Whether a finding blocks publication."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def label(self) -> str:
        """The Japanese word shown to authors."""
        return _("エラー") if self is Severity.ERROR else _("注意")


class Told(StrEnum):
    """Where somebody who fills in the offline form learns of a broken rule."""

    FORM = "form"
    WRITER = "writer"
    CHECK = "check"

    @property
    def meaning(self) -> str:
        """What that means, as the documentation says it."""
        return {
            Told.FORM: "the offline form tells it",
            Told.WRITER: "what the offline form hands out cannot break it",
            Told.CHECK: "only the check can tell: it takes other files, the Markdown engine, or a later day",
        }[self]


class Span(NamedTuple):
    """A place in a file: 1-based lines, 1-based columns in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def on_line(cls, line: int, column: int = 1, width: int = 1) -> "Span":
        """Return the span of ``width`` characters on one line."""
        return cls(line, column, line, column + width)


@dataclass(frozen=True, slots=True)
class Rule:
    """A named promise that content keeps.

    ``code`` is stable and never reused; ``must`` is the Japanese sentence an author reads;
    ``explanation`` is English documentation with Bad and Good examples. ``told`` says where the author
    learns of it first; what a ``private`` rule found is never repeated to others.
    """

    code: str
    name: str
    must: str
    explanation: str
    told: Told
    severity: Severity = Severity.ERROR
    private: bool = False

    @property
    def warns(self) -> bool:
        """Whether what is found only has to be looked at, and keeps nobody from publishing."""
        return self.severity is Severity.WARNING


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: ``rule`` was broken at ``path``:``span``.

    The Japanese message has three parts: what must hold (``must``), what stands there
    (``found``) and how to put it right (``mend``). ``excerpt`` is the source line of the span.
    """

    rule: Rule
    path: str
    span: Span
    must: str
    found: str
    mend: str
    excerpt: str = ""

    @property
    def order(self) -> tuple[bool, str, Span, str, str]:
        """Sort key: what is private before everything else, then file, place, code, wording."""
        return (not self.rule.private, self.path, self.span, self.rule.code, self.found)


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake in the text of a file; a ``fatal`` one leaves no values to check.

    ``must`` words the rule for this one field, where the rule itself speaks of any.
    """

    rule: Rule
    span: Span
    found: str
    mend: str
    fatal: bool = True
    must: str = ""


def in_order(diagnostics: "list[Diagnostic]") -> list[Diagnostic]:
    """Return each finding once: what is private first, then by file, place and code."""
    return sorted(set(diagnostics), key=lambda diagnostic: diagnostic.order)


class CannotRunError(Exception):
    """The program cannot do its work here (exit code 3); the text is a Japanese sentence for the user."""


class RefusedError(Exception):
    """What was handed in cannot be taken; the text is a Japanese sentence for the person who hands it in."""


def reason_of(error: OSError | UnicodeDecodeError) -> str:
    """Return why a file could not be read or written, in Japanese whatever the language of the system is."""
    if isinstance(error, UnicodeDecodeError):
        return _("UTF-8 ではありません")
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else _("エラー番号 {number}", number=error.errno)
