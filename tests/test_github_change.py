"""The report of a change: only the changed files, no personal data, and how well each page is found."""

import json

import pytest
from builders import TODAY, a_catalog, check_folder
from golden_site import GOLDEN
from trees import REJECT

from generator.check import Checked, check
from generator.config import read_project
from generator.findings.diagnostics import CannotRunError, Diagnostic, Rule, Span, Told
from generator.github.change import change_report, changed_files, corrected_line
from generator.github.comment import read_report

RULE = Rule("KB999", "shiken", "試験の規則", "", Told.CHECK)
CASES = sorted(path.name for path in (GOLDEN / "content/cases").iterdir())


def a_finding(mend, span, excerpt="stage: inuse  # 段階"):
    return Diagnostic(RULE, "content/cases/x.md", span, "試験の規則", "見つけたもの", mend, excerpt)


def test_a_suggested_word_makes_a_corrected_line():
    assert corrected_line(a_finding("もしかして: in_use", Span.on_line(1, 8, 5))) == "stage: in_use  # 段階"


@pytest.mark.parametrize(
    ("mend", "span"),
    [
        ("書いてください", Span.on_line(1, 8, 5)),
        ("もしかして: madoguchi(窓口)", Span(1, 1, 3, 1)),
        ("もしかして: a か b", Span.on_line(1, 8, 5)),
        ('もしかして: "132063"(東京都府中市)、"342084"(広島県府中市)', Span.on_line(1, 8, 5)),
    ],
)
def test_any_other_advice_corrects_no_line(mend, span):
    assert corrected_line(a_finding(mend, span)) == ""


@pytest.mark.parametrize(
    ("mend", "wrong", "right"),
    [
        ("もしかして: madoguchi(窓口改革)", "窓口", "madoguchi"),
        ("もしかして: 012351(北海道石狩市)", '"012352"', '"012351"'),
        ("もしかして: 012351(北海道石狩市)", "'012352'", "'012351'"),
        ("もしかして: 012351(北海道石狩市)", "012352", '"012351"'),
        ('もしかして: "012351"(北海道石狩市)', "石狩市", '"012351"'),
        ('もしかして: "012351"(北海道石狩市)', '"石狩市"', '"012351"'),
    ],
)
def test_what_a_suggested_word_is_called_stands_in_no_corrected_line(mend, wrong, right):
    span = Span.on_line(1, 5, len(wrong))
    assert corrected_line(a_finding(mend, span, f"  - {wrong}  # 段階")) == f"  - {right}  # 段階"


@pytest.mark.parametrize(
    "broken", [one for one in REJECT if "もしかして: " in one.report], ids=lambda broken: broken.name
)
def test_every_corrected_line_that_is_shown_passes_the_check(broken, tree):
    folder = tree(broken)
    (finding,) = check_folder(folder).diagnostics
    if line := corrected_line(finding):
        place = folder / finding.path
        lines = place.read_text("utf-8").split("\n")
        lines[finding.span.line - 1] = line
        place.write_text("\n".join(lines), "utf-8")
        assert check_folder(folder).diagnostics == []


def test_of_a_long_line_what_changes_is_shown_with_what_stands_beside_it():
    line = f"  - {{themes: [madogutchi], why: {'長い理由。' * 100}}}"
    finding = a_finding("もしかして: madoguchi", Span.on_line(1, 15, 10), line)
    (found,) = change_report(Checked(a_catalog(), [finding], 1, [finding]), {finding.path}, None)["findings"]
    assert (found["before"], found["after"]) == (
        f"  - {{themes: [madogutchi], why: {'長い理由。' * 5}長い理由…",
        f"  - {{themes: [madoguchi], why: {'長い理由。' * 5}長い理由…",
    )


def test_findings_are_those_of_the_changed_files_and_repeat_no_personal_data(project):
    folder = project(
        {
            "people/aaa.yml": "name: 試験\nroles: [curater]\n",
            "people/bbb.yml": "name: 試験\n",
            "pages/ccc.md": "---\ntitle: 試験\nsummary: 要約\n---\n\ntaro@city.example.jp に送る\n",
        }
    )
    found = change_report(
        check(read_project(folder)[0], TODAY), {"content/people/aaa.yml", "content/pages/ccc.md"}, None
    )
    assert (found["files"], found["count"], found["elsewhere"], found["pages"]) == (3, 2, 1, [])
    private, shape = found["findings"]
    assert (private["code"], private["found"], private["before"], private["after"]) == ("KB501", "", "", "")
    assert "taro" not in json.dumps(found)
    assert (shape["code"], shape["before"], shape["after"]) == ("KB204", "roles: [curater]", "roles: [curator]")
    assert read_report(json.dumps(found)) is not None


def test_every_changed_entry_tells_where_its_questions_find_it(golden, golden_catalog):
    checked = check(golden, TODAY)
    paths = {entry.source.shown for entry in golden_catalog.published}
    found = change_report(checked, paths, golden.root / "site")
    assert [page["path"] for page in found["pages"]] == sorted(paths)[: len(found["pages"])]
    for page in found["pages"]:
        assert page["questions"], page
        assert (golden.root / "site" / page["address"]).is_file()
    ranks = [question["rank"] for page in found["pages"] for question in page["questions"]]
    assert sum(rank == 1 for rank in ranks) > len(ranks) / 2
    assert read_report(json.dumps(found)) is not None


def test_a_site_without_an_index_cannot_be_asked(golden, tmp_path):
    with pytest.raises(CannotRunError, match="検索データがありません"):
        change_report(check(golden, TODAY), {f"content/cases/{CASES[0]}"}, tmp_path)


def test_changed_files_are_separated_by_nul(tmp_path):
    (tmp_path / "changed").write_bytes(b"content/cases/a b.md\0content/x\ny.md\0")
    assert changed_files(tmp_path / "changed") == {"content/cases/a b.md", "content/x\ny.md"}
    with pytest.raises(CannotRunError, match="一覧を読めません"):
        changed_files(tmp_path / "nai")
