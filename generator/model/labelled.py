"""Words of a closed list: each is written in files, and shown to readers by its Japanese label."""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import Self

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator import of

_SIGNS = re.compile("[ぁ-ヿ一-鿿]")
_LOOKS_THE_SAME = str.maketrans(dict.fromkeys("'’′ʹ`´", "'") | dict.fromkeys("~〜～∼", "~"))


def folded(text: str) -> str:
    """Return ``text`` without the differences that an author hardly sees."""
    return re.sub(r"[,\s]", "", unicodedata.normalize("NFKC", text.translate(_LOOKS_THE_SAME)))


def is_japanese(value: str) -> bool:
    """Whether what stands in files is no word of the program but Japanese itself (〜50万円)."""
    return _SIGNS.search(value) is not None


class Labelled(StrEnum):
    """A word of a closed list: the value is written in files, ``label`` is shown to readers."""

    written: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """Create a member from its value and its Japanese label (the value itself by default)."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.written = label or value
        return member

    @property
    def label(self) -> str:
        """What readers are shown, in the language of the site."""
        return of(type(self).__name__, self.written)

    @property
    def typed(self) -> str:
        """What people type in files: a word that is Japanese itself, in the language of the site."""
        said = self.label
        return said if self.written == self.value or (said != self.written and is_japanese(self.value)) else self.value

    @staticmethod
    def all_typed(values: Sequence[str]) -> list[str]:
        """Return what people type for the ``values`` of one whole list."""
        lists = (one for one in Labelled.__subclasses__() if [*map(str, one)] == [*values])
        return [word.typed for word in next(lists, ())] or [*values]

    @staticmethod
    def all_written() -> set[str]:
        """Return what every word of every closed list is called in Japanese: headings of entries among them."""
        return {word.written for words in Labelled.__subclasses__() for word in words}

    @staticmethod
    def all_beside(written: str) -> set[str]:
        """Return what the others are called, in Japanese and here, of every list with the word ``written``."""
        lists = [[*words] for words in Labelled.__subclasses__()]
        others = [one for words in lists if written in {word.written for word in words} for one in words]
        return {name for one in others if one.written != written for name in (one.written, one.label)}

    @classmethod
    def values_by_label(cls) -> dict[str, str]:
        """Return the written value for each label that differs from it."""
        return {member.written: member.value for member in cls if member.written != member.value}

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Find the member that only looks different: another prime, wave dash, comma or width, or another language."""
        if not isinstance(value, str):
            return None
        given = folded(value)
        return next((one for one in cls if given == folded(one) or one.is_called(given)), None)

    def is_called(self, given: str) -> bool:
        """Whether ``given`` is what people type for this word in another language than Japanese."""
        return self.typed != self.value and folded(given).casefold() == folded(self.typed).casefold()

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell editors what each value means, in Japanese."""
        schema = handler.resolve_ref_schema(handler(core))
        schema["title"] = cls.__name__
        schema["x-labels"] = cls.values_by_label()
        schema["description"] = " / ".join(
            member.value if member.written == member.value else f"{member.value}={member.written}" for member in cls
        )
        return schema
