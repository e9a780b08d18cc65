"""Issue forms with ``language: en``: English on both sides, and the same entry inside."""

import re

import pytest
from builders import TODAY
from issue_bodies import CASE_ANSWERS, THREAD_ANSWERS, body_of
from test_findings_in_english import in_english
from test_second_language import SIGNS

from generator.check import check
from generator.config import read_project
from generator.forms.issue_form_files import contact_file, issue_form_files
from generator.forms.issue_forms import issue_forms
from generator.github.issue import Issue, reply_to

ASKED = {
    "themes": "窓口改革, 業務改革",
    "attribution": "Organisation only",
    "municipality": "012351",
    "stage": "In use",
    "outcome": "Achieved",
    "indicators": "数 | Before and after | 時間 | 1,350 | 80 | | | published figure | 2026-03",
    "network": "α model",
    "evidence": "試験用の資料 | 発行者 | News | https://www.example.jp/ | 2026-11-01 | Indicators, Time, What was done",
}
OK = "Thank you. A draft of the entry (a pull request) has been made. Editors read it before it is published."
FRONT = """\
---
# yaml-language-server: $schema=../../schemas/case.schema.json
title: 試験用の事例
summary: "試験用の要約です。"
themes: [madoguchi, gyomu-kaikaku]
questions: ["(住民|市民)の試験用の聞き方", 試験用の聞き方]
evidence:
  - title: 試験用の資料
    publisher: 発行者
    kind: News
    url: https://www.example.jp/
    accessed_on: 2026-11-01
    supports: [indicators, period, "What was done"]
published_on: 2026-11-22
reviewed_on: 2026-11-22
review_by: 2027-05-22
attribution: organisation  # Organisation only
municipality: "012351"
stage: in_use  # In use
outcome: achieved  # Achieved
period: {from: 2025-04}
indicators:
  - {name: 数, kind: "Before and after", unit: 時間, before: 1350, after: 80, basis: "published figure", as_of: 2026-03}
effort: {people: 2}
network: "α"  # α model
---
"""


CLAIMS = (
    "“Summary”, “Indicators”, “How the hours saved were worked out”, “Effort”, “Cost”, “Network”, “Time”, “Problem”, "
    "“What was done”, “Results”, “Setbacks and lessons”, “What you need to do the same”, "
    "“What you could do differently”, “Answer”, “What the sources say”, “…"
)
TOLD = [
    (
        "“Results”, line 3: Do not write mail addresses (KB501). How to fix it: "
        "Remove it, or name the section or the channel"
    ),
    "“Title”: There is no answer.",
    "“Stage”: Choose one of “Planned”, “Pilot”, “In use”, “Ended”.",
    (
        "“Your promise”: The line “One more thing” would not become part of the entry. "
        "Move it into one of the answers above, or remove it."
    ),
    (
        "“Municipality”: There is no municipality “nowhere”. Answer with the name of the municipality or its code of "
        "six digits. An organisation that is not there can be added if you tell the editors its name"
    ),
    (
        "“Sources”, number 1: In “Reviewed on”, write a day (such as 2026-11-22) (KB207). Now: it says “yesterday”. "
        "How to fix it: Write a day (such as 2026-11-22)"
    ),
    (
        f"“Sources”, number 1: “What it supports” has to be one of {CLAIMS} (KB204). Now: it says “summry”. "
        "How to fix it: Did you mean “Summary”?"
    ),
    (
        "“Effort: People”: In “People”, write digits (KB203). Now: it says “about 2”. "
        "How to fix it: Write nothing but digits, without unit, “about” or commas (such as 350)"
    ),
    (
        "“Themes”: Write names of themes in themes, as they are (KB301). Now: there is no theme “unknown”. "
        "How to fix it: The themes are 業務改革, 窓口改革"
    ),
]


@pytest.fixture
def folder(tree):
    made = in_english(tree())
    for kind in ("cases", "threads"):
        (made / "content" / kind).mkdir()
    return made


@pytest.fixture
def here(folder):
    found, findings = read_project(folder)
    assert found, findings
    return found


def replied(here, form, answers, change=lambda body: body):
    licence = here.config.licence.promised
    body = body_of(form, answers).replace("CC BY 4.0(出典を示せば誰でも使える条件)", licence)
    return reply_to(Issue(12, change(body), [form.label]), here, check(here, TODAY, may_be_empty=True))


def test_the_forms_say_nothing_in_japanese(here):
    files = issue_form_files(here.config.licence.promised) | contact_file(here.config)
    community = here.config.community
    own = re.compile("|".join(map(re.escape, filter(None, (community.owner, community.members, community.short_name)))))
    assert {path: SIGNS.findall(own.sub("", text)) for path, text in files.items()} == {path: [] for path in files}


def test_a_case_becomes_a_file_that_passes_the_check(folder, here):
    case, *_others = issue_forms()
    done = replied(here, case, CASE_ANSWERS | ASKED)
    assert (done.is_accepted, done.answer) == (True, OK)
    text = (folder / done.path).read_text(encoding="utf-8")
    assert text.startswith(FRONT)
    assert re.findall("^## .+", text, re.MULTILINE) == [
        *("## Problem", "## What was done", "## Results", "## Setbacks and lessons"),
        *("## What you need to do the same", "## What you could do differently"),
    ]
    assert check(here, TODAY).diagnostics == []
    assert (done.title, done.text.split("\n")[0]) == (
        "Case: draft of issue 12",
        "This draft was made from the form “Send a case”. Merging it closes the issue, too (Closes #12).",
    )
    assert SIGNS.findall(done.text.replace("試験用の事例", "")) == []


def test_a_thread_becomes_a_file_that_passes_the_check(folder, here):
    _case, thread, *_others = issue_forms()
    source = {"evidence": "試験用の資料 | 発行者 | News | https://www.example.jp/ | 2026-11-01"}
    told = {"資料が言っていること": "### Source 1\n\n試験用の話です。", "残った問い": "None."}
    done = replied(here, thread, THREAD_ANSWERS | source | told)
    assert (done.answer, done.path) == (OK, "content/threads/question-12.md")
    assert "\n## What the sources say\n\n### Source 1\n" in (folder / done.path).read_text(encoding="utf-8")
    assert check(here, TODAY).diagnostics == []


def test_mistakes_are_told_in_english_by_the_words_of_the_form(here):
    case, *_others = issue_forms()
    wrong = {
        "title": "",
        "stage": "Finished",
        "themes": "unknown",
        "municipality": "nowhere",
        "evidence": "資料 | 発行者 | News | https://www.example.jp/ | yesterday | summry",
        "effort_people": "about 2",
        "成果": "一行目\n\nWrite to taro@city.example.jp.",
    }
    done = replied(here, case, CASE_ANSWERS | ASKED | wrong, lambda body: f"{body}\n\nOne more thing")
    first, _blank, *lines, _also_blank, last = done.answer.split("\n")
    assert [line.removeprefix("- ") for line in lines] == TOLD
    assert (first, last) == (
        "Some of it could not be read. Please mend it with “…” → “Edit” of the first comment.",
        "When it is mended, editors take the label “accepted” off and put it on again. It is read again then.",
    )


NOTICES = {
    "replication": ({"result": "Worked in part", "municipality": "札幌市", "difference": "件数が少ない。"}, "Tried"),
    "correction": ({"problem": "試験用の取り組みです。", "correction": "直した取り組みです。"}, "Correction"),
    "withdraw": ({"reason": "The author asked to withdraw it.", "relation": "I wrote it"}, "Withdrawal"),
}


@pytest.mark.parametrize("name", NOTICES)
def test_what_is_told_of_an_entry_is_written_into_it(name, here):
    case, *_others = issue_forms()
    assert replied(here, case, CASE_ANSWERS | ASKED).is_accepted
    form = next(form for form in issue_forms() if form.name == name)
    answers, label = NOTICES[name]
    page = {"page": "https://www.example.jp/kb/cases/shiken-jirei.html"}
    done = replied(here, form, page | answers)
    assert (done.title, done.answer) == (
        f"{label}: draft of issue 12",
        (
            "Thank you. A draft that changes the entry (a pull request) has been made. "
            "Editors read it before it is published."
        ),
    )
    assert check(here, TODAY).diagnostics == []
    lost = replied(here, form, answers | {"page": "nai-kiji"})
    assert SIGNS.findall(lost.answer) == []


def test_an_issue_of_no_form_is_left_to_people_in_english(here):
    forms = ("Send a case", "Send a question with its answer", "Report a mistake", "We tried it, too")
    names = ", ".join(f"“{name}”" for name in (*forms, "Ask for a withdrawal"))
    done = reply_to(Issue(12, "Hello", ["accepted"]), here, check(here, TODAY, may_be_empty=True))
    assert done.answer == (
        f"No draft can be made from this issue, only from the forms {names}. Editors will read it and answer."
    )
