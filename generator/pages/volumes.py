"""Entries as one text: all of them, and those of each theme, to give to an office's own AI or to carry along.

Each entry stands in it as in the Markdown beside its page, so that a part that is cut out of it still says where it
is from. The file is called .txt: not every office's tool takes .md, and a page of the site would be made of that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from generator import _, noted, shown_day
from generator.catalog import Catalog, group
from generator.config import SiteConfig
from generator.output.page import Maker, Page
from generator.pages.edition import FOLDER, FileData
from generator.pages.twin import plain, spelt, twin_of
from generator.views.addresses import FULL_TEXT, address
from generator.views.entry import EntryView
from generator.views.shelf import Shelf
from generator.views.theme import ThemeView

_MOST = 500  # entries in one file: what is longer is taken by no tool, and made anew for every word that changes
_LENGTH = 0.9  # of an entry in it, of that of its file: sources are told with fewer words
_HEAD = noted(
    """\
# {title}

- 発行: {site}（{standing}） <{home}>
- 内容: {day}時点で公開している{count}件。題名、要約、本文、出典の順に並べています
- ライセンス: {licence}。引用元の資料の権利は、それぞれの発行者にあります
- 使うときの書き方: 出典: {site}（{day}時点、{home}、{licence_name}）
- 使う前に、それぞれの「最後の確認」の日と、出典の資料を確かめてください

## 目次

{contents}
"""
)


class SavedText(NamedTuple):
    """Where a file of texts lies, and the name under which it is saved over http."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Volume:
    """A file with the entries of one theme, or of all under their first ones; it is ``about`` so many bytes long.

    ``slugs`` name its entries in their order.
    """

    saved: SavedText
    label: str
    slugs: Sequence[str]
    about: int
    whole: bool = False

    @property
    def shown_size(self) -> str:
        """Its length as readers see it: about, with two digits that count, since it is told before it is made."""
        return _("約{size:,.0f}KB", size=float(f"{max(self.about, 1000) / 1000:.2g}"))


def volumes(catalog: Catalog, config: SiteConfig) -> list[Volume]:
    """Return the files: all entries, unless they are too many, then the themes that have any, in several parts if so.

    Nothing is made for it that only pages show: it is asked for by every build, whatever has changed.
    """
    newest = sorted(catalog.published, key=lambda one: (-one.model.published_on.toordinal(), one.slug))
    order = {slug: number for number, slug in enumerate(catalog.themes)}
    in_order = [one.slug for one in sorted(newest, key=lambda one: order[one.model.themes[0]])]
    whole: list[Volume] = []
    if 0 < len(in_order) <= _MOST:
        label = _("すべての記事")
        saved = SavedText(FULL_TEXT, _name_of(label, config))
        whole = [Volume(saved, label, in_order, _about(in_order, catalog), whole=True)]
    themes = {one.slug: one.model.themes for one in newest}
    by_theme = group(themes, lambda slug: themes[slug])
    of_themes = (_parts(theme, by_theme.get(theme, ()), catalog, config) for theme in catalog.themes)
    return [*whole, *chain.from_iterable(of_themes)]


def file_makers(made: Sequence[Volume], shelf: Shelf, catalog: Catalog) -> list[Maker]:
    """Return what makes each file: it is made anew if one of its entries, or the front matter of any, has changed."""
    return [_maker(one, shelf, catalog) for one in made]


def _parts(theme: str, slugs: Sequence[str], catalog: Catalog, config: SiteConfig) -> Iterator[Volume]:
    for number, start in enumerate(range(0, len(slugs), _MOST), 1):
        name, said = (f"-{number}", _("（{number}）", number=number)) if number > 1 else ("", "")
        label, part = f"{catalog.themes[theme].model.label}{said}", slugs[start : start + _MOST]
        yield Volume(_saved(f"themes/{theme}{name}", label, config), label, part, _about(part, catalog))


def _about(slugs: Sequence[str], catalog: Catalog) -> int:
    return round(sum(len(catalog.public[slug].source.text.encode()) for slug in slugs) * _LENGTH)


def _saved(name: str, label: str, config: SiteConfig) -> SavedText:
    return SavedText(f"{FOLDER}{name}.txt", _name_of(label, config))


def _name_of(label: str, config: SiteConfig) -> str:
    return f"{config.title}_{label}.txt".replace("/", "・")


def text_of_theme(theme: ThemeView, config: SiteConfig) -> SavedText | None:
    """Return the file with all entries of a theme; None if there are none, or they are parted."""
    count = len(theme.threads) + len(theme.cases)
    return _saved(f"themes/{theme.slug}", theme.label, config) if 0 < count <= _MOST else None


def _maker(volume: Volume, shelf: Shelf, catalog: Catalog) -> Maker:
    def pages(_none: object) -> Iterator[Page]:
        yield Page(volume.saved.path, volume.label, shelf.config.tagline, FileData(_text(volume, shelf, catalog)))

    return Maker(volume.saved.path, pages, lambda: "\0".join(catalog.public[slug].source.text for slug in volume.slugs))


def _text(volume: Volume, shelf: Shelf, catalog: Catalog) -> str:
    config, entries = shelf.config, [shelf.entries[slug] for slug in volume.slugs]
    head = _(
        _HEAD,
        title=plain(f"{config.title}: {volume.label}"),
        site=plain(config.title),
        standing=plain(spelt(config)),
        home=address(config, ""),
        day=shown_day(catalog.today),
        count=len(entries),
        licence=config.licence.said,
        licence_name=config.licence.name,
        contents="\n\n".join(_contents(entries, "" if volume.whole else volume.label)),
    )
    return "\n---\n\n".join((head, *(twin_of(one, shelf, catalog) for one in entries)))


def _contents(entries: Sequence[EntryView], label: str) -> Iterator[str]:
    """Yield the titles below the ``label``, or below their first themes without one."""
    for heading, found in group(entries, lambda one: [label or one.themes[0].label]).items():
        yield _("{heading}（{count}件）", heading=plain(heading), count=len(found))
        yield "\n".join(f"- {plain(one.title)}" for one in found)
