"""Entries that stand already: which one is meant, and what of it stays when a new version comes in."""

import re
from dataclasses import dataclass, replace
from datetime import date

from generator import _, noted, of
from generator.catalog import Catalog
from generator.entry.answers import Answers
from generator.entry.writer import entry_text, with_days
from generator.findings.diagnostics import RefusedError
from generator.findings.suggest import suggestion
from generator.intake.difference import difference, difference_of_lines
from generator.intake.markdown_file import read_markdown
from generator.intake.meaning import Meaning
from generator.intake.proposal import Proposed, Way
from generator.intake.quoted import listed
from generator.intake.received import Unread
from generator.kinds import ENTRY_KINDS, Kind
from generator.model.entry import Entry
from generator.model.tree import fields_of
from generator.model.types import Asked
from generator.reading.document import Document

_OF_A_PAGE = re.compile(r"(?<![a-z])(?:cases|threads)/([a-z0-9-]+)")
_KEPT = ("published_on",)  # whatever a new version says of it
_KEPT_WHERE_SILENT = ("related",)  # editors add to it


@dataclass(frozen=True, slots=True)
class Wish:
    """What whoever takes something in says of it.

    ``slug`` names a new entry, so that no other is meant; ``replaced`` names the one that a new version is of;
    ``replaces`` tells that new versions may take the place of entries.
    A file that was ``kept`` is told of as it stands there, as long as it has mistakes.
    Plain words have the ``meaning`` that they are guessed to have, or this one.
    """

    slug: str = ""
    replaced: str = ""
    replaces: bool = False
    kept: bool = False
    meaning: Meaning | None = None


NO_WISH = Wish()


def entry_named(slug: str, kind: Kind, catalog: Catalog) -> Document[Entry] | None:
    """Return the entry of ``kind`` that has or had the name ``slug``, if there is one that was not withdrawn."""
    found = (*catalog.by_slug.get(slug, ()), *catalog.by_former_slug.get(slug, ()))
    return next((one for one in catalog.entries if one in found and one.kind is kind), None)


def entry_called(text: str, catalog: Catalog) -> Document[Entry]:
    """Return the entry that people mean by its title, its name or the address of its page.

    Raises:
        RefusedError: There is none.
    """
    named = {*_OF_A_PAGE.findall(text)}
    if len(named) > 1:
        msg = _("記事が{count}件書かれています。1件ずつ知らせてください", count=len(named))
        raise RefusedError(msg)
    name = re.sub(r"[?#].*", "", text).rstrip("/").rpartition("/")[2]
    slug = re.sub(r"\.(?:md|html)$", "", name)
    titled = catalog.by_title.get(text, ())
    found = (*titled, *filter(None, (entry_named(slug, kind, catalog) for kind in ENTRY_KINDS.values())))
    if not found and any(one.slug == slug for one in catalog.withdrawn):
        msg = _("「{slug}」という記事は、もう取り下げられています", slug=slug)
        raise RefusedError(msg)
    if not found:
        known = [*catalog.by_slug, *catalog.by_title]
        mend = suggestion(text, known, _("記事のページを開き、アドレスか題名を写してください"))
        msg = _("「{slug}」という記事はありません。{mend}", slug=text[:80], mend=mend)
        raise RefusedError(msg)
    return found[0]


def standing_for(item: Answers | Unread, catalog: Catalog, wish: Wish) -> Document[Entry] | None:
    """Return the entry that ``item`` is a new version of, if any: as wished, or one of its name or its title.

    Raises:
        RefusedError: There is no entry of its kind that is called as wished.
    """
    if wish.replaced:
        found = entry_named(wish.replaced, item.kind, catalog)
        if not found:
            told = noted("「{name}」という名前の{kind}はありません。置き換える記事の名前を確かめてください")
            msg = _(told, name=wish.replaced, kind=of("kind", item.kind.label))
            raise RefusedError(msg)
        return found
    named = entry_named(wish.slug or item.slug, item.kind, catalog)
    return named if named or wish.slug or isinstance(item, Unread) else _titled(item, catalog)


def _titled(answers: Answers, catalog: Catalog) -> Document[Entry] | None:
    """Return the entry of the title of ``answers``, if there is one."""
    titled = catalog.by_title.get(str(answers.fields.get("title", "")), ())
    return next((one for one in titled if one.kind is answers.kind), None)


def answers_of(document: Document[Entry]) -> Answers:
    """Return the answers that an entry stands for.

    Raises:
        RefusedError: It has values that no answer has.
    """
    answers = read_markdown(document.source.text.encode(), document.kind)
    if answers is None:
        msg = _("{place} は、自動では書き換えられません。ファイルを直接直してください", place=document.source.shown)
        raise RefusedError(msg)
    return answers


def new_version(answers: Answers, document: Document[Entry], today: date) -> Proposed:
    """Return the entry that ``answers`` make of one that stands: what editors own in it stays.

    Raises:
        RefusedError: It cannot be written anew.
    """
    before = answers_of(document)
    kept = {name: before.fields[name] for name in _kept(answers) if name in before.fields}
    after = with_days(replace(answers, fields={**answers.fields, **kept}), today)
    entry = changed(document, before, after, Way.ANEW)
    titles = listed(of("field", field.title) for field in fields_of(answers.kind.model) if field.name in kept)
    stays = (_("いまの記事のまま残すもの: {titles}", titles=titles),) if titles and entry.difference else ()
    return replace(entry, difference=(*entry.difference, *stays))


def new_words(unread: Unread, document: Document[Entry]) -> Proposed:
    """Return the entry ``document`` as a file with mistakes has it."""
    lines = tuple(difference_of_lines(document.source.text, unread.data.decode("utf-8", "replace")))
    return Proposed(document.kind, document.slug, unread.data, way=Way.ANEW, difference=lines)


def changed(document: Document[Entry], before: Answers, after: Answers, way: Way = Way.CHANGED) -> Proposed:
    """Return the entry ``document`` as ``after`` has it."""
    lines = tuple(difference(before, after))
    data = entry_text(after).encode()
    return Proposed(document.kind, document.slug, data, after.agreed, way, lines, after.origin, after.slips)


def _kept(answers: Answers) -> set[str]:
    silent = {name for name in _KEPT_WHERE_SILENT if name not in answers.fields}
    return {*_editors(answers.kind), *_KEPT, *silent}


def _editors(kind: Kind) -> set[str]:
    return {field.name for field in fields_of(kind.model) if field.asked != Asked.AUTHOR}
