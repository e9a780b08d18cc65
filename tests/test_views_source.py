"""What is told of how a source was looked at."""

import pytest
from builders import a_case

from generator.views.source import source

SOURCE = 'title: 資料, publisher: 発行者, kind: 報道, url: "https://www.example.jp/shiryo", accessed_on: 2026-11-01'


@pytest.mark.parametrize(
    ("seen_as", "told"),
    [
        ("", "2026年11月1日確認"),
        (", seen_as: live", "2026年11月1日確認"),
        (", seen_as: stored_copy", "2026年11月1日に保存された写しで確認"),
    ],
)
def test_whether_the_page_or_only_a_copy_of_it_was_seen_is_told(seen_as, told):
    case = a_case(evidence=f"- {{{SOURCE}{seen_as}}}")
    assert [source(one).checked for one in case.model.evidence] == [told]
