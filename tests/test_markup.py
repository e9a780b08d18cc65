"""What people type is what readers get: one reading, the same structure in every engine, and nothing run together."""

import json
import re

import pytest
import yaml
from builders import ROOT
from golden_site import GOLDEN
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt
from markup_texts import LATIN, TEXTS
from py_mini_racer import MiniRacer
from structure import structure

from generator.forms.form_file import form_script
from generator.forms.patterns import markdown_patterns
from generator.markup.engine import engine
from generator.markup.plain import rendered_text
from generator.markup.read import read
from generator.markup.subset import EXTENSIONS, disallowed_markup
from generator.markup.typed import as_markdown
from generator.markup.writer import canonical
from generator.site.scan import scan_page

CASES = [
    (path.stem, case["what"], case["typed"], case["shown"])
    for path in sorted((ROOT / "tests/markup").glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
BODIES = [path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in sorted(GOLDEN.rglob("content/**/*.md"))]
PAGES = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS, output_format="html")
SIGNS = (
    "・ ･ • ● ○ ◎ ◆ ◇ ■ □ ▲ ★ ※ → ⇒ ▶ ✓ ☑ － ‐ − – ① ⑩ ㈠ Ⅰ ⅰ １． 1. １） 1) (1) （１） 一、 （一） ア． (ア) "
    "（ア） ａ） (a) Ａ． A. Q. Q1. Ｑ： 問１： 答： 注） ＊ *1 第１章 【目的】 ［注］ ＜例＞ 〈注〉 《注》 日時： 📌 "
    "⋅ ‧ ⦁ （注1） (例2) （その1） （い） い． 1️⃣ 甲） 例） ＃ ＞ » № --  + & 〜 費用＝ 費用→ 担当・・"
)
by_name = [f"{group}-{what}" for group, what, _typed, _shown in CASES]


def html_of(text):
    """Return what our reading of ``text`` says, as HTML."""
    return engine().renderer.render(read(text), engine().options, {}).replace(" />", ">").rstrip("\n")


def on_page(text):
    """Return what Python-Markdown, and so MkDocs, makes of what is written into a page."""
    return PAGES.reset().convert(canonical(text))


@pytest.fixture(scope="module")
def form():
    """Ask the form's own reading: the Markdown it makes of a text, and the HTML of that."""
    context = MiniRacer()
    context.eval(form_script("markup/reader.js"))
    context.eval(form_script("markup/lines.js"))
    context.eval(f"const reader = new Reader({json.dumps(markdown_patterns())});0")
    context.eval(
        "const ask = (text) => JSON.stringify([reader.typed.markdown(text),"
        " reader.engine.renderer.render(reader.read(text), reader.engine.options, {})]);0"
    )

    def ask(text):
        typed, html = json.loads(context.eval(f"ask({json.dumps(text)})"))
        return typed["lines"], typed["origins"], html.replace(" />", ">").rstrip("\n")

    ask.letter = lambda text: context.eval(f"readableLines(reader.read({json.dumps(text)}))")
    yield ask
    context.close()


def by_python(text):
    typed = as_markdown(text)
    return list(typed.lines), list(typed.origins), html_of(text)


def test_the_folder_holds_at_least_sixty_inputs_each_with_a_name_of_its_own():
    assert len(set(by_name)) == len(CASES) >= 60


@pytest.mark.parametrize(("typed", "shown"), [case[2:] for case in CASES], ids=by_name)
def test_what_is_typed_is_shown(typed, shown):
    assert html_of(typed) == shown


@pytest.mark.parametrize(("typed", "shown"), [case[2:] for case in CASES], ids=by_name)
def test_the_page_has_the_structure_of_what_is_shown(typed, shown):
    assert structure(on_page(typed)) == structure(shown)


@pytest.mark.parametrize("typed", [case[2] for case in CASES], ids=by_name)
def test_the_last_look_at_a_site_finds_nothing_wrong_with_the_page(typed):
    page = f'<!doctype html>\n<html lang="ja"><body><article>{on_page(typed)}</article></body></html>'
    assert scan_page("cases/shiken.html", page).faults == []


@pytest.mark.parametrize("typed", [case[2] for case in CASES], ids=by_name)
def test_the_form_reads_as_the_check_does(typed, form):
    assert form(typed) == by_python(typed)


@pytest.mark.parametrize("text", BODIES)
def test_the_bodies_of_a_site_have_the_structure_of_a_plain_commonmark_engine(text):
    plain = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    assert structure(on_page(text)) == structure(html_of(text)) == structure(plain.render(text))


@given(LATIN)
def test_what_is_written_in_latin_letters_means_what_commonmark_says_but_for_line_ends_before_a_number(text):
    plain = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable(["table", "strikethrough"])
    assert structure(html_of(text)).replace("<br>", " ") == structure(plain.render(text)).replace("<br>", " ")


@settings(max_examples=400)
@given(TEXTS)
def test_any_text_has_one_structure_on_the_page_and_in_the_engine(text):
    if not disallowed_markup(text):
        assert structure(on_page(text)) == structure(html_of(text))


@settings(max_examples=200)
@given(TEXTS)
def test_the_form_reads_any_text_as_the_check_does(form, text):
    assert form(text) == by_python(text)


@given(TEXTS)
def test_every_line_of_markdown_knows_the_line_it_was_typed_on(text):
    typed = as_markdown(text)
    assert len(typed.lines) == len(typed.origins)
    assert sorted(typed.origins) == list(typed.origins)
    assert set(typed.origins) == set(range(text.count("\n") + 1))


@pytest.mark.parametrize("sign", SIGNS.split())
@pytest.mark.parametrize("blank", ["", "\u3000"])
def test_two_lines_that_begin_with_a_sign_never_share_a_line(sign, blank):
    apart = "\n" if blank and sign in {"1.", "1)", "+"} else ""  # a list of Markdown, which goes on without it
    html = html_of(f"次のとおり。\n{sign}{blank}紙が多い\n{sign}{blank}電話が多い\n{apart}以上です。")
    for line in re.split(r"<br>|</?(?:p|li|ul|ol)>", html):
        assert sum(word in line for word in ("次の", "紙が", "電話が", "以上")) <= 1, html


@given(
    st.sampled_from(["情報", "か", "。", "「", "々", "ー", "葛\U000e0100"]), st.sampled_from(["公開", "ヶ", "」", "、"])
)
def test_a_line_break_between_japanese_signs_is_no_blank_for_readers_and_search(before, after):
    assert rendered_text(f"{before}\n{after}") == before + after
    assert structure(on_page(f"{before}\n{after}")) == f"<p>{before}{after}</p>"


def test_a_text_read_twice_is_written_the_same():
    text = "・一\n・二\n\n| a |\n|-|\n| 1 |"
    assert canonical(text) == canonical(text) == "- 一\n- 二\n\n| a |\n| --- |\n| 1 |"


LETTER = """予約の電話が
多く、次のとおり。
・紙
  - 住民票
・電話

1. 準備
2. **実施**

月\t件数
4月\t120

※例外
①準備

```
a  b
```"""


def test_the_lines_of_a_letter_end_where_they_end_on_the_page(form):
    assert form.letter(LETTER) == (
        "予約の電話が多く、次のとおり。\n"
        "・紙\n\u3000・住民票\n・電話\n1. 準備\n2. 実施\n月 | 件数\n4月 | 120\n※例外\n①準備\na  b"
    )


@given(TEXTS)
def test_a_letter_has_as_many_lines_as_the_page_has_blocks_and_breaks(form, text):
    shown = "\n".join(line for line in rendered_text(text).split("\n") if line.strip())
    assert len([line for line in form.letter(text).split("\n") if line.strip(" \u3000・|.0123456789")]) <= len(
        shown.split("\n")
    )
