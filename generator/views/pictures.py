"""A figure of an entry as readers see it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import _
from generator.catalog import Catalog
from generator.model.entry import Entry
from generator.reading.document import Document


@dataclass(frozen=True, slots=True)
class PictureView:
    """A figure: where it lies in the site, its size, and what it says to those who see it and to those who do not."""

    path: str
    width: int
    height: int
    alt: str
    caption: str


def picture_views(document: Document[Entry], catalog: Catalog) -> Iterator[PictureView]:
    """Yield the figures of an entry in its order."""
    for figure in document.model.figures:
        if file := catalog.figures.get((document.slug, figure.file)):
            source = _("出典: {source}", source=figure.source) if figure.source else ""
            caption = _("。").join(filter(None, (figure.caption, source)))
            yield PictureView(file.path, file.picture.width, file.picture.height, figure.alt, caption)
