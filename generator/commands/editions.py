"""Every edition of a made site, for ``kyoso build --editions``: what is needed for it is loaded with this module."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from generator.check import Checked
from generator.commands.booked import booked
from generator.commands.here import checked
from generator.commands.pack import facts_of, name_of
from generator.config import Project
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.pages.epub import epub
from generator.pages.genai import for_ai
from generator.pages.sheets import running_heads, sheets
from generator.site.pack import pack, put
from generator.site.package import Package
from generator.site.printed import printed
from generator.views.shelf import Shelf

FOLDER = "editions"


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
        msg = f"書き込めません: {folder}({reason_of(error)})"
        raise CannotRunError(msg) from error
    for scripts in (True, False):
        place = folder / name_of(of, scripts=scripts)
        pack(site, place, Package(facts_of(here, place.name, of), scripts))
    found = checked()
    shelf = Shelf(found.catalog, here.config)
    for name, make in _MADE.items():
        _put(folder / name, make(shelf, found))
    return sorted(f"{FOLDER}/{name}" for name in (*_MADE, *(name_of(of, scripts=one) for one in (True, False))))


def _put(place: Path, data: bytes) -> None:
    put(place, lambda fresh: fresh.write_bytes(data))


def on_paper(shelf: Shelf, found: Checked, theme: str | None = None) -> str:
    """Return the book as one HTML to be printed."""
    made = booked(shelf, theme)
    return printed(made.title, sheets(made, shelf, found.catalog), running_heads(made), shelf.config.standing)


_MADE: Mapping[str, Callable[[Shelf, Checked], bytes]] = {
    "kyoso-genai.zip": lambda shelf, found: for_ai(shelf, found.catalog).data,
    "kyoso.epub": lambda shelf, found: epub(booked(shelf, None), shelf, found.catalog),
    "kyoso-book.html": lambda shelf, found: on_paper(shelf, found).encode(),
}
