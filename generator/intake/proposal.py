"""An entry about to come in, under a name: as wished, or its place and its first theme in Latin letters."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from generator import _, noted, spoken
from generator.catalog import Catalog
from generator.entry.answers import Answers
from generator.entry.columns import SLUG_TITLE
from generator.entry.origin import Origin, Slip
from generator.entry.writer import Hints, entry_text, with_days
from generator.findings.diagnostics import RefusedError
from generator.intake.asking import Letter
from generator.intake.kept import FOLDER
from generator.intake.titled import SPACE_FOR_NUMBER, slug_of
from generator.kinds import THREAD, Kind
from generator.language.readings import reading
from generator.language.romaji import romaji
from generator.model.slug import MAX_LENGTH, is_slug
from generator.model.ties import NAMING
from generator.model.vocabulary import Attribution
from generator.reading.source import FoundFile


class Way(Enum):
    """How an entry comes in: as a new one, as a new version of one that stands, or as a change of it."""

    NEW = "new"
    ANEW = "anew"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Proposed:
    """An entry about to come in: its kind and file name, its text, and whether its author ticked the promises.

    ``difference`` tells, line by line, what becomes of an entry that stands already.
    ``origin`` and ``slips`` are those of its answers. ``asks`` is a mail that asks its sender for what is missing.
    """

    kind: Kind
    slug: str
    data: bytes
    agreed: bool = False
    way: Way = Way.NEW
    difference: tuple[str, ...] = ()
    origin: Origin | None = None
    slips: tuple[Slip, ...] = ()
    asks: Letter | None = None

    @property
    def path(self) -> str:
        """Its place in the project: that of the entry, or where a notice would be kept."""
        folder = f"content/{self.kind.folder}" if self.kind.folder else FOLDER
        return f"{folder}/{self.slug}.md"

    @property
    def file(self) -> FoundFile:
        """The entry as a file that is checked."""
        return FoundFile(self.kind, self.slug, Path(self.path), self.path)


def proposed(
    answers: Answers, catalog: Catalog, wish: str = "", taken: Collection[str] = (), hints: Hints = Hints.NONE
) -> Proposed:
    """Return the entry of ``answers`` as of the day of the catalog, named as wished or else as its content proposes.

    Raises:
        RefusedError: The name that was wished is no file name, or an entry has it or had it, or it is ``taken``.
    """
    slug = refuse_taken(wish, catalog, taken) if wish else propose_slug(answers, catalog, taken)
    text = entry_text(with_days(answers, catalog.today, catalog.pace_of(_themes(answers))), hints)
    return Proposed(answers.kind, slug, text.encode(), answers.agreed, origin=answers.origin, slips=answers.slips)


def proposed_anyway(answers: Answers, catalog: Catalog, wish: str = "", taken: Collection[str] = ()) -> Proposed:
    """Return the entry as ``proposed`` does; where its origin is known, a name that it cannot have is one of its slips.

    Raises:
        RefusedError: As ``proposed``, where nobody knows the place of the name.
    """
    try:
        return proposed(answers, catalog, wish, taken)
    except RefusedError as error:
        if answers.origin is None:
            raise
        slip = Slip(answers.origin.place((SLUG_TITLE,)), str(error))
        return proposed(replace(answers, slips=(slip, *answers.slips)), catalog, "", taken)


def propose_slug(answers: Answers, catalog: Catalog, taken: Collection[str]) -> str:
    """Return a file name that no entry has and that is not ``taken``.

    It begins with the name that the answers wish for; a place is named only where the entry itself names it.
    Where titles are English it is made of their words, as names of themes may be of another language.
    """
    stem = answers.slug or _title(answers) or "-".join(filter(None, (*_place(answers, catalog), *_theme(answers))))
    stem = stem[: MAX_LENGTH - SPACE_FOR_NUMBER].rstrip("-")
    stem = stem if is_slug(stem) else _("kiji")
    used = catalog.taken_slugs.union(taken)
    return next(
        slug for slug in (stem, *(f"{stem}-{number}" for number in range(2, len(used) + 3))) if slug not in used
    )


def refuse_taken(slug: str, catalog: Catalog, taken: Collection[str]) -> str:
    """Return ``slug`` if an entry may have that name.

    Raises:
        RefusedError: It is no file name, or an entry has it or had it.
    """
    if not is_slug(slug):
        told = noted("ファイル名は英小文字・数字・ハイフンで3〜60字にしてください(例 kitami-madoguchi): {slug}")
        msg = _(told, slug=slug[:80])
        raise RefusedError(msg)
    if slug in catalog.taken_slugs.union(taken):
        msg = _("「{slug}」という名前の記事がもうあります。別の名前を付けてください(例 {slug}-2)", slug=slug)
        raise RefusedError(msg)
    return slug


def _title(answers: Answers) -> str:
    withholds = answers.fields.get(NAMING.name, Attribution.ORGANISATION) != Attribution.ORGANISATION
    return "" if spoken() == "ja" or withholds else slug_of(str(answers.fields.get("title", "")))


def _may_name(answers: Answers) -> bool:
    """Whether a file name may tell the place: whatever else was answered than that, it stays out of the address."""
    return answers.fields.get(NAMING.name, Attribution.ORGANISATION) in {Attribution.ORGANISATION, Attribution.FULL}


def _place(answers: Answers, catalog: Catalog) -> list[str]:
    if not _may_name(answers):
        return []
    place = catalog.place_on(catalog.today, str(answers.fields.get("municipality", "")))
    return [place.letters] if place else []


def _themes(answers: Answers) -> list[str]:
    themes = answers.fields.get("themes", [])
    return list(map(str, themes)) if isinstance(themes, list) else []


def _theme(answers: Answers) -> list[str]:
    keywords = answers.fields.get("keywords", [])
    theme = next(iter(_themes(answers)), "")
    word = str(keywords[0]) if isinstance(keywords, list) and keywords else ""
    needs_word = answers.kind is THREAD or not answers.fields.get("municipality")
    return [theme, romaji(reading(word)) if needs_word and _may_name(answers) else ""]
