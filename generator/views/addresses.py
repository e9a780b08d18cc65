"""Where the page of everything lies: its path in the site, and its public address."""

from generator.config import SiteConfig
from generator.model.entry import Entry, Withdrawn
from generator.model.vocabulary import PopulationBand
from generator.reading.document import Document

BAND_SLUGS: dict[PopulationBand, str] = {
    PopulationBand.OVER_500K: "over-500k",
    PopulationBand.OVER_200K: "over-200k",
    PopulationBand.OVER_50K: "over-50k",
    PopulationBand.OVER_10K: "over-10k",
    PopulationBand.UNDER_10K: "under-10k",
    PopulationBand.PREFECTURE: "prefecture",
}


def path_of(document: Document[Entry | Withdrawn]) -> str:
    """Return where the page of an entry lies."""
    return f"{document.kind.folder}/{document.slug}.md"


def theme_path(slug: str) -> str:
    """Return where the first page of a theme lies."""
    return f"themes/{slug}.md"


def band_path(band: PopulationBand) -> str:
    """Return where the first page of a population band lies."""
    return f"bands/{BAND_SLUGS[band]}.md"


def address(config: SiteConfig, path: str) -> str:
    """Return the public address of the docs file ``path`` (``cases/x.md#y`` → ``https://…/cases/x.html#y``)."""
    file, mark, anchor = path.partition("#")
    page = f"{file.removesuffix('.md')}.html" if file.endswith(".md") else file
    return f"{config.url.rstrip('/')}/{page}{mark}{anchor}"
