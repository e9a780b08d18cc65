"""KB333–KB334: every step of a start page leads on, to pages that readers can read."""

from collections.abc import Callable, Iterator

from generator import _, noted
from generator.catalog import Catalog
from generator.findings.diagnostics import Told
from generator.findings.suggest import suggestion
from generator.kinds import CASE, GLOSSARY, PAGE, THEME, THREAD, Kind
from generator.model.reference import LINKS_OF_A_STEP, StartPage
from generator.model.types import Sort
from generator.model.values import values_of
from generator.model.vocabulary import Status
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule, file_rule
from generator.rules.references import near_entry, near_theme

_OTHER_ENTRY = noted("公開している記事の名前に替えるか、この名前を消してください")


@catalog_rule(
    "KB333",
    "unknown-start-link",
    StartPage,
    "手順(steps)には、このサイトで読める記事・テーマ・ページの名前を書いてください",
    Told.WRITER,
)
def unknown_start_link(document: Document[StartPage], catalog: Catalog) -> Iterator[Finding]:
    """A step leads to entries that lists show, to themes, and to pages of the site.

    An entry that was withdrawn may still be named, for nothing may stand in the way of a withdrawal; it is not shown.

    Bad: `entries: [kitami-madogutchi]`, or an entry that is archived or a draft
    Good: `entries: [kitami-madoguchi]`, `themes: [madoguchi]`, `pages: [glossary]`
    """
    looked_up: tuple[tuple[Sort, tuple[Kind, ...], Callable[[str, Catalog], tuple[str, str]]], ...] = (
        (Sort.ENTRY, (CASE, THREAD), _entry),
        (Sort.THEME, (THEME,), _theme),
        (Sort.PAGE, (PAGE, GLOSSARY), _page),
    )
    for sort, kinds, look in looked_up:
        for path, name in values_of(document.model, sort):
            found, mend = look(name, catalog)
            if found and not catalog.has_failed(name, *kinds):
                yield Finding(document.at(*path), found, mend)


def _entry(slug: str, catalog: Catalog) -> tuple[str, str]:
    """Return why readers should not be sent to an entry and what to write instead; nothing where they may be."""
    statuses = [entry.model.status for entry in catalog.by_slug.get(slug, ())]
    if not statuses:
        return _("「{slug}」という記事はありません", slug=slug), near_entry(slug, catalog)
    if statuses[0] not in {Status.PUBLISHED, Status.WITHDRAWN}:
        return _("「{slug}」は、状態が「{label}」の記事です", slug=slug, label=statuses[0].label), _OTHER_ENTRY
    return "", ""


def _theme(slug: str, catalog: Catalog) -> tuple[str, str]:
    if slug in catalog.themes:
        return "", ""
    return _("「{slug}」というテーマはありません", slug=slug), near_theme(slug, catalog)


def _page(name: str, catalog: Catalog) -> tuple[str, str]:
    pages = {*catalog.pages, *catalog.listed} - ({"glossary"} if not catalog.terms else set())
    if name in pages:
        return "", ""
    return _("「{name}」というページはありません", name=name), suggestion(name, pages, _("この名前を消してください"))


@file_rule(
    "KB334",
    "links-of-a-step",
    StartPage,
    f"1つの手順には、行き先を1〜{LINKS_OF_A_STEP}個書いてください",
    Told.WRITER,
)
def links_of_a_step(document: Document[StartPage]) -> Iterator[Finding]:
    """A step offers one way on to three: entries, themes, pages and searches together.

    Bad: a step without `entries`, `themes`, `pages` and `searches`
    Good: `entries: [kitami-madoguchi]` and `searches: [窓口 予約]`
    """
    for number, step in enumerate(document.model.steps):
        if not 1 <= step.links <= LINKS_OF_A_STEP:
            found = _("{links}個あります", links=step.links) if step.links else _("行き先がありません")
            mend = _(
                "entries・themes・pages・searches を合わせて1〜{links_of_a_step}個にしてください",
                links_of_a_step=LINKS_OF_A_STEP,
            )
            yield Finding(document.at("steps", number), found, mend)


RULES = (unknown_start_link, links_of_a_step)
