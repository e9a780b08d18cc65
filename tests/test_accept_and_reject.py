"""Small trees: every one in accept/ is clean, every one in reject/ gets exactly the report it tells."""

import re

import pytest
from builders import check_folder
from trees import ACCEPT, REJECT

from generator.findings.report import report
from generator.rules.registry import all_rules

RULES = {rule.code: rule for rule in all_rules()}
FINDING = re.compile(r"^content/\S+:(?:\d+|\{line\}):\d+: (\S+) (KB\d{3}) (\S+): ", re.MULTILINE)


def code_of(tree):
    return tree.name[:5].upper()


def by_name(tree):
    return tree.name


@pytest.mark.parametrize("clean", ACCEPT, ids=by_name)
def test_a_tree_in_accept_is_clean(clean, tree):
    checked = check_folder(tree(clean))
    assert (
        report(checked.diagnostics, checked.files, "text")
        == f"{checked.files}個のファイルを確認しました。問題はありません。"
    )


@pytest.mark.parametrize("broken", REJECT, ids=by_name)
def test_a_tree_in_reject_gets_exactly_the_expected_report(broken, tree, request):
    folder = tree(broken)
    checked = check_folder(folder)
    found = broken.told(report(checked.diagnostics, checked.files, "text") + "\n", folder)
    if request.config.getoption("--update"):
        broken.update(found)
    assert found == broken.report


@pytest.mark.parametrize("broken", REJECT, ids=by_name)
def test_a_tree_in_reject_breaks_only_the_rule_it_is_named_after(broken):
    rule = RULES[code_of(broken)]
    assert FINDING.findall(broken.report) == [(rule.severity.label, rule.code, rule.name)]


def test_every_tree_in_reject_carries_the_name_of_its_rule():
    misnamed = [
        tree.name for tree in REJECT if not tree.name.startswith(f"{code_of(tree).lower()}-{RULES[code_of(tree)].name}")
    ]
    assert misnamed == []


def test_every_rule_has_a_tree_that_breaks_it():
    assert sorted({code_of(tree) for tree in REJECT}) == sorted(RULES)


def test_every_rule_has_a_tree_that_nearly_breaks_it():
    assert sorted({code for tree in ACCEPT for code in tree.covers}) == sorted(RULES)
