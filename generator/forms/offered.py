"""The forms that the site offers: where each lies, what it shows of the collection, and how it is made."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module

from generator.catalog import Catalog
from generator.config import Project
from generator.forms.example import example_of
from generator.forms.templates import TEMPLATES
from generator.kinds import ENTRY_KINDS, HANDED_IN, Kind
from generator.output.standalone import FOLDER

_OFFERED = (".xlsx", ".docx")  # instead of the form


@dataclass(frozen=True, slots=True)
class Form:
    """A form at ``path`` in the site.

    It shows what stands in the front matter of entries, or, if it has an ``example``, of entries nothing else.
    """

    path: str
    make: Callable[[], bytes]
    example: str | None = None


def forms(project: Project, catalog: Catalog) -> Iterator[Form]:
    """Yield the form for every kind of entry and of notice, and what replaces it for entries."""
    heads, ways = catalog.without_bodies(), [*map(str, project.config.ways)]
    for kind in HANDED_IN.values():
        yield Form(f"{FOLDER}{kind.name}.html", partial(_form_page, project, heads, kind))
    for kind in ENTRY_KINDS.values():
        example = example_of(kind, catalog)
        shown = catalog.without_entries()
        shown = replace(shown, documents=(*shown.documents, example)) if example else shown
        text = example.source.text if example else ""
        for ending in _OFFERED:
            yield Form(f"{FOLDER}{kind.name}{ending}", partial(TEMPLATES[ending], kind, shown, ways), text)


def _form_page(project: Project, catalog: Catalog, kind: Kind) -> bytes:
    made: bytes = import_module("generator.forms.form_file").form_page(project, catalog, kind)
    return made
