"""KB51x beyond the folders: code is shown and not judged, and no mistake is said twice."""

import pytest
from builders import a_case, a_catalog, a_document, a_theme, run_rules


def findings(text, front="title: 試験\nsummary: 要約"):
    page = a_document("pages/tameshi.md", f"---\n{front}\n---\n{text}\n")
    return [(item.rule.code, item.span.line - 4, item.span.column) for item in run_rules(a_catalog(page))]


@pytest.mark.parametrize(
    "text",
    [
        "`<b>` `{: .x}` `![x](y)` `[x](javascript:y)`",
        "``<b>` と `<i>``",
        "```\n<b>\n--8<-- x\n[x]: javascript:y\n```",
        "~~~html\n<b>\n~~~",
        "````\n```\n<b>\n````",
        "```\n~~~\n<b>\n```  \n文",
        "1 < 2、a <- b、<3、人口<5万",
        "a<b かつ 5<10 です。 <B市方式> と <担当課> と <id>、a<b",
        "\\`<B市方式>\\`",
        "{例} と { } と {}",
        "[注] と [1] と 配列[0]",
        "https://www.example.jp/ をそのまま書く",
        "- [ ] 未着手\n- [x] 済み",
        "注意!\n\n--- \n\n8<",
    ],
)
def test_what_only_looks_like_markup_is_left_alone(text):
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("文<b>太字</b>文", [("KB511", 1, 2), ("KB511", 1, 7)]),
        ("`コード` <b>", [("KB511", 1, 7)]),
        ("```\n<b>\n```\n<i>", [("KB511", 4, 1)]),
        ("```\n<b>\n````\n<b>", [("KB511", 4, 1)]),
        (" ```\n<b>\n ```\n<i>", [("KB511", 4, 1)]),
        ("- ```\n  <b>\n\n<i>", [("KB511", 4, 1), ("KB526", 1, 1)]),
        ("~~~\n```\n<b>\n~~~\n```\n<i>", [("KB526", 5, 1)]),
        ("<https://bit.ly/a> と <https://www.example.jp/>", [("KB512", 1, 1)]),
        ("<B> と <b class=x と </ul>", [("KB511", 1, 1), ("KB511", 1, 7), ("KB511", 1, 20)]),
        ("![x](y)", [("KB514", 1, 1)]),
        ("[![x](y)](javascript:z)", [("KB512", 1, 9), ("KB514", 1, 2)]),
        ("[x](y) [z](w)", [("KB512", 1, 3), ("KB512", 1, 10)]),
        ("[x]: //y", [("KB512", 1, 1)]),
        ("[x]:\n  //y", [("KB512", 1, 1)]),
        ("{{ x }} {% y %}", [("KB513", 1, 1), ("KB513", 1, 9)]),
    ],
)
def test_markup_is_found_at_its_place_and_once(text, found):
    assert sorted(findings(text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        *((text, ["KB531"]) for text in ("**太字 **です", "** 太字**です", "＊＊太字＊＊です", "- 項目 **太字 ** と")),
        *((text, []) for text in ("**太字**です", "\\*\\*太字 \\*\\*", "`** x **`", "2 ** 3", "＊注", "** 一\n** 二")),
        *((f"{text}://a.jp/)", ["KB529"]) for text in ("[](https", "[ ](https", "［資料］(https", "[資料］（https")),
        *((f"{text}://a.jp/)", []) for text in ("[資料](https", "[[資料]](https", "[`x`](https", "【資料】(https")),
    ],
)
def test_signs_that_stay_to_be_seen_and_links_that_do_not_are_told(text, codes):
    assert [code for code, _line, _column in findings(text)] == codes


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- 紙\n- 電話\n以上のとおりです。", [3]),
        ("1. 紙\n2. 電話です。\n以上のとおりです。", [3]),
        ("> 引用です。\n地の文です。", [2]),
        ("> - 紙\n地の文です。", [2]),
        ("- 紙です。\n  次の行です。\n戻りの行です。\nその次です。", [3]),
        ("- 紙\n\n以上です。\n\n> 引用\n\n地の文", []),
        ("- 紙\n  続き\n- 電話\n　続き\n> 引用\n> の続き", []),
        ("- 紙\n※A4だけ\n- 電話  \n続き\n- 面接\\\n続き", []),
        ("・紙\n・電話\n以上のとおりです。", []),
        ("- 窓口に来た人が何枚も同じことを書くのは手間だという声があり、書く\nところを減らした。", []),
        ("```\n- 紙\n以上\n```", []),
    ],
)
def test_a_sentence_right_under_an_item_or_a_quotation_is_told_to_be_more_of_it(text, lines):
    assert [line for code, line, _column in findings(text) if code == "KB518"] == lines


@pytest.mark.parametrize("text", ['[x](https://www.example.jp/ "題")', "[x](https://www.example.jp/\n'題')"])
def test_what_the_patterns_misjudge_is_still_found(text):
    assert findings(text) != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- " * 6 + "x", []),
        ("- " * 7 + "x", ["KB516"]),
        ("> " * 7 + "`x`", ["KB516"]),
        ("- 1. > + * 2) - x", ["KB516"]),
        ("".join(f"{'    ' * depth}- 項目\n" for depth in range(6)), []),
        ("".join(f"{'    ' * depth}- 項目\n" for depth in range(7)), ["KB516"]),
        ("".join(f"{'  ' * depth}- 項目\n" for depth in range(7)), ["KB516"]),
        ("".join(f"{'  ' * depth}- 項目\n" for depth in range(6)), []),
        ("- " * 900 + "`x`", ["KB516"]),
        ("> - " * 400 + "[x](https://www.example.jp/)", ["KB516"]),
        ("".join(f"{'    ' * depth}- `x`\n" for depth in range(170)), ["KB516"]),
    ],
)
def test_six_levels_are_deep_enough(text, found):
    assert [code for code, _line, _column in findings(text)] == found


def test_the_paragraph_that_leaves_the_subset_is_named():
    body = '\n## 課題\n\n文章\n\n## 成果\n\n文。\n[x](https://www.example.jp/a "b")\n'
    case = a_case(body=body)
    found = [item for item in run_rules(a_catalog(a_theme(), case)) if item.rule.code == "KB515"]
    assert [case.source.lines[item.span.line - 1] for item in found] == ["文。"]


def test_a_link_that_only_the_whole_text_makes_is_found():
    body = "\n## 課題\n\n[資料][x]\n\n## 成果\n\n> [x]:\n>   javascript:alert(1)\n"
    codes = {item.rule.code for item in run_rules(a_catalog(a_theme(), a_case(body=body)))}
    assert codes & {"KB512", "KB515"} != set()


def test_braces_and_links_of_the_front_matter_are_judged_as_fields():
    assert findings("本文", "title: '[注](1) と {x: y}'\nsummary: 要約") == []
    assert findings("本文", "title: '{{ x }}'\nsummary: 要約") == [("KB513", -2, 9)]
