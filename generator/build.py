"""The story on one screen: check, organise, render, write, publish."""

from datetime import date
from pathlib import Path

from generator.catalog import Catalog
from generator.check import Checked, check
from generator.config import Project
from generator.findings.diagnostics import CannotRunError
from generator.forms.form_file import form_page
from generator.kinds import ENTRY_KINDS
from generator.output.render import Renderer
from generator.output.write import read_tree, write_tree
from generator.pages.make import all_pages
from generator.pages.register import navigation
from generator.search.synonyms import glossary_lines
from generator.site.publish import publish
from generator.site.settings import settings


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
    files["mkdocs.yml"] = renderer.text("mkdocs.yml.j2", settings(project.config, navigation(pages))).encode()
    files["synonyms.txt"] = glossary_lines([term.term, *term.aliases] for term in catalog.terms).encode()
    return files | read_tree(project.templates / "theme", "theme")
