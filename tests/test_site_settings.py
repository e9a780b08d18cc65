"""What the theme and MkDocs are told."""

import re
from dataclasses import asdict

from builders import ROOT
from golden_site import a_config, tree_of
from mkdocs.utils.yaml import yaml_load

from generator.markup.subset import EXTENSIONS
from generator.model.look import Look
from generator.output.render import Renderer
from generator.site.settings import SCRIPTS, settings
from generator.site.style import SHEETS


def made_of_data(name, templates):
    """Whether a class begins in a template and ends with a value (``kb-chip--{{ chip.style }}``)."""
    return any(f"{name[:end]}{{{{" in templates for end in range(len("kb-x"), len(name)))


def written(navigation=()):
    config = a_config()
    return yaml_load(Renderer([ROOT / "templates"], config).text("mkdocs.yml.j2", settings(config, navigation)))


def test_the_markdown_that_was_checked_is_the_markdown_that_is_built():
    assert written()["markdown_extensions"] == [{name: options} for name, options in EXTENSIONS.items()]


def test_styles_and_scripts_lie_in_the_theme_and_are_all_loaded():
    inlined = {"assets/inlined/nowhere.js", "assets/inlined/nowhere.css"}  # theme/404.html holds them
    of_one_page = inlined | {"assets/redirect.js"}  # theme/redirect.html names it itself
    made = {"assets/reader.js"}  # of the modules of site/browser, see site/collecting.py
    assets = {f"assets/{name}" for name in tree_of(ROOT / "templates/theme/assets") if name.endswith((".css", ".js"))}
    assert {
        *SHEETS,
        *(script if isinstance(script, str) else script["path"] for script in SCRIPTS),
    } == (assets - of_one_page) | made


def test_the_navigation_is_the_one_that_is_given():
    nav = [{"ホーム": "index.md"}, {"さがす": [{"用語集": "glossary.md"}]}]
    assert written(nav)["nav"] == nav


def test_no_style_sheet_is_long_and_none_has_classes_that_no_page_uses():
    templates = "".join(
        text.decode()
        for folder in ("templates", "generator/site/browser")
        for name, text in tree_of(ROOT / folder).items()
        if not name.endswith(".css")
    )
    for sheet in SHEETS:
        text = (ROOT / "templates/theme" / sheet).read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 300, sheet
        styled = set(re.findall(r"\.(kb-[\w-]+)", text))
        dead = {name for name in styled if not any(f"{name}{end}" in templates for end in ('"', " ", "{"))}
        assert {name for name in dead if not made_of_data(name, templates)} == set(), sheet


def test_no_template_has_classes_that_no_style_sheet_knows():
    styles = "".join((ROOT / "templates/theme" / sheet).read_text(encoding="utf-8") for sheet in SHEETS)
    own = Look(logo="shirushi.svg").sheet
    known = set(re.findall(r"\.(kb-[\w-]+)", styles + own))
    for name, text in tree_of(ROOT / "templates").items():
        if name.endswith((".j2", ".html")):
            used = {word for names in re.findall(r'class="([^"]*)"', text.decode()) for word in names.split()}
            used = {word for word in used if re.fullmatch(r"kb-[\w-]*\w", word)}
            assert used - known == set(), name


def test_no_plugin_and_no_font_comes_from_outside():
    made = written()
    assert made["theme"]["font"] is False
    assert made["theme"]["name"] == "material"
    assert made["plugins"] == []
    assert made["extra"]["polyfills"] == ["assets/ja-search/iframe-worker.js"]


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
            "owner": "デジタル庁",
            "members": "自治体と国の機関の職員",
            "helpers": None,
        },
        "official": False,
        "mark": "非公式サイト",
        "disclaimer": "デジタル庁の公式サイトではありません",
        "standing": "非公式サイト（デジタル庁の公式サイトではありません）",
        "tagline": "試験のために作った小さなサイト",
        "ways": [asdict(way) for way in a_config().ways],
        "licence": {
            "name": "CC BY 4.0",
            "terms": "出典を示せば誰でも使える条件",
            "title": "クリエイティブ・コモンズ 表示 4.0 国際",
            "url": "https://creativecommons.org/licenses/by/4.0/deed.ja",
        },
        "logo": None,
        "icon": "favicon.svg",
        "icon_type": "image/svg+xml",
    }
