"""The offline form with ``language: en``: English around the fields, the same answers inside, and the way to a file."""

import json
import re
from dataclasses import replace

import pytest
from builders import TODAY
from py_mini_racer import MiniRacer
from test_findings_in_english import in_english
from test_intake_intake import THEMES, a_whole
from test_second_language import SIGNS, TYPED

from generator import speak
from generator.check import check
from generator.config import read_project
from generator.entry.writer import entry_text
from generator.forms.form import form_data
from generator.forms.form_file import BROWSER, form_page
from generator.intake.armour import encode
from generator.intake.markdown_file import read_markdown
from generator.kinds import CASE, HANDED_IN
from generator.scripts.bundle import bundle

SHOWN = {"title", "label", "description", "help", "must", "sentence"}
AROUND = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)


@pytest.fixture
def folder(project):
    return in_english(project(THEMES))


@pytest.fixture
def here(folder):
    made, _findings = read_project(folder)
    assert made
    return made


def shown(data):
    """Yield all that people are shown of the data of a form, but names of themes, entries and places."""
    if isinstance(data, list | tuple):
        for one in data:
            yield from shown(one)
    elif isinstance(data, dict):
        yield from (text for name, text in data.items() if name in SHOWN and "start" not in data)
        yield from (data[name] for name in ("label", "help") if "start" in data)
        if data.get("form") == "choice":
            yield from (label for _value, label in data["choices"])
        for name, one in data.items():
            yield from one.values() if name == "musts" else shown(one)


def written(field):
    """Return what of a field is written into files: its name, values to choose from, and its parts."""
    return field["name"], [value for value, _label in field["choices"]], [written(part) for part in field["parts"]]


@pytest.mark.parametrize("kind", HANDED_IN.values(), ids=lambda kind: kind.name)
def test_what_the_form_says_is_english_and_what_it_writes_is_what_it_was(kind, here):
    catalog = check(here, TODAY, may_be_empty=True).catalog
    english = form_data(kind, catalog)
    themes = {theme.model.label for theme in catalog.themes.values()}
    said = {text for text in shown(english) if SIGNS.search(TYPED.sub("", text))}
    assert said - themes - {here.config.licence.promised} == set()
    speak("ja")
    japanese = form_data(kind, catalog)
    assert list(map(written, english["fields"])) == list(map(written, japanese["fields"]))
    assert [one["title"] for one in english["sections"]] == [one["title"] for one in japanese["sections"]]
    lines = {"agreed", "notice", "typed"}
    assert {name: english["style"][name] for name in english["style"].keys() - lines} == {
        name: japanese["style"][name] for name in japanese["style"].keys() - lines
    }
    assert english["style"].get("typed", {}).get("報道") in {None, "News"}
    assert [english["style"][name] for name in ("agreed", "notice") if SIGNS.search(english["style"][name])] == []


def test_the_page_of_the_form_is_english_around_the_words_of_the_site(here):
    page = form_page(here, check(here, TODAY, may_be_empty=True).catalog, CASE).decode()
    own = (
        here.config.title,
        here.config.disclaimer,
        *(one for way in here.config.ways for one in (way.text, way.note)),
    )
    text = AROUND.sub("", page)
    for word in filter(None, own):
        text = text.replace(word, "")
    assert '<html lang="en">' in page
    assert [line for line in text.splitlines() if SIGNS.search(TYPED.sub("", line))] == []


def test_answers_come_out_of_an_english_mail_and_are_an_entry_that_is_checked(folder, kyoso):
    mail = f"Dear editors,\n\nTitle: 試験用の題名\n■ Problem\n試験用の文章です。\n\n{encode(a_whole())}\nKind regards\n"
    (folder / "mail.txt").write_text(mail, encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "mail.txt", "--slug", "shiken-jirei")
    assert (code, output, errors) == (0, "content/cases/shiken-jirei.md was made.\n", "")
    lines = (folder / "content/cases/shiken-jirei.md").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith(("stage:", "outcome:", "## Problem"))] == [
        "stage: in_use  # In use",
        "outcome: achieved  # Achieved",
        "## Problem",
    ]
    assert kyoso(folder, "check") == (0, "Checked 3 files. Everything is in order.\n", "")


def test_the_form_writes_the_file_that_intake_writes(here):
    data = form_data(CASE, check(here, TODAY, may_be_empty=True).catalog)
    answers = replace(a_whole(cost="〜50万円"), made_at="2026-11-22T10:00:00")
    engine = MiniRacer()
    engine.eval(bundle(BROWSER / "writer.js"))
    writer = f"new Writer({json.dumps(data['style'])})"
    given = ", ".join(map(json.dumps, (answers.as_data(), data["fields"], data["sections"])))
    text = engine.eval(f"{writer}.text({given})")
    engine.close()
    assert text == entry_text(answers)
    assert re.findall("^## .+", text, re.MULTILINE)[0] == "## Problem"
    assert re.findall("(?:kind|cost): .+", text) == ["kind: News", 'cost: "Up to ¥500,000"']
    assert text.splitlines()[2].startswith("# Day on which the promises were ticked (")
    assert read_markdown(text.encode(), CASE) == replace(answers, slug="", made_at=answers.made_at[:10])
