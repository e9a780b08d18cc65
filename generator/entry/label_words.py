"""Sentences about a file → the same for people who never see one: fields and choices by the words they were shown.

Findings speak of what stands in the file (「stage」は planned・pilot …); whoever filled in a table or
answered questions was shown 取り組みの段階 and 計画中. Every sentence becomes such words here, whatever
rule it belongs to.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator import _, spoken
from generator.entry.english_words import found_in_english, said_in_english
from generator.entry.telling import shown_title
from generator.model.tree import Field, FieldPath, field_at, fields_at, fields_of
from generator.model.types import Model

_NAME = r"[a-z]+(?:_[a-z]+)*(?:\.[a-z]+(?:_[a-z]+)*)?"
_WORD = re.compile(rf"(?<![\w./@<-]){_NAME}(?![\w./@-])", re.ASCII)
_NAMED = re.compile(rf"(?<=[^\x00-\x7f])\(({_NAME})(?:: \w+)?\)", re.ASCII)
# A title may have brackets itself: months(期間(月)).
_TITLED = re.compile(r"([a-z][a-z_.-]*)\((?=[^()]*[^\x00-\x7f()])((?:[^()]|\([^()]*\))+)\)")
_PAIR = re.compile(rf'「({_NAME}): ?"?([^」"]*)"?」(の行に|に(?=直)|)', re.ASCII)
_SET = re.compile(rf"(?<![\w.])({_NAME})( を |: )\[?({_NAME})\]?(?![\w.])", re.ASCII)
_ELSEWHERE = re.compile(r" ?content/[a-z]+ に(?:ある)?")
# No form takes a figure.
_NO_FIGURES = ("書くか、content/figures に図を置いて figures に書いてください", "書いてください")
_HEADING = re.compile(r"「## ([^」]+)」 ?")
_SYNTAX = re.compile(r"\((?:\[|\{)[^()]*\)")
_ROWS = (("の行を消し", "の欄を空にし"), ("の行を消す", "の欄を空にする"), ("の行だけを", "の欄だけを"))
_BLANKS = re.compile(r"(?<=[^\x00-\x7f]) (?=「)|(?<=」) (?=[^\x00-\x7f])")
_QUOTED = re.compile(r"(「[^「」]*」)(?!がない)")


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The words for what stands at ``path`` in an entry of ``model``; ``names`` are labels of what entries point to."""

    model: type[Model]
    path: FieldPath = ()
    names: Mapping[str, str] = field(default_factory=dict)

    def said(self, text: str) -> str:
        """Return what must hold, or how to mend it, in the words that people were shown."""
        if spoken() != "ja":
            return said_in_english(text, self._label)
        text = text.replace(*_NO_FIGURES)
        text = _SYNTAX.sub("", _ELSEWHERE.sub("", _HEADING.sub(r"「\1」", text)))
        text = _NAMED.sub(lambda match: "" if self._field(match[1]) else match[0], text)
        text = _TITLED.sub(lambda match: match[2] if self._label(match[1]) else match[0], text)
        text = _SET.sub(self._set, _PAIR.sub(self._pair, text))
        for of_files, of_people in _ROWS:
            text = text.replace(of_files, of_people)
        return _BLANKS.sub("", self._words(self._asked(text)))

    def found(self, text: str) -> str:
        """Return what was found in such words; what the author wrote stays as it is, in its quotes."""
        if spoken() != "ja":
            return found_in_english(text, self._label)
        parts = _QUOTED.split(_PAIR.sub(self._pair, _HEADING.sub(r"「\1」", text)))
        return "".join(part if number % 2 else self.said(part) for number, part in enumerate(parts))

    def _words(self, text: str) -> str:
        return _WORD.sub(lambda match: self._quoted(match) if self._label(match[0]) else match[0], text)

    def _asked(self, text: str) -> str:
        for known in fields_of(self.model):
            text = text.replace(known.title, shown_title(known))
        return text

    def _quoted(self, match: re.Match[str]) -> str:
        """Return the label of a word, in quotes unless it has them or is one of several choices."""
        start, end = match.span()
        around = match.string[max(0, start - 1) : start], match.string[end : end + 1]
        bare = around == ("「", "」") or "・" in around
        return self._label(match[0]) if bare else f"「{self._label(match[0])}」"

    def _pair(self, match: re.Match[str]) -> str:
        """Return ``「name: value」`` as an answer to give, or to correct."""
        known = self._field(match[1])
        if known is None:
            return match[0]
        value = _(dict(known.choices).get(match[2], match[2]))
        if value in {"", "…"}:
            return f"「{shown_title(known)}」に" if match[3] else f"「{shown_title(known)}」"
        return f"「{shown_title(known)}」{'を' if match[3] else 'に'}「{value}」{match[3]}"

    def _set(self, match: re.Match[str]) -> str:
        known = self._field(match[1])
        value = dict(known.choices).get(match[3]) if known else None
        return f"「{shown_title(known)}」{match[2].replace(': ', 'の')}「{value}」" if known and value else match[0]

    def _label(self, word: str) -> str:
        """Return the label of a field, of a choice of the field spoken of, or of anything else with a name."""
        here = field_at(self.model, self.path)
        choices = dict(here.choices) if here else {}
        known = self._field(word)
        return _(choices.get(word, "")) or (shown_title(known) if known else "") or self.names.get(word, "")

    def _field(self, name: str) -> Field | None:
        """Return the field called ``name``: beside what is spoken of, around it, or else anywhere."""
        first, _, last = name.rpartition(".")
        if first:
            return next((one for one in fields_at(self.model, (first,)) if one.name == last), None)
        return next((one for one in self._fields() if one.name == name), None)

    def _fields(self) -> Iterator[Field]:
        for length in range(len(self.path), -1, -1):
            yield from fields_at(self.model, self.path[:length])
        for group in fields_of(self.model):
            for part in group.parts:
                yield part
                yield from part.parts
