"""Small trees: every one in accept/ is clean, every one in reject/ gets the report in its expected.txt."""

from pathlib import Path

import pytest
from builders import check_folder

from generator.findings.report import report
from generator.rules.registry import all_rules

HERE = Path(__file__).parent
ACCEPT = sorted((HERE / "accept").iterdir())
REJECT = sorted((HERE / "reject").iterdir())
RULES = {rule.code: rule for rule in all_rules()}


def text_report(folder):
    checked = check_folder(folder)
    return report(checked.diagnostics, checked.files, "text") + "\n"


def code_of(folder):
    return folder.name[:5].upper()


@pytest.mark.parametrize("folder", ACCEPT, ids=lambda folder: folder.name)
def test_a_tree_in_accept_is_clean(folder, tree):
    checked = check_folder(tree(folder))
    assert (
        report(checked.diagnostics, checked.files, "text")
        == f"{checked.files}個のファイルを確認しました。問題はありません。"
    )


@pytest.mark.parametrize("folder", REJECT, ids=lambda folder: folder.name)
def test_a_tree_in_reject_gets_exactly_the_expected_report(folder, tree, request):
    found = text_report(tree(folder))
    if request.config.getoption("--update"):
        (folder / "expected.txt").write_text(found, encoding="utf-8")
    assert found == (folder / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", REJECT, ids=lambda folder: folder.name)
def test_a_tree_in_reject_breaks_only_the_rule_it_is_named_after(folder, tree):
    checked = check_folder(tree(folder))
    assert [diagnostic.rule for diagnostic in checked.diagnostics] == [RULES[code_of(folder)]]


def test_every_folder_in_reject_carries_the_name_of_its_rule():
    misnamed = [
        folder.name
        for folder in REJECT
        if not folder.name.startswith(f"{code_of(folder).lower()}-{RULES[code_of(folder)].name}")
    ]
    assert misnamed == []


def test_every_rule_has_a_tree_that_breaks_it():
    assert sorted({code_of(folder) for folder in REJECT}) == sorted(RULES)


def test_every_rule_has_a_tree_that_nearly_breaks_it():
    covered = {code for folder in ACCEPT for code in (folder / "covers.txt").read_text(encoding="utf-8").split()}
    assert sorted(covered) == sorted(RULES)
