"""Whose a figure is: its own number says it, or the only source of figures; never one that carries none."""

import pytest
from builders import a_case

from generator.views.figures import figure

FIGURE = "[{{name: 時間, unit: 分, value: 2, kind: 規模・実績, basis: 公表値, as_of: 2026-01{source}}}]"
DOCUMENT = (
    "{{title: 題, publisher: 第{number}の発行者, kind: 報道, url: 'https://www.example.jp/{number}', "
    "accessed_on: 2026-11-01, supports: [{claims}]}}"
)


def told(source, *supports):
    """Return the publisher that stands beside a figure of a case with a document for each of ``supports``."""
    documents = [DOCUMENT.format(number=number, claims=claims) for number, claims in enumerate(supports, start=1)]
    case = a_case(evidence=f"[{', '.join(documents)}]", indicators=FIGURE.format(source=source)).model
    return figure(case.indicators[0], case.source_of(case.indicators[0])).source


@pytest.mark.parametrize(
    ("source", "supports", "publisher"),
    [
        (", source: 2", ("indicators", "indicators"), "第2の発行者"),
        (", source: 2", ("summary", "indicators"), "第2の発行者"),
        ("", ("summary", "indicators"), "第2の発行者"),
        ("", ("indicators", "indicators"), ""),
        ("", ("summary", "summary"), ""),
        (", source: 1", ("summary", "indicators"), ""),
        (", source: 9", ("indicators", "indicators"), ""),
    ],
)
def test_the_publisher_beside_a_figure_is_that_of_the_source_which_carries_it(source, supports, publisher):
    assert told(source, *supports) == publisher
