"""Words of a closed list: each is written in files, and shown to readers by its Japanese label."""

import re
import unicodedata
from enum import StrEnum
from typing import Self

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator import of

_LOOKS_THE_SAME = str.maketrans(dict.fromkeys("'’′ʹ`´", "'") | dict.fromkeys("~〜～∼", "~"))


def folded(text: str) -> str:
    """Return ``text`` without the differences that an author hardly sees."""
    return re.sub(r"[,\s]", "", unicodedata.normalize("NFKC", text.translate(_LOOKS_THE_SAME)))


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

    @classmethod
    def values_by_label(cls) -> dict[str, str]:
        """Return the written value for each label that differs from it."""
        return {member.written: member.value for member in cls if member.written != member.value}

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Find the member that only looks different: another prime, wave dash, comma or width."""
        return next((member for member in cls if isinstance(value, str) and folded(member) == folded(value)), None)

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
