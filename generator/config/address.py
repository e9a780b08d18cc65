"""An address in settings: one that a reader may be sent to, and nothing else."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from generator.markup.addresses import problem_with
from generator.model.types import Url

_ADDRESS_FORMAT = PydanticCustomError("address_format", "not a public https address")


def _public_address(value: str) -> str:
    """Accept addresses that a reader may be sent to, and nothing else."""
    if problem_with(value):
        raise _ADDRESS_FORMAT
    return value


Address = Annotated[Url, AfterValidator(_public_address)]
