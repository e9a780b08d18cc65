"""The 27 threats of untrusted contributions: what refuses each, or what answers it outside the check.

A row names the codes, the fixtures (in ``hostile/`` and ``reject/``, by the beginning of their
names) that must end in them, and the tests that hold what is answered elsewhere. No threat may be
without an answer.
"""

import ast
import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from builders import ROOT
from golden_site import tree_of
from openpyxl import load_workbook
from trees import HOSTILE, REJECT

HERE = Path(__file__).parent
WORKFLOWS = {path.name: yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / ".github/workflows").glob("*.yml")}


@dataclass(frozen=True)
class Answer:
    """What answers a threat: codes that its fixtures end in, and tests of other files (``file.py::name``)."""

    threat: str
    codes: str = ""
    fixtures: str = ""
    tests: str = ""


THREATS = {
    "T1": Answer(
        "template expressions",
        "KB513",
        "kb513-markup-extension",
        "test_hostile.py::test_template_expressions_are_refused_in_fields "
        "test_threats.py::test_no_data_is_ever_compiled_as_a_template",
    ),
    "T2": Answer("escaping by file name", tests="test_threats.py::test_every_template_is_escaped_whatever_its_name"),
    "T3": Answer("HTML in text", "KB511", "t03- kb511-", "test_hostile.py::test_html_is_refused_in_text"),
    "T4": Answer("dangerous links", "KB512 KB515", "t04- kb512-unsafe-link"),
    "T5": Answer(
        "links that mislead", tests="test_hostile.py::test_unsafe_addresses_are_refused_in_links_of_every_form"
    ),
    "T6": Answer(
        "attribute lists and blocks",
        "KB513",
        "t06-",
        "test_hostile.py::test_extensions_of_markdown_are_refused_in_text",
    ),
    "T7": Answer("titles that break out", "KB207 KB511", "t07-"),
    "T8": Answer("fields of the theme", "KB202", "t08-"),
    "T9": Answer("snippets", "KB513", "t09-"),
    "T10": Answer(
        "links in the folder",
        "KB111",
        "t10-",
        "test_site_scan.py::test_a_link_in_the_folder_is_a_fault_and_is_not_followed",
    ),
    "T11": Answer("odd file names", "KB112 KB113", "t11-"),
    "T12": Answer(
        "files that decide how content is checked",
        "KB113",
        "t12-",
        "test_path_policy.py test_threats.py::test_a_pull_request_runs_with_nothing_to_steal_and_nothing_to_write "
        "test_threats.py::test_the_files_that_decide_need_the_maintainers",
    ),
    "T13": Answer("YAML bombs", "KB106 KB108 KB115", "t13-"),
    "T14": Answer("surprises of YAML", "KB101 KB103 KB104 KB108 KB109 KB115 KB203 KB205 KB208 KB210", "t14-"),
    "T15": Answer(
        "fields injected into an issue",
        tests="test_github_issue_body.py test_threats.py::test_an_issue_is_read_only_when_it_is_labelled",
    ),
    "T16": Answer(
        "script injection",
        "KB511",
        "t16-",
        "test_workflow_scripts.py test_docs.py::test_no_expression_is_pasted_into_a_script",
    ),
    "T17": Answer("hostile artifacts", tests="test_github_comment.py test_workflow_scripts.py"),
    "T18": Answer("approve, then edit", tests="test_threats.py::test_an_issue_is_read_only_when_it_is_labelled"),
    "T19": Answer(
        "personal data",
        "KB501 KB502 KB503 KB504 KB505 KB506 KB507 KB508 KB509 KB510",
        "kb501- kb502- kb503- kb504- kb505- kb506- kb507- kb508- kb509- kb510-",
        "test_privacy_corpus.py::test_what_is_private_is_told_and_what_looks_alike_is_not",
    ),
    "T20": Answer("metadata in files", "KB113 KB514", "t20- kb514-"),
    "T21": Answer(
        "re-identification",
        "KB309 KB522 KB523",
        "kb309- kb522- kb523- t21-",
        "test_pages.py::test_a_place_that_may_not_be_named_is_nowhere_in_the_site",
    ),
    "T22": Answer("trickery with characters", "KB101 KB110 KB114", "t22- kb114-"),
    "T23": Answer(
        "formulas in tables",
        tests="test_threats.py::test_the_only_tables_of_the_site_are_those_to_fill_in_and_none_holds_a_formula",
    ),
    "T24": Answer(
        "breaking out of data",
        tests="test_escaping.py::test_descriptions_in_the_finished_site_stay_json_and_say_what_was_meant "
        "test_threats.py::test_no_data_of_the_site_ends_a_script",
    ),
    "T25": Answer(
        "advertising and defamation",
        tests="test_threats.py::test_people_are_told_what_not_to_write_and_how_to_withdraw",
    ),
    "T26": Answer(
        "supply chain",
        tests="test_docs.py::test_every_locked_version_has_hashes_and_no_address "
        "test_docs.py::test_every_action_is_pinned_to_a_commit_with_its_version_beside_it "
        "test_threats.py::test_only_locked_wheels_with_their_hashes_are_installed",
    ),
    "T27": Answer("links that rot", tests="test_github_links.py"),
}


def fixtures(beginnings):
    return [tree for tree in (*HOSTILE, *REJECT) if tree.name.startswith(tuple(beginnings.split()))]


def triggers(workflow):
    return workflow.get("on", workflow.get(True))  # YAML 1.1 reads the word as true


def test_every_threat_has_an_answer():
    assert list(THREATS) == [f"T{number}" for number in range(1, 28)]
    assert [name for name, answer in THREATS.items() if not (answer.fixtures or answer.tests)] == []


@pytest.mark.parametrize("name", [name for name, answer in THREATS.items() if answer.fixtures])
def test_the_fixtures_of_a_threat_end_in_its_codes_and_in_exactly_those(name):
    answer = THREATS[name]
    assert [one for one in answer.fixtures.split() if not fixtures(one)] == []
    codes = {tree.name: set(re.findall(r"KB\d{3}", tree.report)) for tree in fixtures(answer.fixtures)}
    assert [name for name, told in codes.items() if not told] == []
    assert set().union(*codes.values()) == set(answer.codes.split())


@pytest.mark.parametrize("name", [name for name, answer in THREATS.items() if answer.tests])
def test_what_is_answered_elsewhere_is_held_by_tests_that_exist(name):
    for told in THREATS[name].tests.split():
        file, _, test = told.partition("::")
        assert (HERE / file).is_file(), told
        assert f"def {test or 'test_'}" in (HERE / file).read_text("utf-8"), told


def test_no_data_is_ever_compiled_as_a_template():
    calls = [
        ast.unparse(node.func)
        for path in (ROOT / "generator").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    ]
    compiling = ("from_string", "Template", "compile_expression", "eval", "exec", "compile")
    assert [call for call in calls if call.split(".")[-1] in compiling and call != "re.compile"] == []
    assert [name for name in (ROOT / "pyproject.toml").read_text("utf-8").split() if "macros" in name] == []


def test_every_template_is_escaped_whatever_its_name():
    text = (ROOT / "generator/output/render.py").read_text("utf-8")
    made = [call for call in re.findall(r"\w*Environment\([^)]*\)", text) if call != "_Environment(Environment)"]
    assert made == ["_Environment(folders, compiled)"]
    assert text.count("autoescape") == text.count("autoescape=True,") == 1
    assert "select_autoescape" not in text


def test_a_pull_request_runs_with_nothing_to_steal_and_nothing_to_write():
    assert [name for name, workflow in WORKFLOWS.items() if "pull_request_target" in triggers(workflow)] == []
    for workflow in (one for one in WORKFLOWS.values() if "pull_request" in triggers(one)):
        for job in workflow["jobs"].values():
            assert set(job["permissions"].values()) <= {"read"}
            assert "secrets." not in str(job)


def test_the_files_that_decide_need_the_maintainers():
    lines = (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines()
    owners = dict(line.split()[:2] for line in lines if line.startswith(("*", "/")))
    deciding = ("generator/", "templates/", "tools/", ".github/", "schemas/", "content/reference/")
    deciding += ("pyproject.toml", "requirements.lock", "Makefile", "site_config.yml")
    assert {owners[f"/{name}"] for name in deciding} == {"@example/maintainers"}


def test_an_issue_is_read_only_when_it_is_labelled():
    """What is edited after a person has looked at it is not read again by itself."""
    reading = [triggers(workflow)["issues"] for workflow in WORKFLOWS.values() if "issues" in triggers(workflow)]
    assert [one["types"] for one in reading] == [["labeled"]] * len(reading)


def test_the_only_tables_of_the_site_are_those_to_fill_in_and_none_holds_a_formula(golden):
    names = tree_of(golden.root / "site")
    tables = sorted(name for name in names if name.endswith((".csv", ".tsv", ".xls", ".xlsx", ".ods")))
    taken, tables = tables[:3], tables[3:]
    assert taken == ["data/cases.csv", "data/municipalities.csv", "data/threads.csv"]
    for name in taken:
        rows = csv.reader(io.StringIO(names[name].decode("utf-8-sig"), newline=""))
        assert [cell for row in rows for cell in row if re.match(r"\s*[=+\-@＝＋－＠]", cell)] == []
    assert tables == ["form/case.xlsx", "form/thread.xlsx"]
    cells = [
        cell
        for name in tables
        for sheet in load_workbook(io.BytesIO(names[name])).worksheets
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert {cell.data_type for cell in cells if cell.value} == {"s"}


def test_no_data_of_the_site_ends_a_script(golden):
    for name, data in tree_of(golden.root / "site").items():
        if name.endswith(".js") and name.startswith("search/"):
            assert b"</script" not in data
        if name.endswith(".html"):
            for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', data.decode(), re.DOTALL):
                assert "<" not in text


@pytest.mark.collection
def test_people_are_told_what_not_to_write_and_how_to_withdraw():
    page = (ROOT / "content/pages/contribute.md").read_text("utf-8")
    assert "製品や会社の宣伝" in page
    assert "契約・機器の設定など守るべき情報" in page
    assert "### 取り下げる" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_only_locked_wheels_with_their_hashes_are_installed():
    setup = (ROOT / "tools/setup-python.sh").read_text("utf-8")
    installs = [line for line in setup.splitlines() if "pip install" in line and "#" not in line.split("pip")[0]]
    assert len(installs) == 2
    assert {"--require-hashes", "--only-binary=:all:"} <= set(installs[0].split())
    assert {"--no-deps", "--no-build-isolation"} <= set(installs[1].split())
    cooled = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))["updates"]
    assert [one for one in cooled if one["cooldown"]["default-days"] < 7] == []
