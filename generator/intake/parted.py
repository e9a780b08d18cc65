"""A mail taken apart: the words that tell of a case, and what stands around them, below them and between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.intake.between_us import without_what_stays
from generator.intake.corrected import without_errata
from generator.intake.cutting import Cut, cut, without_asides
from generator.intake.hiding import without_wish, without_wishes
from generator.intake.leave import without_desks
from generator.intake.markings import markings_in, without_markings
from generator.intake.postscript import without_postscript
from generator.intake.subject import headed, title_in, without_tags

_SUBJECT = re.compile(r"\A\s*(?:件名|Subject)\s*[:：][ \t　]*(?P<said>[^\n]*)\n")  # where a mail was pasted
# Several labels in one line, as a chat has them: ○事業名：窓口の予約　○開始：R7.4.
_LABEL_BEHIND = re.compile(r"(?<![ 　])[ 　]+(?=[○●◎■◆◇□▼・][^\s:：○●◎■◆◇□▼・]{1,12}[:：])")


@dataclass(frozen=True, slots=True)
class Parted:
    """The parts of a mail whose ``text`` stands below a ``subject``.

    ``words`` tell of the case, ``title`` names it if anything does; ``framed`` tells what was cut off around them, and
    ``added`` is what stood below. The others were taken out of the words: ``wishes`` that no name be shown, ``marks``
    of what is not for everybody, ``errata`` with what is meant in their place, what is to stay ``between_us``,
    ``asides``, and the ``desks`` of the sender.
    """

    text: str
    subject: str
    framed: Cut
    title: str
    words: str
    added: str
    wishes: list[str]
    marks: Sequence[str]
    errata: Sequence[tuple[str, str]]
    between_us: Sequence[str]
    asides: list[str]
    desks: list[str]

    @property
    def called(self) -> str:
        """The subject, or the one that stood in the text."""
        return self.subject or self.framed.subject


def parted(text: str, subject: str, catalog: Catalog) -> Parted:
    """Return the parts of a mail, or of the ``text`` of a document with a title."""
    if not subject and (head := _SUBJECT.match(text)):
        subject, text = head["said"].strip(), text[head.end() :]
    text = _LABEL_BEHIND.sub("\n", text)
    above, added = without_postscript(text)
    framed = cut(above, subject)
    words, wishes = without_wishes(framed.words, text)
    words, errata = without_errata(without_markings(words))
    words, between_us = without_what_stays(words)
    words, asides = without_asides(words)
    words, desks = without_desks(words, catalog)
    title, words = headed(title_in(framed.subject) or title_in(subject), words)
    title, wished = without_wish(title)
    called = subject or framed.subject
    wishes = [*wishes, *(wished or without_wish(without_tags(called))[1])]
    marks = list(markings_in(f"{called}\n{text}"))
    return Parted(text, subject, framed, title, words, added, wishes, marks, errata, between_us, asides, desks)
