"""The golden project: a small made-up site, copied into a folder of its own wherever a test needs one."""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from itertools import chain
from pathlib import Path

from builders import BESIDE, REFERENCE, ROOT, TODAY, a_catalog, a_theme
from trees import READERS

from generator.build import build
from generator.catalog import Catalog
from generator.check import Checked
from generator.config import Project, SiteConfig, read_project
from generator.model.types import Model
from generator.output.page import Page
from generator.output.write import Folder
from generator.pages.entries import beside, entry_page
from generator.pages.make import pages_of
from generator.pages.register import LISTINGS
from generator.places.municipalities import read_municipalities
from generator.reading.document import Document
from generator.views.entry_text import EntryText, entry_text
from generator.views.extracts import Bodies
from generator.views.shelf import Shelf

GOLDEN = Path(__file__).parent / "golden"
BUILDER = "BUILDER"  # the variable that names another builder, whose sites the tests in a browser are to see


def the_project(folder: Path) -> Project:
    """Read the project in ``folder``, whose settings must be right."""
    project, findings = read_project(folder)
    assert project, findings
    return project


def copy_of(source: Path, folder: Path) -> Project:
    """Copy content and settings of ``source`` and the templates into ``folder``."""
    shutil.copytree(source / "content", folder / "content")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copy(source / "site_config.yml", folder)
    if builder := os.environ.get(BUILDER):
        with (folder / "site_config.yml").open("a", encoding="utf-8") as settings:
            settings.write(f"builder: {builder}\n")
    return the_project(folder)


def golden_copy(folder: Path) -> Project:
    """Copy the golden content, its settings and the templates into ``folder``."""
    return copy_of(GOLDEN, folder)


def readers_project(folder: Path) -> Project:
    """Make the project in which readers and authors move about: wider than the golden one, and clean."""
    project = golden_copy(folder)
    shutil.rmtree(project.content)
    shutil.copytree(GOLDEN / "content" / "pages", project.content / "pages")
    shutil.copytree(REFERENCE, project.content / "reference")
    shutil.copytree(BESIDE, project.content, dirs_exist_ok=True)
    READERS.write(project.content)
    return project


def build_site(project: Project, today: date = TODAY) -> Checked:
    """Build the site of a project into its folder ``site``."""
    return build(project, today, project.root / "site")


def write_tree(folder, files):
    """Make ``folder`` hold ``files`` as a run does; return the paths that were written."""
    made = Folder(folder, [path for path in files if "/" not in path])
    written = made.put_all(files)
    made.keep_only(files)
    return written


def tree_of(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


PLACES = read_municipalities(GOLDEN / "content" / "reference")


def a_config(**changes: object) -> SiteConfig:
    """Return the settings of a made-up site."""
    project, _findings = read_project(GOLDEN)
    assert project
    return SiteConfig.model_validate(project.config.model_dump() | changes)


def a_site(*documents: Document[Model], themes: bool = True) -> Catalog:
    """Return a catalog of ``documents`` with all prefectures, some made-up places, and the theme of the builders."""
    return a_catalog(*documents, *([a_theme()] if themes else []), municipalities=PLACES)


def a_shelf(*documents: Document[Model], **config: object) -> Shelf:
    """Return everything that a site of ``documents`` shows."""
    return Shelf(a_site(*documents), a_config(**config))


def made_by(module: str, catalog: Catalog, config: SiteConfig) -> list[Page]:
    """Return the pages that a module of ``generator/pages`` makes, as the register asks it for them."""
    here = [listing for listing in LISTINGS if listing.module == module]
    made, shelf = import_module(f"generator.pages.{module}"), Shelf(catalog, config)
    if hasattr(made, "makers"):
        return [page for make in made.makers(shelf, Bodies(catalog), *here) for page in make()]
    return list(made.pages(shelf, *here))


def text_of(document: Document[Model], *others: Document[Model]) -> EntryText:
    """Return the text of an entry as its page shows it, beside ``others``."""
    return entry_text(document, a_site(document, *others))


def page_of(document: Document[Model], *others: Document[Model]) -> Page:
    """Return the page of an entry, which may have ``others`` beside it."""
    shelf = a_shelf(document, *others)
    return entry_page(document.slug, beside(document.slug, shelf), shelf, shelf.catalog)


def all_pages(catalog: Catalog, config: SiteConfig) -> Iterator[Page]:
    """Yield every page of a site."""
    return chain.from_iterable(make() for make in pages_of(catalog, config).makers)
