"""``kyoso init`` in English: the twin of the Japanese folder, and by name what its site still says in Japanese.

``pytest --update`` rewrites ``golden/japanese_left.txt``, which may only become shorter.
"""

import re
from collections import defaultdict
from html.parser import HTMLParser

import click
import pytest
from builders import COLLECTED, EPOCH_OF_COLLECTED, ROOT
from golden_site import GOLDEN, build_site, the_project, tree_of
from test_second_language import TYPED

from generator import speak
from generator.check import check
from generator.forms.issue_forms import issue_forms
from generator.model.claims import CASE_SECTIONS, Claim
from generator.model.register import Places
from generator.model.vocabulary import Language, SourceKind
from generator.output.worded import SIGNS
from generator.pages.genai import texts_of
from generator.pages.passages import passages
from generator.reference.generated import stale_files
from generator.reference.starter import starter_sources
from generator.views.shelf import Shelf

pytestmark = pytest.mark.collection  # the tables of places in content/ are handed out

ANSWERS = """\
language: en
title: Test hospital knowledge
community: Test Hospitals Network
short_name: THN
owner: Test Association
members: hospital staff
channel: help
"""
LEFT = GOLDEN / "japanese_left.txt"
SECTIONS = ["Answer", "What the sources say", "Open questions"]
RUN = re.compile(f"{SIGNS.pattern}+")  # what stays of a text of which a part is translated
FILLED = re.compile(r"\$\w+")
SHOWN = {"alt", "aria-label", "content", "placeholder", "title"}  # attributes that readers see or hear
ENGLISH_FOR = {"site_config.yml"}
MADE = ("content/reference/", "docs/", "schemas/")


@pytest.fixture
def begun(tmp_path, kyoso):
    """Begin a knowledge base in English."""

    def begin(answers=ANSWERS):
        (tmp_path / "answers.yml").write_text(answers, encoding="utf-8")
        return kyoso(tmp_path, "init", "knowledge", "--from", "answers.yml", epoch=EPOCH_OF_COLLECTED)

    return begin


def test_it_is_checked_without_a_warning_has_nothing_stale_and_says_so_in_english(begun, tmp_path):
    told = "Made knowledge.\nWork through “What to change first” in README.md, check with “kyoso check”"
    assert begun() == (0, f"{told} and look at it with “kyoso serve”.\n", "")
    project = the_project(tmp_path / "knowledge")
    assert check(project, COLLECTED).diagnostics == []
    assert stale_files(project.root, project.config) == []
    assert (project.config.language, project.config.places) == (Language.EN, Places.NONE)
    assert {path.name for path in (project.content / "reference").iterdir()} == {"SOURCES.md", "passing_hosts.csv"}


def test_who_wants_english_is_asked_in_english(tmp_path, kyoso, monkeypatch):
    asked, given = (
        [],
        iter(["Test hospital knowledge", "Test Hospitals Network / THN", "Test Association", "yes", "", ""]),
    )

    def prompt(text, **_more):
        asked.append(text)
        return next(given)

    monkeypatch.setattr(click, "prompt", prompt)
    assert kyoso(tmp_path, "init", "knowledge", "--language", "en", epoch=EPOCH_OF_COLLECTED)[0] == 0
    assert [question for question in asked if SIGNS.search(question)] == []
    assert asked[3] == "Is it the official site of Test Association? (yes / no; Enter means no)"
    config = the_project(tmp_path / "knowledge").config
    assert (config.language, config.official, config.community.short_name) == (Language.EN, True, "THN")


def test_a_file_of_answers_says_the_language_itself(tmp_path, kyoso):
    (tmp_path / "answers.yml").write_text(ANSWERS, encoding="utf-8")
    done = kyoso(tmp_path, "init", "knowledge", "--from", "answers.yml", "--language", "en", epoch=EPOCH_OF_COLLECTED)
    assert (done[0], (tmp_path / "knowledge").exists()) == (1, False)


def test_what_is_wrong_with_an_english_file_of_answers_is_told_in_english(begun, tmp_path):
    code, told, errors = begun("language: en\ntitel: Test hospital knowledge\n")
    assert (code, errors, (tmp_path / "knowledge").exists()) == (1, "", False)
    assert SIGNS.search(told) is None
    assert told.endswith("How to fix it: Did you mean title?\n\nChecked 1 file: 2 errors, 0 warnings.\n")


def test_who_writes_the_name_of_the_language_is_told_in_english_how_it_is_written(begun):
    told = begun(ANSWERS.replace("en", "English", 1))[1]
    assert "has to be one of “ja”, “en” (it says “English”)" in told


def test_a_folder_that_is_there_is_told_in_the_language_that_is_asked_for(tmp_path, kyoso):
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge/a.txt").touch()
    code, _told, errors = kyoso(tmp_path, "init", "knowledge", "--language", "en")
    assert (code, SIGNS.search(errors)) == (1, None)


def test_the_pages_about_fields_and_rules_are_in_english_but_for_examples_of_rules(begun, tmp_path):
    begun()
    model = (tmp_path / "knowledge/docs/content-model.md").read_text(encoding="utf-8")
    assert [line for line in model.splitlines() if SIGNS.search(TYPED.sub("", line))] == []
    assert "| `navigation[].tab` | yes | `Home`, `Themes`, `Find`, `Take part`, `About this site` | Tab |" in model
    assert "| `title` | yes | text ≤ 80 | Title. Up to 80 characters, so that it makes sense" in model
    rules = (tmp_path / "knowledge/docs/rules.md").read_text(encoding="utf-8")
    assert [line for line in rules.splitlines() if line.startswith("*") and SIGNS.search(line)] == []


def test_a_tab_is_called_in_the_settings_what_readers_see(begun, tmp_path, kyoso):
    begun()
    settings = tmp_path / "knowledge/site_config.yml"
    before = settings.read_text(encoding="utf-8")
    settings.write_text(f"{before}navigation: [{{tab: Find, pages: [{{page: search}}]}}]\n", encoding="utf-8")
    assert kyoso(tmp_path / "knowledge", "check", epoch=EPOCH_OF_COLLECTED)[0] == 0
    settings.write_text(f"{before}navigation: [{{tab: Finde, pages: [{{page: search}}]}}]\n", encoding="utf-8")
    told = kyoso(tmp_path / "knowledge", "check", epoch=EPOCH_OF_COLLECTED)[2]
    assert "one of “Home”, “Themes”, “Find”, “Take part”, “About this site” (it says “Finde”)" in told


def test_places_are_what_the_answers_say(begun, tmp_path):
    assert begun(f"{ANSWERS}places: prefectures\n")[0] == 0
    project = the_project(tmp_path / "knowledge")
    assert project.config.places is Places.PREFECTURES
    assert check(project, COLLECTED).diagnostics == []


def test_both_languages_have_the_same_files_and_fill_in_the_same_names():
    japanese, english = (starter_sources(language) for language in Language)
    assert [*japanese] == [*english]
    written = {path.relative_to(ROOT / "starter/en") for path in (ROOT / "starter/en").rglob("*") if path.is_file()}
    assert written == {path for path, file in english.items() if file != japanese[path]}
    assert {path: _filled_in(english[path]) for path in written} == {
        path: _filled_in(japanese[path]) for path in written
    }


def test_a_file_with_words_has_a_twin():
    """Others are the same in both: of a workflow the names of steps alone are Japanese, and said in English."""
    same = {path: file for path, file in starter_sources(Language.EN).items() if "en" not in file.parts}
    assert {path.name for path in same} == {
        "answer_issue.sh",
        "check.yml",
        "dependabot.yml",
        "dot-gitignore",
        "intake.yml",
        "propose_intake.sh",
        "publish.yml",
        "requirements.txt.tmpl",
    }


def test_the_folder_is_in_english_but_for_names_that_the_program_knows(begun, tmp_path):
    begun()
    files = tree_of(tmp_path / "knowledge")
    left = {path for path, data in files.items() if SIGNS.search(data.decode()) and not path.startswith(MADE)}
    assert left == ENGLISH_FOR


def test_its_readme_names_the_labels_of_the_forms_for_issues():
    text = (ROOT / "starter/en/README.md.tmpl").read_text(encoding="utf-8")
    speak("en")
    (named,) = re.findall("make labels called (.+), which the forms put on", text)
    assert sorted(re.findall("`([^`]+)`", named)) == sorted(form.label for form in issue_forms())


def test_its_readme_names_every_heading_and_every_kind_of_source_as_it_is_typed():
    text = (ROOT / "starter/en/README.md.tmpl").read_text(encoding="utf-8")
    speak("en")
    assert re.findall(r"`## ([^`]+)`", text) == [
        *(claim.typed for claim in (*CASE_SECTIONS, Claim.ANSWER, Claim.COLLECTION, Claim.OPEN_QUESTIONS)),
        *(claim.typed for claim in (Claim.COLLECTION, Claim.EXCHANGE)),
    ]
    assert f"`{'`, `'.join(kind.typed for kind in SourceKind)}".replace(", `Other", " or `Other") in text


def _filled_in(path):
    return sorted(set(FILLED.findall(path.read_text(encoding="utf-8"))) - {"$schema"})


@pytest.mark.slow
def test_every_page_of_its_site_is_in_english_and_what_is_not_is_known_by_name(begun, tmp_path, request):
    begun()
    project = the_project(tmp_path / "knowledge")
    assert build_site(project, COLLECTED).diagnostics == []
    pages = {path: data.decode() for path, data in tree_of(project.root / "site").items() if path.endswith(".html")}
    assert {path for path, page in pages.items() if '<html lang="en"' not in page} == set()
    entry = pages["threads/kiji-no-tsukaikata.html"]
    headings = re.findall(r"<h2[^>]*>([^<]+)", entry)
    assert [one for one in headings if one in SECTIONS] == SECTIONS
    assert "Yes, on three conditions." in entry
    assert [path for path in pages if "mihon" in path] == []
    checked = check(project, COLLECTED)
    shelf = Shelf(checked.catalog, project.config)
    for one in passages(shelf, texts_of(shelf, checked.catalog)):
        path, _hash, anchor = one["address"].removeprefix(project.config.url).partition("#")
        assert not anchor or f'id="{anchor}"' in pages[path]
    left = _japanese_of(pages)
    if request.config.getoption("--update"):
        LEFT.write_text("".join(f"{line}\n" for line in sorted(left)), encoding="utf-8")
    known = LEFT.read_text(encoding="utf-8")
    assert {line for line in left if [part for part in RUN.findall(line) if part not in known]} == set()


class _Texts(HTMLParser):
    """What readers of a page see or hear in Japanese, by the line."""

    def __init__(self):
        super().__init__()
        self.found, self.inside = set(), []

    def handle_starttag(self, tag, attrs):
        if tag in {"script", "style"}:
            self.inside.append(tag)
        self.take(*(value or "" for name, value in attrs if name in SHOWN))

    def handle_endtag(self, tag):
        if self.inside[-1:] == [tag]:
            self.inside.pop()

    def handle_data(self, data):
        if not self.inside:
            self.take(*data.splitlines())

    def take(self, *lines):
        """Keep those in which a Japanese sign stands."""
        self.found |= {line.strip() for line in lines if SIGNS.search(line)}


def _japanese_of(pages):
    """Return each Japanese text of a site once, behind the pages that say it: one, those of a folder, or several."""
    said = defaultdict(set)
    for path, page in pages.items():
        texts = _Texts()
        texts.feed(page)
        for text in texts.found:
            said[text].add(path)
    return {f"{_source(paths)}: {text}" for text, paths in said.items()}


def _source(paths):
    folders = {path.rpartition("/")[0] for path in paths}
    if len(paths) == 1:
        return min(paths)
    return f"{folders.pop() or '.'}/" if len(folders) == 1 else "several"
