"""Which builder makes the pages is a line of the settings; all of them take the same templates."""

import re
import subprocess

import pytest
from builders import ROOT, TODAY
from golden_site import build_site, golden_copy, the_project, tree_of

from generator.config import Builder
from generator.findings.diagnostics import CannotRunError
from generator.search.tags import Unsure
from generator.site.builders import choice, zensical
from generator.site.document import read_document
from generator.site.frame import Shape
from generator.site.source import Source

THEME = ROOT / "templates/theme"
TAKEN_BY_ALL = sorted(path for path in THEME.rglob("*") if path.suffix in {".html", ".xml"})
# What only one of the two engines of templates has, or what it has in another way; each stopped a build or changed a
# page in silence.
OF_ONE_ENGINE = {
    "a method of Python": r"\.(?:get|split|items|keys|values|append|format|join|startswith|endswith|strip)\(",
    "the navigation as a list": r"\bin nav\s*(?:%|if\b)|\bnav\[",
    "the headings as an object": r"\btoc\.items\b",
    "the file of a page": r"\.file\.|\bsrc_(?:uri|path)\b",
    "whether a page is the first one": r"\bis_homepage\b|\bis_page\b",
    "a page of a file that may be the page": r"\bif file\.page\b",
    "Python's ways with texts": r"%\s*\(|\[::",
    "a filter's further argument": r"\breplace\([^()]*,[^()]*,[^()]*\)",
    "statements of extensions": r"\{%-?\s*(?:do|trans|continue|break)\b",
}


def settings_for(folder, builder):
    path = folder / "site_config.yml"
    path.write_text(f"{path.read_text('utf-8')}\nbuilder: {builder}\n", "utf-8")
    return the_project(folder)


@pytest.fixture
def installed(monkeypatch):
    """Let only some packages seem to be installed."""

    def call(*names):
        monkeypatch.setattr(choice, "_is_installed", names.__contains__)

    return call


def test_mkdocs_makes_the_pages_unless_the_settings_say_otherwise(golden_project):
    assert golden_project.config.builder is Builder.MKDOCS


PACKAGES = {
    Builder.MKDOCS: ["mkdocs", "mkdocs-material"],
    Builder.PROPERDOCS: ["properdocs", "mkdocs-material"],
    Builder.MKDOCS_NG: ["mkdocs-ng", "mkdocs-ng-material"],
    Builder.ZENSICAL: ["zensical"],
}


@pytest.mark.parametrize("builder", Builder)
def test_a_builder_that_is_not_installed_is_named_with_its_packages(golden_project, kyoso, installed, builder):
    installed()
    settings_for(golden_project.root, builder)
    code, _output, errors = kyoso(golden_project.root, "build", "-q")
    packages = PACKAGES[builder]
    assert (code, (golden_project.root / "site").exists()) == (3, False)
    assert errors == (
        f"実行できません: サイトを作る道具 {builder} に要るものが入っていません: {'、'.join(packages)}。"
        f"「pip install {' '.join(packages)}」で入れるか、site_config.yml の builder を変えてください\n"
    )


def test_only_what_is_missing_is_asked_for(installed):
    installed("mkdocs-material")
    with pytest.raises(CannotRunError, match="入っていません: properdocs。「pip install properdocs」で入れるか"):
        choice.main_sheet(Builder.PROPERDOCS)


def test_an_unknown_builder_is_refused_with_those_there_are(golden_project, kyoso):
    path = golden_project.root / "site_config.yml"
    path.write_text(f"{path.read_text('utf-8')}\nbuilder: hugo\n", "utf-8")
    code, output, errors = kyoso(golden_project.root, "build", "-q")
    said = output + errors
    assert code == 3
    assert "「hugo」と書かれています" in said
    assert all(f"「{builder}」" in said for builder in Builder)


def test_a_builder_under_another_name_makes_the_same_site(tmp_path, monkeypatch, golden):
    """ProperDocs is MkDocs under its own name, which is imported first; the pages are those of MkDocs."""
    asked, real = [], choice.import_module

    def imported(name):
        asked.append(name)
        return real(name) if name.startswith("generator.") else None

    monkeypatch.setattr(choice, "_is_installed", lambda _name: True)
    monkeypatch.setattr(choice, "import_module", imported)
    golden_copy(tmp_path)
    build_site(settings_for(tmp_path, Builder.PROPERDOCS), TODAY)
    assert asked[0] == "properdocs.replacement"
    assert tree_of(tmp_path / "site") == tree_of(golden.root / "site")


def test_another_builder_takes_no_page_over_that_mkdocs_made(golden):
    build = golden.build
    made = {builder: Source(build, builder=builder) for builder in Builder}
    assert len({source.shared for source in made.values()}) == len(Builder)
    assert len({source.beside for source in made.values()}) == len(Builder)


@pytest.mark.parametrize("path", TAKEN_BY_ALL, ids=lambda path: path.relative_to(THEME).as_posix())
def test_templates_of_the_theme_hold_nothing_that_only_one_engine_knows(path):
    text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    code = " ".join(re.findall(r"\{[{%].*?[}%]\}", text, re.DOTALL))
    assert {what for what, sign in OF_ONE_ENGINE.items() if re.search(sign, code)} == set()


def test_the_signs_know_what_they_look_for():
    known = (
        "{% for item in nav %}{{ site.areas.get('x') }}{{ page.toc.items }}{{ page.file.src_uri }}"
        "{% if page.is_homepage %}{% for file in pages if file.page %}{{ 'x' % (1) }}{% do x %}"
        "{{ x | replace('a', 'b', 1) }}"
    )
    assert {what for what, sign in OF_ONE_ENGINE.items() if re.search(sign, known)} == set(OF_ONE_ENGINE)


def a_run(command, cwd, **_options):
    """Stand in for Zensical: take out what it takes out, and lead where it leads."""
    for path in sorted((cwd / "docs").rglob("*.md")):
        body = path.read_text("utf-8").split("\n---\n", 1)[1]
        body = re.sub(r'(href="[^"]*)\.md"', r'\1.html"', body.replace(" data-search-exclude", ""))
        made = cwd / "site" / path.relative_to(cwd / "docs").with_suffix(".html")
        made.parent.mkdir(parents=True, exist_ok=True)
        skip = '<a href="#__skip" class="md-skip">\n移る\n</a>'
        field = (
            '<div class="md-search" data-md-component="search"></div><script src="../assets/search-bridge.js"></script>'
        )
        made.write_text(f'{field}{skip}<a href="./x.html">x</a><p title="a&#x2f;b"></p>{body}', "utf-8")
    (cwd / "site/sitemap.xml").write_text("<loc>https:&#x2f;&#x2f;www.example.jp</loc>", "utf-8")
    (cwd / "site/search.json").write_text("all pages", "utf-8")
    return subprocess.CompletedProcess(command, 0, "No issues found", "")


@pytest.fixture
def zensical_workshop(tmp_path, monkeypatch):
    build = tmp_path / "build"
    (build / "docs").mkdir(parents=True)
    (build / "theme").mkdir()
    (build / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    (build / "docs/a.md").write_text(TEXT, "utf-8")
    (build / "docs/a.csv").write_text("1", "utf-8")
    monkeypatch.setattr(zensical.subprocess, "run", a_run)
    return zensical.Workshop(build / "mkdocs.yml", tmp_path / "site")


TEXT = '---\ntitle: "題"\n---\n\n<p data-search-exclude><a href="a.md" download="a.md">文</a></p>'
PAGE = (
    '<div class="md-search"></div><script src="../assets/search-dialog.js"></script>'
    '<script src="../assets/search-bridge.js"></script>'
    '<a href="x.html">x</a><p title="a/b"></p>\n<p data-search-exclude><a href="a.md" download="a.md">文</a></p>'
)


def test_what_zensical_does_in_its_own_way_is_undone(zensical_workshop):
    document = read_document("a.md", TEXT)
    assert zensical_workshop.page(document, None) == (PAGE, [])


def test_a_page_that_is_being_edited_is_made_by_zensical_too(zensical_workshop):
    document = read_document("a.md", TEXT.replace("文", "直した文"))
    assert zensical_workshop.page(document, None) == (PAGE.replace("文", "直した文"), [])


def test_beside_the_pages_of_zensical_lie_its_files_a_dialog_and_an_index_without_pages(zensical_workshop, tmp_path):
    assert zensical_workshop.put_beside_the_pages({"a.md": {}}) == []
    assert tree_of(tmp_path / "site") == {
        "assets/search-dialog.js": (ROOT / "generator/site/builders/zensical-dialog.js").read_bytes(),
        "sitemap.xml": b"<loc>https://www.example.jp</loc>",
        "search.json": b'{"config": {"separator": "[\\\\s\\\\-]+"}, "items": []}',
        "search.js": b'var __index = {"config": {"separator": "[\\\\s\\\\-]+"}, "items": []}',
    }


def test_what_zensical_says_last_is_told_where_it_fails(zensical_workshop, monkeypatch):
    failed = subprocess.CompletedProcess([], 1, "Build started\n", "\nRuntimeError: could not render include\n")
    monkeypatch.setattr(zensical.subprocess, "run", lambda *_given, **_options: failed)
    with pytest.raises(CannotRunError, match="Build started\n  RuntimeError: could not render include"):
        zensical_workshop.page(read_document("a.md", TEXT.replace("文", "別の文")), None)


def test_front_matter_that_zensical_would_show_as_text_is_refused(zensical_workshop):
    with pytest.raises(CannotRunError, match=r"先頭の項目を読めません: docs/b\.md"):
        zensical_workshop.document("b.md", "題\n")


def test_zensical_makes_no_frames(zensical_workshop):
    assert zensical_workshop.frame("a.md", Shape("", (), frozenset(), has_headings=False, has_place=False)) is None
    for ask in (lambda: zensical_workshop.contents([]), lambda: zensical_workshop.feed("a.md", "feed.xml")):
        with pytest.raises(Unsure):
            ask()


def test_what_the_theme_of_zensical_has_no_looks_of_has_looks_of_ours_and_no_other_theme_lacks_anything():
    sheet = choice.lacking_sheet(Builder.ZENSICAL).decode("utf-8")
    made_by = [THEME / "partials/search.html", ROOT / "generator/site/builders/zensical-dialog.js"]
    names = {name for path in made_by for name in re.findall(r"\bmd-search[\w-]*", path.read_text("utf-8"))}
    bare = {"md-search-result", "md-search-result__icon"}  # a box without looks, and a sign that is left out
    assert sorted(names - bare) == sorted(set(re.findall(r"\.(md-search[\w-]*)", sheet)))
    assert {choice.lacking_sheet(builder) for builder in set(Builder) - {Builder.ZENSICAL}} == {b""}
