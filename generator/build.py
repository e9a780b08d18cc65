"""The story on one screen: check, organise, render, write, publish."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.cache.folder import Cache
from generator.cache.parts import Part
from generator.check import Checked, check
from generator.config import Project
from generator.findings.diagnostics import CannotRunError
from generator.forms.form_file import form_pages
from generator.output.page import Maker
from generator.output.render import Renderer
from generator.output.write import Folder, read_tree
from generator.pages.make import makers
from generator.pages.register import navigation
from generator.reading.dealt import dealt
from generator.site.publish import publish
from generator.site.road import press_share
from generator.site.search_step import synonym_file
from generator.site.settings import settings
from generator.site.style import with_one_sheet
from generator.site.swap import fresh_folder, put_back
from generator.views.shelf import Shelf
from generator.work.one_builder import only_builder_of
from generator.work.share import Share
from generator.work.sharing import shared
from generator.work.watch import Watch

_MARKS = ("synonyms.txt", "mkdocs.yml")  # by which a folder is known as made here


def build(  # noqa: PLR0913 - what is built, where and when; then how
    project: Project,
    today: date,
    site: Path,
    *,
    wait: bool = False,
    watch: Watch | None = None,
    cache: Cache | None = None,
    earlier: Path | None = None,
) -> Checked:
    """Check all content and, if nothing is wrong, make ``build/`` and put the site at ``site``.

    Nothing is written while content has errors, and an existing site is replaced only by one
    that was made whole. One that an earlier run lost while it swapped sites is put back first.
    ``watch`` follows the stages; what earlier runs worked out is taken from the ``cache``, and the
    files that they made from the folder ``earlier``, or the existing site.

    Raises:
        CannotRunError: Something outside the content keeps the site from being made, or another
            program is making it and this one is not to ``wait`` for it.
    """
    watch = watch or Watch()
    with only_builder_of(project.build, wait=wait):
        put_back(site)
        checked = _with_source(project, today, watch, cache)
        if not checked.has_errors:
            with watch.stage("サイト"):
                pages = cache.pack("pages") if cache else None
                publish(project.build / "mkdocs.yml", site, today, watch, pages, wait=wait, earlier=earlier)
    return checked


def build_part(project: Project, today: date, share: Share, part: Part, watch: Watch) -> Checked:
    """Check all content and, if nothing is wrong, make the pages of one ``share`` and keep them in ``part``.

    Raises:
        CannotRunError: See ``build``.
    """
    with only_builder_of(project.build):
        checked = _with_source(project, today, watch, part)
        if not checked.has_errors:
            with watch.stage("サイト"), fresh_folder(project.build / "site") as folder:
                press_share(project.build / "mkdocs.yml", folder, share, part, watch)
    return checked


def _with_source(project: Project, today: date, watch: Watch, cache: Cache | None) -> Checked:
    """Check all content and, if nothing is wrong, make ``build/``."""
    with watch.stage("内容の確認"):
        checked = check(project, today, deal=dealt(cache, watch))
    if not checked.has_errors:
        with watch.stage("ページの文章"):
            write_source(project, checked, watch)
    return checked


def write_source(project: Project, checked: Checked, watch: Watch) -> None:
    """Write everything MkDocs needs into ``build/``: pages, the offline forms, its settings, the theme.

    Raises:
        CannotRunError: The folder cannot be written, two pages have one path, or a template is broken.
    """
    catalog, config, folder = checked.catalog, project.config, Folder(project.build, _MARKS)
    beside = synonym_file(([term.term, *term.aliases], term.reading) for term in catalog.terms)
    folder.put_all(beside)
    pages = _write_pages(folder, Renderer(project.templates, config), makers(Shelf(catalog, config)), watch)
    docs = form_pages(project, catalog) | {figure.path: figure.picture.data for figure in catalog.shown_figures}
    theme = with_one_sheet(read_tree(project.templates / "theme"))
    data = settings(config, navigation(pages))
    beside |= {"mkdocs.yml": Renderer(project.templates, config).text("mkdocs.yml.j2", data).encode()}
    beside |= {f"docs/{path}": content for path, content in docs.items()}
    beside |= {f"theme/{path}": content for path, content in theme.items()}
    folder.put_all(beside)
    folder.keep_only({*beside, *(f"docs/{path}" for path in pages)})


def _write_pages(folder: Folder, renderer: Renderer, made_by: Sequence[Maker], watch: Watch) -> list[str]:
    """Write the text of every page into ``folder``, by any of the workers; return their paths in their order."""

    def write(make: Maker) -> list[str]:
        made = []
        for page in make():
            folder.put(f"docs/{page.path}", renderer.page(page).encode())
            made.append(page.path)
        return made

    renderer.settle()
    paths = [path for made in watch.counted(shared(write, made_by), len(made_by)) for path in made]
    for path, times in Counter(paths).items():
        if times > 1:
            msg = f"同じアドレスのページが{times}つできます: {path}"
            raise CannotRunError(msg)
    return paths
