"""Templates to fill in without the form: a table as text or spreadsheet, a letter; by the ending of their name.

What makes one is loaded when it is made: libraries for office files take longer to load than a build after an edit.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from generator.catalog import Catalog
from generator.kinds import Kind

Make = Callable[[Kind, Catalog, Sequence[str]], bytes]  # the last are the ways to send it, where it has room for them


def _loaded(module: str, function: str, *, tells_ways: bool = True) -> Make:
    def make(kind: Kind, catalog: Catalog, ways: Sequence[str]) -> bytes:
        told = (ways,) if tells_ways else ()
        made: bytes = getattr(import_module(f"generator.forms.{module}"), function)(kind, catalog, *told)
        return made

    return make


TEMPLATES: Mapping[str, Make] = {
    ".csv": _loaded("table_rows", "empty_table", tells_ways=False),
    ".xlsx": _loaded("workbook", "workbook"),
    ".docx": _loaded("letter", "letter"),
}
