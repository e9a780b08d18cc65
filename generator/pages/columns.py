"""Cases by a column of a register of one's own."""

from collections.abc import Iterator
from functools import partial

from generator import _, noted
from generator.model.chosen import Chosen
from generator.output.page import Page
from generator.pages.facets import FacetTable
from generator.pages.register import Listing
from generator.views.case import CaseView
from generator.views.shelf import Shelf


def pages(shelf: Shelf, here: Listing) -> Iterator[Page]:
    """Yield the page with all values of the column that ``here`` is the page of, and the pages of each."""
    register = shelf.catalog.register
    number, column = next((at, one) for at, one in enumerate(register.columns) if one.path == here.path)
    told = _("{label}で分けて、{one}の事例をさがせます。", label=column.label, one=register.one)
    note = noted("{label}が「{value}」の{one}の取り組みです。")
    notes = {value: _(note, label=column.label, value=value.label, one=register.one) for value in column.values}
    table: FacetTable[Chosen] = FacetTable(told, partial(_values, number=number), notes, by_theme=True)
    yield from table.pages(shelf, here)


def _values(case: CaseView, number: int) -> Iterator[Chosen]:
    yield from case.values(number)
