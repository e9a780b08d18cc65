"""A plain letter or mail → the beginning of a case: its title, its words below headings, every question beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator import _, of
from generator.catalog import Catalog
from generator.entry.answers import Answers
from generator.intake import english
from generator.intake.asking import EVIDENCE, LABELS, NOTHING_NOTED, NUMBERS, PERIOD, STAGE, Notes, shown
from generator.intake.asking import PLACE as NAME
from generator.intake.besides import PLACE, Besides, besides
from generator.intake.gathered import SIZE, size_beside, size_told, with_guesses
from generator.intake.headings import TITLE, Sorted, sorted_out
from generator.intake.hiding import known_by, names_in, ours_instead, withheld
from generator.intake.leave import place_of_all, seat
from generator.intake.markings import told_of_markings
from generator.intake.parted import Parted, parted
from generator.intake.proposals import before_and_after, proposals
from generator.intake.prose_remarks import (
    how_it_was_read,
    kept_between_us,
    left_out,
    others,
    read_besides,
    several,
    to_be_asked,
    told_below,
    told_errata,
    told_hints,
    untitled,
    waits,
)
from generator.intake.titled import RUNS, SAYS_NOTHING, slug_of
from generator.intake.words import understood
from generator.kinds import CASE

_CALLED = {"取り組みの段階": STAGE, "期間": PERIOD}  # as the mail that asks calls them
_OF_EVERY_THEME = SAYS_NOTHING | {"システム", "サービス", "デジタル", "データ", "導入", "業務"}


@dataclass(frozen=True, slots=True)
class Told:
    """A case that was told in plain words, and what whoever takes it in should know of how it was read.

    ``words`` are all that was told without what was ``cut_off``, for those who mean something else; the ``subject``
    of the mail may tell what they mean. Its ``sender`` is a body and a team. What they ``added`` below it stands in
    no section: it is kept for whoever reads the draft.
    """

    answers: Answers
    remarks: tuple[str, ...] = ()
    words: str = ""
    cut_off: str = ""
    subject: str = ""
    notes: Notes = NOTHING_NOTED
    sender: str = ""
    added: str = ""

    @property
    def place(self) -> str:
        """The code or the name of the municipality where it was told, as far as that is known."""
        return str(self.answers.fields.get("municipality", "")) or self.notes.place


def told(text: str, subject: str, catalog: Catalog) -> Told:
    """Return a case of what ``text`` tells, below the ``subject`` of its mail or the title of its document.

    Who wishes that no name is shown has a case without one. The file is named by the words of the title.
    """
    mail = parted(text, subject, catalog)
    besides_it, seen = _besides(mail, catalog)
    hides = str(besides_it.given.get(PLACE, "")) if mail.wishes else ""
    found = sorted_out(ours_instead(besides_it.words, hides, catalog), catalog)
    given: dict[str, object] = {**({TITLE: mail.title} if mail.title else {}), **besides_it.given, **found.given}
    theme = "" if "テーマ" in given else _theme(str(given.get(TITLE, "")), catalog)
    if theme:
        given["テーマ"] = theme
    hidden, named = _hidden(given, catalog) if mail.wishes else ({}, "")
    about_the_name = NOTHING_NOTED if mail.wishes else _about_the_name(given, besides_it, seen)
    answers = _answers(given, hidden, catalog)
    notes = _noted(about_the_name, answers, besides_it, given, mail)
    remarks = (
        *_left_out(mail, besides_it),
        *_read(mail, given, found, theme, catalog),
        *untitled(named),
        *read_besides(besides_it, given),
        *to_be_asked(notes, "\n".join(answers.sections.values()), catalog),
        *several(mail.framed.words),
        *others(mail.framed.words),
        *told_below(mail.added),
    )
    whole = "\n\n".join(filter(None, (mail.framed.words, mail.added)))
    return Told(answers, remarks, whole, mail.framed.sentence, mail.called, notes, added=mail.added)


def _besides(mail: Parted, catalog: Catalog) -> tuple[Besides, str]:
    """Return what a mail tells besides its sections, and the body that it seems to be of."""
    found = with_guesses(besides(mail.words, mail.text, catalog, mail.subject), catalog.today.year)
    if mail.wishes and (size := size_told("\n".join(mail.wishes)) or size_beside(mail.words)):
        found.given.setdefault(SIZE, size)
    words = mail.framed.words
    seen = seat(mail.text, words, mail.desks, catalog) or place_of_all(words, mail.text, catalog)
    if seen and found.may_be_named and not mail.wishes:
        found.given.setdefault(PLACE, seen)
    return found, seen


def _answers(given: Mapping[str, object], hidden: Mapping[str, object], catalog: Catalog) -> Answers:
    """Return what was given as a case, named by its title unless what would tell whose it is was ``hidden``."""
    answers, _unknown = understood(CASE, {**given, **hidden}, catalog)
    slug = "" if hidden else slug_of(str(answers.fields.get("title", "")))
    return Answers(CASE, answers.fields, answers.sections, slug)


def _noted(about: Notes, answers: Answers, found: Besides, given: Mapping[str, object], mail: Parted) -> Notes:
    """Return what is known ``about`` the name, with what need not be asked, was guessed, or keeps the case waiting."""
    figures = proposals(answers.sections.values())
    counted = (NUMBERS,) if any(before_and_after() in one for one in figures) else ()
    proved = (EVIDENCE,) if found.has_no_source and "根拠" not in given else ()
    return replace(
        about,
        figures=figures,
        guessed=tuple(_guess(title, value) for title, value in found.guessed),
        answered=(*about.answered, *counted, *proved),
        waits=bool(found.holds or mail.marks),
    )


def _left_out(mail: Parted, found: Besides) -> Iterator[str]:
    """Yield what was taken out of the words, and why the case waits."""
    yield from told_of_markings(mail.marks)
    yield from kept_between_us(mail.between_us)
    yield from told_errata(mail.errata)
    yield from waits(found)


def _read(mail: Parted, given: Mapping[str, object], found: Sorted, theme: str, catalog: Catalog) -> Iterator[str]:
    """Yield how the words were read, and what in them may tell whose they are where no name is to be shown."""
    said = "\n".join([*map(str, given.values()), mail.added])
    names = names_in(said, catalog) if mail.wishes else []
    cut_off = f"{mail.framed.sentence}{left_out(mail.asides)}"
    yield from how_it_was_read(cut_off, (mail.wishes, names), found, theme)
    yield from told_hints(known_by(said) if mail.wishes else [])


def _guess(title: str, value: str) -> str:
    """Return how a field was read that no sentence names, as the mail that asks calls it."""
    label = _CALLED.get(title, title)
    called = shown(label) if label in LABELS else of("field", label)
    return _("{label}「{value}」", label=called, value=_(value))


def _hidden(given: dict[str, object], catalog: Catalog) -> tuple[Mapping[str, object], str]:
    """Return what stands instead of a name that is not to be shown, and the title that held one and is taken out."""
    hidden, title = withheld(given, catalog), str(given.get(TITLE, ""))
    return hidden, str(given.pop(TITLE)) if names_in(title, catalog) else ""


def _about_the_name(given: dict[str, object], found: Besides, seen: str) -> Notes:
    """Return whether the sender is to be asked if the body may be named: not where they said so.

    Of a body that may be asked for, or is named, the size goes without saying; one that nobody said may be named is
    taken out.
    """
    place = str(given.get(PLACE, "")) or seen
    if place:
        given.pop("人口規模", "")
    if place and found.may_be_named:
        return Notes(answered=(NAME,))
    given.pop(PLACE, "")
    return Notes(place)


def _theme(title: str, catalog: Catalog) -> str:
    """Return the label of the one theme that shares most words with a title, or nothing."""
    if english.is_spoken():
        return english.nearest(title, {one.model.label: one.model.aliases for one in catalog.themes.values()})
    words = [word for word in RUNS.findall(title) if word not in _OF_EVERY_THEME]
    themes = [theme.model for theme in catalog.themes.values()]
    counts = {one.label: sum(word in "\n".join((one.label, *one.aliases)) for word in words) for one in themes}
    best = [label for label, count in counts.items() if count and count == max(counts.values())]
    return best[0] if len(best) == 1 else ""
