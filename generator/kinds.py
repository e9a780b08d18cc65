"""The kinds of file people write: one record for each, read by everything that must tell them apart."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from generator import noted
from generator.model.claims import CASE_SECTIONS, EDITED_SECTIONS, THREAD_SECTIONS, Claim
from generator.model.entry import Case, Thread
from generator.model.notice import CorrectionNotice, ReplicationNotice, WithdrawalNotice
from generator.model.reference import FixedPage, Glossary, Person, StartPage, Theme
from generator.model.types import Model


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file.

    ``name`` is what commands, schemas and forms call one of them (``case``), ``label`` what readers do.
    ``folder`` is where they lie in ``content/`` and the first part of their addresses (``cases``); a kind
    without one is a single file of that name in ``content/`` itself. ``sections`` are the headings of the
    text, in order; a kind without them has one text without headings, or none. ``issue_prefix`` begins the
    file name of an entry that comes in as an issue.
    """

    name: str
    label: str
    model: type[Model]
    folder: str = ""
    suffix: str = ".md"
    sections: tuple[Claim, ...] = ()
    issue_prefix: str = ""

    def __reduce__(self) -> tuple[Callable[[str], "Kind"], tuple[str]]:
        """Return how another process finds the kind: by its name."""
        return _called, (self.name,)

    @property
    def asked_sections(self) -> tuple[Claim, ...]:
        """The headings that an author is asked for: without those that editors alone write."""
        return tuple(claim for claim in self.sections if claim not in EDITED_SECTIONS)


CASE = Kind("case", noted("事例"), Case, "cases", sections=CASE_SECTIONS, issue_prefix=noted("jirei"))
THREAD = Kind(
    "thread", noted("質問と答え"), Thread, "threads", sections=THREAD_SECTIONS, issue_prefix=noted("shitsumon")
)
THEME = Kind("theme", noted("テーマ"), Theme, "themes")
PERSON = Kind("person", noted("寄稿者"), Person, "people", ".yml")
START = Kind("path", noted("始め方"), StartPage, "paths", ".yml")
PAGE = Kind("page", noted("固定ページ"), FixedPage, "pages")
GLOSSARY = Kind("glossary", noted("用語集"), Glossary, suffix=".yml")
KINDS = (CASE, THREAD, THEME, PERSON, START, PAGE, GLOSSARY)
ENTRY_KINDS = {kind.name: kind for kind in KINDS if kind.sections}
REPLICATION = Kind("replication", noted("やってみた"), ReplicationNotice)
CORRECTION = Kind("correction", noted("訂正"), CorrectionNotice)
WITHDRAWAL = Kind("withdrawal", noted("取り下げ"), WithdrawalNotice)
# What is told of an entry that stands: no file of ``content/``, but handed in as entries are.
NOTICE_KINDS = {kind.name: kind for kind in (REPLICATION, CORRECTION, WITHDRAWAL)}
HANDED_IN = ENTRY_KINDS | NOTICE_KINDS


def _called(name: str) -> Kind:
    return next(kind for kind in (*KINDS, *NOTICE_KINDS.values()) if kind.name == name)


def kind_at(place: PurePath) -> Kind | None:
    """Return the kind of a file at ``place`` in the content folder, by folder and ending; None where none may lie."""
    folder = place.parent.as_posix() if place.parent.parts else ""
    found = (kind for kind in KINDS if (kind.folder, kind.suffix) == (folder, place.suffix))
    return next((kind for kind in found if folder or place.stem == kind.name), None)
