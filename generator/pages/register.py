"""The register of pages: every page of the navigation in its order, and what makes the pages that it does not name.

Navigation, tabs and the names that no file may take follow from here. It is plain data, so that the check
starts without the modules it names; ``pages/make.py`` loads them. Another list page is its module and its line.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from generator import _, noted
from generator.catalog import group
from generator.model.navigation import Area, ShownPage, Tab, called
from generator.model.register import USUAL_PLACES, Register

# What the search narrows by, as its pages call it.
FACETS = KIND, THEME, MATERIAL, BODY, PREFECTURE, SIZE, OUTCOME, BEGUN = (
    *(noted("種類"), noted("テーマ"), noted("そのまま使える資料"), noted("団体の種類")),
    *(noted("都道府県"), noted("人口規模"), noted("成果"), noted("始めた年")),
)


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the navigation: where it lies, what it is called, its tab.

    ``module`` names what makes it and the pages below it: ``pages`` in that module of ``generator/pages``.
    A page without one is made below another one and named here as well, or it is written by hand: then its
    name is free for a file of ``content/pages``, which may be missing. ``tab`` is what its tab is called, if
    settings say so; what they leave out of the navigation is made all the same, and not ``is_shown``.
    """

    path: str
    written: str
    area: Area
    module: str = ""
    tab: str = ""
    is_shown: bool = True

    @property
    def title(self) -> str:
        """What readers see of it, in the language of the site."""
        return _(self.written)

    @property
    def called(self) -> str:
        """What readers see of its tab."""
        return self.tab or _(self.area.value)


HOME = Listing("index.md", noted("ホーム"), Area.HOME, "home")
THEMES = Listing("themes/index.md", noted("テーマ"), Area.THEMES, "theme")
STARTS = Listing("paths.md", noted("始め方"), Area.FIND, "starts")
BASKET = Listing("basket.md", noted("資料かご"), Area.FIND, "basket")
PATTERNS = Listing("patterns.md", noted("同じ型の事例"), Area.FIND, "patterns")
GLOSSARY = Listing("glossary.md", noted("用語集"), Area.FIND, "glossary")
_MAP = Listing("prefectures.md", noted("都道府県からさがす"), Area.FIND, "prefectures")
LISTINGS = (
    HOME,
    THEMES,
    Listing("search.md", noted("検索"), Area.FIND, "search"),
    Listing("questions.md", noted("質問一覧"), Area.FIND, "questions_index"),
    STARTS,
    _MAP,
    Listing("bodies.md", noted("団体の種類からさがす"), Area.FIND, "bodies"),
    Listing("bands.md", noted("人口規模からさがす"), Area.FIND, "bands"),
    Listing("outcomes.md", noted("成果からさがす"), Area.FIND, "outcomes"),
    Listing("outcomes/failed.md", noted("うまくいかなかった事例"), Area.FIND),
    PATTERNS,
    GLOSSARY,
    Listing("newest.md", noted("新着"), Area.FIND, "newest"),
    Listing("compare.md", noted("事例をくらべる"), Area.FIND, "compare"),
    BASKET,
    Listing("contribute.md", noted("参加のしかた"), Area.JOIN),
    Listing("gaps.md", noted("次に書いてほしいこと"), Area.JOIN, "gaps"),
    Listing("contributors.md", noted("参加した人"), Area.JOIN, "contributors"),
    Listing("about.md", noted("このサイトについて"), Area.ABOUT),
    Listing("carry.md", noted("持ち出す"), Area.ABOUT, "carry"),
    Listing("accessibility.md", noted("アクセシビリティ"), Area.ABOUT),
)
UNLISTED: Mapping[str, Area | None] = {
    "entries": Area.THEMES,
    "withdrawn": Area.THEMES,
    "redirects": Area.THEMES,
    "fixed": None,
    "feed": None,
    "feed_json": None,
    "calendar": None,
    "llms": None,
    "opensearch": None,
    "towns": None,
}
_OF_THE_THEME = "404"


def listings(register: Register, tabs: tuple[Tab, ...] = ()) -> list[Listing]:
    """Return the pages of the navigation that a site with such places has, ordered and called as its settings say."""
    known = {listing.path: listing for listing in _known(register) if listing.module not in register.without}
    if not tabs:
        return [*known.values()]
    placed = {f"{page.page}.md": _placed(page, tab, known) for tab in tabs for page in tab.pages}
    if HOME.path in placed and placed[HOME.path].area is not Area.HOME:  # it is a link of its own, and no menu
        known[HOME.path] = replace(HOME, written=placed.pop(HOME.path).written)
    left = (one for path, one in known.items() if path not in placed)
    rest = [
        replace(one, tab=called(one.area, tabs), is_shown=one.path == HOME.path) for one in left
    ]  # the first page stays first
    return [*(one for one in rest if one.is_shown), *placed.values(), *(one for one in rest if not one.is_shown)]


def _known(register: Register) -> Sequence[Listing]:
    """Return every page of the navigation, with those of a register of one's own before the map."""
    if not register.own:
        return LISTINGS
    own = [Listing("subjects.md", _("{many}の一覧", many=register.own.many), Area.FIND, "subjects")]
    own += [
        Listing(one.path, _("{label}からさがす", label=one.label), Area.FIND, "columns") for one in register.columns
    ]
    before = LISTINGS.index(_MAP)
    return [*LISTINGS[:before], *own, *LISTINGS[before:]]


def _placed(page: ShownPage, tab: Tab, known: Mapping[str, Listing]) -> Listing:
    """Return a page as it stands in a tab; one that is not known was written by hand, and has a title of its own."""
    listing = known.get(f"{page.page}.md") or Listing(f"{page.page}.md", "", tab.tab)
    return replace(listing, written=page.label or listing.written, area=tab.tab, tab=tab.label or "")


def facets_beside(register: Register) -> frozenset[str]:
    """Return what the search of a site with a register of its own narrows by beside the columns of that."""
    unused = {BODY, *(() if register.has_prefectures else (PREFECTURE,)), *(() if register.has_sizes else (SIZE,))}
    return frozenset(FACETS) - unused


def listed(register: Register) -> frozenset[str]:
    """Return the names of the pages that no hand writes."""
    return frozenset(one.path.removesuffix(".md") for one in listings(register) if one.module or "/" in one.path)


def navigation(
    made: Collection[str], shown: Sequence[Listing] = LISTINGS, titles: Mapping[str, str] = MappingProxyType({})
) -> list[dict[str, object]]:
    """Return the navigation as MkDocs reads it, of the pages ``made``: an area of one page is a link, else a menu.

    ``titles`` are those of pages that were written by hand, by their paths.
    """
    areas = group((one for one in shown if one.is_shown and one.path != HOME.path), lambda listing: [listing.called])
    found = ((area, members, [one for one in members if one.path in made]) for area, members in areas.items())
    first = ({one.called: one.path} for one in shown if one.path == HOME.path and one.path in made)
    menus: list[dict[str, object]] = [
        {area: there[0].path if len(members) == 1 else [{one.title or titles[one.path]: one.path} for one in there]}
        for area, members, there in found
        if there
    ]
    return [*map(dict[str, object], first), *menus]


def reserved_names(register: Register = USUAL_PLACES) -> Mapping[str, re.Pattern[str]]:
    """Return the names, by folder of the content, that no file may have: the site puts a page of its own there.

    ``content/pages`` shares its folder with the pages of the navigation and those that stand beside them
    (``newest-2``, ``questions-ka``), ``content/themes`` with the list of themes and the sheets of each theme.
    """
    made = [listing.path.removesuffix(".md") for listing in _known(register) if listing.module]
    beside = "|".join([*(name for name in made if "/" not in name), _OF_THE_THEME])
    inside = "|".join(name.removeprefix("themes/") for name in made if name.startswith("themes/"))
    return {"pages": re.compile(rf"(?:{beside})(?:-[a-z0-9-]+)?"), "themes": re.compile(rf"{inside}|[a-z0-9-]+-\d+")}
