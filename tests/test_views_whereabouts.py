"""What may be shown of a place is decided in one function, and nobody else asks how openly a case is named."""

import ast

import pytest
from builders import ROOT, a_case
from golden_site import a_shelf, a_site

from generator.model.bands import USUAL_BANDS
from generator.model.vocabulary import BodyKind
from generator.views.whereabouts import ShownPlace, Whereabouts, whereabouts

*_BIGGER, BAND, SMALLEST = USUAL_BANDS
PLACE = ShownPlace("試研市", "北海道試研市", "北海道", BodyKind.MUNICIPALITY, BAND, ("北海道",), code="019992")


@pytest.mark.parametrize(
    ("attribution", "told"),
    [
        ("full", Whereabouts(PLACE, BAND)),
        ("organisation", Whereabouts(PLACE, BAND)),
        ("band", Whereabouts(None, BAND)),
        ("none", Whereabouts()),
    ],
)
def test_a_place_is_shown_as_far_as_its_entry_allows(attribution, told):
    case = a_case(municipality="'019992'", attribution=attribution)
    assert whereabouts(case.model, a_site(case)) == told
    shown = a_shelf(case).published[0].case
    assert (shown.place, shown.band) == (told.place, told.band)


def test_a_typed_band_is_shown_where_no_place_is_given():
    case = a_case(attribution="band", municipality=None, population_band="1万人未満")
    assert whereabouts(case.model, a_site(case)) == Whereabouts(None, SMALLEST)


def test_only_one_function_of_pages_and_views_knows_how_openly_a_case_is_named():
    reading = {
        path.relative_to(ROOT / "generator").as_posix()
        for room in ("views", "pages", "output")
        for path in (ROOT / "generator" / room).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"attribution", "municipality_of", "band_of"}
    }
    assert reading == {"views/whereabouts.py"}
