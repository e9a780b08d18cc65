"""An address in settings: one that a reader may be sent to, and nothing else."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from generator.markup.addresses import problem_with, takes_paths
from generator.model.types import Url

_ROOT_FORMAT = PydanticCustomError("root_format", "not a public https address, or one with a query or a fragment")
_ADDRESS_FORMAT = PydanticCustomError("address_format", "not a public https address")


def _public_address(value: str) -> str:
    """Accept addresses that a reader may be sent to, and nothing else."""
    if problem_with(value):
        raise _ADDRESS_FORMAT
    return value


def _root(value: str) -> str:
    """Accept an address to which paths of pages can be added."""
    if problem_with(value) or not takes_paths(value):
        raise _ROOT_FORMAT
    return value


Address = Annotated[Url, AfterValidator(_public_address)]
Root = Annotated[Url, AfterValidator(_root)]
