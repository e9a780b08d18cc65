"""Which builder makes the pages: the one that the settings name, if it is installed."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, Protocol

from generator import _
from generator.config import Builder
from generator.findings.diagnostics import CannotRunError
from generator.site.document import Document
from generator.site.frame import Frame, Shape
from generator.site.typeset import Article, Heading


class Workshop(Protocol):
    """A builder with the theme, opened once for a build: what it alone can do.

    Every method raises CannotRunError where the builder cannot go on or a template of the theme is broken.
    """

    @property
    def address(self) -> str:
        """Where the site lies, with a slash."""

    @property
    def in_navigation(self) -> frozenset[str]:
        """The paths of the documents that the navigation shows."""

    def document(self, path: str, text: str) -> Document:
        """Return the document of a ``text`` whose front matter our own writer has not written."""

    def feed(self, path: str, address: str) -> str:
        """Return the address of a feed as it stands on the page of the document at ``path``."""

    def frame(self, path: str, shape: Shape) -> Frame | None:
        """Return the frame of all pages of a shape, of which ``path`` is one; None if the theme must make each."""

    def contents(self, headings: Sequence[Heading]) -> str:
        """Return the list of the headings of a page."""

    def page(self, document: Document, article: Article | None) -> tuple[str, list[str]]:
        """Return the page that is made of a document, and warnings; ``article`` is what is known of it already."""

    def put_beside_the_pages(self, told: Mapping[str, Mapping[str, object]]) -> list[str]:
        """Put the files of the theme, the list for search engines and the page for lost addresses into the site.

        ``told`` is what the front matter of each page tells that list. Returns warnings.
        """


class _Way(NamedTuple):
    """How a builder is had: its packages, the module that brings its theme, where its sheet lies, its workshop.

    ``first`` is imported before anything else of it; ``lacking`` is a sheet of ours for what its theme has no looks of.
    """

    packages: Sequence[str]
    theme: str
    sheet: str = "assets/stylesheets/main.*.min.css"
    workshop: str = "generator.site.workshop"
    first: str = ""
    lacking: str = ""


_WAYS = {
    Builder.MKDOCS: _Way(("mkdocs", "mkdocs-material"), "material"),
    # from here on it goes by the names of MkDocs, which need not be installed
    Builder.PROPERDOCS: _Way(("properdocs", "mkdocs-material"), "material", first="properdocs.replacement"),
    Builder.MKDOCS_NG: _Way(("mkdocs-ng", "mkdocs-ng-material"), "material"),
    Builder.ZENSICAL: _Way(
        ("zensical",),
        "zensical",
        sheet="assets/stylesheets/classic/main.*.min.css",
        workshop="generator.site.builders.zensical",
        lacking="zensical-dialog.css",
    ),
}


def opened(builder: Builder, settings: Path, site: Path) -> Workshop:
    """Open the ``builder`` with its ``settings``; the site is to lie at ``site``.

    Raises:
        CannotRunError: It is not installed, or cannot read the settings.
    """
    way = _installed(builder)
    if way.first:
        import_module(way.first)
    workshop: Workshop = import_module(way.workshop).Workshop(settings, site)
    return workshop


def main_sheet(builder: Builder) -> str:
    """Return the style sheet of the theme that comes with the ``builder``.

    Raises:
        CannotRunError: It is not installed.
    """
    way = _installed(builder)
    (sheet,) = (_folder_of(way.theme) / "templates").glob(way.sheet)
    return sheet.read_text("utf-8")


def lacking_sheet(builder: Builder) -> bytes:
    """Return our style sheet for what the theme of the ``builder`` has no looks of, empty if it has all."""
    name = _WAYS[builder].lacking
    return (Path(__file__).parent / name).read_bytes() if name else b""


def _installed(builder: Builder) -> _Way:
    way = _WAYS[builder]
    missing = [name for name in way.packages if not _is_installed(name)]
    if missing:
        msg = _(
            "サイトを作る道具 {builder} に要るものが入っていません: {missing}。"
            "「pip install {packages}」で入れるか、site_config.yml の builder を変えてください",
            builder=builder,
            missing=_("、").join(missing),
            packages=" ".join(missing),
        )
        raise CannotRunError(msg)
    return way


def _is_installed(package: str) -> bool:
    try:
        distribution(package)
    except PackageNotFoundError:
        return False
    return True


def _folder_of(module: str) -> Path:
    found = find_spec(module)
    if not found or not found.origin:
        msg = _("サイトを作る道具のテーマ {module} が見つかりません", module=module)
        raise CannotRunError(msg)
    return Path(found.origin).parent
