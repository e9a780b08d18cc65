"""``kyoso new`` with ``language: en``: what it asks and what it writes is English, and is read back."""

import re

import pytest
from builders import TODAY
from test_findings_in_english import in_english
from test_intake_intake import THEMES
from test_second_language import SIGNS

from generator import speak
from generator.check import check
from generator.config import read_project
from generator.entry.answers import Answers
from generator.entry.writer import entry_text
from generator.intake.interview import Interview
from generator.intake.markdown_file import kind_of, read_markdown
from generator.intake.start import filled_entry
from generator.kinds import CASE, ENTRY_KINDS, HANDED_IN
from generator.model.register import REGISTERS, Places

THEME = re.compile("窓口改革|業務改革")


@pytest.fixture
def folder(project):
    return in_english(project(THEMES))


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_an_entry_to_fill_in_is_explained_in_english(kind, folder, kyoso):
    code, output, errors = kyoso(folder, "new", kind, "first-try")
    assert (code, errors, SIGNS.findall(output)) == (0, "", [])
    text = (folder / "content" / f"{kind}s" / "first-try.md").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if SIGNS.search(line)] == []


def test_a_site_without_places_has_no_line_for_them_in_an_entry_to_fill_in(folder, kyoso):
    settings = folder / "site_config.yml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}places: none\n", encoding="utf-8")
    kyoso(folder, "new", "case", "first-try")
    text = (folder / "content/cases/first-try.md").read_text(encoding="utf-8")
    named = {line.partition(":")[0] for line in text.splitlines() if re.match("[a-z_]+:", line)}
    assert named & REGISTERS[Places.NONE].unasked == set()
    assert {"title", "stage", "cost"} <= named


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_an_example_of_answers_is_english_and_names_fields_as_it_reads_them(kind, folder, kyoso):
    code, output, errors = kyoso(folder, "new", kind, "--example")
    assert (code, errors) == (0, "")
    assert [line for line in output.splitlines() if SIGNS.search(line)] == []


FILE = """\
Title: Booking a counter
Stage: In use
Outcome: Achieved
Themes: 窓口改革
Effort: {People: 2}
Sources:
  - {Title: Report, Publisher: City, Kind of source: News, Address: "https://www.example.jp/", Reviewed on: 2026-11-22}
Problem: People waited.
"""


def test_answers_by_their_english_names_become_an_entry(folder, kyoso):
    (folder / "answers.yml").write_text(FILE, encoding="utf-8")
    code, _output, errors = kyoso(folder, "new", "case", "booking", "--from", "answers.yml")
    assert (code, errors) == (0, "")
    read = read_markdown((folder / "content/cases/booking.md").read_bytes(), CASE)
    source = {"title": "Report", "publisher": "City", "kind": "報道", "url": "https://www.example.jp/"}
    names = ("title", "stage", "outcome", "themes", "effort", "evidence")
    assert {name: read.fields[name] for name in names} == {
        "title": "Booking a counter",
        "stage": "in_use",
        "outcome": "achieved",
        "themes": ["madoguchi"],
        "effort": {"people": "2"},
        "evidence": [source | {"accessed_on": "2026-11-22"}],
    }
    assert read.sections == {"課題": "People waited."}


@pytest.mark.parametrize("kind", HANDED_IN.values(), ids=lambda kind: kind.name)
@pytest.mark.parametrize("written", ["ja", "en"])
def test_ticks_and_kind_are_read_in_either_language(kind, written):
    speak(written)
    told = {"title": "Trial"} if kind.sections else {"entry": "tameshi"}
    data = entry_text(Answers(kind, told, {}, agreed=True, made_at="2026-11-22T10:00:00")).encode()
    assert (SIGNS.search(data.decode()) is None) == (written == "en")
    speak("en")
    assert kind_of(data) is kind
    read = read_markdown(data, kind)
    assert (read.agreed, read.made_at) == (True, "2026-11-22")


ANSWERED = [
    *("Booking a counter", "Residents book a counter.", "9", "2", "partly achieved", "Partly achieved", "012351", "x"),
    *("1", "How do we let people book? / Who books?"),
    *("Report | City | News | http://", "Report | City | News | https://www.example.jp/"),
]


def test_questions_are_asked_in_english_and_answered_by_english_words(folder):
    here, _findings = read_project(folder)
    checked = check(here, TODAY, may_be_empty=True)
    told, left = [], list(ANSWERED)

    def ask(prompt):
        told.append(prompt)
        return left.pop(0)

    given = Interview(CASE, checked.catalog, ask, told.append).answers()
    text = filled_entry(CASE, given, checked, "booking").data.decode()
    assert [
        line for line in "".join(told).splitlines() if SIGNS.search(THEME.sub("", line)) and "石狩市" not in line
    ] == []
    assert [line.strip() for line in told if line.startswith("  ")] == [
        "Answer with a number from 1 to 4",
        "Answer with a number from 1 to 5",
        "→ 北海道石狩市(012351)",
        "There is no theme “x”. Answer with a number from above",
        "Answer in the form “Title | Publisher | Kind of source | https://…”",
    ]
    assert re.findall("^(?:stage|outcome|questions|    kind): .*", text, re.MULTILINE) == [
        'questions: ["How do we let people book?", "Who books?"]',
        "    kind: News",
        "stage: pilot  # Pilot",
        "outcome: partial  # Partly achieved",
    ]
    assert [line for line in text.splitlines() if SIGNS.search(line)] == []
