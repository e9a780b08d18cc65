"""How long a title and a summary may be: as much as is read at a glance, in the letters of the site's language."""

from dataclasses import dataclass
from typing import Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from generator import spoken

_LETTERS = {"ja": 1, "en": 2}  # are as wide as a Japanese sign, and say as much


@dataclass(frozen=True, slots=True)
class Glance:
    """At most so many ``signs`` of Japanese: beside a type it tells schemas and forms, and refuses if it ``binds``.

    What does not bind is policy, which a rule holds.
    """

    signs: int
    binds: bool = True

    @property
    def most(self) -> int:
        """How many letters that are in the language of the site."""
        return self.signs * _LETTERS[spoken()]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Look at the length of what the type lets through."""
        return core_schema.no_info_after_validator_function(self._held, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell how long it may be."""
        return {**handler(core), "maxLength": self.most}

    def _held(self, text: str) -> str:
        if self.binds and len(text) > self.most:
            kind: Literal["string_too_long"] = "string_too_long"
            raise PydanticKnownError(kind, {"max_length": self.most})
        return text


TITLE, SUMMARY = Glance(40), Glance(120, binds=False)
