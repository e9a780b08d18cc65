"""Slack's own marks and the blocks of its editor become the Markdown that GitHub and the site show alike."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.intake.slack.called import Called
from generator.intake.slack.markdown import markdown
from generator.intake.slack.mrkdwn import blocks_of
from generator.intake.slack.rich import blocks_in
from generator.intake.slack.subset import within_subset
from generator.intake.slack.tree import Paragraph, Words, plain_text


def called():
    """Return the roles of a thread that U1 opened and U2 answered; C1 is open to all, C2 is not."""
    return Called("U1", ["U2"], {"C1": "相談_ガバクラ"}, {"S1": "アンバサダー"}, frozenset({"C2"}))


TEXTS = [
    ("*太字*", "**太字**"),
    ("これは*「重要」*です", "これは<strong>「重要」</strong>です"),
    ("あれは _斜体_ です", "あれは *斜体* です"),
    ("*_両方_*", "***両方***"),
    ("5*3*2=30", "5\\*3\\*2=30"),
    ("snake_case_name", "snake_case_name"),
    ("`a *b* <https://example.jp/x|x>`", "`a *b* x`"),
    ("```\nif (a &lt; b) { *p = 1; }\n```", "```\nif (a < b) { *p = 1; }\n```"),
    ("前```code```後", "前\n\n```\ncode\n```\n\n後"),
    ("a &amp; b &lt;c&gt; d", "a & b &lt;c> d"),
    ("&amp;lt;", "&amp;lt;"),
    ("<@U1> <@U2|yamada>", "@質問者 @回答者1"),
    ("<@U9> さんへ", "@参加者1 さんへ"),
    ("詳しくは <#C1|相談_ガバクラ> へ", "詳しくは #相談_ガバクラ へ"),
    ("詳しくは <#C1|> へ", "詳しくは #相談_ガバクラ へ"),
    ("お知らせ <!here> <!channel|@channel> <!everyone>", "お知らせ @here @channel @everyone"),
    ("<!subteam^S1|@アンバサダー> と <!subteam^S2>", "@アンバサダー と @グループ"),
    ("<!date^abc^{date}|予備の文>", "予備の文"),
    ("<https://www.digital.go.jp/>", "<https://www.digital.go.jp/>"),
    ("<http://example.jp|example.jp>", "<http://example.jp>"),
    ("<https://example.jp/a_(b)?x=1&amp;y=2|資料 [案]>", "[資料 \\[案\\]](<https://example.jp/a_(b)?x=1&y=2>)"),
    ("<https://example.jp|*重要*>", "[**重要**](https://example.jp)"),
    ("<javascript:alert(1)|押す>", "押す"),
    ("&gt; 引用\n本文", "> 引用\n\n本文"),
    ("&gt; 一行目\n&gt; 二行目", "> 一行目\\\n> 二行目"),
    ("• 項目1\n• 項目2\n    ◦ 子", "- 項目1\n- 項目2\n    - 子"),
    ("文:\n• a\n• b", "文:\n\n- a\n- b"),
    ("#タグ", "\\#タグ"),
    ("2024. 4月の件", "2024\\. 4月の件"),
    (":+1: :arigatou: :ありがとうございます:", "👍 :arigatou: :ありがとうございます:"),
    (":raised_hands::skin-tone-3: 10:30:45 開始", "🙌🏼 10:30:45 開始"),
    ("{{ x }} と {: .big}", "\\{\\{ x }} と \\{: .big}"),
    ("ﾃﾞｼﾞﾀﾙ庁㈱①", "ﾃﾞｼﾞﾀﾙ庁㈱①"),
    ("*太字*です。5 * 3 * 2", "**太字**です。5 \\* 3 \\* 2"),
    ("~取り消し~した", "~~取り消し~~した"),
    ("RPA*重要*です", "RPA**重要**です"),
    ("1. まず\n2. つぎ", "1. まず\n2. つぎ"),
    ("&gt;&gt;&gt; 引用\n続き", "> 引用\\\n> 続き"),
    ("<!date^1717200000^{date_num} {time}|予備>", "2024-06-01 9:00"),
    ("<https://example.jp|https://example.jp/>", "<https://example.jp>"),
    ("<#C2|ないしょ> と <#C9|>", "\\#非公開のチャンネル と #チャンネル"),
    ("- 一つ\n+ 二つ\n---", "\\- 一つ\\\n\\+ 二つ\\\n\\---"),
    ("[図](x) と ![図](y) と a_b_c と _", "\\[図](x) と \\!\\[図](y) と a_b_c と \\_"),
    ("前\n\n\n後", "前\n\n後"),
    ("~~~日~", "\\~\\~~~日~~"),
    ("[一 *二*]: 三", "\\[一 **二**]: 三"),
    ("[一\n二](三)", "\\[一\\\n二](三)"),
    ("[案] と [一 [二] 三]", "[案] と \\[一 [二] 三]"),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_a_text_in_the_marks_of_slack_reads_alike_in_markdown(text, expected):
    assert markdown(blocks_of(text, called())) == expected


def words(text, *styles):
    return {"type": "text", "text": text, **({"style": dict.fromkeys(styles, True)} if styles else {})}


def section(*elements):
    return {"type": "rich_text_section", "elements": list(elements)}


def items(style, indent, *texts, **more):
    return {
        "type": "rich_text_list",
        "style": style,
        "indent": indent,
        "elements": [section(words(text)) for text in texts],
        **more,
    }


def rich(*elements):
    return [{"type": "rich_text", "elements": list(elements)}]


def cell(text):
    return {"type": "raw_text", "text": text}


BLOCKS = {
    "blanks leave the marks": (rich(section(words("重要 ", "bold"), words("です"))), "**重要** です"),
    "a blank has no look": (rich(section(words("a"), words(" ", "bold"), words("b"))), "a b"),
    "neighbours of one look are one": (rich(section(words("太", "bold"), words("字", "bold"))), "**太字**"),
    "looks that change inside a run are tags": (
        rich(section(words("太", "bold"), words("斜", "bold", "italic"), words("です"))),
        "<strong>太<em>斜</em></strong>です",
    ),
    "bold code beside a letter is a tag": (
        rich(section(words("x", "code", "bold"), words("です"))),
        "<strong>`x`</strong>です",
    ),
    "underlined and struck": (rich(section(words("下線", "underline"), words("消", "strike"))), "<u>下線</u>~~消~~"),
    "entities of blocks were typed so": (rich(section(words("&amp;"))), "&amp;amp;"),
    "a link without words": (rich(section({"type": "link", "url": "https://example.jp/a"})), "<https://example.jp/a>"),
    "a link that runs a script is words": (
        rich(section({"type": "link", "url": "javascript:alert(1)", "text": "押す"})),
        "押す",
    ),
    "people, groups, channels": (
        rich(
            section(
                {"type": "user", "user_id": "U9"},
                {"type": "usergroup", "usergroup_id": "S1"},
                {"type": "channel", "channel_id": "C1"},
                {"type": "broadcast", "range": "here"},
            )
        ),
        "@参加者1@アンバサダー#相談_ガバクラ@here",
    ),
    "a day": (
        rich(section({"type": "date", "timestamp": 1717200000, "format": "{date_num}", "fallback": "予備"})),
        "2024-06-01",
    ),
    "an emoji with a Japanese name": (
        rich(section({"type": "emoji", "name": "おじぎ", "unicode": "1f647"}, {"type": "emoji", "name": "arigatou"})),
        "🙇:arigatou:",
    ),
    "an emoji of several signs": (
        rich(section({"type": "emoji", "name": "woman-raising-hand", "unicode": "1f64b-1f3fb-200d-2640-fe0f"})),
        "🙋🏻‍♀️",
    ),
    "a list inside a list": (
        rich(items("ordered", 0, "主1"), items("bullet", 1, "子1", "子2"), items("ordered", 0, "主2", offset=1)),
        "1. 主1\n    - 子1\n    - 子2\n2. 主2",
    ),
    "a quotation": (
        rich({"type": "rich_text_quote", "elements": [words("一\n二")]}, section(words("後"))),
        "> 一\\\n> 二\n\n後",
    ),
    "a list in a quotation": (rich(items("bullet", 0, "a", "b", border=1)), "> - a\n> - b"),
    "code of several pieces": (
        rich(
            {
                "type": "rich_text_preformatted",
                "elements": [words("curl "), {"type": "link", "url": "https://api.example.jp/v1"}, words(" -X POST")],
            }
        ),
        "```\ncurl https://api.example.jp/v1 -X POST\n```",
    ),
    "a table": (
        [
            {
                "type": "table",
                "rows": [[cell("項目"), cell("値")], [cell("a|b"), {"type": "raw_number", "value": 2}]],
            }
        ],
        "| 項目 | 値 |\n| --- | --- |\n| a\\|b | 2 |",
    ),
    "a heading, a section and a line": (
        [
            {"type": "header", "text": {"type": "plain_text", "text": "見出し"}},
            {"type": "section", "text": {"type": "mrkdwn", "text": "*a* &amp; b"}},
            {"type": "divider"},
        ],
        "**見出し**\n\n**a** & b\n\n---",
    ),
    "plain words with entities and the name of an emoji": (
        [
            {"type": "header", "text": {"type": "plain_text", "text": ":tada: A &amp; B"}},
            {"type": "section", "text": {"type": "plain_text", "text": "A &lt; B :+1:"}},
        ],
        "**🎉 A & B**\n\nA &lt; B 👍",
    ),
    "a tilde before what is struck begins no code": (rich(section(words("~"), words("日", "strike"))), "\\~~~日~~"),
    "a bracket that ends in other looks is no link": (
        rich(section(words("[一"), words("二", "bold"), words("]: 三"))),
        "\\[一**二**]: 三",
    ),
    "a picture beside a section": (
        [
            {
                "type": "section",
                "text": {"type": "mrkdwn", "text": "本文"},
                "accessory": {"type": "image", "alt_text": "構成図", "image_url": "https://example.jp/x.png"},
            }
        ],
        "本文\n\n［画像: 構成図］",
    ),
    "code and a list within an item": (
        rich(
            {
                "type": "rich_text_list",
                "style": "bullet",
                "elements": [
                    section(words("一")),
                    {"type": "rich_text_preformatted", "elements": [words("code")]},
                    {"type": "rich_text_list", "elements": [section(words("子")), section(words("子の二"))]},
                ],
            }
        ),
        "- 一\n- code\n- 子\\\n    子の二",
    ),
    "a list within a cell": (
        [
            {
                "type": "table",
                "rows": [[cell("項目")], [{"type": "rich_text", "elements": [items("bullet", 0, "一", "二")]}]],
            }
        ],
        "| 項目 |\n| --- |\n| 一 二 |",
    ),
}


@pytest.mark.parametrize(("blocks", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_what_the_editor_of_slack_kept_reads_alike_in_markdown(blocks, expected):
    unknown = Counter()
    assert (markdown(blocks_in(blocks, called(), unknown)), unknown) == (expected, Counter())


SIGNS = st.sampled_from(list("*_~`[](){}<>#|!\\&;:.-+=1２あ漢「。 \n")) | st.characters(
    codec="utf-8", exclude_categories=["C", "Z"]
)
LOOKS = st.sets(st.sampled_from(["bold", "italic", "strike"]))


def read(text):
    """Return what is read of Markdown, without blanks."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inside = [child for token in tokens for child in token.children or ()]
    return "".join("".join(one.content for one in inside if one.type in {"text", "code_inline"}).split())


@given(st.text(SIGNS, max_size=60))
@settings(max_examples=400)
def test_plain_words_are_read_as_they_were_typed_whatever_signs_they_hold(text):
    assert read(markdown((Paragraph((Words(text),)),))) == "".join(text.split())


@given(st.lists(st.tuples(st.text(SIGNS, min_size=1, max_size=8), LOOKS), max_size=6))
@settings(max_examples=400)
@example([("\\0", ["bold"])])
def test_no_look_of_any_run_loses_or_changes_a_word_in_the_markdown_of_the_site(runs):
    elements = [words(text, *looks) for text, looks in runs]
    blocks = within_subset(blocks_in(rich(section(*elements)), called(), Counter()))
    shown = markdown(blocks)
    assert "<" not in shown.replace("&lt;", "")
    assert read(shown) == "".join(plain_text(blocks).split())


def test_what_nobody_knows_is_counted_and_its_words_are_kept():
    unknown = Counter()
    blocks = [
        {"type": "hologram", "title": {"type": "plain_text", "text": "あたらしい部品"}},
        {"type": "actions", "elements": [{"type": "button", "text": {"text": "押す"}}]},
        *rich(section(words("前"), {"type": "wormhole", "label": "なか"}, words("後"))),
        "文字",
    ]
    assert markdown(blocks_in(blocks, called(), unknown)) == "あたらしい部品\n\n前なか後"
    assert unknown == {"hologram": 1, "actions": 1, "wormhole": 1}


@pytest.mark.parametrize("points", ["d800", "0", "110000", "2028", "x", "-"])
def test_code_points_of_no_sign_leave_the_name_of_an_emoji(points):
    emoji = {"type": "emoji", "name": "uchi", "unicode": points}
    assert markdown(blocks_in(rich(section(emoji)), called(), Counter())) == ":uchi:"


UNKNOWN = {
    "words of its own and parts": (
        rich(
            {
                "type": "rich_text_toggle",
                "title": "開く",
                "elements": [
                    section({"type": "user", "user_id": "U1"}, {"type": "link", "url": "https://example.jp/a"}),
                    section(words("二行目")),
                ],
            }
        ),
        "開く\n\n@質問者<https://example.jp/a>\\\n二行目",
    ),
    "words alone": (rich({"type": "rich_text_callout", "text": "注意"}), "注意"),
    "texts in marks": (
        [
            {
                "type": "card",
                "title": {"type": "plain_text", "text": "題 &amp; 名"},
                "body": {"type": "mrkdwn", "text": "<@U1> へ *重要*"},
            }
        ],
        "題 & 名\n\n@質問者 へ **重要**",
    ),
    "a picture": ([{"type": "card", "hero_image": {"type": "image", "alt_text": "図"}}], "［画像: 図］"),
    "a button": (
        [
            {
                "type": "section",
                "text": {"type": "mrkdwn", "text": "本文"},
                "accessory": {"type": "button", "text": {"type": "plain_text", "text": "押す"}},
            }
        ],
        "本文",
    ),
}


@pytest.mark.parametrize(("blocks", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_what_is_known_within_something_unknown_is_read_as_elsewhere(blocks, expected):
    unknown = Counter()
    assert markdown(blocks_in(blocks, called(), unknown)) == expected
    assert sum(unknown.values()) == 1


@pytest.mark.parametrize("kind", [["rich_text"], {}, None, 5])
def test_what_calls_itself_by_no_word_is_kept_all_the_same(kind):
    text = {"type": kind, "text": "本文"}
    blocks = [text, {"type": "card", "body": text}, {"type": "context", "elements": [text]}, *rich({"type": kind})]
    assert markdown(blocks_in([*blocks, *rich(section(text))], called(), Counter())) == "\n\n".join(["本文"] * 4)


def test_parts_in_parts_without_end_are_no_fall():
    context, part, new = {"type": "mrkdwn", "text": "底"}, words("底"), {"type": "mrkdwn", "text": "底"}
    for _level in range(300):
        context, part, new = {"type": "context", "elements": [context]}, section(part), {"type": "new", "x": new}
    assert markdown(blocks_in([context, *rich(part), new], called(), Counter())) == "底"


def test_a_list_never_goes_deeper_than_one_level_at_once():
    assert markdown(blocks_in(rich(items("bullet", 3, "a"), items("bullet", 5, "b")), called(), Counter())) == (
        "- a\n    - b"
    )


@pytest.mark.parametrize(
    "text",
    ["&gt;" * 999 + "文", "&gt; " * 999 + "文", "\n".join(["&gt;&gt;&gt; 文"] * 999)],
    ids=["close", "apart", "lines"],
)
def test_quotes_in_quotes_without_end_are_a_few_quotes_and_nothing_is_lost(text):
    blocks = blocks_of(text, called())
    assert plain_text(blocks).replace("\n", "") == "文" * text.count("文")
    assert markdown(blocks).splitlines()[0].count(">") <= 6
