"""KB319: who did the same elsewhere is somebody else, and said in one way."""

import pytest
from builders import REFERENCE, a_case, a_catalog, a_theme, run_rules

from generator.places.municipalities import read_municipalities

PLACES = read_municipalities(REFERENCE)


@pytest.mark.parametrize(
    ("place", "codes"),
    {
        "municipality: '012025'": [],
        "population_band: 1万人未満": [],
        "municipality: '012351'": ["KB319"],
        "hours: 3": ["KB319"],
        "municipality: '012025', population_band: 1万人未満": ["KB319"],
        "municipality: '012024'": ["KB304"],
        "municipality: 函館市": ["KB303"],
    }.items(),
)
@pytest.mark.parametrize("result", ["same", "partial", "did_not_work"])
def test_a_replication_tells_its_place_once_whatever_came_of_it(place, codes, result):
    replication = f"[{{{place}, result: {result}, difference: 違い, reported_on: 2026-11-01}}]"
    catalog = a_catalog(a_case(replications=replication), a_theme(), municipalities=PLACES)
    assert [item.rule.code for item in run_rules(catalog)] == codes
