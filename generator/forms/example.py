"""The entry of the collection that is shown as an example of its kind."""

from generator.catalog import Catalog
from generator.entry.columns import SHOWN_GROUPS
from generator.kinds import Kind
from generator.model.entry import Entry
from generator.model.ties import NAMING
from generator.reading.document import Document
from generator.rules.withheld import WITHHELD


def example_of(kind: Kind, catalog: Catalog) -> Document[Entry] | None:
    """Return the shortest entry that readers can see; one that withholds its name is no example."""
    entries = [entry for entry in catalog.published if entry.kind is kind and len(entry.model.evidence) <= SHOWN_GROUPS]
    named = [entry for entry in entries if getattr(entry.model, NAMING.name, None) not in WITHHELD]
    return min(named, key=lambda entry: len(entry.source.text), default=None)
