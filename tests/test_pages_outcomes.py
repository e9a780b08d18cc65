"""Cases by what came of them: failures stand beside successes."""

from builders import a_case
from golden_site import a_config, a_shelf, a_site, made_by

from generator.model.vocabulary import OutcomeKind
from generator.pages.outcomes import OUTCOMES


def facets(*documents):
    return OUTCOMES.facets(a_shelf(*documents), "outcomes.md")


def test_every_kind_of_outcome_has_a_page():
    assert [page.path for page in made_by("outcomes", a_site(), a_config())] == [
        "outcomes.md",
        "outcomes/achieved.md",
        "outcomes/partial.md",
        "outcomes/expected.md",
        "outcomes/stopped.md",
        "outcomes/failed.md",
    ]


def test_each_published_case_stands_under_exactly_one_outcome():
    cases = [a_case(f"shiken-{kind.value}".replace("_", "-"), outcome=kind.value) for kind in OutcomeKind]
    draft = a_case("shiken-shitagaki", outcome="failed", status="draft")
    shown = [[entry.case.outcome for entry in facet.cases] for facet in facets(*cases, draft)]
    assert shown == [[kind] for kind in OutcomeKind]


def test_what_is_expected_is_said_to_be_no_result():
    notes = {facet.path: facet.note for facet in facets()}
    assert "実績ではありません" in notes["outcomes/expected.md"]


def test_every_outcome_is_called_in_its_own_words():
    assert list(OUTCOMES.titles) == list(OUTCOMES.notes) == list(OutcomeKind)
