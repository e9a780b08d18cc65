"""Reading and checking: files → documents → catalog, with every finding about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.catalog import Catalog
from generator.config import Project
from generator.findings.diagnostics import CannotRunError, Diagnostic, Severity, in_order
from generator.pages.register import reserved_names
from generator.places.municipalities import read_municipalities
from generator.reading.document import AnyDocument
from generator.reading.load import load
from generator.reading.source import FoundFile, SourceFile, find_files, read_file, read_text
from generator.rules import catalog_findings, file_findings

Read = tuple[SourceFile | None, list[Diagnostic]]


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


def check(project: Project, today: date, *, may_be_empty: bool = False) -> Checked:
    """Read and check all content as of ``today``.

    Raises:
        CannotRunError: The content folder is empty and may not be, or it or the reference data cannot be read.
    """
    files, misplaced = find_files(project.content, "content")
    if not files and not misplaced and not may_be_empty:
        msg = "content フォルダーに記事がありません"
        raise CannotRunError(msg)
    nothing = Catalog(today, (), read_municipalities(project.content / "reference"), reserved=reserved_names())
    return _with(Checked(nothing, (), 0, misplaced), files, map(read_file, files))


def check_with(before: Checked, proposed: Sequence[tuple[FoundFile, bytes]]) -> Checked:
    """Return what is found with files ``proposed`` to what was checked ``before``, as if they lay there already."""
    files = [file for file, _data in proposed]
    return _with(before, files, (read_text(file, data) for file, data in proposed))


def _with(before: Checked, files: Sequence[FoundFile], reads: Iterable[Read]) -> Checked:
    """Add ``files``, read in the same order; rules about the catalog are asked anew."""
    looked_at = [_looked_at(read) for read in reads]
    documents = [document for document, _findings in looked_at]
    failed = {(file.kind, file.slug) for file, document in zip(files, documents, strict=True) if not document}
    whole = (*before.catalog.documents, *filter(None, documents))
    catalog = replace(before.catalog, documents=whole, failed=before.catalog.failed | failed)
    of_files = [*before.of_files, *(finding for _document, findings in looked_at for finding in findings)]
    diagnostics = in_order([*of_files, *catalog_findings(catalog)])
    return Checked(catalog, diagnostics, before.files + len(files), of_files)


def _looked_at(read: Read) -> tuple[AnyDocument | None, list[Diagnostic]]:
    """Load what was read of one file; return its document and what is wrong with it by itself."""
    source, findings = read
    if source is None:
        return None, findings
    document, wrong_shapes = load(source)
    return document, [*findings, *wrong_shapes, *(file_findings(document) if document else ())]
