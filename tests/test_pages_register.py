"""The register names every page once; navigation, tabs and reserved names follow from it."""

import importlib

import pytest
import yaml
from builders import ROOT, check_folder
from golden_site import GOLDEN, tree_of

from generator.check import check_with
from generator.kinds import kind_at
from generator.pages.register import LISTINGS, UNLISTED, Area, navigation
from generator.reading.source import FoundFile

DOCS = {name: text.decode() for name, text in tree_of(GOLDEN / "expected/docs").items() if name.endswith(".md")}
FRONT = {name: yaml.safe_load(text.split("---\n")[1]) for name, text in DOCS.items()}
THEME = "---\nlabel: 試験\nreading: しけん\nsummary: 試験\n---\n\n文\n"
PAGE = "---\ntitle: 試験用のページ\nsummary: 要約\n---\n\n文\n"


def test_every_module_that_makes_pages_is_registered_and_every_registered_one_makes_pages():
    modules = {path.stem: importlib.import_module(f"generator.pages.{path.stem}") for path in folder_of_pages()}
    making = {name for name, module in modules.items() if hasattr(module, "pages") or hasattr(module, "makers")}
    of_its_own = {"columns", "subjects"}  # are listed where the settings tell a register
    registered = [*(listing.module for listing in LISTINGS if listing.module), *UNLISTED, *of_its_own]
    assert sorted(registered) == sorted(making)


def folder_of_pages():
    return [path for path in (ROOT / "generator/pages").glob("*.py") if path.stem != "__init__"]


def test_every_page_of_the_navigation_is_made():
    assert [listing.path for listing in LISTINGS if listing.path not in DOCS] == []


def test_the_navigation_leads_only_to_pages_there_are_and_a_tab_of_one_page_is_a_link():
    assert navigation({"index.md", "glossary.md", "about.md"}) == [
        {"ホーム": "index.md"},
        {"さがす": [{"用語集": "glossary.md"}]},
        {"このサイトについて": [{"このサイトについて": "about.md"}]},
    ]


def test_every_page_of_the_golden_site_belongs_to_a_tab():
    assert {name for name, front in FRONT.items() if front.get("area") not in set(Area)} == set()
    assert {front["area"] for front in FRONT.values()} == set(Area)


def test_pages_below_a_page_of_the_navigation_know_it():
    below = {name: front.get("listing") for name, front in FRONT.items()}
    assert (below["bands/over-10k.md"], below["questions-ka.md"], below["newest-2026-10.md"], below["about.md"]) == (
        "bands.md",
        "questions.md",
        "newest.md",
        "about.md",
    )
    assert {name for name, listing in below.items() if not listing} == {
        name for name in DOCS if name.startswith(("cases/", "threads/"))
    }


def test_a_page_is_called_the_same_in_the_navigation_and_in_its_title():
    made = {listing.path: listing.title for listing in LISTINGS if listing.module and listing.area is not Area.HOME}
    assert made == {path: FRONT[path]["title"] for path in made}


@pytest.fixture(scope="module")
def checked():
    """What the check found in the golden site."""
    return check_folder(GOLDEN)


@pytest.mark.parametrize("page", [*sorted(DOCS), "404.md"])
def test_a_file_that_would_take_the_address_of_a_made_page_is_found(page, checked):
    """``content/pages/x.md`` lies at ``x.md``, all other files at their own place; a page of a file is no made page."""
    name = page if "/" in page else f"pages/{page}"
    path = GOLDEN / "content" / name
    kind = kind_at(path.relative_to(GOLDEN / "content"))
    if kind is None or path.exists():
        return  # nothing that people write lies there, or it is what they wrote
    text = {"pages": PAGE, "themes": THEME}.get(kind.folder) or (GOLDEN / f"content/{entry_of(kind)}").read_text(
        "utf-8"
    )
    after = check_with(checked, [(FoundFile(kind, path.stem, path, f"content/{name}"), text.encode())])
    assert {"KB312", "KB308"} & {finding.rule.code for finding in after.diagnostics}


def entry_of(kind):
    return {"cases": "cases/shiken-jisseki.md", "threads": "threads/shiken-shitsumon.md"}[kind.folder]


@pytest.mark.parametrize("name", ["pages/bandana.md", "pages/about.md", "themes/indexed.md"])
def test_a_name_that_only_begins_alike_is_free(name, checked):
    path = GOLDEN / "content" / name
    text = (PAGE if name.startswith("pages") else THEME).encode()
    after = check_with(
        checked, [(FoundFile(kind_at(path.relative_to(GOLDEN / "content")), path.stem, path, name), text)]
    )
    assert [finding for finding in after.diagnostics if finding.rule.code == "KB312"] == []


def test_what_did_not_go_well_stands_in_the_navigation_itself():
    assert FRONT["outcomes/failed.md"]["listing"] == "outcomes/failed.md"
    assert {"うまくいかなかった事例": "outcomes/failed.md"} in navigation({"outcomes/failed.md"})[0]["さがす"]
