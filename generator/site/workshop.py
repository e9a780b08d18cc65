"""What only MkDocs and the theme can do. Loaded where there is something for them to do: see ``late``."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.site.builders.mkdocs import get_data, normalize_url
from generator.site.document import Document
from generator.site.frame import Frame, Shape
from generator.site.framing import contents_of, frame_of, toc_of
from generator.site.theme import Theme, mkdocs_warnings
from generator.site.typeset import Article, Heading


class Workshop:
    """MkDocs with the theme, opened once for a build.

    Every method raises CannotRunError where MkDocs cannot go on or a template of the theme is broken.
    """

    def __init__(self, settings: Path, site: Path) -> None:
        """Read the ``settings``; what MkDocs says about them is told beside the first page."""
        with mkdocs_warnings() as self.warnings:
            self.theme = Theme(settings, site)

    @property
    def address(self) -> str:
        """Where the site lies, with a slash."""
        address = self.theme.config.site_url or ""
        return f"{address.removesuffix('/')}/" if address else ""

    @property
    def in_navigation(self) -> frozenset[str]:
        """The paths of the documents that the navigation shows."""
        return self.theme.in_navigation

    def document(self, path: str, text: str) -> Document:
        """Return the document of a ``text`` as MkDocs reads it."""
        markdown, meta = get_data(text)
        return Document(path, meta, markdown.lstrip("\n"))

    def feed(self, path: str, address: str) -> str:
        """Return the address of a feed as it stands on the page of the document at ``path``."""
        return normalize_url(address, self.theme.page(path))

    def frame(self, path: str, shape: Shape) -> Frame | None:
        """Return the frame of all pages of a shape, of which ``path`` is one; None if the theme must make each."""
        with mkdocs_warnings():
            return frame_of(self.theme, path, shape)

    def contents(self, headings: Sequence[Heading]) -> str:
        """Return the list of the headings of a page."""
        with mkdocs_warnings():
            return contents_of(self.theme, toc_of(headings))

    def page(self, document: Document, article: Article | None) -> tuple[str, list[str]]:
        """Return the page that the theme makes of an ``article``, and warnings; MkDocs makes that too if it is None."""
        with mkdocs_warnings() as warnings:
            page = self.theme.page(document.path)
            page.meta, page.markdown = dict(document.meta), document.markdown
            if article:
                page.content, page.toc = "".join(article.parts), toc_of(article.headings)
            else:
                page.render(self.theme.config, self.theme.files)
            return self.theme.rendered(page), warnings

    def put_beside_the_pages(self, told: Mapping[str, Mapping[str, Any]]) -> list[str]:
        """Put what is neither a page nor a file of docs into the site (see ``Theme``); return warnings."""
        with mkdocs_warnings() as warnings:
            self.theme.put_beside_the_pages(told)
            return [*self.warnings, *warnings]
