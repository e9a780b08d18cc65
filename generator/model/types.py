"""What models are made of: the closed base of them all, and the types of their fields."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from generator.model import slug
from generator.model.roles import SPEAKER_PATTERN, role_meant

ONE_LINE_PATTERN = r"^[^\n]*$"
LABEL_PATTERN = r"^[^\n\r<>\[\]{}`*|\\]*$"
TITLE_PATTERN = r"^[^\n<>\[\]`*\\]+$"  # of what stands in Markdown as it is
BRANCH_PATTERN = r"^[A-Za-z0-9_+][A-Za-z0-9_+-]*(?:[./][A-Za-z0-9_+-]+)*$"
TAGGING_PATTERN = r"^[a-z0-9-]+(?:\.[a-z0-9-]+)+,[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$"
PAGE_PATTERN = r"^(?:themes/|paths/)?[a-z0-9-]+\.html$"
FIGURE_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png|jpe?g)$"
MAILBOX_PATTERN = r"^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DATE_FORMAT = PydanticCustomError("date_format", "not YYYY-MM-DD")
_MONTH_FORMAT = PydanticCustomError("month_format", "not YYYY-MM")
_ISSUED_FORMAT = PydanticCustomError("issued_format", "not YYYY, YYYY-MM or YYYY-MM-DD")
_DATE_IMPOSSIBLE = PydanticCustomError("date_impossible", "not in the calendar")
NUMBER = r"^-?\d+(?:\.\d+)?$"  # ASCII
_NUMBER_FORMAT = PydanticCustomError("number_format", "not digits")


def _digits(value: object) -> object:
    """Accept digits with at most one point: pydantic would read ``1_000``, ``1e5`` and ``.nan`` too."""
    if isinstance(value, str) and not re.match(NUMBER, value.strip(), re.ASCII):
        raise _NUMBER_FORMAT
    return value


def _iso_date(value: object) -> object:
    """Accept ``YYYY-MM-DD`` only: pydantic would read a bare number as a timestamp."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise _DATE_FORMAT
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise _DATE_IMPOSSIBLE from error


def _year_month(value: object) -> object:
    """Accept ``YYYY-MM`` with a month that exists."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}", value, re.ASCII):
        raise _MONTH_FORMAT
    if not int(value[:4]) or not 1 <= int(value[5:]) <= 12:  # noqa: PLR2004 - months of a year
        raise _DATE_IMPOSSIBLE
    return value


def _issued(value: object) -> object:
    """Accept a year, a month or a day that exists: as much as a document tells of its own date."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}(?:-\d{2}){0,2}", value, re.ASCII):
        raise _ISSUED_FORMAT
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError as error:
        raise _DATE_IMPOSSIBLE from error
    return value


class Sort(StrEnum):
    """What a value is, beyond its shape: ``x-is`` in the JSON Schemas, and what rules walk the models by."""

    ADDRESS = "address"
    PAST_DAY = "past-day"
    MONTH = "month"
    ISSUED = "issued"
    SENTENCE = "sentence"
    MUNICIPALITY = "municipality"
    SLUG = "slug"
    THEME = "theme"
    PERSON = "person"
    ENTRY = "entry"
    PAGE = "page"


class Asked(StrEnum):
    """Who is asked for a field; stands in the JSON Schemas as ``x-asked`` where it is not the author."""

    AUTHOR = "author"
    EDITOR = "editor"
    NOBODY = "nobody"


def sorted_as(sort: Sort, **more: str) -> Any:  # noqa: ANN401 - pydantic's own type of a field
    """Return the annotation of a type whose values are of ``sort``, with ``more`` told to editors."""
    return Field(json_schema_extra={"x-is": sort.value, **more})


def demanded_by(code: str) -> dict[str, Any]:
    """Return what a field says in ``json_schema_extra`` that a rule demands, and not its shape."""
    return {"x-demanded-by": code}


def asked_of(whom: Asked) -> dict[str, Any]:
    """Return what a field says in ``json_schema_extra`` of who is asked for it."""
    return {"x-asked": whom.value}


def _role_meant(value: object) -> object:
    return role_meant(value) if isinstance(value, str) else value


_NAME = StringConstraints(min_length=1, max_length=200)
Slug = Annotated[
    str,
    StringConstraints(pattern=slug.PATTERN, min_length=slug.MIN_LENGTH, max_length=slug.MAX_LENGTH),
    sorted_as(Sort.SLUG),
]
ThemeName = Annotated[str, _NAME, sorted_as(Sort.THEME, pattern=slug.PATTERN)]
Speaker = Annotated[str, StringConstraints(pattern=SPEAKER_PATTERN, max_length=80), BeforeValidator(_role_meant)]
PersonName = Annotated[str, _NAME, sorted_as(Sort.PERSON, pattern=slug.PATTERN)]
EntryName = Annotated[str, _NAME, sorted_as(Sort.ENTRY, pattern=slug.PATTERN)]
PageName = Annotated[str, _NAME, sorted_as(Sort.PAGE, pattern=r"^[a-z0-9-]+(?:/[a-z0-9-]+)*$")]
Text = Annotated[str, StringConstraints(pattern=ONE_LINE_PATTERN, min_length=1, max_length=400)]
Branch = Annotated[str, StringConstraints(pattern=BRANCH_PATTERN, max_length=200)]
TaggingEntity = Annotated[str, StringConstraints(pattern=TAGGING_PATTERN, max_length=200)]
Mailbox = Annotated[str, StringConstraints(pattern=MAILBOX_PATTERN, max_length=254)]
PageAddress = Annotated[str, StringConstraints(pattern=PAGE_PATTERN, max_length=200)]
Line = Annotated[str, StringConstraints(pattern=ONE_LINE_PATTERN, min_length=1, max_length=80)]
Title = Annotated[str, StringConstraints(pattern=TITLE_PATTERN, max_length=80)]
Sentence = Annotated[Line, sorted_as(Sort.SENTENCE)]
Name = Annotated[str, StringConstraints(pattern=ONE_LINE_PATTERN, min_length=1, max_length=160)]
FigureName = Annotated[str, StringConstraints(pattern=FIGURE_PATTERN, max_length=65)]
Url = Annotated[Text, sorted_as(Sort.ADDRESS)]
Code = Annotated[Line, sorted_as(Sort.MUNICIPALITY, pattern=r"^(?:[0-9]{6}|[a-z][a-z0-9-]{2,59})$")]
Day = Annotated[date, BeforeValidator(_iso_date)]
PastDay = Annotated[Day, sorted_as(Sort.PAST_DAY)]
Month = Annotated[str, BeforeValidator(_year_month), sorted_as(Sort.MONTH, pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
Issued = Annotated[
    str, BeforeValidator(_issued), sorted_as(Sort.ISSUED, pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?$")
]
Count = Annotated[float, Field(ge=0, le=1e12), BeforeValidator(_digits)]
Ordinal = Annotated[int, Field(ge=1, le=99), BeforeValidator(_digits)]
Hours = Annotated[float, Field(ge=-1e12, le=1e12), BeforeValidator(_digits)]


class Model(BaseModel):
    """Base of every model: immutable, and closed to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    def __reduce__(self) -> tuple[Callable[..., "Model"], tuple[object, ...]]:
        """Return what a copy is made of in another process: the values, which were validated in this one."""
        return _again, (type(self), *map(self.__dict__.__getitem__, _names(type(self))))

    def model_post_init(self, _context: Any, /) -> None:  # noqa: ANN401 - pydantic's own signature
        """Let go of the record of which fields were given."""
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, values: object) -> object:
        """Read a known field without a value as a field not given."""
        if not isinstance(values, dict) or None not in values.values():
            return values
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {key: value for key, value in values.items() if value is not None or key not in known}


_GIVEN: set[str] = set()  # which fields were given is nowhere asked; a set for each model would be half of its size


@cache
def _names(model: type[Model]) -> tuple[str, ...]:
    return tuple(model.model_fields)


def _again(model: type[Model], *values: object) -> Model:
    """Return a model with values that are valid already."""
    made = model.__new__(model)
    object.__setattr__(made, "__dict__", dict(zip(_names(model), values, strict=True)))
    object.__setattr__(made, "__pydantic_fields_set__", _GIVEN)
    object.__setattr__(made, "__pydantic_extra__", None)
    object.__setattr__(made, "__pydantic_private__", None)
    return made
