"""Reading and checking: files → documents → catalog, with every finding about them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from generator import _
from generator.catalog import Catalog
from generator.config import Project, SiteConfig
from generator.config.named import lost_pages, lost_words, taken_labels
from generator.findings.diagnostics import CannotRunError, Diagnostic, Severity, in_order
from generator.findings.private import without_private
from generator.output.worded import texts_of
from generator.pages.register import FACETS, facets_beside, listed, reserved_names
from generator.places.bodies import read_bodies
from generator.places.history import History, read_history
from generator.places.hosts import read_passing_hosts
from generator.places.municipalities import Municipality, other_municipalities, read_municipalities
from generator.places.own import read_own
from generator.reading.dealt import Dealing
from generator.reading.document import AnyDocument
from generator.reading.figures import FOLDER, Figures, read_figures
from generator.reading.load import body_findings, load
from generator.reading.source import FoundFile, Stray, bytes_of, find_files, read_text, text_below
from generator.reading.text import TextFile, text_file, with_line_feeds
from generator.rules import document_findings, file_findings, source_findings, text_findings
from generator.rules.figures import unused_figures

ALONE = Dealing()
_MANY = 5  # entries, which nobody dates into the future all at once
Found = tuple[AnyDocument | None, list[Diagnostic]]  # what is found in a file by itself


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking found: the catalog of everything valid, all findings in order, and how many files there are.

    ``of_files`` are those findings that depend on single files alone, so that files can be added to
    what was checked without looking at the others again.
    """

    catalog: Catalog
    diagnostics: Sequence[Diagnostic]
    files: int
    of_files: Sequence[Diagnostic]

    @property
    def has_errors(self) -> bool:
        """Whether anything blocks publication."""
        return any(diagnostic.rule.severity is Severity.ERROR for diagnostic in self.diagnostics)


def check(project: Project, today: date, *, may_be_empty: bool = False, by: Dealing = ALONE) -> Checked:
    """Read and check all content as of ``today``; who does the work is for ``by`` to say.

    Raises:
        CannotRunError: The content folder is empty and may not be, it or the reference data cannot be read, or
            ``today`` is a day of a wrong clock.
    """
    files, strays = find_files(project.content, "content")
    if not files and not strays and not may_be_empty:
        msg = _("content フォルダーに記事がありません。「kyoso new thread 名前」で書き始められます")
        raise CannotRunError(msg)
    reference = project.content / "reference"
    register = project.config.register
    known = by.folder(f"places {register}", reference, lambda: _read_places(reference, project.config))
    places, history, others = known
    figures, of_figures = by.folder("figures", project.content / FOLDER, lambda: _read_figures(project.content))
    nothing = Catalog(
        today,
        (),
        places,
        reserved=reserved_names(register),
        listed=listed(register),
        history=history,
        figures=figures,
        passing_hosts=read_passing_hosts(reference),
        licence=project.config.licence.promised,
        register=register,
        others=others,
    )
    misplaced = [finding for stray in strays for finding in _of_stray(stray)]
    before = Checked(nothing, (), 0, [*project.notes, *misplaced, *of_figures])
    checked = _with(before, files, by.files(_looked_into, files), by)
    _doubt_clock(checked.catalog)
    lost = [
        *lost_pages(project, {*listed(register), *checked.catalog.pages}),
        *taken_labels(project, facets_beside(register)),
    ]
    if project.config.words:
        lost += lost_words(project, texts_of(project.template_folders).union(FACETS))
    if lost:
        return replace(checked, diagnostics=in_order([*checked.diagnostics, *lost]))
    return checked


def _doubt_clock(catalog: Catalog) -> None:
    """Doubt the day, and not the dates of hundreds of entries, where most of them would lie in the future.

    Raises:
        CannotRunError: They do.
    """
    ahead = sum(entry.model.reviewed_on > catalog.today for entry in catalog.entries)
    if ahead >= _MANY and 2 * ahead > len(catalog.entries):
        msg = _(
            "このコンピューターの日付は {today} ですが、"
            "{entries}件の記事のうち{ahead}件の確認日が、それよりあとです。日付を合わせてから、もう一度実行してください",
            today=catalog.today,
            entries=len(catalog.entries),
            ahead=ahead,
        )
        raise CannotRunError(msg)


Read = tuple[Mapping[str, Municipality], History, tuple[Municipality, ...]]


def _read_places(reference: Path, config: SiteConfig) -> Read:
    """Return the places that a site knows, those that are no more, and others of which no case can be there."""
    register = config.register
    if register.own:
        prefectures = read_municipalities(reference, only_prefectures=True) if register.has_prefectures else {}
        by_name = {place.name: place for place in prefectures.values()}
        return read_own(reference, register, register.own, by_name), History(), (*prefectures.values(),)
    if not register.has_places:
        return {}, History(), ()
    known = read_municipalities(reference, only_prefectures=not register.has_towns)
    places = {**known, **read_bodies(reference, known)}
    if register.has_towns:
        return places, read_history(reference, places), ()
    return places, History(), other_municipalities(reference, known)


def _read_figures(content: Path) -> tuple[Figures, list[Diagnostic]]:
    """Return all figures, and what is wrong with them and with what is written in them."""
    figures, found = read_figures(content)
    return figures, [*found, *(one for figure in figures.values() if figure for one in text_findings(figure.words))]


def check_with(before: Checked, proposed: Sequence[tuple[FoundFile, bytes]]) -> Checked:
    """Return what is found with files ``proposed`` to what was checked ``before``, as if they lay there already.

    A file of the same place is taken out first: what is proposed stands instead of it.
    """
    files = [file for file, _data in proposed]
    return _with(_without(before, files), files, (_looked_at(file, data) for file, data in proposed))


def check_alone(before: Checked, file: FoundFile, data: bytes) -> Found:
    """Return the document of ``file``, if it is one, and what is found in it among what was checked ``before``.

    What it changes about other files is not looked for, so that this takes no longer for many files than for few.
    """
    document, found = _looked_at(file, data)
    if document:
        catalog = _without(before, [file]).catalog
        found += document_findings(document, replace(catalog, documents=(*catalog.documents, document)))
    return document, in_order(without_private(found))


def _without(before: Checked, files: Sequence[FoundFile]) -> Checked:
    """Return what was checked ``before`` without ``files``."""
    places, names = {file.shown for file in files}, {(file.kind, file.slug) for file in files}
    left = tuple(document for document in before.catalog.documents if document.source.shown not in places)
    of_files = [finding for finding in before.of_files if finding.path not in places]
    gone = len(before.catalog.documents) - len(left) + len(before.catalog.failed & names)
    catalog = replace(before.catalog, documents=left, failed=before.catalog.failed - names)
    return replace(before, catalog=catalog, files=before.files - gone, of_files=of_files)


def private_findings(shown: str, text: str) -> list[Diagnostic]:
    """Return what in a text that was handed in is, or may be, private, whatever else is wrong with it."""
    return in_order(without_private(list(text_findings(_as_file(shown, text)))))


def private_places(text: str) -> list[tuple[str, int, int]]:
    """Return what in a text is, or may be, private: the code of the rule that says so, where it begins and ends."""
    file = _as_file("", text)
    starts = [(one.rule.code, file.offset_of(one.span), len(file.words_at(one.span))) for one in text_findings(file)]
    return [(code, start, start + length) for code, start, length in starts]


def private_words(text: str) -> set[str]:
    """Return the words that these findings stand at, which no answer repeats."""
    file = _as_file("", text)
    return {file.words_at(finding.span) for finding in text_findings(file)}


def _as_file(shown: str, text: str) -> TextFile:
    return TextFile(shown, "", with_line_feeds(text))


def _with(before: Checked, files: Sequence[FoundFile], found: Iterable[Found], by: Dealing = ALONE) -> Checked:
    """Add files with what is found in each; rules about the catalog are asked anew."""
    looked_at = [(file, *of_file) for file, of_file in zip(files, found, strict=True)]
    failed = {(file.kind, file.slug) for file, document, _findings in looked_at if not document}
    whole = (*before.catalog.documents, *(document for _file, document, _findings in looked_at if document))
    catalog = replace(before.catalog, documents=whole, failed=before.catalog.failed | failed)
    of_files = [*before.of_files, *(finding for _file, _document, findings in looked_at for finding in findings)]
    others = catalog.without_bodies()
    of_catalog = chain.from_iterable(by.among(partial(_among, others), catalog.documents, _light(others)))
    diagnostics = in_order(without_private([*of_files, *unused_figures(catalog), *of_catalog]))
    return Checked(catalog, diagnostics, before.files + len(looked_at), of_files)


def _among(others: Catalog, document: AnyDocument) -> list[Diagnostic]:
    """Return what is found in a document among ``others``, of which nobody knows more than their front matter."""
    return [*document_findings(document.put_away, others)]  # what is worked out of its text is gone after that


def _light(others: Catalog) -> Iterator[str]:
    """Yield texts that tell everything of a catalog but what was read from whole folders."""
    yield str(others.today)
    yield from sorted(f"{kind.name}/{slug}" for kind, slug in others.failed)
    yield from (f"{one.source.shown}\0{one.source.text}" for one in others.documents)


def _looked_into(file: FoundFile) -> Found:
    return _looked_at(file, bytes_of(file))


def _looked_at(file: FoundFile, data: bytes) -> Found:
    """Load one file; return its document and what is wrong with it by itself, even if there is no document."""
    source, findings = read_text(file, data)
    private = text_findings(source or text_file(file.shown, file.slug, data))
    document, wrong_shapes = load(source) if source else (None, [])
    found = [*private, *findings, *wrong_shapes]
    if document:
        return document.put_away, [*found, *file_findings(document)]
    if source:
        return None, [*found, *source_findings(source)]
    if below := text_below(file, data):
        found += [*body_findings(below), *source_findings(below)]
    return None, found


def _of_stray(stray: Stray) -> list[Diagnostic]:
    """Return what is wrong with a file that does not belong there; what is private in it is public all the same."""
    return [stray.finding, *text_findings(text_file(stray.finding.path, stray.path.stem, stray.data))]
