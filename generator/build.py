"""The story on one screen: check, organise, render, write, publish."""

from datetime import date
from pathlib import Path

from generator.check import Checked, check
from generator.config import Project
from generator.forms.form_file import form_pages
from generator.output.render import Renderer
from generator.output.write import read_tree, write_tree
from generator.pages.make import all_pages
from generator.pages.register import navigation
from generator.site.publish import publish
from generator.site.search_step import synonym_file
from generator.site.settings import settings
from generator.site.style import with_one_sheet
from generator.site.swap import put_back
from generator.work.one_builder import only_builder_of
from generator.work.watch import Watch


def build(project: Project, today: date, site: Path, *, wait: bool = False, watch: Watch | None = None) -> Checked:
    """Check all content and, if nothing is wrong, make ``build/`` and put the site at ``site``.

    Nothing is written while content has errors, and an existing site is replaced only by one
    that was made whole. One that an earlier run lost while it swapped sites is put back first.
    ``watch`` follows the stages.

    Raises:
        CannotRunError: Something outside the content keeps the site from being made, or another
            program is making it and this one is not to ``wait`` for it.
    """
    watch = watch or Watch()
    with only_builder_of(project.build, wait=wait):
        put_back(site)
        with watch.stage("内容の確認"):
            checked = check(project, today)
        if not checked.has_errors:
            with watch.stage("ページの文章"):
                write_tree(project.build, _site_source(project, checked))
            with watch.stage("サイト"):
                publish(project.build / "mkdocs.yml", site, today, wait=wait)
    return checked


def _site_source(project: Project, checked: Checked) -> dict[str, bytes]:
    """Return everything MkDocs needs: pages, the offline forms, its settings, the theme."""
    catalog, renderer = checked.catalog, Renderer(project.templates, project.config)
    pages = renderer.pages(all_pages(catalog, project.config))
    docs = pages | form_pages(project, catalog) | {figure.path: figure.picture.data for figure in catalog.shown_figures}
    files = {f"docs/{path}": content for path, content in docs.items()}
    files["mkdocs.yml"] = renderer.text("mkdocs.yml.j2", settings(project.config, navigation(pages))).encode()
    files |= synonym_file(([term.term, *term.aliases], term.reading) for term in catalog.terms)
    theme = with_one_sheet(read_tree(project.templates / "theme"))
    return files | {f"theme/{path}": content for path, content in theme.items()}
