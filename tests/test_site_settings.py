"""What the theme and MkDocs are told."""

import yaml
from builders import ROOT
from golden_site import a_config, tree_of

from generator.markdown_subset import EXTENSIONS
from generator.render import Renderer
from generator.site.settings import AREAS, NAV, SCRIPTS, STYLES, settings


def nav_pages(items):
    """Return the pages of a navigation, whatever their depth."""
    return [
        page
        for item in items
        for value in item.values()
        for page in (nav_pages(value) if isinstance(value, list) else [value])
    ]


def written():
    config = a_config()
    return yaml.safe_load(Renderer(ROOT / "templates", config).text("mkdocs.yml.j2", settings(config)))


def test_the_markdown_that_was_checked_is_the_markdown_that_is_built():
    assert written()["markdown_extensions"] == [{name: options} for name, options in EXTENSIONS.items()]


def test_styles_and_scripts_lie_in_the_theme_and_are_all_loaded():
    assets = {f"assets/{name}" for name in tree_of(ROOT / "templates/theme/assets") if name.endswith((".css", ".js"))}
    assert {*STYLES, *(script if isinstance(script, str) else script["path"] for script in SCRIPTS)} == assets


def test_every_page_of_the_navigation_is_made(golden):
    docs = tree_of(golden.build / "docs")
    assert [page for page in nav_pages(NAV) if page not in docs] == []


def test_every_page_of_the_golden_site_belongs_to_a_tab(golden):
    stems = {name.split("/")[0].split(".")[0].split("-")[0] for name in tree_of(golden.build / "docs")}
    assert stems - AREAS.keys() == {"index", "feed"}
    assert set(AREAS.values()) <= {title for item in NAV for title in item}


def test_no_plugin_and_no_font_comes_from_outside():
    made = written()
    assert made["theme"]["font"] is False
    assert made["theme"]["name"] == "material"
    assert [next(iter(plugin)) for plugin in made["plugins"]] == ["search"]


def test_what_mkdocs_only_notes_is_a_warning_for_us():
    assert set(written()["validation"]["links"].values()) == {"warn"}


def test_the_facts_of_the_site_reach_the_theme():
    made = written()
    assert (made["site_name"], made["site_url"]) == ("試験のサイト", "https://www.example.jp/shiken/")
    assert made["extra"]["site"] == {
        "community": {
            "name": "試験のコミュニティ",
            "short_name": "試験会",
            "url": "https://www.example.jp/shiken-kai",
        },
        "tagline": "試験のために作った小さなサイト",
        "areas": AREAS,
    }
