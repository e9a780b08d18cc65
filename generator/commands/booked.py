"""The book that commands make a file of."""

from generator.findings.diagnostics import CannotRunError
from generator.pages.book import Book, book
from generator.views.shelf import Shelf


def booked(shelf: Shelf, theme: str | None) -> Book:
    """Return the book of all that is published or of a theme.

    Raises:
        CannotRunError: There is no such theme, or nothing is published.
    """
    if theme and theme not in shelf.themes:
        msg = f"テーマがありません: {theme}(あるのは {'、'.join(sorted(shelf.themes))})"
        raise CannotRunError(msg)
    if made := book(shelf, theme):
        return made
    msg = f"公開している記事がありません{f': {theme}' if theme else ''}"
    raise CannotRunError(msg)
