"""The book that commands make a file of, and its form on paper."""

from generator import _
from generator.check import Checked
from generator.findings.diagnostics import CannotRunError
from generator.pages.book import Book, book
from generator.pages.sheets import running_heads, sheets
from generator.site.printed import printed
from generator.views.shelf import Shelf


def booked(shelf: Shelf, found: Checked, theme: str | None) -> Book:
    """Return the book of all that is published or of a theme.

    Raises:
        CannotRunError: There is no such theme, or nothing is published.
    """
    if theme and theme not in shelf.themes:
        msg = _("テーマがありません: {theme}(あるのは {known})", theme=theme, known=_("、").join(sorted(shelf.themes)))
        raise CannotRunError(msg)
    if made := book(shelf, found.catalog, theme):
        return made
    msg = _("公開している記事がありません{theme}", theme=f": {theme}" if theme else "")
    raise CannotRunError(msg)


def on_paper(made: Book, shelf: Shelf) -> str:
    """Return the book as one HTML to be printed."""
    return printed(made.title, sheets(made, shelf), running_heads(made), shelf.config.standing)
