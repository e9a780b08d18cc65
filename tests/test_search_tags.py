"""Tags are read as a whole parser reads them, or not at all."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_site_scan import HARMLESS, HOSTILE

from generator.search.sections import page_text
from generator.search.tags import Tag, Unsure, joined, parts_of, tag_of

PARSED = "<!-- -->"  # says nothing, and has a text read by a whole parser

READ = [
    "<p>",
    "</p>",
    "<br>",
    "<br/>",
    "<br />",
    '<p class="a b" hidden>',
    '<p hidden class="">',
    '<a href="x?a=1&amp;b=2" data-kb-x="&lt;&#39;">',
    '<p title="一\n\n二 = /" lang="ja">',
    '<svg\nviewBox="0 0 1 1"\n  role="img">',
    '<rect width="1"/>',
    '<p id="a" id="b">',
]
NOT_READ = [
    "<p class=a>",
    "<p class='a'>",
    '<p class = "a">',
    '<p class="a"id="b">',
    '<p "a">',
    '<p class="a>',
    "<P>",
    "</p class>",
    "</p/>",
    "< p>",
    "</>",
    "<!-- -->",
    "<!doctype html>",
    "<?x?>",
    "<script>",
    "<style>",
    "<title>",
    "<p\tid>",
    "<p/id>",
]


class Events(HTMLParser):
    """Keeps what a whole parser finds."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append(Tag(tag, tuple(attrs), ends=False, closed=False))

    def handle_startendtag(self, tag, attrs):
        self.found.append(Tag(tag, tuple(attrs), ends=False, closed=True))

    def handle_endtag(self, tag):
        self.found.append(Tag(tag, (), ends=True, closed=False))


def parsed(html):
    events = Events()
    events.feed(html)
    events.close()
    return events.found


def is_the_same(html):
    """Whether the tags of a text are read as a parser reads them, or not at all."""
    try:
        tags = [tag_of(tag) for tag in parts_of(html)[1::2]]
    except Unsure:
        return True
    return tags == parsed(html)


@pytest.mark.parametrize("text", READ)
def test_a_tag_in_the_form_of_our_templates_is_read_as_a_parser_reads_it(text):
    assert [tag_of(text)] == parsed(text)


@pytest.mark.parametrize("text", NOT_READ)
def test_a_tag_in_any_other_form_is_not_read(text):
    with pytest.raises(Unsure):
        tag_of(text)


@pytest.mark.parametrize("html", ["1 < 2", "<p><", "<<p>>", "<p <b>"])
def test_an_angle_bracket_that_begins_no_tag_is_told(html):
    with pytest.raises(Unsure):
        parts_of(html)


def test_parts_are_the_whole_text():
    html = '一<p class="x">二</p>\n三<br>'
    assert parts_of(html) == ["一", '<p class="x">', "二", "</p>", "\n三", "<br>", ""]


@given(st.lists(st.sampled_from(["", "文", "<p>", "<p>文</p>", "一<br>二"]), min_size=1))
def test_what_is_joined_is_as_if_it_had_never_been_apart(texts):
    assert joined(*map(parts_of, texts)) == parts_of("".join(texts))


PIECES = st.lists(
    st.sampled_from([*READ, *NOT_READ, *HOSTILE, *HARMLESS, "文", "&lt;", "<", ">", '"', "'"]), max_size=5
)


@given(PIECES)
def test_tags_in_any_order_are_read_as_a_parser_reads_them_or_not_at_all(pieces):
    assert is_the_same("".join(pieces))


@given(st.text(st.sampled_from("<>/=\"' \nap&;!-"), max_size=16))
def test_any_text_is_read_as_a_parser_reads_it_or_not_at_all(text):
    assert is_the_same(text)


WORDS = st.lists(
    st.sampled_from(
        [
            *(
                '<h2 id="a">',
                "</h2>",
                "<h1>",
                "</h1>",
                "<h3>",
                "</h3>",
                "<p>",
                "</p>",
                "<nav>",
                "</nav>",
                "<br>",
                "<li>",
            ),
            *("<div data-search-exclude>", "<div data-search-unquoted>", "</div>", "<svg>", "</svg>", "<path/>", "<b>"),
            *('<a class="headerlink">', "</a>", "文", " 語\n", "&amp;", "&#12288;", "</b>", "<section>", "</section>"),
        ]
    ),
    max_size=12,
)


@given(WORDS)
@example(["一", "<button>", "<hr>", "</button>", "二"])
@example(['<h2 id="a">', "</h2>", "<nav>", "<div data-search-unquoted>", "</div>", "</nav>", "文"])
def test_a_page_says_the_same_to_the_search_whichever_way_its_tags_are_read(words):
    html = "".join(words)
    assert page_text(html) == page_text(parts_of(html)) == page_text(html + PARSED)


def test_made_pages_say_the_same_to_the_search_whichever_way_their_tags_are_read(golden):
    pages = [path.read_text(encoding="utf-8") for path in sorted((golden.root / "site").rglob("*.html"))]
    articles = [
        page.split("<article", 1)[1].partition(">")[2].split("</article>")[0] for page in pages if "<article" in page
    ]
    assert len(articles) > 50
    assert [article for article in articles if page_text(article) != page_text(article + PARSED)] == []
