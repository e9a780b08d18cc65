"""What somebody means by plain words: to tell a case, or something about an entry that stands, or to ask.

Words that name an entry are a case only if they tell a work of their own beside that; what stays unclear is a voice.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator import noted
from generator.catalog import Catalog
from generator.intake.cutting import is_prose
from generator.intake.headings import names_a_heading
from generator.intake.leave import may_be_named
from generator.intake.mentions import ADDRESS, entry_in, mentions, without_titles
from generator.intake.reply_words import POSTPONES
from generator.intake.sayings import (
    ADDS,
    ARTICLE_SEEN,
    ASKS,
    ASKS_WHICH,
    AWAY,
    BEFORE_ASKING,
    BROKEN_OFF,
    ERRATUM,
    FACT,
    FIRST,
    GRATEFUL,
    HIDES,
    LEANS_ON,
    MADE,
    NAMED_PERSON,
    NO_DEED,
    NOTHING_TO_SEND,
    ONE_PART,
    OURS,
    OVERTAKEN,
    PASSED_ON,
    PLANS,
    REPORTED,
    SECOND,
    SECOND_THOUGHTS,
    SENT_BEFORE,
    THIS_SITE,
    TRIED,
    TROUBLE,
    UNFINISHED,
    USEFUL,
    WRONG,
    WRONG_AND_RIGHT,
    in_lines,
    speaks_of_the_site,
    tells_a_deed,
)


class Meaning(StrEnum):
    """What plain words are taken for; the values are those of ``kyoso intake --as``."""

    CASE = "case"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    REPLICATION = "replication"
    QUESTION = "question"
    VOICE = "voice"
    UNFINISHED = "unfinished"


LABELS = {
    Meaning.CASE: noted("事例"),
    Meaning.CORRECTION: noted("間違いの知らせ"),
    Meaning.WITHDRAWAL: noted("取り下げの知らせ"),
    Meaning.REPLICATION: noted("試した結果"),
    Meaning.QUESTION: noted("質問"),
    Meaning.VOICE: noted("記事への声"),
    Meaning.UNFINISHED: noted("書きかけのお便り"),
}
_HEADINGS = 2
_OWN, _OWN_AFTER_TRYING = 2, 3  # deeds and figures that are a work told for itself
_LEAST, _NOTE, _LONG = 10, 15, 100  # signs that may tell a deed, or something of a page; signs that are no mere note
_FIGURES = 3  # counted things that tell what came of a work, though no sentence is whole
_SHORT = 200  # signs of a mail that is only begun where it says so
_SENTENCE = re.compile(r"(?<=[。!！?？])|\n")


@dataclass(frozen=True, slots=True)
class _Words:
    """The sentences of a mail, which of them speak of pages or an entry, and whether one is named."""

    sentences: Sequence[str]
    about: Sequence[str]
    is_named: bool
    subject: str = ""

    @property
    def refers(self) -> bool:
        """Whether pages of this site are meant: an entry is named, or nothing is told that was done."""
        ours = any(map(THIS_SITE.search, self.sentences))
        done = any(tells_a_deed(one) and not WRONG.search(one) for one in self.sentences)
        return self.is_named or bool(self.about and (ours or not done))

    @property
    def tells_its_own(self) -> bool:
        """Whether a work is told beside what is said of pages."""
        others = [one for one in self.sentences if one not in self.about and not ASKS.search(one)]
        told = sum(bool(tells_a_deed(one) or FACT.search(one)) and not PASSED_ON.search(one) for one in others)
        tried = any(TRIED.search(one) and not LEANS_ON.search(one) for one in self.sentences)
        reasons = (TROUBLE,) if tried else (TROUBLE, OURS)
        has_reason = any(reason.search(one) for reason in reasons for one in self.sentences)
        return has_reason and told >= (_OWN_AFTER_TRYING if tried else _OWN)

    @property
    def tells_how_it_went(self) -> bool:
        """Whether the subject, or a sentence about the named entry or an article that was read, says it was tried."""
        about = self.about if self.is_named else [one for one in self.about if ARTICLE_SEEN.search(one)]
        places = [*about, *([self.subject] if self.is_named or self.about else [])]
        return any(TRIED.search(one) and not LEANS_ON.search(one) for one in places)

    @property
    def only_thanks(self) -> bool:
        """Whether all that was done is that something was read, passed on or of use."""
        deeds = [one for one in self.sentences if tells_a_deed(one)]
        told = any(TROUBLE.search(one) or FACT.search(one) for one in self.sentences)
        passed = all(PASSED_ON.search(one) or GRATEFUL.search(one) for one in deeds)
        return not told and passed and any(map(GRATEFUL.search, self.sentences))

    @property
    def is_glad_of_pages(self) -> bool:
        """Whether somebody is glad of a page and tells nothing that they made, whatever became shorter by it."""
        glad = any(like.search(one) for like in (GRATEFUL, USEFUL, PASSED_ON) for one in self.sentences)
        return bool(self.about) and glad and not any(MADE.search(PASSED_ON.sub("", one)) for one in self.sentences)

    @property
    def backs_out(self) -> bool:
        """Whether what was sent is to be left out, whatever it was."""
        meant_otherwise = (HIDES, ONE_PART, POSTPONES)  # who only waits wants the page
        asked = [
            one for one in self.sentences if AWAY.search(one) and not any(like.search(one) for like in meant_otherwise)
        ]
        told = any(tells_a_deed(one) or FACT.search(one) for one in self.sentences)
        sure = any(map(SECOND_THOUGHTS.search, asked)) or not told
        return sure and any(not (ASKS.search(one) and ASKS_WHICH.search(one)) for one in asked)

    @property
    def heard(self) -> Sequence[str]:
        """The sentences that may say something of a page: not those in which a work is told for itself."""
        return self.about if self.tells_its_own else self.sentences


def meaning_of(text: str, catalog: Catalog, subject: str = "", at: str = "") -> Meaning | None:
    """Return what is meant by ``text`` below the ``subject`` of its mail, or nothing where nothing is told.

    Whoever writes works ``at`` the municipality of this code or name, if that is known.
    Whoever writes below the headings of a case tells one, unless they say that they tried what an entry tells.
    """
    text = in_lines(text)
    whole = f"{subject}\n{text}"
    entry = entry_in(whole, catalog, at)
    sentences = [line.strip() for line in _SENTENCE.split(without_titles(whole, entry)) if line and line.strip()]
    about = [one for one in sentences if mentions(one, entry) and not may_be_named(one)]
    words = _Words(sentences, about, entry is not None or bool(ADDRESS.search(whole)), subject)
    below_headings = sum(map(names_a_heading, text.splitlines())) >= _HEADINGS
    if about and WRONG_AND_RIGHT.search(text):
        return Meaning.CORRECTION
    if holds_two(text) or (below_headings and not (words.is_named and words.tells_how_it_went)):
        return Meaning.CASE
    if len(text) <= _SHORT and NOTHING_TO_SEND.search(text) and not words.about:
        return Meaning.VOICE
    speaks_of_pages = any(one != subject.strip() for one in about)
    if (BROKEN_OFF.search(whole) or (len(text) <= _SHORT and UNFINISHED.search(whole))) and not speaks_of_pages:
        return Meaning.UNFINISHED
    if not words.is_named and speaks_of_the_site(text):
        return Meaning.VOICE
    return next((meaning for meaning, is_meant in _of_pages(words) if is_meant), None) or _of_itself(text, words)


def _of_pages(words: _Words) -> Iterator[tuple[Meaning, bool]]:
    """Yield what may be said of an entry, each with whether it is."""
    heard = words.heard if words.is_named or words.about else []
    asking = [one for one in heard if ASKS.search(one) and ASKS_WHICH.search(one)]
    away = [one for one in heard if AWAY.search(one) and not ONE_PART.search(one) and one not in asking]
    yield Meaning.CORRECTION, bool(heard) and any(map(NAMED_PERSON.search, words.sentences))
    yield Meaning.WITHDRAWAL, any(not (HIDES.search(one) or POSTPONES.search(one)) for one in away)
    yield Meaning.REPLICATION, words.tells_how_it_went
    yield Meaning.CORRECTION, words.is_named and bool(ERRATUM.search(words.subject))
    if words.refers:
        alone = not words.tells_its_own
        yield Meaning.REPLICATION, alone and any(map(TRIED.search, heard))
        yield Meaning.CORRECTION, any(map(_says_what_is_wrong, heard))
        yield Meaning.QUESTION, alone and any(map(ASKS.search, heard))
        yield Meaning.CORRECTION, alone and any(map(OVERTAKEN.search, heard))
        yield Meaning.VOICE, alone and (words.is_named or any(len(one) >= _NOTE for one in words.about))
    sent = any(map(SENT_BEFORE.search, words.sentences))
    mends = any(
        WRONG.search(one)
        or NAMED_PERSON.search(one)
        or ONE_PART.search(one)
        or (ADDS.search(one) and not words.tells_its_own)
        for one in words.sentences
    )
    yield Meaning.CORRECTION, sent and not words.is_named and mends


def _of_itself(text: str, words: _Words) -> Meaning | None:
    """Return what is meant by words about no entry."""
    if words.backs_out:
        return Meaning.WITHDRAWAL
    if words.only_thanks or words.is_glad_of_pages:
        asking = [one for one in words.sentences if ASKS.search(one) and ASKS_WHICH.search(one)]
        return Meaning.QUESTION if asking else Meaning.VOICE
    if _only_asks(text):
        return Meaning.QUESTION
    if any(map(tells_a_deed, words.sentences)):
        return Meaning.CASE if is_prose(text) or len(text) >= _LEAST else None
    if any(map(PLANS.search, words.sentences)) and any(map(FACT.search, words.sentences)):
        return Meaning.CASE
    return Meaning.CORRECTION if any(map(ONE_PART.search, words.sentences)) else _of_what_is_left(text)


def _of_what_is_left(text: str) -> Meaning | None:
    """Return what is meant by words that tell no deed: long ones and many figures are a case all the same."""
    if not is_prose(text):
        return Meaning.CASE if len(FACT.findall(text)) >= _FIGURES else None
    return Meaning.CASE if len(text) >= _LONG else Meaning.VOICE


def holds_two(text: str) -> bool:
    """Whether ``text`` counts the cases that it tells."""
    return bool(FIRST.search(text) and SECOND.search(text))


def _says_what_is_wrong(sentence: str) -> bool:
    asks = ASKS.search(sentence) and ASKS_WHICH.search(sentence)
    return bool((WRONG.search(sentence) or ONE_PART.search(sentence)) and not asks)


def _only_asks(text: str) -> bool:
    """Whether ``text`` ends in a question, or begins with one, and tells nothing that was done."""
    deeds = [one for one in REPORTED.findall(text) if not (NO_DEED.search(one) or BEFORE_ASKING.search(one))]
    lines = [line.strip() for line in re.split(r"(?<=[。?？])|\n", text) if line.strip()]
    asking = [line for line in lines if ASKS.search(line)]
    told = any(tells_a_deed(line) for line in lines if line not in asking)
    return not deeds and any(line in asking for line in [*lines[-2:], *([] if told else lines[:1])])
