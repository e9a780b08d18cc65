"""What was handed in → files in ``content/``, after the same check as everything else; nothing is written on errors."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import _, noted, of
from generator.catalog import Catalog
from generator.check import Checked, check, check_with
from generator.config import Project
from generator.entry.answers import Answers
from generator.entry.origin import Slip
from generator.entry.writer import Hints
from generator.findings.diagnostics import CannotRunError, Diagnostic, RefusedError, Severity, reason_of
from generator.intake.answering import plain
from generator.intake.asking import NOTHING_NOTED, Notes, lacks_what_is_needed, next_letter
from generator.intake.cells import Remark
from generator.intake.draft import waiting_line, waits, with_notes, with_unread, without_notes
from generator.intake.earlier import holding, kept_drafts, spoken_of
from generator.intake.kept import FOLDER, put_instead
from generator.intake.markdown_file import readable
from generator.intake.meaning import LABELS, Meaning, meaning_of
from generator.intake.meant import meant_as, related
from generator.intake.mistakes import Mistake, in_order, mistakes
from generator.intake.notices import as_handed_in
from generator.intake.private import Heard, heard, private_mistakes, with_private_first
from generator.intake.proposal import Proposed, Way, propose_slug, proposed, proposed_anyway, refuse_taken
from generator.intake.prose import Told
from generator.intake.quoted import listed
from generator.intake.received import Item, Unread, is_markdown, received
from generator.intake.sayings import COMES_INSTEAD, GOES_ON, NO_REPLY, SENT_BEFORE, THIS_SITE
from generator.intake.settling import is_notice, settle
from generator.intake.stand_in import further_mistakes
from generator.intake.standing import NO_WISH, Wish, new_version, new_words, standing_for
from generator.intake.voices import Voice
from generator.kinds import CASE, NOTICE_KINDS
from generator.reading.text import likely_text

_LOOKED_INTO = 10  # entries of one file; of more, what their mistakes hide is told once these are mended
_WAITS = noted(
    "公開を待つ原稿なので、取り込みません。"
    "公開してよいと知らせがあったら、原稿の「{line}」の行を消して取り込み直してください"
)


@dataclass(frozen=True, slots=True)
class Intake:
    """The result: the entries, what the check newly found because of them, and what else is to be known.

    ``mistakes`` say it of entries that were handed in where no file is seen, ``findings`` of all others.
    ``voices`` are what readers said back, each with what is private in it.
    """

    entries: Sequence[Proposed]
    findings: Sequence[Diagnostic]
    mistakes: Sequence[Mistake] = ()
    remarks: Sequence[str] = ()
    voices: Sequence[Heard] = ()

    @property
    def has_errors(self) -> bool:
        """Whether nothing may be written."""
        errors = (finding.rule.severity is Severity.ERROR for finding in self.findings)
        return any(errors) or any(mistake.is_error for mistake in self.mistakes)


def take_in(project: Project, today: date, name: str, data: bytes, wish: Wish = NO_WISH) -> Intake:
    """Read ``data``, the content of the file ``name``, and check what is in it; nothing is written.

    Raises:
        RefusedError: It is damaged, or holds nothing that could be an entry.
        CannotRunError: The content of the project cannot be read.
    """
    return taken_from(name, data, check(project, today, may_be_empty=True), wish, kept_drafts(project.root))


def taken_from(
    name: str, data: bytes, before: Checked, wish: Wish = NO_WISH, drafts: Sequence[tuple[str, str]] = ()
) -> Intake:
    """Do the same with the content of the project as it was checked ``before``, and the ``drafts`` that were kept.

    Raises:
        RefusedError: As above; what is private in it is told first.
    """
    as_it_stands = readable(data) if wish.kept and is_markdown(name) else b""
    try:
        made = list(_made(before, received(name, data, before.catalog), wish, drafts))
        taken, handed_in = _taken(before, made, as_it_stands)
    except RefusedError as error:
        raise with_private_first(error, private_mistakes(name, data)) from error
    waiting = [
        *([f"{FOLDER}/{Path(name).name}"] if as_it_stands and waits(likely_text(as_it_stands)) else []),
        *(one.path for one in handed_in if one.asks and one.asks.notes.waits),
    ]
    waits_on = [Mistake(place, _(_WAITS, line=waiting_line())) for place in waiting]
    told = [*private_mistakes(name, data, handed_in), *waits_on, *taken.mistakes]
    return replace(taken, mistakes=in_order(told))


def _taken(
    before: Checked, made: Sequence[Proposed | Remark | Slip | Voice], as_it_stands: bytes
) -> tuple[Intake, Sequence[Proposed]]:
    """Return the result and the entries as they were handed in; one with mistakes is told of ``as_it_stands``."""
    entries = [one for one in made if isinstance(one, Proposed)]
    taken = weighed(entries, before)
    if as_it_stands and taken.has_errors:
        taken = weighed([replace(entry, data=as_it_stands) for entry in entries], before)
    slips = [Mistake(one.place, one.sentence) for one in made if isinstance(one, Slip)]
    same = [entry for entry in taken.entries if entry.way is not Way.NEW and not entry.difference]
    remarks = [one.text for one in made if isinstance(one, Remark)]
    remarks += [_("{path} は、渡されたものと同じです。何も変えません。", path=entry.path) for entry in same]
    changing = [entry for entry in taken.entries if entry not in same]
    if not taken.has_errors:
        changing = [replace(one, data=without_notes(one.data)) if one.asks else one for one in changing]
    voices = [heard(one, before.catalog) for one in made if isinstance(one, Voice)]
    taken = replace(taken, entries=changing, mistakes=[*slips, *taken.mistakes], remarks=remarks, voices=voices)
    return taken, entries


def weighed(handed_in: Sequence[Proposed], before: Checked) -> Intake:
    """Check entries and notices, and then the entries as the notices make them; mistakes are told at the notices."""
    taken = judged(handed_in, before)
    if taken.has_errors or not any(map(is_notice, handed_in)):
        return taken
    settled = settle(handed_in, before.catalog)
    if settled.misfits:
        return Intake(handed_in, [], [Mistake(slip.place, slip.sentence) for slip in settled.misfits])
    taken = judged(settled.entries, before)
    if not taken.has_errors:
        return taken
    return _told(handed_in, [settled.told_at_its_notice(finding) for finding in taken.findings], before)


def judged(entries: Sequence[Proposed], before: Checked) -> Intake:
    """Check ``entries`` as if they lay in ``content/`` already; only what was not found ``before`` counts."""
    after = check_with(before, [(entry.file, entry.data) for entry in entries])
    known = set(before.diagnostics)
    return _told(entries, [finding for finding in after.diagnostics if finding not in known], before)


def _told(entries: Sequence[Proposed], found: Sequence[Diagnostic], before: Checked) -> Intake:
    """Return the result with what was ``found`` of entries whose origin is known in the words of that."""
    told = {entry.path for entry in entries if entry.origin}
    early = entries[:_LOOKED_INTO]
    said = (mistake for entry in entries for mistake in _said(entry, found, before, is_early=entry in early))
    return Intake(entries, [finding for finding in found if finding.path not in told], in_order(said))


def _said(entry: Proposed, found: Sequence[Diagnostic], before: Checked, *, is_early: bool) -> Iterator[Mistake]:
    """Yield what is said of an entry whose origin is known: its slips, what was found, and early on what that hides."""
    yield from (Mistake(slip.place, slip.sentence) for slip in entry.slips)
    besides = [slip.place for slip in entry.slips]
    yield from mistakes(entry, found, before.catalog, besides)
    yield from further_mistakes(entry, found, before, besides) if is_early else ()


def write_entries(root: Path, entries: Sequence[Proposed]) -> None:
    """Write all entries below ``root``, or none.

    Raises:
        CannotRunError: One cannot be written, or a file of its name appeared meanwhile.
    """
    written: list[tuple[Path, bytes | None]] = []
    try:
        for entry in entries:
            path = root / entry.path
            path.parent.mkdir(parents=True, exist_ok=True)
            if entry.way is Way.NEW:
                with path.open("xb") as file:
                    written.append((path, None))
                    file.write(entry.data)
            else:
                written.append((path, path.read_bytes()))
                put_instead(path, entry.data)
    except BaseException as error:
        for path, before in written:
            with suppress(OSError):
                path.unlink() if before is None else path.write_bytes(before)
        if isinstance(error, OSError):
            msg = _("書き込めません: {place}({reason})", place=entry.path, reason=reason_of(error))
            raise CannotRunError(msg) from error
        raise


def _made(
    before: Checked, items: Iterable[Item], wish: Wish, drafts: Sequence[tuple[str, str]]
) -> Iterator[Proposed | Remark | Slip | Voice]:
    """Yield the entries in ``items``: new ones under names that are free, and new versions of those that stand."""
    taken: list[str] = []
    for one in items:
        item = related(one, before.catalog) if isinstance(one, Told) else one
        if isinstance(item, Told):
            meaning = wish.meaning or meaning_of(item.words, before.catalog, item.subject, item.place) or Meaning.CASE
            place = spoken_of(item.words, drafts)
            draft = place if _means_a_draft(meaning, item.words) else ""
            voice = None if meaning is Meaning.CASE else meant_as(meaning, item, before.catalog, draft)
            of_earlier = _of_earlier(meaning, item, voice.title if voice else "", place, drafts)
            yield from map(Remark, (*_taken_for(meaning, item), *of_earlier))
            if voice:
                yield voice
                continue
        made = item if isinstance(item, Remark | Slip | Voice) else _entry(before.catalog, item, wish, taken)
        if isinstance(made, Proposed):
            taken.append(made.slug)
        yield made


def _taken_for(meaning: Meaning, item: Told) -> Iterator[str]:
    """Yield what to know of how plain words were read, and how to have them read otherwise."""
    if meaning is Meaning.CASE:
        yield from item.remarks
    else:
        seen = noted("文面から「{meaning}」と見て残します。{cut_off}")
        if meaning is Meaning.VOICE:
            seen = noted("何のお便りか文面からは決められないので、「{meaning}」として残します。{cut_off}")
        yield _(seen, meaning=of("meaning", LABELS[meaning]), cut_off=item.cut_off)
        if NO_REPLY.search(item.words):
            yield _("返信は要らないと書かれているので、返事の案は作りません。")
    others = listed(
        _("{meaning}は「--as {name}」", meaning=of("meaning", label), name=one)
        for one, label in LABELS.items()
        if one is not meaning
    )
    yield _("違うときは、選び直して取り込んでください({others})。", others=others)


def _means_a_draft(meaning: Meaning, words: str) -> bool:
    """Whether ``words`` may be about what was sent and is no entry yet: a reader of a page knows of no draft."""
    if THIS_SITE.search(words):
        return False
    return meaning is Meaning.WITHDRAWAL or bool(SENT_BEFORE.search(words))


def _of_earlier(
    meaning: Meaning, item: Told, named: str, place: str, drafts: Sequence[tuple[str, str]]
) -> Iterator[str]:
    """Yield how a mail goes on with the draft at ``place``, or takes it back where no entry is ``named``."""
    if GOES_ON.search(f"{item.subject}\n{item.words}"):
        which = _("{place} の続きのようです。", place=place) if place else _("前に届いたお便りの続きと書かれています。")
        yield _("{which}2つの文章を1つのファイルに合わせて取り込み直すと、1つの原稿になります。", which=which)
    elif meaning is Meaning.CASE and (same := holding(item.answers.sections.values(), drafts)):
        yield _("同じ文章の下書き {same} がもうあります。同じお便りなら、新しい下書きは消してください。", same=same)
    elif place and not named and meaning is not Meaning.WITHDRAWAL and _speaks_of_an_earlier(item):
        yield _("下書き {place} のことのようです。そうなら、その下書きを直してください。", place=place)
    elif place and meaning is Meaning.WITHDRAWAL and not named:
        yield _("下書き {place} のことのようです。そうなら、返事を送ってから消してください。", place=place)


def _speaks_of_an_earlier(item: Told) -> bool:
    return bool(SENT_BEFORE.search(item.words) or COMES_INSTEAD.search(f"{item.subject}\n{item.words}"))


def _entry(catalog: Catalog, item: Answers | Told | Unread, wish: Wish, taken: Sequence[str]) -> Proposed:
    """Return what becomes of ``item``: an entry under a name that is free, or a new version of one that stands."""
    if isinstance(item, Told):
        draft = _asking(proposed(item.answers, catalog, wish.slug, taken, hints=Hints.ALL), item.answers, item.notes)
        added = [" ".join(plain(item.added).split())] if item.added else []
        return replace(draft, data=with_unread(draft.data.decode(), *added).encode())
    if item.kind.name in NOTICE_KINDS:
        return _notice(item, catalog.today, taken)
    stands = standing_for(item, catalog, wish)
    if stands and stands.slug not in taken:
        return new_version(item, stands, catalog.today) if isinstance(item, Answers) else new_words(item, stands)
    name = wish.slug or item.slug
    if isinstance(item, Answers):
        made = proposed_anyway(item, catalog, name, taken)
        is_asked = item.kind is CASE and (item.origin or lacks_what_is_needed(item))
        return _asking(made, _without_slips(item)) if is_asked else made
    nothing = Answers(item.kind, {}, {})
    name = refuse_taken(name, catalog, taken) if name else propose_slug(nothing, catalog, taken)
    return Proposed(item.kind, name, item.data)


def _asking(draft: Proposed, answers: Answers, notes: Notes = NOTHING_NOTED) -> Proposed:
    """Return ``draft`` with the letter that asks its sender for what is missing in the ``answers``."""
    letter = next_letter(answers, notes)
    return replace(draft, data=with_notes(draft.data.decode(), letter.notes).encode(), asks=letter)


def _without_slips(answers: Answers) -> Answers:
    """Return ``answers`` without the fields in which a slip was found: they are asked again."""
    places = {slip.place for slip in answers.slips}
    wrong = {name for name in answers.fields if answers.origin and answers.origin.place((name,)) in places}
    return replace(answers, fields={name: one for name, one in answers.fields.items() if name not in wrong})


def _notice(item: Answers | Unread, today: date, taken: Sequence[str]) -> Proposed:
    if isinstance(item, Answers):
        return as_handed_in(item, today, taken)
    return replace(as_handed_in(Answers(item.kind, {}, {}, item.slug), today, taken), data=item.data)
