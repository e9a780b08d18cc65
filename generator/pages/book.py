"""What a book of entries holds, on paper and as an EPUB: cover, entries by theme, and an index by question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator import _, of, shown_day
from generator.catalog import Catalog, group
from generator.output.xhtml import element, worded, xhtml
from generator.pages.twin import twin_of
from generator.views.addresses import address
from generator.views.entry import EntryView
from generator.views.questions import all_questions
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Chapter:
    """An entry of a book; its ``name`` is unlike that of every other one.

    ``text`` is what the Markdown beside its page tells: title, summary, facts, text, sources with addresses.
    """

    name: str
    entry: EntryView
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """The entries of a theme, each under its first one."""

    label: str
    chapters: Sequence[Chapter]


@dataclass(frozen=True, slots=True)
class Book:
    """All entries, or those of one theme (its slug is ``theme``), last ``changed`` on that day.

    ``index`` has every question that they answer and the name of its chapter, by what it begins with (五十音).
    """

    title: str
    theme: str
    parts: Sequence[Part]
    changed: date
    index: Mapping[str, Sequence[tuple[str, str]]]

    @property
    def chapters(self) -> list[Chapter]:
        """All entries in their order."""
        return [chapter for part in self.parts for chapter in part.chapters]


def book(shelf: Shelf, catalog: Catalog, theme: str | None = None) -> Book | None:
    """Return the book of all published entries or of those of ``theme``; None if there are none.

    Texts stand in the ``catalog``.
    """
    entries = [one for one in shelf.published if not theme or theme in {link.slug for link in one.themes}]
    if not entries:
        return None
    about = shelf.themes[theme].label if theme else ""
    by_theme = group(entries, lambda one: [theme or one.themes[0].slug])
    parts = [
        Part(one.label, [_chapter(entry, shelf, catalog) for entry in by_theme[slug]])
        for slug, one in shelf.themes.items()
        if slug in by_theme
    ]
    title = of("book", "・").join(filter(None, (shelf.config.title, about)))
    return Book(title, theme or "", parts, max(map(_changed, entries)), _index(entries))


def _chapter(entry: EntryView, shelf: Shelf, catalog: Catalog) -> Chapter:
    return Chapter(_name(entry), entry, xhtml(twin_of(entry, shelf, catalog)))


def _name(entry: EntryView) -> str:
    return entry.path.removesuffix(".md").replace("/", "-")


def _changed(entry: EntryView) -> date:
    """Return the day since which an entry says what it says; it says so, too, once its review is overdue."""
    return max(entry.changed_on, entry.reviewed_on, *([entry.review_by + timedelta(1)] if entry.overdue else []))


def cover(made: Book, shelf: Shelf) -> str:
    """Return what stands on the cover."""
    config = shelf.config
    home, licence = address(config, ""), worded("a", config.licence.name, href=config.licence.url)
    return "\n".join(
        [
            worded("p", config.standing, class_="mark"),
            worded("h1", made.title, class_="title"),
            worded("p", _("記事{count:,}件", count=len(made.chapters))),
            worded("p", _("{day}までの内容", day=shown_day(made.changed))),
            element("p", worded("a", home, href=home)),
            element(
                "p", _("記事は{licence}で使えます。引用元の資料の権利は、それぞれの発行者にあります。", licence=licence)
            ),
            worded("p", _("使う前に、記事ごとの「最後の確認」の日と、出典の資料を確かめてください。")),
        ]
    )


def _index(entries: Sequence[EntryView]) -> dict[str, list[tuple[str, str]]]:
    names = {entry.path: _name(entry) for entry in entries}
    alike = group(all_questions(entries), lambda question: [question.initial])
    return {initial: [(one.text, names[one.path]) for one in questions] for initial, questions in alike.items()}
