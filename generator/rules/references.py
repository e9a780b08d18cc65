"""KB3xx: what a document points to exists, and nothing is said twice."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator import _, noted
from generator.catalog import Catalog
from generator.findings.diagnostics import Rule, Told
from generator.findings.suggest import suggestion
from generator.kinds import CASE, PERSON, THEME, THREAD
from generator.model.entry import Entry, Withdrawn
from generator.model.reference import Glossary, Theme
from generator.model.slug import is_slug
from generator.model.types import Model, Sort
from generator.model.values import values_of
from generator.reading.document import Document
from generator.rules.base import CatalogRule, Finding, catalog_rule, file_rule

_NO_PERSON = noted(
    "名前を消してください。本人が名前を出すことに同意しているときだけ、編集部が content/people に加えます"
)
_BARE_NAME = noted(
    "氏名は書かず、消してください。役割は本文に「担当者」のように書けます。"
    "本人が同意して content/people にある人だけ、そのファイル名(例 henshubu)で書きます"
)


def _unknown_themes(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    for path, slug in values_of(document.model, Sort.THEME):
        if slug not in catalog.themes and not catalog.has_failed(slug, THEME):
            found = _("「{slug}」というテーマはありません", slug=slug)
            yield Finding(document.at(*path), found, near_theme(slug, catalog))


def near_theme(word: str, catalog: Catalog) -> str:
    """Suggest the theme an author means by its label, an alias, part of either, or a mistyped slug."""
    words = re.split(r"\s*[、，・]\s*", word)
    if len(words) > 1 and {*words} <= {*catalog.themes}:
        return _("「{words}」のように、半角の「, 」で区切ってください", words=", ".join(words))
    for slug, theme in catalog.themes.items():
        if any(word in name or name in word for name in (theme.model.label, *theme.model.aliases)):
            return _("もしかして: {slug}({label})", slug=slug, label=theme.model.label)
    known = _("、").join(f"{slug}({theme.model.label})" for slug, theme in catalog.themes.items())
    otherwise = _("使えるテーマは {known} です", known=known) if known else _("content/themes にテーマを作ってください")
    return suggestion(word, catalog.themes, otherwise)


def _theme_rule(code: str, name: str, model: type[Model], must: str, explanation: str) -> CatalogRule:
    """Return the rule that the themes exist which a ``model`` names."""
    return CatalogRule(Rule(code, name, must, explanation, Told.WRITER), model, _unknown_themes)


unknown_theme = _theme_rule(
    "KB301",
    "unknown-theme",
    Entry,
    "themes には content/themes にあるテーマの名前を書いてください",
    "Every theme of an entry lies in ``content/themes``.\n\nBad: `themes: [madogutchi]`\nGood: `themes: [madoguchi]`",
)
unknown_related_theme = _theme_rule(
    "KB310",
    "unknown-related-theme",
    Theme,
    "related には content/themes にあるほかのテーマの名前を書いてください",
    "The related themes of a theme exist.\n\nBad: `related: [jinzai]`\nGood: `related: [jinzai-taisei]`",
)
unknown_term_theme = _theme_rule(
    "KB311",
    "unknown-term-theme",
    Glossary,
    "用語の themes には content/themes にあるテーマの名前を書いてください",
    "The themes of a glossary term exist.\n\nBad: `themes: [lgwan]`\nGood: `themes: [network-security]`",
)


@catalog_rule(
    "KB302",
    "unknown-person",
    Entry,
    "people と consents には content/people にある名前を書いてください",
    Told.WRITER,
)
def unknown_person(document: Document[Entry], catalog: Catalog) -> Iterator[Finding]:
    """Every person of an entry, and of its consents, is a file in ``content/people``.

    Bad: `people: [henshuubu]`
    Good: `people: [henshubu]`
    """
    for path, slug in values_of(document.model, Sort.PERSON):
        if slug not in catalog.people and not catalog.has_failed(slug, PERSON):
            yield Finding(document.at(*path), _("「{slug}」という人はいません", slug=slug), _near_person(slug, catalog))


def _near_person(word: str, catalog: Catalog) -> str:
    """Suggest the person an author means; never that a name be published which its owner has not agreed to."""
    return suggestion(word, catalog.people, _(_NO_PERSON if is_slug(word) else _BARE_NAME))


@catalog_rule(
    "KB305", "unknown-related", Entry, "related には実在する、ほかの事例・スレッドの名前を書いてください", Told.FORM
)
def unknown_related(document: Document[Entry], catalog: Catalog) -> Iterator[Finding]:
    """Every related entry exists, and is not the entry itself.

    Bad: `related: [kitami-madogutchi]`
    Good: `related: [kitami-madoguchi]`
    """
    for path, slug in values_of(document.model, Sort.ENTRY):
        if slug == document.slug:
            yield Finding(document.at(*path), _("自分自身を指しています"), _("この名前を消してください"))
        elif slug not in catalog.by_slug and not catalog.has_failed(slug, CASE, THREAD):
            yield Finding(
                document.at(*path),
                _("「{slug}」という記事はありません", slug=slug),
                near_entry(slug, catalog, document.slug),
            )


def near_entry(word: str, catalog: Catalog, own: str = "") -> str:
    """Suggest the entry an author means by its address, file name, title, or a mistyped slug; never the ``own`` one."""
    name = re.sub(r"\.(?:md|html)$", "", word.rstrip("/").rsplit("/", 1)[-1])
    titled = catalog.by_title[word][0].slug if word in catalog.by_title else ""
    meant = name if name in catalog.by_slug else titled
    if meant and meant != own:
        return _("もしかして: {right}", right=meant)
    others = (slug for slug in catalog.by_slug if slug != own)
    return suggestion(word, others, _("この名前を消すか、ファイル名(.md を除く)に直してください"))


def _is_among(document: Document[Any], others: Iterable[Document[Any]]) -> bool:
    """Whether one of ``others``, which may be without their texts, is the same file."""
    return any(other.source.shown == document.source.shown for other in others)


@catalog_rule(
    "KB306",
    "duplicate-slug",
    Entry,
    "事例とスレッドを通して、ファイル名は1つずつ別にしてください",
    Told.CHECK,
)
def duplicate_slug(document: Document[Entry], catalog: Catalog) -> Iterator[Finding]:
    """A case and a thread may not share a file name: ``related`` could not tell them apart.

    Bad: `cases/madoguchi.md` and `threads/madoguchi.md`
    Good: `cases/kitami-madoguchi.md` and `threads/madoguchi-hajimekata.md`
    """
    first, *others = catalog.by_slug[document.slug]
    if _is_among(document, others):
        yield Finding(
            document.at(),
            _("{shown} と同じ名前です", shown=first.source.shown),
            _("どちらかのファイル名を変えてください"),
        )


@catalog_rule("KB307", "duplicate-title", Entry, "題名は記事ごとに変えてください", Told.FORM)
def duplicate_title(document: Document[Entry], catalog: Catalog) -> Iterator[Finding]:
    """Two entries with one title cannot be told apart in lists and search results.

    Bad: two cases titled 書かない窓口の導入
    Good: 書かない窓口を3課から始める / 書かない窓口を全庁に広げる
    """
    first, *others = catalog.by_title[document.model.title]
    if _is_among(document, others):
        mend = _("何をしたかの違いがわかる題名にしてください")
        yield Finding(document.at("title"), _("{shown} と同じ題名です", shown=first.source.shown), mend)


@catalog_rule(
    "KB308",
    "duplicate-formerly",
    Model,
    "formerly には、今ほかで使われていない旧名を書いてください",
    Told.WRITER,
)
def duplicate_formerly(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """A former slug becomes a redirect, so it must lead to one entry and hide none.

    Bad: `formerly: [kitami-madoguchi]` while that file exists
    Good: `formerly: [kitami-mado]`
    """
    if not isinstance(document.model, Entry | Withdrawn):
        return
    for number, slug in enumerate(document.model.formerly):
        others = [
            other
            for other in catalog.by_former_slug[slug]
            if other.kind == document.kind and not _is_among(document, [other])
        ]
        living = [other for other in catalog.by_slug.get(slug, ()) if other.kind == document.kind]
        if living or any(other.slug < document.slug for other in others) or slug in document.model.formerly[:number]:
            holder = next(iter(living or others), document).source.shown
            yield Finding(
                document.at("formerly", number),
                _("「{slug}」は {holder} で使われています", slug=slug, holder=holder),
                _("この旧名を消してください"),
            )


@catalog_rule("KB312", "reserved-name", Model, "サイトが自動で作るページと同じ名前は使えません", Told.WRITER)
def reserved_name(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No file takes the address of a page that the site makes itself.

    Bad: `content/pages/questions.md`, `content/themes/index.md`
    Good: `content/pages/about.md`
    """
    reserved = catalog.reserved.get(document.kind.folder)
    if reserved and reserved.fullmatch(document.slug):
        yield Finding(
            document.at(),
            _("「{slug}」はサイトが使う名前です", slug=document.slug),
            _("ほかのファイル名に変えてください"),
        )


@file_rule("KB313", "repeated-name", Model, "同じ名前は1回だけ書いてください", Told.FORM)
def repeated_name(document: Document[Model]) -> Iterator[Finding]:
    """A list of themes, people, places, related entries or pages names each once.

    Bad: `themes: [madoguchi, madoguchi]`
    Good: `themes: [madoguchi, gyomu-kaikaku]`
    """
    seen: set[tuple[str | int, ...]] = set()
    for sort in (Sort.THEME, Sort.PERSON, Sort.ENTRY, Sort.MUNICIPALITY, Sort.PAGE):
        for path, name in values_of(document.model, sort):
            if isinstance(path[-1], int) and (*path[:-1], name) in seen:
                yield Finding(document.at(*path), _("「{name}」が2回あります", name=name), _("2回目を消してください"))
            seen.add((*path[:-1], name))


@catalog_rule(
    "KB318",
    "unknown-successor",
    Withdrawn,
    "successor には、公開している記事の名前を書いてください",
    Told.WRITER,
)
def unknown_successor(document: Document[Withdrawn], catalog: Catalog) -> Iterator[Finding]:
    """The page of a withdrawn entry sends its readers only to an entry they can read.

    Bad: `successor: kitami-madogutchi`, or the name of a draft
    Good: `successor: kitami-madoguchi`
    """
    slug = document.model.successor
    if slug and slug not in catalog.public and not catalog.has_failed(slug, CASE, THREAD):
        mend = suggestion(
            slug, catalog.public, _("この行を消すか、公開している記事のファイル名(.md を除く)に直してください")
        )
        yield Finding(document.at("successor"), _("「{slug}」という公開中の記事はありません", slug=slug), mend)


RULES = (
    unknown_theme,
    unknown_person,
    unknown_related,
    duplicate_slug,
    duplicate_title,
    duplicate_formerly,
    unknown_related_theme,
    unknown_term_theme,
    reserved_name,
    repeated_name,
    unknown_successor,
)
