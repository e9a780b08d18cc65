"""A site of another community says nothing of the first one: every word of it comes from the settings."""

import ast
import re
import shutil

import pytest
from builders import ROOT, TODAY
from golden_site import a_config, build_site, golden_copy, the_project, tree_of
from read_out import places_of

from generator.commands import COMMANDS
from generator.forms.issue_form_files import contact_file, issue_form_files
from generator.intake.asking import promise_lines

WORDS = ("共創PF", "デジタル改革共創", "デジタル庁", "アンバサダー", "Slack")
OF_SLACK = {"import", "consent"}  # commands that read what Slack exports
# What speaks of Slack because it tells its exports, ids and tokens apart, and what names whose work is used.
NAMED = re.compile(r"generator/(intake/slack/|commands/(import_|consent)\.py|rules/(privacy|credentials)\.py)")
OF_IDS = re.compile(
    "Slack (?:の利用者・チャンネルの ID|の ID|の投稿へのリンク|へのリンク)".encode()
)  # KB504, KB506, in forms
BELOW = ("generator", "templates")
CREDITS = {"templates/theme/assets/inlined/tokens.LICENSE.txt", "generator/search/synonyms_sudachi.txt"}
COMMUNITY = """\
title: 試験の病院の知恵
tagline: 試験のために作った小さなサイト
url: https://www.example.jp/shiken/
repository: {url: https://www.example.jp/shiken-repository}
community: {name: 試験病院の会, short_name: 病院会, url: https://www.example.jp/kai, helpers: 世話人}
licence: {name: 試験の条件 1.0, url: https://www.example.jp/joken}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Everything a reader gets of a site whose community is another one."""
    project = golden_copy(tmp_path_factory.mktemp("hospitals"))
    shutil.rmtree(project.templates)
    (project.root / "site_config.yml").write_text(COMMUNITY, encoding="utf-8")
    build_site(the_project(project.root))
    return tree_of(project.root / "site")


@pytest.mark.slow
@pytest.mark.parametrize("word", WORDS)
def test_no_file_of_its_site_names_the_first_one(word, site):
    named = set(places_of(word, {path: OF_IDS.sub(b"", data) for path, data in site.items()}))
    assert named - {"assets/inlined/tokens.LICENSE.txt"} == set()


@pytest.mark.slow
@pytest.mark.parametrize("word", ["CC BY", "クリエイティブ・コモンズ", "creativecommons"])
def test_no_file_of_its_site_names_another_licence(word, site):
    assert list(places_of(word, site)) == []


@pytest.fixture
def _another(tmp_path):
    """The settings of the other community are read; those of the usual ones are, in the end."""
    usual = golden_copy(tmp_path)
    text = (tmp_path / "site_config.yml").read_text(encoding="utf-8")
    (tmp_path / "site_config.yml").write_text(COMMUNITY, encoding="utf-8")
    the_project(usual.root)
    yield
    (tmp_path / "site_config.yml").write_text(text, encoding="utf-8")
    the_project(usual.root)


@pytest.mark.usefixtures("_another")
def test_a_mail_that_asks_for_consent_names_its_licence():
    assert promise_lines()[0] == "   ・自分の言葉で書いた文章です。試験の条件 1.0で公開されることに同意します。"


@pytest.mark.slow
def test_its_licence_stands_wherever_one_is_told(site):
    told = '記事は<a rel="license noopener" href="https://www.example.jp/joken">試験の条件 1.0</a>で使えます。'
    assert told in site["index.html"].decode()
    assert "、試験の条件 1.0）" in site["cases/shiken-jisseki.html"].decode()
    assert '"license":"https://www.example.jp/joken"' in site["cases/shiken-jisseki.html"].decode()
    assert "- ライセンス: [試験の条件 1.0](https://www.example.jp/joken)" in site["cases/shiken-jisseki.md"].decode()
    assert '"license_url": "https://www.example.jp/joken"' in site["data/cases.json"].decode()


@pytest.mark.slow
def test_its_own_words_stand_where_those_of_the_first_one_stood(site):
    page = site["contributors.html"].decode()
    assert "（執筆・世話人）" in site["cases/shiken-jisseki.html"].decode()
    assert "執筆、世話人" in page
    assert "試験病院の会で学び合う職員のための、非公式のサイトです。</p>" in page
    assert "病院会で聞く文を作る" in page
    assert 'content: "非公式サイト";' in site["assets/site.css"].decode()


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in OF_SLACK])
def test_no_help_names_it(command, kyoso, tmp_path):
    _code, output, _errors = kyoso(tmp_path, command, "--help")
    assert [word for word in WORDS if word in output] == []


def test_no_issue_form_names_it():
    community = {"name": "試験病院の会", "short_name": "病院会", "url": "https://www.example.jp/kai"}
    texts = {**issue_form_files(), **contact_file(a_config(community=community))}
    assert {path: [word for word in WORDS if word in text] for path, text in texts.items()} == {
        path: [] for path in texts
    }


def test_what_is_beside_the_issue_forms_says_who_meets_where_and_how_the_site_stands():
    (text,) = contact_file(a_config(official=True)).values()
    told = "仕事の相談は、自治体と国の機関の職員が参加する試験会(デジタル庁)でどうぞ。このサイトは公式です。"
    assert text.splitlines()[-1] == f"  about: {told}"


def test_no_word_of_the_program_names_it():
    """Messages, too: every text in the code, but what explains it to those who change it."""
    files = [path for folder in BELOW for path in (ROOT / folder).rglob("*") if path.is_file() and _is_text(path)]
    named = {path.relative_to(ROOT).as_posix(): _named(path) for path in files}
    assert {path: words for path, words in named.items() if words and not _may_name(path)} == {}


def _is_text(path):
    return path.suffix in {".py", ".js", ".css", ".html", ".j2", ".txt", ".xml"} and "__pycache__" not in path.parts


def _may_name(path):
    return NAMED.match(path) or path in CREDITS


def _named(path):
    text = path.read_text(encoding="utf-8")
    said = "\n".join(_strings(ast.parse(text))) if path.suffix == ".py" else text
    return [word for word in WORDS if word in said]


def _strings(tree):
    """Return the texts of a module that are no docstrings."""
    explained = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node, clean=False)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained
    ]


def test_a_file_of_its_own_stands_before_that_of_the_package_and_the_others_stay(tmp_path):
    project = golden_copy(tmp_path)
    whole = tree_of(project.templates)
    shutil.rmtree(project.templates)
    own = project.templates / "partials/kana.html"
    own.parent.mkdir(parents=True)
    own.write_text("<p>自分の部分です</p>\n", encoding="utf-8")
    sheet = project.templates / "theme/assets/map.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(".kb-own {\n  color: red;\n}\n", encoding="utf-8")
    build_site(project, TODAY)
    made = tree_of(project.root / "site")
    assert "自分の部分です" in made["glossary.html"].decode()
    assert b".kb-own {color: red;}" in made["assets/site.css"]
    assert made["assets/favicon.svg"] == whole["theme/assets/favicon.svg"]
