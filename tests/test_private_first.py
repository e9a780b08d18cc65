"""What is private is told in the first round and before everything else, whatever other mistakes a text has."""

import csv
import email.message
import io
import json
import re
import shutil

import pytest
import yaml
from builders import BESIDE, REFERENCE, TODAY, check_folder
from golden_site import GOLDEN
from issue_bodies import body_of
from py_mini_racer import MiniRacer
from trees import REJECT

from generator.check import check
from generator.config import read_project
from generator.entry.answers import Answers
from generator.entry.columns import shown_columns
from generator.findings.diagnostics import RefusedError
from generator.findings.report import FORMATS, report
from generator.forms.form import form_data
from generator.forms.form_file import form_script
from generator.forms.issue_forms import issue_forms
from generator.github.issue import Issue, reply_to
from generator.intake.armour import encode
from generator.intake.intake import taken_from
from generator.intake.start import answers_in, filled_entry
from generator.kinds import ENTRY_KINDS
from generator.rules.privacy import RULES

PRIVATE = {
    "KB501": "shiken@city.example.lg.jp",
    "KB502": "03-0000-0000",
    "KB503": "1111 1111 1118",
    "KB505": "xoxb-tameshi-tameshi",
}
PLANTED = " | ".join(PRIVATE.values())
OF_PRIVATE_RULES = {rule.rule.code for rule in RULES}
CODE = re.compile(r"KB\d{3}")
FENCED = re.compile(r"\A---\n(.*?)^---\n(.*)\Z", re.MULTILINE | re.DOTALL)
ISSUE_FORMS = {form.kind.name: form for form in issue_forms()}


def told_first(said):
    """Return the codes that stand in an answer before any that is not of private data; it repeats nothing of that."""
    assert [secret for secret in PRIVATE.values() if secret in said] == []
    codes = CODE.findall(said)
    others = [number for number, code in enumerate(codes) if code not in OF_PRIVATE_RULES]
    return set(codes[: others[0]] if others else codes)


def plant(folder, broken):
    """Write private data at the end of every file of a tree; return the files."""
    files = [folder / "content" / name for name in broken.places if (folder / "content" / name).is_file()]
    files = [file for file in files if not file.is_symlink() and "figures" not in file.parts]  # no text of ours
    for file in files:
        line = PLANTED if file.suffix == ".md" else f"# {PLANTED}"
        file.write_bytes(file.read_bytes() + f"\n{line}\n".encode())
    return files


@pytest.mark.parametrize("broken", REJECT, ids=lambda tree: tree.name)
def test_private_data_is_told_first_in_any_broken_file_and_no_report_repeats_it(broken, tree):
    folder = tree(broken)
    files = plant(folder, broken)
    findings = check_folder(folder).diagnostics
    for file in files:
        shown = file.relative_to(folder).as_posix()
        private = [one for one in findings if one.path == shown or not one.rule.private]
        assert told_first(report(private, 1, "text")) >= set(PRIVATE), shown
    assert files or any(place.startswith("figures/") for place in broken.places) or broken.name.startswith("kb111")
    for name in FORMATS:
        assert [secret for secret in PRIVATE.values() if secret in report(findings, 1, name)] == []


KINDS = {"cases": ENTRY_KINDS["case"], "threads": ENTRY_KINDS["thread"]}
ENTRIES = [
    pytest.param(KINDS[place.split("/")[0]], text, id=broken.name)
    for broken in REJECT
    for place, text in broken.texts_by_place.items()
    if place.split("/")[0] in KINDS
]


def values_in(text):
    """Return the values of the fields, as far as they are YAML, and the sections."""
    front, body = FENCED.match(text).groups() if FENCED.match(text) else ("", text)
    try:
        fields = yaml.load(front, yaml.BaseLoader)  # noqa: S506 - it makes only texts
    except yaml.YAMLError:
        fields = {}
    titles = re.split(r"^## (.*)$", body, flags=re.MULTILINE)
    sections = dict(zip(titles[1::2], map(str.strip, titles[2::2]), strict=True))
    return fields if isinstance(fields, dict) else {}, sections


def planted(kind, text):
    fields, sections = values_in(text)
    last = str(kind.sections[-1])
    known = {str(claim): sections.get(str(claim), "") for claim in kind.sections}
    return fields, known | {last: f"{sections.get(last, '')}\n\n{PLANTED}"}


def cell(value, path):
    """Return what stands at ``path`` of a value, as one text."""
    for part in path:
        inside = isinstance(value, list) and isinstance(part, int) and part < len(value)
        value = value[part] if inside else value.get(part, "") if isinstance(value, dict) else ""
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)


@pytest.fixture(scope="module")
def here(made_once):
    """A project that no test changes: nothing private is ever written into it."""

    def make(folder):
        shutil.copytree(REFERENCE, folder / "content/reference")
        shutil.copytree(BESIDE, folder / "content", dirs_exist_ok=True)
        shutil.copy(GOLDEN / "site_config.yml", folder)

    found, _findings = read_project(made_once("private-first", make))
    return found


@pytest.fixture(scope="module")
def before(here):
    return check(here, TODAY, may_be_empty=True)


def said_by_intake(before, name, data):
    try:
        taken = taken_from(name, data, before)
    except RefusedError as error:
        return str(error)
    return "".join(map(str, taken.mistakes)) + report(taken.findings, 1, "text")


@pytest.mark.parametrize(("kind", "text"), ENTRIES)
def test_private_data_is_told_first_in_a_file_that_is_attached_to_a_mail(kind, text, before):
    mail = email.message.EmailMessage()
    mail["Subject"], mail["From"] = kind.name, "shiken@example.jp"
    mail.set_content("よろしくお願いします。\n\n試験課 000-000-0000\n")
    mail.add_attachment(f"{text}\n{PLANTED}\n".encode(), maintype="text", subtype="plain", filename="kiji.md")
    assert told_first(said_by_intake(before, "x.eml", mail.as_bytes())) >= set(PRIVATE)


@pytest.mark.parametrize(("kind", "text"), ENTRIES)
def test_private_data_is_told_first_in_armour(kind, text, before):
    fields, sections = planted(kind, text)
    assert told_first(said_by_intake(before, "x.txt", encode(Answers(kind, fields, sections)).encode())) >= set(PRIVATE)


@pytest.mark.parametrize(("kind", "text"), ENTRIES)
def test_private_data_is_told_first_in_a_table(kind, text, before):
    fields, sections = planted(kind, text)
    values = fields | sections
    columns = [column for column in shown_columns(kind) if column.path[0] in values]
    rows = io.StringIO()
    csv.writer(rows).writerows([[one.header for one in columns], [cell(values, one.path) for one in columns]])
    assert told_first(said_by_intake(before, "x.csv", rows.getvalue().encode())) >= set(PRIVATE)


@pytest.mark.parametrize(("kind", "text"), ENTRIES)
def test_private_data_is_told_first_in_an_issue(kind, text, here, before):
    fields, sections = planted(kind, text)
    form = ISSUE_FORMS[kind.name]
    answers = {question.id: cell(fields | sections, (question.id,)) for question in form.questions}
    issue = Issue(1, body_of(form, answers | {form.questions[-2].id: PLANTED}), [form.label])
    assert told_first(reply_to(issue, here, before).answer) >= set(PRIVATE)


@pytest.mark.parametrize(("kind", "text"), ENTRIES)
def test_private_data_is_told_first_of_answers_in_a_file(kind, text, before, tmp_path):
    fields, sections = planted(kind, text)
    file = tmp_path / "answers.yml"
    file.write_text(yaml.safe_dump(fields | sections, allow_unicode=True, width=10_000), encoding="utf-8")
    with pytest.raises(RefusedError) as raised:
        filled_entry(kind, answers_in(file, kind), before, "shiken")
    assert told_first(str(raised.value)) >= set(PRIVATE)


@pytest.fixture(scope="module")
def form():
    engine = MiniRacer()
    engine.eval(form_script("check/check.js"))
    yield engine
    engine.close()


@pytest.mark.parametrize(("kind", "text"), ENTRIES)
def test_private_data_is_told_first_by_the_form(kind, text, before, form):
    fields, sections = planted(kind, text)
    data = form_data(kind, before.catalog)
    answers = Answers(kind, fields, sections).as_data()
    asked = f"new FormCheck({json.dumps(data)}).problems({json.dumps(answers)}, '{TODAY}').map(({{ code }}) => code)"
    assert told_first(" ".join(json.loads(form.eval(f"JSON.stringify({asked})")))) >= set(PRIVATE)


def test_an_issue_that_no_form_made_is_answered_with_what_is_private_first(here, before):
    answer = reply_to(Issue(1, f"教えてください。\n{PLANTED}", []), here, before).answer
    assert told_first(answer) >= set(PRIVATE)
