"""What a finished page may consist of."""

import pytest

from generator.site.allowlist import faults_of, is_relative, script_fault
from generator.site.policy import fingerprint


def faults(tag, *, content=True, controls=False, **attributes):
    named = tuple((name.replace("_", "-"), value) for name, value in attributes.items())
    return faults_of(tag, named, content=content, controls=controls)


@pytest.mark.parametrize("tag", ["p", "a", "h1", "table", "svg", "details", "dfn", "time"])
def test_content_may_hold_text_lists_tables_and_drawings(tag):
    assert faults(tag) == []


@pytest.mark.parametrize(
    "tag",
    ["script", "style", "iframe", "object", "embed", "form", "input", "meta", "link", "base", "video", "x-shiken"],
)
def test_content_may_not_hold_what_acts_or_loads(tag):
    assert faults(tag) == [f"許可していないタグ <{tag}> があります"]


def test_controls_stand_only_where_they_are_expected():
    assert faults("input", controls=True) == []
    assert faults("iframe", controls=True) == ["許可していないタグ <iframe> があります"]
    assert faults("input", content=False) == []


@pytest.mark.parametrize(
    "name", ["onclick", "style", "srcset", "formaction", "data-x", "xlink_href", "is", "background"]
)
def test_attributes_outside_the_list_are_named(name):
    shown = name.replace("_", "-")
    assert faults("p", **{name: "x"}) == [f"<p> に許可していない属性 {shown} があります"]


def test_attributes_for_style_and_assistance_may_stand_everywhere():
    assert (
        faults("p", **{"class": "kb-x", "id": "x", "aria-label": "x", "data-kb-x": None, "data-search-exclude": ""})
        == []
    )


def test_attributes_of_the_theme_stand_only_outside_the_content():
    assert faults("div", content=False, data_md_component="x") == []
    assert faults("div", data_md_component="x") == ["<div> に許可していない属性 data-md-component があります"]


GOOD = [
    "https://www.example.jp/a?b=c#d",
    "x.html",
    "../x/y.html#z",
    "#x",
    "./x.html",
    "%E3%81%82.html",
    "a.b/c-d_e~f.html",
    "mailto:?subject=%E8%A9%A6&body=%E9%A8%93%0D%0A",
]
BAD = [
    "javascript:alert(1)",
    "//www.example.jp/",
    "/x.html",
    "http://www.example.jp/",
    "data:text/html,x",
    "x.html onclick",
    "\\\\www.example.jp",
    "mailto:x",
    "mailto:x?subject=y&body=z",
    "mailto:?subject=x&to=y%40z&body=",
    "mailto:?subject=x&body=y&cc=z",
    "https://www.example.jp@evil.example/",
    "x:y",
    " x.html",
    "あ.html",
]


@pytest.mark.parametrize("address", GOOD)
def test_links_lead_within_the_site_or_to_public_https_pages(address):
    assert faults("a", href=address) == []


@pytest.mark.parametrize("address", BAD)
def test_links_lead_nowhere_else(address):
    assert faults("a", href=address) == [f"<a> の href に許可していないアドレスがあります({address})"]


MAIL = "mailto:shiken@example.jp"


@pytest.mark.parametrize("address", [MAIL, f"{MAIL}?subject=%E5%A3%B0&body=%0D%0A"])
def test_a_mail_is_begun_only_where_the_site_says_how_it_is_reached(address):
    assert faults("a", href=address, **{"data-kb-contact": None}) == []
    assert len(faults("a", href=address)) == 1


@pytest.mark.parametrize(
    "address", [f"{MAIL}?cc=x@example.jp", f"{MAIL},x@example.jp", f"{MAIL}?subject=a&body=b&cc=c", "mailto:x"]
)
def test_a_mail_goes_to_one_mailbox_alone(address):
    assert len(faults("a", href=address, **{"data-kb-contact": None})) == 1


@pytest.mark.parametrize("address", ["https://www.example.jp/x.png", "data:image/png;base64,x", "//x/y.png"])
def test_nothing_is_loaded_from_outside(address):
    assert len(faults("img", src=address)) == 1
    assert len(faults("script", content=False, src=address)) == 1
    assert len(faults("link", content=False, rel="stylesheet", href=address)) == 1


def test_a_link_that_loads_nothing_may_name_the_public_address():
    assert faults("link", content=False, rel="canonical", href="https://www.example.jp/") == []
    assert len(faults("link", content=False, rel="canonical stylesheet", href="https://www.example.jp/")) == 1


def test_a_page_leads_on_only_to_a_neighbour():
    def refresh(content, kind="refresh"):
        attributes = (("http-equiv", kind), ("content", content))
        return faults_of("meta", attributes, content=False, controls=False)

    assert refresh("0; url=shiken.html") == []
    assert len(refresh("0; url=https://evil.example/")) == len(refresh("0; url=../x.html")) == 1
    assert len(refresh("x", "Content-Security-Policy")) == 1


def test_a_script_is_data_a_file_of_the_site_or_one_the_theme_is_known_to_hold():
    data = (("type", "application/ld+json"),)
    assert script_fault(data, '{"a": "\\u003c"}') == ""
    assert script_fault(data, '{"a": "<"}') == "<script> のデータが正しい JSON ではないか、< を含んでいます"
    assert script_fault(data, "x") == "<script> のデータが正しい JSON ではないか、< を含んでいます"
    assert script_fault((("src", "x.js"),), " ") == ""
    assert script_fault((("src", "x.js"),), "alert(1)") == "src のある <script> に文が書かれています"
    assert script_fault((), "alert(1)") == "知らないスクリプトが書かれています(alert(1))"
    assert script_fault((("type", "module"),), "alert(1)") == "知らないスクリプトが書かれています(alert(1))"


def test_a_script_of_the_theme_is_the_same_at_every_depth_and_nothing_else_is():
    page, deeper = (f'__md_scope=new URL("{base}",location);x' for base in (".", "../.."))
    assert fingerprint(page) == fingerprint(deeper)
    assert fingerprint(page) != fingerprint('__md_scope=new URL("https://evil.example",location);x')
    assert fingerprint(page) != fingerprint(page + "y")


@pytest.mark.parametrize("address", ["x.html?q=a&b=c", "", "../", "x.html#見出し"])
def test_an_address_without_a_scheme_or_host_is_relative(address):
    assert is_relative(address)


def test_an_address_that_climbs_far_is_judged_at_once():
    assert is_relative("../" * 1000 + "index.html")
    assert not is_relative("../" * 1000 + ":")
