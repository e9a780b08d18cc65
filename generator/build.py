"""The story on one screen: read, check, organise, render, write, publish."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from generator.catalog import Catalog
from generator.config import Project
from generator.findings.diagnostics import CannotRunError, Diagnostic, Severity, in_order
from generator.forms.form_file import form_page
from generator.kinds import ENTRY_KINDS
from generator.output.render import Renderer
from generator.output.write import read_tree, write_tree
from generator.pages import all_pages
from generator.places.municipalities import read_municipalities
from generator.reading.load import load
from generator.reading.source import FoundFile, find_files, read_file, read_text
from generator.rules import run_rules
from generator.search.synonyms import glossary_lines
from generator.site.publish import publish
from generator.site.settings import settings


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking found: the catalog of everything valid, and all findings in order."""

    catalog: Catalog
    diagnostics: Sequence[Diagnostic]
    files: int

    @property
    def has_errors(self) -> bool:
        """Whether anything blocks publication."""
        return any(diagnostic.rule.severity is Severity.ERROR for diagnostic in self.diagnostics)


def check(project: Project, today: date, proposed: Sequence[tuple[FoundFile, bytes]] = ()) -> Checked:
    """Read and check all content as of ``today``, with files ``proposed`` to it as if they lay there already.

    Raises:
        CannotRunError: The content folder is empty, or it or the reference data cannot be read.
    """
    files, findings = find_files(project.content, "content")
    if not files and not findings:
        msg = "content フォルダーに記事がありません"
        raise CannotRunError(msg)
    documents = []
    reads = chain(map(read_file, files), (read_text(file, data) for file, data in proposed))
    for source, source_findings in reads:
        findings += source_findings
        if source:
            document, shape_findings = load(source)
            findings += shape_findings
            if document:
                documents.append(document)
    loaded = {(document.kind, document.slug) for document in documents}
    files = [*files, *(file for file, _data in proposed)]
    failed = frozenset((file.kind, file.slug) for file in files) - loaded
    municipalities = read_municipalities(project.content / "reference")
    catalog = Catalog(today, tuple(documents), municipalities, failed)
    findings += run_rules(catalog)
    return Checked(catalog, in_order(findings), len(files))


def build(project: Project, today: date, site: Path) -> Checked:
    """Check all content and, if nothing is wrong, make ``build/`` and put the site at ``site``.

    Nothing is written while content has errors, and an existing site is replaced only by one
    that was made whole.

    Raises:
        CannotRunError: Something outside the content keeps the site from being made.
    """
    checked = check(project, today)
    if not checked.has_errors:
        write_tree(project.build, _site_source(project, checked.catalog))
        publish(project.build / "mkdocs.yml", site, today)
    return checked


def _site_source(project: Project, catalog: Catalog) -> dict[str, bytes]:
    """Return everything MkDocs needs: pages, the offline forms, its settings, the theme."""
    renderer = Renderer(project.templates, project.config)
    files: dict[str, bytes] = {}
    for page in all_pages(catalog, project.config):
        if f"docs/{page.path}" in files:
            msg = f"同じアドレスのページが2つできます: {page.path}"
            raise CannotRunError(msg)
        files[f"docs/{page.path}"] = renderer.page(page).encode()
    for kind in ENTRY_KINDS.values():
        files[f"docs/form/{kind.name}.html"] = form_page(project, catalog, kind)
    pages = {name.removeprefix("docs/") for name in files if name.endswith(".md")}
    files["mkdocs.yml"] = renderer.text("mkdocs.yml.j2", settings(project.config, pages)).encode()
    files["synonyms.txt"] = glossary_lines(catalog.terms).encode()
    return files | read_tree(project.templates / "theme", "theme")
