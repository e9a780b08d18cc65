"""Cases by what came of them: failures stand beside successes."""

from builders import a_case
from golden_site import a_config, a_site

from generator.model.vocabulary import OutcomeKind
from generator.pages.outcomes import outcome_facets, outcome_path, outcomes_pages


def test_every_kind_of_outcome_has_a_page():
    assert [page.path for page in outcomes_pages(a_site(), a_config())] == [
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
    facets = outcome_facets(a_site(*cases, draft))
    assert [[case.model.outcome for case in facet.cases] for facet in facets] == [[kind] for kind in OutcomeKind]


def test_what_is_expected_is_said_to_be_no_result():
    notes = {facet.path: facet.note for facet in outcome_facets(a_site())}
    assert "実績ではありません" in notes[outcome_path(OutcomeKind.EXPECTED)]
