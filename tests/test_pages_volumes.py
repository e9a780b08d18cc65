"""Entries as one text: every one whole, once in the file of all, in the file of each of its themes, below a head."""

import re

import pytest
from builders import ROOT, a_case, a_theme, a_thread
from golden_site import a_config, a_site, made_by, page_of

from generator.output.render import Renderer
from generator.pages import volumes as module
from generator.pages.volumes import volumes

THEMES = [
    a_theme("madoguchi", "ま", label="窓口"),
    a_theme("zei", "あ", label="税/収納"),
    a_theme("kara", "か", label="空"),
]


def a_collection():
    return [
        a_case("shiken-a", title="試験の事例", themes="[madoguchi, zei]", municipality="'019992'"),
        a_case("shiken-b", title="伏せた事例", themes="[zei]", municipality="'019992'", attribution="band"),
        a_thread("shiken-t", title="試験の[質問]", themes="[madoguchi]"),
        a_thread("shiken-kakikake", title="下書きの質問", themes="[madoguchi]", status="draft"),
        a_case("shiken-owari", title="終わった事例", themes="[madoguchi]", status="archived"),
    ]


def made(*entries):
    pages = made_by("carry", a_site(*THEMES, *entries, themes=False), a_config())
    return {page.path: page.data.text for page in pages if page.path.endswith(".txt")}


def titles_in(text):
    return re.findall(r"^# (.+)$", text, re.MULTILINE)[1:]


def test_the_files_hold_what_is_published_and_no_more_and_a_theme_without_entries_has_none():
    files = made(*a_collection())
    assert {path: titles_in(text) for path, text in files.items()} == {
        "llms-full.txt": ["伏せた事例", "試験の事例", r"試験の\[質問\]"],
        "data/themes/zei.txt": ["試験の事例", "伏せた事例"],
        "data/themes/madoguchi.txt": ["試験の事例", r"試験の\[質問\]"],
    }
    assert [path for path, text in files.items() if "下書き" in text or "終わった" in text] == []


def test_an_entry_stands_in_it_word_for_word_as_beside_its_page():
    entries = a_collection()
    files = made(*entries)
    for entry in entries[:3]:
        twin = page_of(entry, *THEMES, *(one for one in entries if one is not entry)).meta.markdown
        assert f"\n---\n\n{twin}" in files["llms-full.txt"]


def test_the_head_tells_whose_it_is_its_day_its_licence_and_what_is_in_it():
    head = made(*a_collection())["llms-full.txt"].split("\n---\n")[0]
    assert head == (
        "# 試験のサイト: すべての記事\n\n"
        "- 発行: 試験のサイト（非公式サイト。デジタル庁の公式サイトではありません） <https://www.example.jp/shiken/>\n"
        "- 内容: 2026年11月22日時点で公開している3件。題名、要約、本文、出典の順に並べています\n"
        "- ライセンス: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.ja)。"
        "引用元の資料の権利は、それぞれの発行者にあります\n"
        "- 使うときの書き方: 出典: 試験のサイト（2026年11月22日時点、https://www.example.jp/shiken/、CC BY 4.0）\n"
        "- 使う前に、それぞれの「最後の確認」の日と、出典の資料を確かめてください\n\n"
        "## 目次\n\n"
        "税/収納（1件）\n\n- 伏せた事例\n\n"
        "窓口（2件）\n\n- 試験の事例\n- 試験の\\[質問\\]\n"
    )


def test_a_place_that_is_withheld_is_in_none():
    withheld = a_case("shiken-b", themes="[zei]", municipality="'019992'", attribution="band")
    assert [path for path, text in made(withheld).items() if "試研" in text or "019992" in text] == []


def test_a_file_is_saved_under_a_name_that_every_system_takes():
    names = [one.saved.name for one in volumes(a_site(*THEMES, *a_collection(), themes=False), a_config())]
    assert names == ["試験のサイト_すべての記事.txt", "試験のサイト_税・収納.txt", "試験のサイト_窓口.txt"]


def test_too_many_entries_are_several_parts_of_a_theme_and_no_file_of_all(monkeypatch):
    monkeypatch.setattr(module, "_MOST", 2)
    parts = volumes(a_site(*THEMES, *a_collection(), themes=False), a_config())
    assert [(one.saved.path, one.label, len(one.slugs)) for one in parts] == [
        ("data/themes/zei.txt", "税/収納", 2),
        ("data/themes/madoguchi.txt", "窓口", 2),
    ]
    monkeypatch.setattr(module, "_MOST", 1)
    parts = volumes(a_site(*THEMES, *a_collection(), themes=False), a_config())
    assert [(one.saved.path, one.label) for one in parts][:2] == [
        ("data/themes/zei.txt", "税/収納"),
        ("data/themes/zei-2.txt", "税/収納（2）"),
    ]


def test_the_page_of_a_theme_leads_to_its_file_if_there_is_one():
    site = a_site(*THEMES, *a_collection(), themes=False)
    pages = [page for page in made_by("theme", site, a_config()) if page.template == "theme.md.j2"]
    files = {one.saved.path for one in volumes(site, a_config())}
    led = {page.path: page.data.text and page.data.text.path for page in pages}
    assert led == {
        "themes/zei.md": "data/themes/zei.txt",
        "themes/kara.md": None,
        "themes/madoguchi.md": "data/themes/madoguchi.txt",
    }
    assert {path for path in led.values() if path} <= files
    assert 'download="試験のサイト_窓口.txt"' in Renderer([ROOT / "templates"], a_config()).page(pages[-1])


@pytest.mark.collection
def test_the_size_that_is_told_of_our_own_is_nearly_what_it_is(collection_site):
    site = collection_site.root / "site"
    page = (site / "carry.html").read_text("utf-8")
    told = re.findall(r'href="(data/[a-z/0-9-]+\.txt)"[^>]*>[^<]*約([0-9,]+)KB', page)
    assert len(told) > 10
    wrong = {path: size for path, size in told if not near(int(size.replace(",", "")), site / path)}
    assert wrong == {}


def near(told, path):
    return abs(told - path.stat().st_size / 1000) <= 0.15 * told + 1
