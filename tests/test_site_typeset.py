"""Articles typeset piece by piece are those of Python-Markdown, byte for byte; where that is not sure, none is made."""

import pytest
from golden_site import tree_of
from hostile_site import hostile_texts
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.markup.subset import EXTENSIONS, as_contributed
from generator.search.tags import Unsure
from generator.site.document import read_document
from generator.site.typeset import LISTED, typeset

ENGINE = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)

SURE = {
    "nothing": "",
    "a paragraph": "文章です。",
    "two lines": "一行目\n二行目",
    "raw HTML": '<div class="x">\n<p>文</p>\n</div>',
    "raw HTML twice": "<p>一</p>\n<p>二</p>",
    "blank lines in raw HTML": "<pre>一\n\n二</pre>\n\n<section>\n\n<h2>題</h2>\n\n</section>",
    "blank lines in an attribute": '<div data-kb-copy="一\n\n二">\n<p>x</p>\n</div>',
    "many blank lines": "\n\n<p>一</p>\n\n\n\n二\n\n\n<p>三</p>\n\n",
    "empty elements in raw HTML": '<p>一<br>二<img src="x.svg" alt=""></p>\n\n<div><svg><path d="M0"/></svg></div>',
    "an empty block": "文\n\n<div data-kb-contents></div>\n\n文",
    "headings": "## 題\n\n文\n\n### 題\n\n## 題\n\n#### 深い題\n\n## ☆",
    "a heading that ends with its sign": "## C#\n\n### 題 ##",
    "words explained": '文<span class="kb-gloss"><dfn>言葉</dfn><button type="button">？</button></span>',
    "a list": "- 一\n- 二\n\n文\n\n1. 一\n2. 二",
    "two lists": "- 一\n\n- 二\n\n1. 一",
    "a nested list": "- 一\n    - 二\n- 三",
    "a table": "| 列 | 値 |\n| --- | --: |\n| 一 | 1 |",
    "marks": "これは**強い**と*斜め*と`符号`です。",
    "a link that leads away": "[先](https://www.example.jp/a%20b?c=1#d)",
    "a quotation": "> 引用\n> です\n\n文",
    "references to characters": "&lt;b&gt; &amp; &#12288;文&#12288;",
    "signs that mean nothing here": "5 > 3、a=b、100%、1.5倍、(a)、#1、~約、:点",
    "escaped signs": "\\*文\\* \\_文\\_ \\# 文",
    "numbers": "2026年\n\n12. 文\n\n1.5倍\n\n１. 文\n\n２1. 文",
}
UNSURE = {
    "a fence": "```\n<div>\n```",
    "a tab": "文\t文",
    "a blank line that is none yet": "文\n  \n文",
    "a name of an address": "[x]: https://example.jp/\n\n[x]",
    "a link within the site": "[x](about.md)",
    "an address that MkDocs cannot read": "[x](https://[1)",
    "an image": "![x](x.png)",
    "a tag of a block in a text": "文\n<div>x</div>",
    "raw HTML that never ends": "<div>\n\n文",
    "a text after raw HTML": "<p>一</p> 二",
    "a text right below raw HTML": "<p>一</p>\n二",
    "an end without a beginning": "文 </div>",
    "a lone angle bracket": "1 < 2",
    "a comment": "<!-- 注 -->",
    "a script": "<script>x</script>",
    "a reference that is not closed": "&#12288 文",
    "a heading with text right below": "## 題\n文",
    "a heading of the page": "# 題",
    "a heading with marks": "## **強い**題",
    "a heading in a list": "- ## 題",
    "blanks alone": " \n\n## 題\n\n　",
    "blank lines in indented code": "文\n\n    一\n\n\n    二",
    "a tag over blank lines": '<span title="一\n\n二">文</span>',
}


def engine(markdown):
    """Return the article and the headings as Python-Markdown makes them."""

    def flat(tokens):
        for token in tokens:
            yield token["level"], token["id"], token["name"]
            yield from flat(token["children"])

    return ENGINE.reset().convert(markdown), list(flat(ENGINE.toc_tokens))


def pressed(markdown):
    """Return the article and the headings that are listed as they are typeset."""
    article = typeset(markdown)
    return "".join(article.parts), [tuple(heading) for heading in article.headings if heading.level in LISTED]


def is_the_same(markdown):
    """Whether an article is typeset as the engine makes it, or not at all."""
    try:
        made = pressed(markdown)
    except Unsure:
        return True
    return made == engine(markdown)


@pytest.mark.parametrize("markdown", SURE.values(), ids=SURE.keys())
def test_what_is_sure_is_typeset_as_python_markdown_makes_it(markdown):
    assert pressed(markdown) == engine(markdown)


@pytest.mark.parametrize("markdown", UNSURE.values(), ids=UNSURE.keys())
def test_what_could_be_read_otherwise_is_left_to_the_whole_of_mkdocs(markdown):
    with pytest.raises(Unsure):
        typeset(markdown)


@pytest.mark.parametrize("around", ["{}", "文\n\n{}\n\n文", "## 題\n\n{}\n\n<p>文</p>", "<div>\n{}\n</div>"])
def test_hostile_texts_are_typeset_as_python_markdown_makes_them_or_not_at_all(around):
    texts = [text for text in hostile_texts() if len(text) < 2000]
    assert [text for text in texts if not is_the_same(around.format(text))] == []


def test_hostile_texts_on_their_way_into_pages_are_too():
    assert [text for text in hostile_texts() if len(text) < 2000 and not is_the_same(as_contributed(text))] == []


PIECES = st.lists(
    st.sampled_from(
        [
            *SURE.values(),
            *UNSURE.values(),
            *(
                "- 一",
                "1. 二",
                "2. 三",
                "    - 四",
                "  五",
                "***",
                "===",
                "---",
                "<br>",
                "<em>六</em>",
                "七  ",
                "&amp;",
            ),
            *(
                "<hr>",
                "<p>八",
                "</p>",
                "> 九",
                "|十|",
                "_十一_",
                "**",
                "<span>",
                "</span>",
                "\\",
                "`",
                "　十二",
                "十三　",
            ),
        ]
    ),
    max_size=6,
)


@given(PIECES, st.sampled_from(["\n\n", "\n", ""]))
def test_pieces_in_any_order_are_typeset_as_python_markdown_makes_them_or_not_at_all(pieces, between):
    assert is_the_same(between.join(pieces))


@given(st.text(st.sampled_from("文a1 　\n#-*_`<>[]()!&;:.|\\/=+~\"'\t"), max_size=24))
def test_any_text_is_typeset_as_python_markdown_makes_it_or_not_at_all(text):
    assert is_the_same(text)


def test_nearly_every_page_is_typeset_and_python_markdown_reads_each_text_once(golden, monkeypatch):
    documents = {name: text for name, text in tree_of(golden.build / "docs").items() if name.endswith(".md")}
    texts = [read_document(path, text.decode()).markdown for path, text in documents.items()]
    asked = []
    convert = Markdown.convert
    monkeypatch.setattr(Markdown, "convert", lambda self, source: asked.append(source) or convert(self, source))
    left = 0
    for text in texts:
        try:
            typeset(text)
        except Unsure:
            left += 1
    assert len(asked) == len(set(asked)) < len(texts) / 2
    assert left <= 5
