"""Where a figure was read: its own number says it, or the only source of figures; never one that carries none."""

import pytest
from builders import a_case
from golden_site import page_of

FIGURE = "[{{name: 時間, unit: 分, value: 2, kind: 規模・実績, basis: 公表値, as_of: 2026-01{source}}}]"
DOCUMENT = (
    "{{title: 題, publisher: 第{number}の発行者, kind: 報道, url: 'https://www.example.jp/{number}', "
    "accessed_on: 2026-11-01, supports: [{claims}]}}"
)


def a_case_with(source, *supports):
    """Return a case with a figure of this source, and with a document for each of ``supports``."""
    documents = [DOCUMENT.format(number=number, claims=claims) for number, claims in enumerate(supports, start=1)]
    return a_case(evidence=f"[{', '.join(documents)}]", indicators=FIGURE.format(source=source))


@pytest.mark.parametrize(
    ("source", "supports", "number"),
    [
        (", source: 2", ("indicators", "indicators"), 2),
        (", source: 2", ("summary", "indicators"), 2),
        ("", ("summary", "indicators"), 2),
        ("", ("indicators", "indicators"), None),
        ("", ("summary", "summary"), None),
        (", source: 1", ("summary", "indicators"), None),
        (", source: 9", ("indicators", "indicators"), None),
    ],
)
def test_the_source_of_a_figure_is_the_one_that_carries_it(source, supports, number):
    case = a_case_with(source, *supports).model
    assert case.source_of(case.indicators[0]) == number


def test_it_is_shown_by_its_number_since_one_publisher_may_have_several():
    shown = page_of(a_case_with(", source: 2", "summary", "indicators")).data.case.figures[0].source
    assert shown == "資料2 第2の発行者"
    unknown = page_of(a_case_with("", "indicators", "indicators")).data.case.figures[0].source
    assert unknown == ""
