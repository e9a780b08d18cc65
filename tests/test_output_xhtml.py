"""Texts become XHTML line by line where their lines tell all, and say then what the engine reads in them."""

import pytest
from builders import ROOT
from hypothesis import example, given
from hypothesis import strategies as st
from markup_texts import TEXTS
from test_markup_simple import NEARLY_SIMPLE

from generator.output import xhtml as module
from generator.output.xhtml import xhtml

ADDRESSES = st.builds(
    "<https://{}{}>".format,
    st.sampled_from(["www.example.jp", "example.jp:80", "xn--wgv71a.jp", "192.0.2.1", "bit.ly", "EXAMPLE.jp", ""]),
    st.text(alphabet="/aZ09._~?=&#+%E3-xn --:<>あ\\", max_size=12).map(lambda path: f"/{path}"),
)


def by_engine(text):
    """Return what a text says without a look at its lines."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "is_simple", lambda _text: False)
        return xhtml(text)


@given(st.sampled_from(["", "# 題\n\n", "# 題 #\n"]), TEXTS | NEARLY_SIMPLE)
@example("# 題\n\n", "## 課題\n文。\n- 一\n- 二\n\n1. 三\n2. 四\n\n**五**。")
@example("", "- 一\n\n- 二")
@example("", "3. 一\n\n4. 二")
@example("", "03. 一\n- 二")
@example("", '- 一 \n- `二`\u3000\n- &amp; &lt; < > \\_ "三"')
def test_a_text_says_by_its_lines_what_it_says_by_the_engine(title, text):
    assert xhtml(title + text) == by_engine(title + text)


@given(
    st.sampled_from(["", "題（団体） ", "A 'b' \"c\" > ] ) ! ", "*あ* ", "&amp; "]),
    ADDRESSES,
    st.sampled_from(["", "。"]),
)
def test_a_source_says_its_address_as_the_engine_reads_it(words, address, after):
    assert xhtml(f"1. {words}{address}{after}") == by_engine(f"1. {words}{address}{after}")


@pytest.mark.collection
def test_every_text_of_an_entry_says_by_its_lines_what_it_says_by_the_engine():
    files = [path for folder in ("cases", "threads") for path in (ROOT / "content" / folder).glob("*.md")]
    bodies = [path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in files]
    assert [xhtml(body) for body in bodies] == [by_engine(body) for body in bodies]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("# 題\n\n文 & 語。", "<h1>題</h1>\n<p>文 &amp; 語。</p>"),
        ("- 一\n- **二**", "<ul><li>一</li><li><strong>二</strong></li></ul>"),
        ("3. 一\n9. 二", '<ol start="3"><li>一</li><li>二</li></ol>'),
        (
            "題 & 語（市） <https://www.example.jp/a?b=c>",
            '<p>題 &amp; 語（市） <a href="https://www.example.jp/a?b=c">https://www.example.jp/a?b=c</a></p>',
        ),
        (
            "題（市） <https://www.example.jp/a?b=c>",
            '<p>題（市） <a href="https://www.example.jp/a?b=c">https://www.example.jp/a?b=c</a></p>',
        ),
        ("題（市） <https://bit.ly/a>", "<p>題（市） https://bit.ly/a</p>"),
        ("・一\n・二", "<ul><li>一</li><li>二</li></ul>"),
        ("- 一\n\n- 二", "<ul><li><p>一</p></li><li><p>二</p></li></ul>"),
    ],
)
def test_a_text_says_in_xhtml_what_was_typed(text, made):
    assert xhtml(text) == made
