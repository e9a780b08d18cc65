"""The words of scripts: in Japanese where they are written, in English where a bundle is made for an English site."""

import json
import re

import pytest
from builders import ROOT
from py_mini_racer import MiniRacer

from generator import speak
from generator.language.catalogs import read, translations
from generator.scripts.bundle import bundle
from generator.scripts.worded import SIGNS, messages, translated

GENERATOR = ROOT / "generator"
SHOWN = ("search/browser", "site/browser", "scripts", "forms/browser")
FILES = sorted(path for room in SHOWN for path in (GENERATOR / room).rglob("*.js"))
MODULES = [path for path in FILES if path.parent.name != "vendor"]
# What is no word for readers: signs that are cut and compared, names by which pages and mails call things.
DATA = {
    "forms/browser/check/body.js": {"終わり"},
    "forms/browser/days.js": None,
    "forms/browser/fold.js": None,
    "forms/browser/gazetteer.js": None,
    "forms/browser/kanaruns.js": None,
    "forms/browser/markup/lines.js": None,
    "search/browser/engine/coding.js": None,
    "search/browser/engine/letters.js": None,
    "search/browser/engine/moments.js": None,
    "search/browser/engine/numerals.js": None,
    "search/browser/engine/query.js": None,
    "search/browser/engine/romaji.js": None,
    "search/browser/engine/text.js": None,
    "search/browser/engine/writing.js": None,
    "search/browser/engine/years.js": None,
    "site/browser/answering.js": {"残った問い"},
}
SIGNS_OF_TEXTS = {
    *("ぁ-ゖァ-ヺー", "ダッシュ", "ー", "か", "ん", "ぁぃぅぇぉ", "「", "゛", "゜"),  # engine/text.js, engine/query.js
    *("ぁ", "ゖ", "・", "元", "郡", "｜"),  # forms/browser
    "あいうえおかがきぎくげけこごさざしじすせそぞただちっつてでとどなにねのはばひびふぶほぼまみむめもやゃゆゅよょらりるれろわんぐ",
}
ENTRIES = [
    *(
        f"search/browser/{name}.js"
        for name in ("service/service", "worker", "page/page", "asking/asking", "iframe-worker")
    ),
    *(f"site/browser/{name}.js" for name in ("reader", "compare/page", "basket/page", "package/genuine", "live/live")),
    "forms/browser/form.js",
]


def texts_of(path):
    """Return the texts of a module that readers are told."""
    data = DATA.get(path.relative_to(GENERATOR).as_posix(), set())
    return set() if data is None else set(messages(path.read_text(encoding="utf-8"))) - data


def test_every_text_of_a_module_that_readers_see_has_a_translation():
    known = {text for _context, text in read("en")}
    missing = {(path.name, text) for path in MODULES for text in texts_of(path) if text not in known}
    assert missing == set()


def test_no_translation_is_left_over():
    said = {(path.name, text) for path in MODULES for text in texts_of(path)}
    every = {text for _name, text in said}
    told = [key for key, _text in translations(GENERATOR / "language/en/scripts.po")]
    assert [key for key in told if (key not in said if key[0] else key[1] not in every)] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(GENERATOR).as_posix())
def test_a_module_whose_texts_stay_is_the_same_to_the_byte(path):
    source = path.read_text(encoding="utf-8")
    assert translated(source, lambda text: text) == source


# ruff: noqa: E501 - a line of a script is a paragraph
EXAMPLE = """\
const LABEL = "件"; // "注"
const PATTERN = /["「」]/;
const one = (found, names) => `${found.length}件${names.length ? `（${names.join("、")}）` : ""}を"保存"\\n`;
const other = { a: '"', b: `${found.map((x) => `{${x}}`)}` };
"""
SAID = """\
const LABEL = "items"; // "注"
const PATTERN = /["「」]/;
const one = (found, names) => `save ${(found.length) === 1 ? "one" : "many"} "now"${names.length ? ` (${names.join(", ")})` : ""}\\n`;
const other = { a: '"', b: `${found.map((x) => `{${x}}`)}` };
"""


def test_a_script_says_each_text_and_keeps_everything_else():
    words = {
        "件": "items",
        "、": ", ",
        "（{names}）": " ({names})",
        '{found}件{names}を"保存"\n': 'save {found:one|many} "now"{names}\n',
    }
    assert translated(EXAMPLE, lambda text: words.get(text, text)) == SAID
    assert sorted(messages(EXAMPLE)) == sorted(words)


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_bundle_in_english_is_a_script_and_holds_no_japanese_but_data(entry):
    speak("en")
    script = bundle(GENERATOR / entry)
    with MiniRacer() as context:
        assert context.eval(f"new Function({json.dumps(script)}); true") is True
    words_of_pages = set().union(*filter(None, DATA.values()))
    assert {text for text in messages(script) if SIGNS.search(text)} - words_of_pages <= SIGNS_OF_TEXTS


def test_a_bundle_of_another_language_than_the_site_is_cut_for_it_and_says_nothing_else():
    entry = GENERATOR / "search/browser/page/page.js"
    own = bundle(entry)
    assert bundle(entry, "ja") == own
    speak("en")
    assert bundle(entry, "ja") == own
    assert "results" in bundle(entry)
    assert re.search("件見つかりました", bundle(entry)) is None


def test_results_are_counted_in_words_that_fit_their_number():
    speak("en")
    said = bundle(GENERATOR / "search/browser/page/said.js")
    assert '${total} ${(total) === 1 ? "result" : "results"}.' in said
