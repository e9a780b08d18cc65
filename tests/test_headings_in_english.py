"""What people type in files of an English site: headings, parts and words of closed lists, by their English names."""

import json
import re
import shutil

import pytest
from builders import COLLECTED, ROOT, a_catalog, a_theme, a_thread, run_rules
from golden_site import the_project
from test_second_language import SIGNS, TYPED

from generator import speak
from generator.check import check
from generator.model.claims import CASE_SECTIONS, Claim, heading_meant
from generator.model.vocabulary import Basis, Direction, FigureKind, SourceKind, Stage
from generator.reading.body import split_at_headings
from generator.reference.schema import schemas
from generator.views.entry_text import entry_text

EXAMPLE = ROOT / "examples/public-service"
LISTS = (Claim, SourceKind, Basis, FigureKind, Direction, Stage)


@pytest.fixture
def english():
    speak("en")


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("words", LISTS, ids=lambda one: one.__name__)
def test_every_word_is_read_as_it_is_typed_in_english_and_as_it_is_written_in_japanese(words):
    for word in words:
        assert [words(name) for name in (word.value, word.typed)] == [word, word]
        assert word.typed.isascii() or word is SourceKind("Supplier's material")


@pytest.mark.usefixtures("english")
def test_headings_are_read_in_either_language_and_any_case_of_letters():
    assert [heading_meant(claim.typed) for claim in CASE_SECTIONS] == [*CASE_SECTIONS]
    assert [heading_meant(text) for text in ("what was DONE", "取り組み", "Background")] == [
        "取り組み",
        "取り組み",
        "Background",
    ]
    assert [one.title for one in split_at_headings("### Source 2\n\n### 資料3\n\n### Sources", 1, 3)][1:] == [
        "資料2",
        "資料3",
        "Sources",
    ]


EXCHANGE = """
## Answer

Yes.

## Exchange

### {0}

Who?

### {1}{2}(rei)

We.

### {1}

Do.

## Open questions

None.
"""


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("roles", [("Asker", "Respondent 1"), ("asker", "respondent 1"), ("質問者", "回答者1")])
def test_roles_in_an_exchange_are_read_in_either_language_and_shown_in_that_of_the_site(roles):
    consents = f"[{{speaker: {roles[1]}, given_on: 2026-11-01, scope: [quotation], via: chat}}]"
    thread = a_thread(body=EXCHANGE.format(*roles, "" if roles[1] == "回答者1" else " "), consents=consents)
    assert [message.speaker for message in thread.messages] == ["質問者", "回答者1", "回答者1"]
    assert [one.speaker for one in thread.model.consents] == ["回答者1"]
    catalog = a_catalog(thread, a_theme())
    turns = entry_text(thread, catalog).turns
    assert [(turn.heading, turn.asks) for turn in turns] == [
        ("Asker", True),
        ("Respondent 1 (rei)", False),
        ("Respondent 1", False),
    ]
    assert [one.found for one in run_rules(catalog) if one.rule.code == "KB521"] == [
        "the consent of “Asker” (Being quoted) is missing"
    ]


@pytest.mark.usefixtures("english")
def test_what_is_no_role_is_told_with_one_that_is_typed(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "a", ignore=shutil.ignore_patterns("build", "site"))
    path = next((tmp_path / "a/content/threads").glob("*.md"))
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("## Open questions", "## Exchange\n\n### Respondents\n\nWe.\n\n## Open questions"), "utf-8"
    )
    told = [(one.found, one.mend) for one in check(the_project(tmp_path / "a"), COLLECTED).diagnostics]
    assert told == [("there is a heading “### Respondents”", "Change it, for example to “### Respondent 1”")]


def test_japanese_sites_know_no_english_headings():
    assert heading_meant("Problem") == "Problem"
    with pytest.raises(ValueError, match="News"):
        SourceKind("News")


def in_japanese(text):
    """The same entry as it is written on a Japanese site."""
    speak("en")
    for claim in Claim:
        text = re.sub(rf"(?m)^## {re.escape(claim.typed)}$", f"## {claim}", text)
    text = re.sub(r"(?m)^### Source (\d)$", r"### 資料\1", text)
    return re.sub(r"(?m)^(\s+kind: )(.+)$", lambda found: found[1] + _written(found[2]), text)


def _written(word):
    return next((one(word).value for one in (SourceKind, FigureKind) if one._missing_(word)), word)


def test_an_entry_says_the_same_in_either(tmp_path):
    both = []
    for name in ("english", "japanese"):
        folder = tmp_path / name
        shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("build", "site"))
        if name == "japanese":
            for path in folder.glob("content/*/*.md"):
                path.write_text(in_japanese(path.read_text("utf-8")), "utf-8")
        checked = check(the_project(folder), COLLECTED)
        assert checked.diagnostics == []
        both.append([(one.model, [*one.sections], one.statements) for one in checked.catalog.entries])
    assert both[0] == both[1]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("## Problem", "## Background", "The headings are Problem, What was done, Results"),
        ("## Setbacks and lessons", "## Problem", "Make one of them"),
        ("kind: Explanation by a public body", "kind: Explanations by a public body", " Explanation by a public body"),
    ],
)
def test_what_is_wrong_is_told_by_the_names_that_people_type(tmp_path, before, after, found):
    shutil.copytree(EXAMPLE, tmp_path / "a", ignore=shutil.ignore_patterns("build", "site"))
    path = tmp_path / "a/content/cases/heat-map-homepage.md"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    told = [f"{one.found} {one.mend}" for one in check(the_project(tmp_path / "a"), COLLECTED).diagnostics]
    assert any(found.casefold() in one.casefold() for one in told), told


@pytest.mark.usefixtures("english")
def test_editors_offer_the_words_that_people_type_and_take_those_of_japanese_sites():
    kinds = json.loads(schemas()["case.schema.json"])["$defs"]["SourceKind"]["enum"]
    assert kinds[:2] == ["Primary source", "Explanation by a public body"]
    assert {kind.value for kind in SourceKind} < {*kinds}
    assert len(kinds) == 2 * len(SourceKind)
    thread = json.loads(schemas()["thread.schema.json"])
    pattern = thread["$defs"]["Consent"]["properties"]["speaker"]["anyOf"][0]["pattern"]
    roles = ("Asker", "Respondent 12", "質問者", "回答者1", "Respondent", "Somebody")
    assert [re.search(pattern, role) is not None for role in roles] == [True] * 4 + [False] * 2


@pytest.mark.usefixtures("english")
def test_editors_are_told_in_english_what_a_field_is():
    case = json.loads(schemas()["case.schema.json"])
    assert (case["properties"]["title"]["title"], case["$defs"]["Stage"]["description"]) == (
        "Title",
        "planned=Planned / pilot=Pilot / in_use=In use / ended=Ended",
    )
    assert case["description"] == "what one municipality did and what came of it (after Digital Agency GIF 451-3)."
    told = [text for text in _told(case) if SIGNS.search(TYPED.sub("", text))]
    assert told == []


def _told(part):
    """Yield the titles and descriptions in a schema."""
    for one in part if isinstance(part, list) else part.values() if isinstance(part, dict) else ():
        yield from _told(one)
    if isinstance(part, dict):
        yield from (part[name] for name in ("title", "description") if isinstance(part.get(name), str))
