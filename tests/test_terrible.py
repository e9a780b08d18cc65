"""Two files with as many mistakes as one file can show at once: every one is reported, once, in order."""

from builders import check_folder
from trees import TERRIBLE

from generator.findings.report import report


def codes_in(checked, name):
    return {diagnostic.rule.code for diagnostic in checked.diagnostics if diagnostic.path.endswith(name)}


def test_the_terrible_files_get_exactly_the_expected_report(tree, request):
    folder = tree(TERRIBLE)
    checked = check_folder(folder)
    found = TERRIBLE.told(report(checked.diagnostics, checked.files, "text") + "\n", folder)
    if request.config.getoption("--update"):
        TERRIBLE.update(found)
    assert found == TERRIBLE.report


def test_one_file_shows_every_mistake_of_shape_that_a_case_can_have(tree):
    found = codes_in(check_folder(tree(TERRIBLE)), "terrible-case.md")
    assert found == {f"KB2{number:02}" for number in range(1, 12)}


def test_one_file_shows_every_broken_rule_that_can_stand_beside_the_others(tree):
    found = codes_in(check_folder(tree(TERRIBLE)), "terrible-rules.md")
    assert found == {
        *("KB301", "KB302", "KB304", "KB305", "KB307", "KB308", "KB309"),
        *("KB402", "KB404", "KB405", "KB406", "KB407", "KB408", "KB412", "KB413", "KB417"),
        *("KB501", "KB502", "KB503", "KB504", "KB505", "KB506", "KB507", "KB511", "KB512", "KB513", "KB514"),
        *("KB601", "KB603", "KB604"),
    }


def test_what_is_private_comes_first_and_all_findings_stand_in_the_order_of_files_lines_and_columns(tree):
    findings = check_folder(tree(TERRIBLE)).diagnostics
    places = [(not finding.rule.private, finding.path, finding.span, finding.rule.code) for finding in findings]
    assert places == sorted(places)


def test_no_finding_is_said_twice(tree):
    findings = check_folder(tree(TERRIBLE)).diagnostics
    assert len(findings) == len(
        {(finding.path, finding.span, finding.rule.code, finding.found) for finding in findings}
    )
