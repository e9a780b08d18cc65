"""KB522 as data: how the form finds the place that an entry withholds, by the very words of the rule."""

from typing import Any

from generator.catalog import Catalog
from generator.forms.patterns import as_javascript
from generator.rules import anonymity


def withheld(catalog: Catalog) -> dict[str, Any]:
    """Return what tells names of places, and whose site an address is on; the names themselves are ``places``."""
    naming = catalog.gazetteer.naming
    return {
        "code": anonymity.names_a_place.rule.code,
        "attributions": sorted(anonymity.WITHHELD),
        "placeCode": as_javascript(anonymity.PLACE_CODE),
        "ofMunicipality": as_javascript(anonymity.OF_MUNICIPALITY),
        "ofPrefecture": as_javascript(anonymity.OF_PREFECTURE),
        "word": as_javascript(naming.word),
        "ending": as_javascript(naming.ending),
        "longest": naming.longest,
        "short": naming.short,
        "endsBefore": sorted(naming.ends_before),
        "prefectureSizes": list(naming.prefecture_sizes),
        "neverShort": sorted(naming.never_short),
        "shortestSpelling": naming.shortest_spelling,
        "ordinary": sorted(naming.ordinary),
    }
