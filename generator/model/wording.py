"""Words of one's own in the place of those that pages say."""

import re
from collections import Counter
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from generator.model.types import Model, Text

_PLACE = re.compile(r"\{\w+\}|</?\w+/?>")  # what a page fills in, and what it marks
_SPELT = re.compile(r"""[<>{}"'\\]""")  # what a template would take for something else
_WORDING_FORMAT = PydanticCustomError("wording_format", "other places, or signs of a template")


def _fitting(instead: str, info: ValidationInfo) -> str:
    """Accept a text with the places of the one that it stands for, and no other sign that templates are made of."""
    text = info.data.get("text", "")
    if Counter(_PLACE.findall(instead)) != Counter(_PLACE.findall(text)) or _SPELT.search(_PLACE.sub("", instead)):
        raise _WORDING_FORMAT
    return instead


class Wording(Model):
    """A text that pages say, and what they say instead."""

    text: Text = Field(
        title="もとの文", description="テンプレートの文をそのまま。値は {count}、リンクは <a> の形で書く"
    )
    instead: Annotated[Text, AfterValidator(_fitting)] = Field(title="代わりの文", description="{…} と <…> は残す")
