"""The cells of an entry in the words of clerks → what they mean, put in their place; every reading is told."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from generator import _, noted, of
from generator.catalog import Catalog
from generator.findings.diagnostics import RefusedError
from generator.intake.cells import Reading, Remark, reading_of
from generator.intake.quoted import listed
from generator.kinds import Kind
from generator.model.ties import NAMING
from generator.model.tree import Field, FieldPath, field_at
from generator.model.vocabulary import Attribution

_PLACE, _BAND = ("municipality",), ("population_band",)


@dataclass(frozen=True, slots=True)
class Cells:
    """The ``answers`` of an entry, what people call their ``places``, and the ``fields`` that they answer, by path."""

    answers: dict[FieldPath, str]
    places: dict[FieldPath, str]
    fields: dict[FieldPath, Field]


def as_meant(kind: Kind, cells: Cells, catalog: Catalog) -> Iterator[Remark]:
    """Put what is meant in place of what was written, and yield how each cell was read.

    A reading that another cell speaks against is none; a place that shall not be named leaves its size.
    """
    for path, field in cells.fields.items():
        text, group = cells.answers[path], path[:-1]
        beside = {str(one[-1]): told for one, told in cells.answers.items() if one[:-1] == group and one != path}
        reading = _of_kind(kind, path, reading_of(path, field, text, beside))
        if reading and all(beside.get(name, value) == value for name, value in reading.items()):
            del cells.answers[path]
            _put(cells, path, reading)
            told = noted("{place}の「{text}」は、{said}と読みました。違えば直してください。")
            yield Remark(_(told, place=cells.places[path], text=text, said=_said(kind, group, reading)))
    yield from _withheld(cells, catalog)


def _of_kind(kind: Kind, path: FieldPath, reading: Reading) -> Reading:
    """Return a reading for a ``kind``: one without a field that says who may be named leaves the place out."""
    return reading if all(field_at(kind.model, (*path[:-1], name)) for name in reading) else {str(path[-1]): ""}


def _put(cells: Cells, path: FieldPath, reading: Reading) -> None:
    for name, value in reading.items():
        beside = (*path[:-1], name)
        cells.answers.update({beside: value} if value else {})
        cells.places.setdefault(beside, cells.places[path])


def _said(kind: Kind, group: FieldPath, reading: Reading) -> str:
    """Return a reading as people read it: the titles of its fields, and what was put there."""
    titles = {name: of("field", found.title) for name in reading if (found := field_at(kind.model, (*group, name)))}
    return listed(
        _("{label}「{value}」", label=titles[name], value=_(value)) if value else _("{label}は空欄", label=titles[name])
        for name, value in reading.items()
    )


def _withheld(cells: Cells, catalog: Catalog) -> Iterator[Remark]:
    naming, place = cells.answers.get((NAMING.name,), ""), cells.answers.get(_PLACE, "")
    if place and naming in {Attribution.BAND.value, Attribution.BAND.written}:
        with suppress(RefusedError):
            band = catalog.place_index.find(place).band
            del cells.answers[_PLACE]
            cells.answers.setdefault(_BAND, band.written)
            cells.places.setdefault(_BAND, cells.places[_PLACE])
            told = noted("団体名を出さないので、人口の規模「{band}」だけを入れました。")
            yield Remark(f"{cells.places[_PLACE]}: {_(told, band=band.label)}")
