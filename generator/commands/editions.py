"""Every edition of a made site, for ``kyoso build --editions``: what is needed for it is loaded with this module."""

from datetime import date
from pathlib import Path

from generator import _
from generator.commands.booked import booked, on_paper
from generator.commands.export import EPUB, GENAI
from generator.commands.here import checked
from generator.commands.pack import facts_of, name_of
from generator.config import Project
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.pages.epub import epub
from generator.pages.genai import for_ai
from generator.site.pack import pack_each, put_data
from generator.site.package import Package
from generator.views.shelf import Shelf

FOLDER = "editions"
_BOOK = "kyoso-book.html"


def make_editions(here: Project, site: Path, of: date) -> list[str]:
    """Put every edition of the made ``site`` into a folder of the project; return their places in it.

    Packages are named by the day ``of`` which they are. PDF is left to ``kyoso book``: it takes a browser.

    Raises:
        CannotRunError: One of them cannot be written, or nothing is published.
    """
    folder = here.root / FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=folder, reason=reason_of(error))
        raise CannotRunError(msg) from error
    packages = {name_of(of, scripts=scripts): scripts for scripts in (True, False)}
    pack_each(site, {folder / name: Package(facts_of(here, name, of), scripts) for name, scripts in packages.items()})
    found = checked()
    shelf = Shelf(found.catalog, here.config)
    whole = booked(shelf, found, None)
    made = {
        GENAI: for_ai(shelf, found.catalog).data,
        EPUB: epub(whole, shelf),
        _BOOK: on_paper(whole, shelf).encode(),
    }
    for name, data in made.items():
        put_data(folder / name, data)
    return sorted(f"{FOLDER}/{name}" for name in (*packages, *made))
