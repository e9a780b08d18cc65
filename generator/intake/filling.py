"""A draft and an answer to the mail about it → the draft with what was answered, and the mail that asks on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator import _, noted
from generator.catalog import Catalog
from generator.entry.answers import Answers, Value
from generator.findings.diagnostics import RefusedError
from generator.intake import english
from generator.intake.answering import Read, plain, read_answer
from generator.intake.asking import (
    CONSENT,
    EVIDENCE,
    FIELDS,
    NEEDED,
    OUTCOME,
    PLACE,
    STAGE,
    Letter,
    Notes,
    is_withheld,
    next_letter,
    open_labels,
    shown,
)
from generator.intake.corrected import corrected
from generator.intake.draft import UNREAD, Draft
from generator.intake.numbered import Numbered, numbered, own_lines
from generator.intake.proposals import proposals
from generator.intake.quoted import listed, quoted
from generator.intake.reply import Reply
from generator.intake.reply_words import BACKS_OUT, CONDITION, COURTESY
from generator.intake.untold import by_question
from generator.intake.wishes import Wishes, granted_in, wishes_in, without
from generator.intake.words import understood
from generator.kinds import CASE
from generator.model.ties import NAMING

_LONGEST_READ = 20  # signs of a sentence of which nothing is lost when it becomes one field
_SENTENCES = re.compile(r"(?<=[。\n])\s*")
_NUMBER_WITHIN = re.compile(
    r"(?<=[^\d\s.,:/=&?a-zA-Z第])\d(?=[^\d\s月日件時分秒回年人割名個万千百億円%つか台枚本号頁階歳部係])"
)
_OF_THE_PAGE = re.compile("公開|掲載|記事|[載の]せ")
NO_ANSWER = noted("お願いへの返事ですが、答えが書かれていません。送り主に確かめてください")


@dataclass(frozen=True, slots=True)
class Filled:
    """The draft after an answer, the mail to send next, and what to tell: what was filled, and what was not."""

    draft: Draft
    letter: Letter
    told: tuple[str, ...]


def filled(draft: Draft, reply: Reply, catalog: Catalog) -> Filled:
    """Return what ``reply`` makes of ``draft``; what stands in it already stays, whatever is said of it.

    Raises:
        RefusedError: It answers nothing and says nothing.
    """
    granted = granted_in(reply.text) if is_withheld(draft.answers) else []
    found = _numbered(draft, replace(reply, text=without(reply.text, granted)))
    if not found.said and not found.rest:
        raise RefusedError(_(NO_ANSWER))
    found = _by_question(found, draft, catalog)
    read = {label: read_answer(label, said, draft.notes.place, catalog) for label, said in found.said.items()}
    if CONSENT in read and any(map(_may_be_a_condition, found.rest)):
        read[CONSENT] = Read(found.said[CONSENT], unread=True)
    after, clashing = _with(draft, read, catalog)
    wishes = wishes_in(own_lines(reply.text, draft.notes), granted)
    more = [*_more(draft, found, read, catalog), *_untold(wishes.held, found)]
    mended = corrected(after.answers, (*found.rest, *more))
    found = replace(found, rest=tuple(line for line in found.rest if line not in mended.settled))
    more = [line for line in more if line not in mended.settled]
    unread = [f"{shown(label)}: {found.said[label]}" for label in (*_unread(read), *clashing)]
    if mended.words:
        figures = proposals(mended.answers.sections.values())
        after = replace(after, answers=mended.answers, notes=replace(after.notes, figures=figures))
    after = after.beside(*map(plain, (*unread, *found.rest, *more)))
    letter = next_letter(after.answers, _noted(after.notes, wishes, _doubtful(found, read)))
    after = replace(after, notes=letter.notes)
    mend = noted("送り主の訂正どおり、下書きの「{old}」を「{new}」に直しました。")
    corrections = (_(mend, old=old, new=new) for old, new in mended.words)
    told = (*wishes.told(was_waiting=draft.notes.waits), *corrections, *_told(read, clashing, found, after, more))
    return Filled(after, letter, told)


def _may_be_a_condition(line: str) -> bool:
    """Whether what is said beside the answers may be about publication, and takes back what was agreed to."""
    told = CONDITION.search(line) and _OF_THE_PAGE.search(line)
    return bool(told) or (english.is_spoken() and english.may_be_a_condition(line))


def _untold(held: Sequence[str], found: Numbered) -> list[str]:
    """Return what asks to wait and is no part of an answer."""
    return [line for line in held if not any(_signs(said) in _signs(line) for said in found.said.values())]


def _doubtful(found: Numbered, read: dict[str, Read]) -> tuple[str, ...]:
    """Return the answers that are no plain yes, each in a line."""
    return tuple(" ".join(found.said[label].split()) for label in (CONSENT, PLACE) if label in _unread(read))


def _noted(notes: Notes, wishes: Wishes, doubtful: tuple[str, ...]) -> Notes:
    """Return ``notes`` with whether their sender waits, and what the next mail says of answers that are in doubt."""
    waits = bool(wishes.held) or (notes.waits and not wishes.freed)
    return replace(notes, waits=waits, heard=() if wishes.held else doubtful)


def _by_question(found: Numbered, draft: Draft, catalog: Catalog) -> Numbered:
    """Return what was ``found`` with sentences that no number stands before below the questions they surely answer."""

    def reads(label: str, sentence: str) -> bool:
        return not read_answer(label, sentence, draft.notes.place, catalog).unread

    waiting = [label for label in open_labels(draft.answers, draft.notes) if label not in found.said]
    said, rest = by_question(found.rest, waiting, reads)
    return Numbered({**found.said, **said}, rest)


def _more(draft: Draft, found: Numbered, read: dict[str, Read], catalog: Catalog) -> list[str]:
    """Return the sentences behind an answer that is read, as far as no field and no section holds them."""
    return [
        f"{shown(label)}: {sentence.strip()}"
        for label, said in found.said.items()
        if not read[label].unread
        and (
            len(sentences := [one for one in _SENTENCES.split(said) if one.strip()]) > 1
            or _may_hold_others(label, said)
        )
        for sentence in sentences
        if not _is_held(sentence, label, read[label], draft, catalog) or _may_hold_others(label, sentence)
    ]


def _may_hold_others(label: str, said: str) -> bool:
    """Whether numbers in what was ``said`` may begin other answers: one beside a word, two in a title."""
    count = len(_NUMBER_WITHIN.findall(said))
    return count > (label == EVIDENCE) and label in {CONSENT, PLACE, EVIDENCE, STAGE, OUTCOME}


def _is_held(sentence: str, label: str, read: Read, draft: Draft, catalog: Catalog) -> bool:
    """Whether the draft says what ``sentence`` does: word by word, or as a short answer that is read by itself."""
    kept = _signs(str([*read.given.values(), *read.sections.values()]))
    if _signs(sentence).strip("。・-") in kept or COURTESY.match(sentence.strip()):
        return True
    is_one = len(sentence) <= _LONGEST_READ and "、" not in sentence.strip().removeprefix("はい、")
    alone = read_answer(label, sentence, draft.notes.place, catalog)
    return is_one and not alone.unread and _says_no_more(alone, read)


def _says_no_more(alone: Read, read: Read) -> bool:
    """Whether what a sentence says ``alone`` is what was ``read`` of the whole answer."""
    sections = all(words in read.sections.get(name, "") for name, words in alone.sections.items())
    fields = all(read.given.get(name) == value for name, value in alone.given.items())
    return sections and fields and alone.agreed == read.agreed and bool(alone.given or alone.agreed or not read.given)


def _signs(text: str) -> str:
    return "".join(text.split())


def backs_out(draft: Draft, reply: Reply) -> str:
    """Return the words in which ``reply`` takes the case back: before all numbers, or instead of the consent."""
    found = _numbered(draft, reply)
    words = [*found.rest, *([found.said[CONSENT]] if CONSENT in found.said else [])]
    return "\n".join(one for one in words if BACKS_OUT.search(one))


def _numbered(draft: Draft, reply: Reply) -> Numbered:
    asked = draft.notes.asked
    labels = asked[reply.number - 1] if 0 < reply.number <= len(asked) else asked[-1] if asked else ()
    return numbered(reply.text, labels, draft.notes)


def _unread(read: dict[str, Read]) -> list[str]:
    return [label for label, one in read.items() if one.unread]


def _with(draft: Draft, read: dict[str, Read], catalog: Catalog) -> tuple[Draft, list[str]]:
    """Return the draft with what was answered, and the labels of answers that differ from what stands in it."""
    answers, notes, clashing = draft.answers, draft.notes, []
    asked = {label for labels in notes.asked for label in labels}
    for label, one in read.items():
        if label in {STAGE, OUTCOME} - asked:  # which was only guessed, and is put right now
            answers = replace(answers, fields={k: v for k, v in answers.fields.items() if k != FIELDS[label]})
        answers, fits = _put(answers, label, one, catalog)
        clashing += [] if fits else [label]
    said = [label for label, one in read.items() if not one.unread or label == CONSENT]
    done = tuple(dict.fromkeys([*notes.answered, *said]))
    place = "" if "municipality" not in answers.fields and PLACE in done else notes.place
    return replace(draft, answers=answers, notes=replace(notes, answered=done, place=place)), clashing


def _put(answers: Answers, label: str, one: Read, catalog: Catalog) -> tuple[Answers, bool]:
    """Return ``answers`` with one more, and whether it agrees with what stands there."""
    if one.agreed and not answers.agreed:
        return replace(answers, agreed=True, made_at=str(catalog.today)), True
    given, _unknown = understood(CASE, one.given, catalog)
    if label == PLACE:
        fields = {
            name: value for name, value in answers.fields.items() if not given.fields or name not in NAMING.fields
        }
        return replace(answers, fields={**fields, **given.fields}), True
    new = {name: value for name, value in given.fields.items() if name not in answers.fields}
    sections = {name: _joined(answers.sections.get(name, ""), words) for name, words in one.sections.items()}
    fits = all(_agrees(answers.fields[name], value) for name, value in given.fields.items() if name in answers.fields)
    return replace(answers, fields={**answers.fields, **new}, sections={**answers.sections, **sections}), fits


def _agrees(stands: Value, said: Value) -> bool:
    """Whether what ``stands`` tells at least what was ``said``: an editor may have added to it."""
    if isinstance(stands, list) and isinstance(said, list):
        return all(any(_agrees(one, other) for one in stands) for other in said)
    if isinstance(stands, dict) and isinstance(said, dict):
        return all(name in stands and _agrees(stands[name], value) for name, value in said.items())
    return stands == said


def _joined(before: str, words: str) -> str:
    return before if words in before else f"{before}\n\n{words}".strip()


def _told(read: dict[str, Read], clashing: list[str], found: Numbered, after: Draft, more: list[str]) -> Iterator[str]:
    """Yield what was filled, what an editor has to read, and what is still open."""
    fits = [
        _("{label}{said}", label=shown(label), said=one.shown)
        for label, one in read.items()
        if not one.unread and label not in clashing
    ]
    yield _("返事から下書きに入れたもの: {fits}。", fits=listed(fits) or _("ありません"))
    if CONSENT in _unread(read):
        told = noted(
            "「{label}」は、はっきりした「はい」ではありません。読んで、送り主に確かめるまで公開しないでください。"
        )
        yield _(told, label=shown(CONSENT))
    kept = [_("{label}「{value}」", label=shown(label), value=found.said[label]) for label in _unread(read)]
    kept += [quoted(line) for line in dict.fromkeys((*found.rest, *more))]
    if kept:
        told = noted("読み取れなかったもの(下書きの終わりの「{unread}」に残しました): {kept}。")
        yield _(told, unread=_(UNREAD), kept=listed(kept))
    if clashing:
        told = noted("下書きにもう別のことが書かれているもの(答えは下書きの終わりに残しました): {labels}。")
        yield _(told, labels=listed(map(shown, clashing)))
    still = open_labels(after.answers, after.notes)
    if still:
        yield _("まだ答えのないもの: {labels}。", labels=listed(map(shown, still)))
    asked = [label for label in still if label in NEEDED and label not in after.notes.asked[-1]]
    if asked and not after.notes.waits:
        told = noted("2回聞いたので、もう聞かないもの(届いた文を読んで入れてください): {labels}。")
        yield _(told, labels=listed(map(shown, asked)))
