"""What is made from code in the repository is fresh, and says what the code says."""

import pytest
from golden_site import a_config, the_project

from generator.reference.generated import generated_files, stale_files, write_generated
from generator.reference.reference_docs import content_model_page, rules_page
from generator.rules.registry import all_rules


@pytest.mark.collection
def test_what_is_made_from_code_and_settings_is_fresh(root):
    assert stale_files(root, the_project(root).config) == [], "run `kyoso schema`"


def test_only_what_is_stale_is_written(tmp_path):
    config = a_config()
    names = list(generated_files(tmp_path, config))
    assert write_generated(tmp_path, config) == names
    assert (write_generated(tmp_path, config), stale_files(tmp_path, config)) == ([], [])
    (tmp_path / names[0]).write_text("古い", encoding="utf-8")
    (tmp_path / names[-1]).unlink()
    assert write_generated(tmp_path, config) == [names[0], names[-1]]


def test_codes_and_names_of_rules_are_used_once():
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


def test_every_rule_says_what_must_hold_and_shows_bad_and_good():
    rules = all_rules()
    assert [rule.code for rule in rules if rule.must.isascii() or rule.must.endswith("。")] == []
    assert [rule.code for rule in rules if "\nBad: " not in _flat(rule) or "\nGood: " not in _flat(rule)] == []


def _flat(rule):
    return "\n".join(line.strip() for line in rule.explanation.splitlines())


def test_the_page_of_rules_has_a_section_for_every_rule_in_order():
    headings = [line for line in rules_page().splitlines() if line.startswith("### ")]
    assert headings == [f"### {rule.code} {rule.name}" for rule in all_rules()]


def test_the_page_of_the_content_model_explains_every_field():
    rows = [line.split(" | ") for line in content_model_page().splitlines() if line.startswith("| `")]
    assert [row for row in rows if not row[-1].strip(" |")] == []
    assert ["| `period.from`", "yes", "month", "開始。始めた年月(例 2025-04)。計画の年月は書かない |"] in rows


def test_both_pages_say_that_they_are_made():
    assert [page().splitlines()[1] for page in (rules_page, content_model_page)] == [
        "<!-- Made by `kyoso schema`; do not edit. -->"
    ] * 2
