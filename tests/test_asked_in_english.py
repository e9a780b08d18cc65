"""``kyoso ask``, ``mcp``, ``gaps`` and what is learnt of searches with ``language: en``."""

import pytest
from pydantic import TypeAdapter
from test_findings_in_english import in_english
from test_intake_intake import THEMES
from test_second_language import SIGNS

from generator import speak
from generator.search.ask import _labels
from generator.search.asked import server
from generator.search.asked.gathered import Gathered, Quote
from generator.search.asked.held import _NAMED, About
from generator.search.asked.prompt import prompt, quoted
from generator.search.asked.sheet import sheet
from generator.search.asked.taken import taken
from generator.search.learning import Learnt, Search, as_text

# ruff: noqa: E501 - a line of what is told is a paragraph

ABOUT = About("Public service", "unofficial", "https://www.example.org/kb/", "2026-11-22", "CC BY 4.0")
TAKEN = """\
# Booking a counter

Residents book a counter.

- Page: <https://www.example.org/kb/cases/counter.html>
- Kind: Case
- Size: 50,000 to 200,000
- Not told in the sources: Cost, Effort
- Last checked: 20 November 2026
- Published by: Public service (unofficial)
- Licence: CC BY 4.0

## Setbacks and lessons

Few booked at first.

## Open questions

- How many book by telephone?

## Sources

1. Report (City, News) <https://www.example.org/report>
"""


@pytest.fixture
def found():
    speak("en")
    entry = taken(TAKEN)
    quote = Quote(
        entry.title,
        f"{entry.address}#problem",
        entry.summary,
        "Problem",
        "People waited.",
        entry.facts,
        entry.listed("出典"),
        entry.listed("残った問い"),
        entry.untold,
    )
    return Gathered("How do we let people book?", ABOUT, [quote], unsure=True, unsaid=["queue"], nearest=["Who books?"])


SHEET = """\
# Question: How do we let people book?

The source is entries of Public service (unofficial; as of 2026-11-22; CC BY 4.0; https://www.example.org/kb/).
1 entry, nearest first. The words are those of the entries; no AI was used.

Perhaps no entry fits. Read these as similar entries, not as an answer.

## 1. Booking a counter

- Kind: Case
- Size: 50,000 to 200,000
- Not told in the sources: Cost, Effort
- Last checked: 20 November 2026
- Address: https://www.example.org/kb/cases/counter.html#problem

Summary: Residents book a counter.

From “Problem”:

> People waited.

Sources:

1. Report (City, News) <https://www.example.org/report>

## What was not found

- No entry was found that answers this very question.
- Nowhere in the entries above: “queue”.
- The sources of entry 1 do not say: Cost, Effort.
- How many book by telephone? (open question of entry 1)
- Only entries of this site were searched. Other sources may have an answer.

## Similar questions

- Who books?

## Before you use this

- Rules and deadlines change. Before you use this, look at the day of the last check and at the sources.
- Where size or network differ from those of your own organisation, look at these differences first."""
LEARNT = """\
Searches read: 3

Searches that found no answer (write an entry, or add words to the one that answers)
- “queue” (2 times) Questions like it: “Who books?”

Searches that can be added to the ways of asking of an entry (make sure that it answers them)
- “let people book” → Booking (cases/counter.html)

Words that no entry has (where there is something that they mean, add them to “Keywords” of an entry or to the other names in the glossary)
- “queue” in the search “queue”"""


def test_an_answer_sheet_in_english_is_exactly_this(found):
    assert sheet(found) == SHEET


def test_the_text_for_an_ai_is_english_and_holds_what_was_found(found):
    told = prompt(found)
    assert SIGNS.findall(told) == []
    assert told.splitlines()[:4] == [
        "# How to answer",
        "",
        "You answer questions of people in public service, from the material that you are given and nothing else.",
        (
            "The material consists of entries of “Public service” (unofficial; as of 2026-11-22; https://www.example.org/kb/; "
            "CC BY 4.0)."
        ),
    ]
    assert told.endswith("\n# Question\n\nHow do we let people book?")
    assert quoted("A").splitlines()[2] == "[BEGIN QUOTATION 559aead08264d579]"


@pytest.mark.parametrize("named", ["Public service (unofficial)", "Public service（unofficial）"])
def test_what_a_site_is_called_is_told_from_what_sort_it_is(named):
    assert _NAMED.fullmatch(named).groups() == ("Public service", "unofficial")


def test_what_is_missing_is_told_in_english(project, kyoso):
    code, output, errors = kyoso(in_english(project(THEMES)), "gaps")
    assert (code, errors) == (0, "")
    assert output.splitlines() == [
        "Goal “Cases”: 0 of 5",
        "Goal “Themes with at least 2 entries”: 0 of 2; still missing: 業務改革, 窓口改革",
        (
            "Goal “Population bands with at least 1 case”: 0 of 6; still missing: 500,000 or more, 200,000 to 500,000, "
            "50,000 to 200,000, 10,000 to 50,000, Under 10,000, Prefecture"
        ),
        "Goal “Prefectures with cases”: 0 of 1",
        "Goal “Cases that did not work out or were stopped”: 0 of 1",
        "Themes with fewer than 3 entries: 2",
        "  業務改革 (questions with answers: 0, cases: 0) content/themes/gyomu-kaikaku.md",
        "  窓口改革 (questions with answers: 0, cases: 0) content/themes/madoguchi.md",
        "Entries past their review date: 0",
        "Entries to be reviewed within 60 days: 0",
        "Sentences that tell of a time gone by as still to come: 0",
        "Weak sources: 0",
        "Questions without an answer: 0",
    ]


def test_what_is_learnt_of_searches_is_told_in_english():
    speak("en")
    gap, way = Search("queue", 2, "", "", ["Who books?"]), Search("let people book", 1, "cases/counter.html", "Booking")
    assert as_text(Learnt(3, [gap], [way], {"queue": gap})) == LEARNT
    assert as_text(Learnt(0, [], [], {})) == "Searches read: 0\n\nThere is nothing to add."


def test_programs_are_told_in_english_what_they_can_ask_for():
    speak("en")
    told = [TypeAdapter(one).json_schema()["description"] for one in (server.Query, server.Name, server.Theme)]
    assert told == [
        "What to look for (a sentence or words)",
        "The id or address of a result of search",
        "The id or name of a theme; empty for all",
    ]


def test_what_an_entry_is_stands_behind_its_title_with_a_blank_before_it():
    speak("en")
    assert _labels({"label": "Case", "tags": [["In use"]], "overdue": True}) == " (Case, In use, Needs review)"
