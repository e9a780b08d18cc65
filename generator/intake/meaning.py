"""What somebody means by plain words: to tell a case, or something about an entry that stands, or to ask.

Words that name an entry are a case only if they tell a work of their own beside that; what stays unclear is a voice.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.catalog import Catalog
from generator.intake.cutting import is_prose
from generator.intake.headings import names_a_heading
from generator.intake.mentions import ADDRESS, entry_in, mentions, without_titles
from generator.intake.sayings import (
    ASKS,
    ASKS_WHICH,
    AWAY,
    BEFORE_ASKING,
    DID,
    FACT,
    HIDES,
    LEANS_ON,
    NO_DEED,
    ONE_PART,
    OURS,
    OVERTAKEN,
    PASSED_ON,
    REPORTED,
    THIS_SITE,
    TRIED,
    TROUBLE,
    WRONG,
)


class Meaning(StrEnum):
    """What plain words are taken for; the values are those of ``kyoso intake --as``."""

    CASE = "case"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    REPLICATION = "replication"
    QUESTION = "question"
    VOICE = "voice"


LABELS = {
    Meaning.CASE: "事例",
    Meaning.CORRECTION: "間違いの知らせ",
    Meaning.WITHDRAWAL: "取り下げの知らせ",
    Meaning.REPLICATION: "試した結果",
    Meaning.QUESTION: "質問",
    Meaning.VOICE: "記事への声",
}
_HEADINGS = 2
_OWN, _OWN_AFTER_TRYING = 2, 3  # deeds and figures that are a work told for itself
_LEAST, _NOTE, _LONG = 10, 15, 100  # signs that may tell a deed, or something of a page; signs that are no mere note
_SENTENCE = re.compile(r"(?<=[。!！?？])|\n")


@dataclass(frozen=True, slots=True)
class _Words:
    """The sentences of a mail, which of them speak of pages or an entry, and whether one is named."""

    sentences: Sequence[str]
    about: Sequence[str]
    is_named: bool

    @property
    def refers(self) -> bool:
        """Whether pages of this site are meant: an entry is named, or nothing is told that was done."""
        ours = any(map(THIS_SITE.search, self.sentences))
        done = any(_tells_a_deed(one) and not WRONG.search(one) for one in self.sentences)
        return self.is_named or bool(self.about and (ours or not done))

    @property
    def tells_its_own(self) -> bool:
        """Whether a work is told beside what is said of pages."""
        others = [one for one in self.sentences if one not in self.about and not ASKS.search(one)]
        told = sum(bool(_tells_a_deed(one) or FACT.search(one)) and not PASSED_ON.search(one) for one in others)
        tried = any(TRIED.search(one) and not LEANS_ON.search(one) for one in self.sentences)
        reasons = (TROUBLE,) if tried else (TROUBLE, OURS)
        has_reason = any(reason.search(one) for reason in reasons for one in self.sentences)
        return has_reason and told >= (_OWN_AFTER_TRYING if tried else _OWN)

    @property
    def heard(self) -> Sequence[str]:
        """The sentences that may say something of a page: not those in which a work is told for itself."""
        return self.about if self.tells_its_own else self.sentences


def meaning_of(text: str, catalog: Catalog, subject: str = "", at: str = "") -> Meaning | None:
    """Return what is meant by ``text`` below the ``subject`` of its mail, or nothing where nothing is told.

    Whoever writes works ``at`` the municipality of this code or name, if that is known.
    Whoever writes below the headings of a case tells one.
    """
    if sum(map(names_a_heading, text.splitlines())) >= _HEADINGS:
        return Meaning.CASE
    whole = f"{subject}\n{text}"
    entry = entry_in(whole, catalog, at)
    sentences = [line.strip() for line in _SENTENCE.split(without_titles(whole, entry)) if line and line.strip()]
    about = [one for one in sentences if mentions(one, entry)]
    words = _Words(sentences, about, entry is not None or bool(ADDRESS.search(whole)))
    return next((meaning for meaning, is_meant in _of_pages(words) if is_meant), None) or _of_itself(text, words)


def _of_pages(words: _Words) -> Iterator[tuple[Meaning, bool]]:
    """Yield what may be said of an entry, each with whether it is."""
    heard = words.heard if words.is_named or words.about else []
    away = [one for one in heard if AWAY.search(one) and not ONE_PART.search(one)]
    yield Meaning.WITHDRAWAL, any(not HIDES.search(one) for one in away)
    if words.refers:
        alone = not words.tells_its_own
        yield Meaning.REPLICATION, alone and any(map(TRIED.search, heard))
        yield Meaning.CORRECTION, any(map(_says_what_is_wrong, heard))
        yield Meaning.QUESTION, alone and any(map(ASKS.search, heard))
        yield Meaning.CORRECTION, alone and any(map(OVERTAKEN.search, heard))
        yield Meaning.VOICE, alone and (words.is_named or any(len(one) >= _NOTE for one in words.about))


def _of_itself(text: str, words: _Words) -> Meaning | None:
    """Return what is meant by words about no entry."""
    if _only_asks(text):
        return Meaning.QUESTION
    if any(map(_tells_a_deed, words.sentences)):
        return Meaning.CASE if is_prose(text) or len(text) >= _LEAST else None
    return None if not is_prose(text) else Meaning.CASE if len(text) >= _LONG else Meaning.VOICE


def _says_what_is_wrong(sentence: str) -> bool:
    asks = ASKS.search(sentence) and ASKS_WHICH.search(sentence)
    return bool((WRONG.search(sentence) or ONE_PART.search(sentence)) and not asks)


def _tells_a_deed(sentence: str) -> bool:
    return any(not NO_DEED.search(one) for one in DID.findall(sentence))


def _only_asks(text: str) -> bool:
    """Whether ``text`` ends in a question and tells nothing that was done."""
    deeds = [one for one in REPORTED.findall(text) if not (NO_DEED.search(one) or BEFORE_ASKING.search(one))]
    lines = [line.strip() for line in re.split(r"(?<=[。?？])|\n", text) if line.strip()]
    return not deeds and any(ASKS.search(line) for line in lines[-2:])
