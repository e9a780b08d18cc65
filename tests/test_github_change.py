"""The report of a change: only the changed files, no personal data, and how well each page is found."""

import json

import pytest
from builders import TODAY
from golden_site import GOLDEN

from generator.check import check
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
    ],
)
def test_any_other_advice_corrects_no_line(mend, span):
    assert corrected_line(a_finding(mend, span)) == ""


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
