"""A register of one's own on a site in English: forms, rules and findings call its subjects by their own label."""

import re

import pytest
from builders import TODAY
from own_register import SETTINGS, own_project

from generator import _
from generator.check import check
from generator.forms.form import form_data
from generator.forms.form_file import form_script
from generator.forms.issue_forms import issue_forms
from generator.forms.table_rows import table_rows
from generator.kinds import CASE, HANDED_IN
from generator.model.register import USUAL_PLACES, settle
from generator.model.subject_words import of_subjects
from generator.rules.registry import all_rules

WORDS = {"one: 病院": "one: eye clinic", "label: 病床数": "label: Beds", "unit: 床": "unit: beds"}
# Words of others: who publishes a source, where a reader works.
ELSEWHERE = re.compile(
    "organisation (?:or medium )?that publishes|the organisation itself|organisation other than"
    "|(?:your|own) organisation"
)
CHOOSE = "Type the name, the reading or the id of the eye clinic, and choose one of those shown"
NO_SUCH = (
    "Write its id in content/reference/byouin.csv for each eye clinic: there is no eye clinic with the id “nowhere”. "
    "Look the id up in content/reference/byouin.csv again, or add a line"
)
NOT_GIVEN = (
    "How the eye clinic is named has to agree with whether its id or Beds is given: it says to name the eye clinic, "
    "but does not give its id. Write “municipality: ID”, or set attribution to band"
)
MUNICIPAL = re.compile(r"municipalit|population\b|six digits|organisation|local government|[ぁ-ヿ一-鿿]", re.IGNORECASE)


@pytest.fixture(autouse=True, scope="module")
def municipalities_again():
    yield
    settle(USUAL_PLACES)


@pytest.fixture
def settings():
    text = SETTINGS
    for old, new in WORDS.items():
        text = text.replace(old, new)
    return f"{text}language: en\n"


@pytest.fixture
def catalog(tmp_path, settings):
    return check(own_project(tmp_path, settings=settings), TODAY).catalog


def of_municipalities(texts):
    return [text for text in texts if MUNICIPAL.search(ELSEWHERE.sub("", text))]


@pytest.mark.usefixtures("catalog")
def test_rules_speak_of_the_subjects():
    musts = {rule.code: of_subjects(_(rule.must)) for rule in all_rules()}
    assert of_municipalities(must for code, must in musts.items() if code != "KB509") == []
    assert [musts[code] for code in ("KB303", "KB304", "KB332", "KB522", "KB523")] == [
        "Write its id in content/reference/byouin.csv for each eye clinic",
        "Write an id of the register",
        "List only others as partners, and only in a case that names its eye clinic",
        "A case that does not name its eye clinic may not name an eye clinic or cite its official site",
        "Where the eye clinic is not named, what is told has to fit at least five in the register",
    ]


def test_the_form_and_tables_ask_for_the_subjects(catalog):
    fields = {field["name"]: field for field in form_data(CASE, catalog)["fields"]}
    names = ("attribution", "municipality", "partners", "population_band")
    assert [(fields[name]["title"], fields[name]["description"]) for name in names] == [
        ("How it is named", "With Beds only, it is named nowhere. Do not cite sources that name it"),
        ("eye clinic", CHOOSE),
        ("Others that took part (eye clinic)", f"{CHOOSE}, one on each line"),
        ("Beds", "Only where it is not named"),
    ]
    assert [label for _value, label in fields["attribution"]["choices"]] == [
        "Names of eye clinic and person",
        "Name of the eye clinic only",
        "Beds only",
        "Not told",
    ]
    asked = [question for form in issue_forms() for question in form.questions]
    told = [text for one in asked for text in (one.label, one.hint, *one.options)]
    told += [cell for kind in HANDED_IN.values() for row in table_rows(kind, catalog)[:2] for cell in row]
    sizes = re.compile("400床(?:以上|未満)|CC BY.*")
    assert of_municipalities(sizes.sub("", text) for text in told) == []


@pytest.mark.usefixtures("catalog")
def test_the_script_of_the_form_keeps_the_names_of_fields_and_values():
    script = form_script("form.js")
    names = re.compile(r"\bmunicipality\b(?! )|\"organisation\"|population_band")
    assert names.findall(of_subjects(script, quotations=True)) == names.findall(script)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("municipality: shiken-kita", "municipality: nowhere", NO_SUCH),
        ("municipality: shiken-kita\n", "", NOT_GIVEN),
    ],
)
def test_findings_speak_of_the_subjects(tmp_path, settings, old, new, found):
    project = own_project(tmp_path, settings=settings)
    path = next(path for path in sorted((tmp_path / "content/cases").glob("*.md")) if old in path.read_text("utf-8"))
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    told = [f"{one.must}: {one.found}. {one.mend}" for one in check(project, TODAY).diagnostics if not one.rule.warns]
    assert told == [found]
