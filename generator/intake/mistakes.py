"""What was found of entries → mistakes in the words of whoever handed them in: places, labels, no word of files."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator import _, noted
from generator.catalog import Catalog
from generator.entry.label_words import LabelWords
from generator.entry.origin import Origin
from generator.findings.diagnostics import Diagnostic, Rule, Severity
from generator.intake.proposal import Proposed
from generator.model.tree import FieldPath
from generator.reading.answered import answered


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake: where it stands, what must hold, what stands there and how to mend it; ``rule`` None is no rule's."""

    place: str
    must: str
    found: str = ""
    mend: str = ""
    rule: Rule | None = None

    def __str__(self) -> str:
        """Return it as a person at a terminal reads it."""
        if self.rule is None:
            return _("{place}: エラー: {must}\n", place=self.place, must=self.must)
        head = f"{self.place}: {self.rule.severity.label} {self.rule.code} {self.rule.name}"
        told = noted("{head}: {must}({found})\n  直し方: {mend}\n")
        return _(told, head=head, must=self.must, found=self.found, mend=self.mend)

    @property
    def answer(self) -> str:
        """The place without the line: which answer it is about."""
        return self.place.rpartition(_("」"))[0] or self.place

    @property
    def is_error(self) -> bool:
        """Whether it keeps the entry from being taken in."""
        return self.rule is None or self.rule.severity is Severity.ERROR


def in_order(told: Iterable[Mistake]) -> list[Mistake]:
    """Return each mistake once, what is private first, since it may be public already."""
    return sorted(dict.fromkeys(told), key=lambda mistake: not (mistake.rule and mistake.rule.private))


def mistakes(
    entry: Proposed, findings: Iterable[Diagnostic], catalog: Catalog, besides: Collection[str]
) -> Iterator[Mistake]:
    """Yield what the ``findings`` in the file of ``entry``, whose origin is known, say of it.

    A finding about one of the places ``besides`` would say nothing new.
    """
    if entry.origin is None:
        return
    places = answered(entry.data.decode(), entry.kind)
    names = {slug: theme.model.label for slug, theme in catalog.themes.items()}
    for finding in findings:
        if finding.path == entry.path:
            path, line = places.path(finding.span, finding.found)
            if entry.origin.place(path) not in besides or not path or finding.rule.private:
                words = LabelWords(entry.kind.model, path, names)
                yield _mistake(finding, path, line, entry.origin, words)


def _mistake(finding: Diagnostic, path: FieldPath, line: int, origin: Origin, words: LabelWords) -> Mistake:
    mend = words.said(finding.mend) + origin.remedy(path)
    return Mistake(origin.place(path, line), words.said(finding.must), words.found(finding.found), mend, finding.rule)
