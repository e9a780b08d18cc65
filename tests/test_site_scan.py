"""The last look at a finished site."""

import json

import pytest

from generator.output.standalone import closed_policy
from generator.site.scan import index_faults, scan, scan_page

PAGE = '<!doctype html>\n<html lang="ja"><body><article id="kb-main">{}</article></body></html>'

HOSTILE = {
    "<script>alert(1)</script>": "許可していないタグ <script>",
    "<ScRiPt src=//evil.example></sCrIpT>": "許可していないタグ <script>",
    '<script type="application/ld+json">{"a": "<"}</script>': "許可していないタグ <script>",
    "<img src=x.png onerror=alert(1)>": "属性 onerror",
    "<svg onload=alert(1)>": "属性 onload",
    "<svg/onload=alert(1)>": "属性 onload",
    "<svg><script>alert(1)</script></svg>": "許可していないタグ <script>",
    "<svg><animate onbegin=alert(1)></svg>": "許可していないタグ <animate>",
    "<svg><use href='data:x'></svg>": "許可していないタグ <use>",
    "<svg><foreignObject></foreignObject></svg>": "許可していないタグ <foreignobject>",
    "<iframe src='x.html'></iframe>": "許可していないタグ <iframe>",
    "<object data=x></object>": "許可していないタグ <object>",
    "<embed src=x>": "許可していないタグ <embed>",
    "<form action=x></form>": "許可していないタグ <form>",
    "<input autofocus onfocus=alert(1)>": "許可していないタグ <input>",
    "<button formaction=javascript:alert(1)>x</button>": "許可していないタグ <button>",
    "<button popovertarget=x formaction=javascript:alert(1)>x</button>": "許可していない属性 formaction",
    "<a href='javascript:alert(1)'>x</a>": "許可していないアドレス",
    "<a href='&#106;avascript:alert(1)'>x</a>": "許可していないアドレス",
    "<a href='java&#9;script:alert(1)'>x</a>": "許可していないアドレス",
    "<a href='data:text/html,x'>x</a>": "許可していないアドレス",
    "<a href='//evil.example/'>x</a>": "許可していないアドレス",
    "<a href='http://www.example.jp/'>x</a>": "許可していないアドレス",
    "<a href='https://www.example.jp@evil.example/'>x</a>": "許可していないアドレス",
    "<a href='#kb-main' ping='https://evil.example/'>x</a>": "属性 ping",
    "<a href='#kb-main' target=_blank>x</a>": "属性 target",
    "<p style='position:fixed'>x</p>": "属性 style",
    "<p onclick=alert(1)>x</p>": "属性 onclick",
    "<p data-md-component=search>x</p>": "属性 data-md-component",
    "<style>p{display:none}</style>": "許可していないタグ <style>",
    "<meta http-equiv=refresh content='0; url=x.html'>": "許可していないタグ <meta>",
    "<base href='https://evil.example/'>": "許可していないタグ <base>",
    "<link rel=stylesheet href=x.css>": "許可していないタグ <link>",
    "<video src=x></video>": "許可していないタグ <video>",
    "<template><script>x</script></template>": "許可していないタグ <template>",
    "<details open ontoggle=alert(1)></details>": "属性 ontoggle",
    "<x-shiken></x-shiken>": "許可していないタグ <x-shiken>",
    "<math><mtext></mtext></math>": "許可していないタグ <math>",
    "<!-- x -->": "コメントがあります(x)",
    "<?php echo 1 ?>": "処理命令があります",
    "<!ENTITY x>": "コメントがあります(ENTITY x)",
    "<![CDATA[x]]>": "宣言があります",
    "<a href='nai-mono.html'>x</a>": "行き先がありません(nai-mono.html)",
    "<a href='#nai-midashi'>x</a>": "その見出しがありません(#nai-midashi)",
    "<img src='https://evil.example/x.png' alt=''>": "許可していないアドレス",
    "<script>alert(1)": "許可していないタグ <script>",
}
HARMLESS = [
    "<h2 id='x'>見出し</h2><p>文章<strong>強調</strong></p>",
    "<a href='https://www.example.jp/'>外</a> <a href='#kb-main'>中</a>",
    "<a href=''>ここ</a> <a href='index.html'>最初</a>",
    "<ul><li>一</li></ul><ol start='2'><li>二</li></ol>",
    "<table><tr><th align='left'>列</th><td align='right'>値</td></tr></table>",
    "<pre><code class='language-text'>&lt;script&gt;</code></pre>",
    "<blockquote>引用</blockquote><hr><br>",
    "<details><summary>題</summary>文</details>",
    "<svg width='100%' height='20' role='img' aria-label='棒'><rect width='50%' fill='url(#kb-hatch)'/></svg>",
    "<time datetime='2026-01-02'>2026年1月2日</time>",
    "1 < 2 & 3 > 2 <3",
]


@pytest.fixture
def scanned(tmp_path):
    """Write the pages of a site and look through it."""

    def make(**pages):
        for name, text in pages.items():
            (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
        return scan(tmp_path)

    return make


def test_the_table_is_long_enough():
    assert len(HOSTILE) >= 25


@pytest.mark.parametrize(("snippet", "fault"), HOSTILE.items())
def test_a_hostile_snippet_is_caught_with_its_page_and_line(snippet, fault, scanned):
    found = scanned(cases=PAGE.format(snippet))
    assert all(problem.startswith("cases.html の2行目: ") for problem in found)
    assert [problem for problem in found if fault in problem]


@pytest.mark.parametrize("snippet", HARMLESS)
def test_a_harmless_snippet_passes(snippet, scanned):
    assert scanned(cases=PAGE.format(snippet), index=PAGE.format("")) == []


def test_controls_of_the_search_stand_on_the_first_page_only(scanned):
    form = PAGE.format('<form role="search"><input type="search"><button type="submit">検索</button></form>')
    assert scanned(index=form) == []
    assert len(scanned(index=form, other=form)) == 3


def test_outside_the_content_only_known_scripts_stand(scanned):
    assert scanned(x="<html><head><script>alert(1)</script></head></html>") == [
        "x.html の1行目: 知らないスクリプトが書かれています(alert(1))"
    ]


def test_a_script_that_never_ends_is_a_fault(scanned):
    assert scanned(x="<html>\n<script type='application/json'>{}") == ["x.html の2行目: <script> が閉じられていません"]


def test_closing_the_content_early_does_not_help(scanned):
    assert len(scanned(x=PAGE.format("</article><script>alert(1)</script>"))) == 1


def test_every_fault_of_every_page_is_told_in_order(scanned):
    page = PAGE.format("\n<em onclick=x>\n<p style=x>")
    assert scanned(b=page, a=page) == [
        f"{name}.html の{line}行目: <{tag}> に許可していない属性 {attribute} があります"
        for name in "ab"
        for line, tag, attribute in ((3, "em", "onclick"), (4, "p", "style"))
    ]


def test_links_between_pages_are_followed_with_their_anchors(scanned, tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/index.html").write_text(PAGE.format("<p id='%E3%81%82'></p><p id='あ'></p>"), encoding="utf-8")
    good = "<a href='sub/'>x</a><a href='sub/index.html#kb-main'>x</a><a href='./sub/index.html#%E3%81%82'>x</a>"
    assert scanned(x=PAGE.format(good)) == []
    assert scanned(x=PAGE.format("<a href='sub/index.html#nai'>x</a><a href='../x.html'>x</a>")) == [
        "x.html の2行目: 行き先がありません(../x.html)",
        "x.html の2行目: 行き先のページに、その見出しがありません(sub/index.html#nai)",
    ]


def test_an_id_that_stands_twice_on_a_page_is_a_fault(scanned):
    assert scanned(x=PAGE.format("\n<p id='a'></p>\n<p id='a'></p><p id='kb-main'></p>")) == [
        "x.html の4行目: 同じ id が2回あります(a)",
        "x.html の4行目: 同じ id が2回あります(kb-main)",
    ]


def test_the_page_for_lost_addresses_stands_for_itself(scanned):
    policy = closed_policy("1", "a{}", asking=True)
    page = "<meta charset='utf-8'>{}<title>x</title><style>a{{}}</style><a href='/x.html'>x</a><script>{}</script>"
    assert scanned(**{"404": page.format(policy, "1")}) == []
    assert len(scanned(**{"404": page.format(policy, "2")})) == 1
    assert len(scanned(**{"404": page.format(closed_policy("1", "a{}"), "1")})) == 1
    assert len(scanned(**{"404": PAGE.format("")})) == 1


@pytest.mark.posix
def test_a_link_in_the_folder_is_a_fault_and_is_not_followed(tmp_path):
    (tmp_path / "x.html").symlink_to("/etc/passwd")
    (tmp_path / "y").symlink_to("/etc")
    assert scan(tmp_path) == ["x.html: シンボリックリンクです", "y: シンボリックリンクです"]


def an_index(title, text):
    return json.dumps({"docs": [{"location": "x.html", "title": title, "text": text}]})


@pytest.mark.parametrize("snippet", [key for key in HOSTILE if "nai-" not in key])
def test_the_search_index_is_held_to_the_same_list_because_it_is_shown_as_html(snippet):
    assert list(index_faults(an_index(snippet, "")))
    assert list(index_faults(an_index("題", f"<p>{snippet}</p>")))


def test_a_search_index_of_text_and_lists_passes():
    assert (
        list(
            index_faults(an_index("5 < 6 & 7", "<p>文</p> <ul> <li>一 &lt;b&gt;</li> </ul> <pre><code>x</code></pre>"))
        )
        == []
    )


def test_a_fault_of_the_search_index_names_the_page(tmp_path):
    (tmp_path / "search").mkdir()
    (tmp_path / "search/search_index.json").write_text(an_index("<em onclick=x>", ""), encoding="utf-8")
    assert scan(tmp_path) == ["search/search_index.json: x.html: <em> に許可していない属性 onclick があります"]


def test_what_a_page_holds_is_collected():
    page = scan_page("x.html", PAGE.format("<p id=a></p>\n<a href='y.html'>y</a>\n<a href='y.html'>y</a>"))
    assert (page.faults, page.ids, page.addresses) == ([], {"kb-main", "a"}, {"y.html": 3})


def test_nothing_is_wrong_with_the_golden_site(golden):
    assert scan(golden.root / "site") == []
