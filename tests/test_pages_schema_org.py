"""schema.org descriptions of pages."""

import json
import re
from datetime import date

import pytest
from builders import a_case, a_thread
from golden_site import a_config, a_shelf, text_of, tree_of

from generator.markup.plain import rendered_text
from generator.output.page import Crumb, Meta, Page
from generator.pages.redirects import RedirectData
from generator.pages.schema_org import described_entry, described_site, described_way, with_breadcrumbs
from generator.views.addresses import address

REQUIRED = {
    "WebSite": {"name", "url", "description", "inLanguage"},
    "Article": {"headline", "url", "datePublished", "dateModified", "author", "publisher", "license", "citation"},
    "QAPage": {"mainEntity", "url", "datePublished", "dateModified", "license", "citation"},
    "BreadcrumbList": {"itemListElement"},
    "DefinedTermSet": {"name", "url", "hasDefinedTerm"},
    "Question": {"name", "text", "answerCount", "acceptedAnswer"},
    "Answer": {"text", "url"},
    "DefinedTerm": {"name", "description", "url"},
    "ListItem": {"position", "name", "item"},
    "CreativeWork": {"name", "url", "publisher"},
    "Organization": {"name"},
}
CONFIG = a_config()


def things_in(value):
    """Yield every typed thing within ``value``."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for part in value.values():
            yield from things_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from things_in(part)


def structured_of(html):
    return re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)


def test_every_description_in_the_site_is_json_with_the_keys_its_type_needs(golden):
    types = set()
    for name, html in tree_of(golden.root / "site").items():
        for text in structured_of(html.decode()) if name.endswith(".html") else ():
            described_things = json.loads(text)
            assert all(thing["@context"] == "https://schema.org" for thing in described_things), name
            for thing in things_in(described_things):
                assert REQUIRED.get(thing["@type"], set()) <= thing.keys(), (name, thing)
                types.add(thing["@type"])
    assert types >= {"WebSite", "Article", "QAPage", "Question", "Answer", "BreadcrumbList", "DefinedTermSet"}


def test_the_first_day_in_the_description_of_an_entry_is_its_own_and_not_that_of_what_it_cites(golden):
    pages = [html.decode() for name, html in tree_of(golden.root / "site").items() if name.endswith(".html")]
    told = [text for html in pages for text in structured_of(html) if '"citation"' in text]
    assert told
    for text in told:
        assert re.search(r'"datePublished":"([^"]+)"', text)[1] == json.loads(text)[0]["datePublished"]


def test_every_address_in_a_description_is_absolute(golden):
    for name, html in tree_of(golden.root / "site").items():
        for text in structured_of(html.decode()) if name.endswith(".html") else ():
            for thing in things_in(json.loads(text)):
                for key in {"url", "item", "mainEntityOfPage", "license"} & thing.keys():
                    assert thing[key].startswith("https://"), (name, thing)


def test_a_page_of_the_site_that_is_described_exists(golden):
    site = golden.root / "site"
    for name, html in tree_of(site).items():
        for text in structured_of(html.decode()) if name.endswith(".html") else ():
            for crumb in things_in(json.loads(text)):
                if crumb["@type"] == "ListItem":
                    assert (site / crumb["item"].removeprefix(CONFIG.url)).is_file(), (name, crumb)


@pytest.mark.parametrize("url", ["https://www.example.jp/shiken/", "https://www.example.jp/shiken"])
@pytest.mark.parametrize(
    ("path", "end"),
    [("cases/x.md", "cases/x.html"), ("glossary.md#a.md", "glossary.html#a.md"), ("feed.xml", "feed.xml"), ("", "")],
)
def test_an_address_is_made_of_the_path_of_a_page(url, path, end):
    assert address(a_config(url=url), path) == f"https://www.example.jp/shiken/{end}"


def described(document):
    return described_entry(a_shelf(document).entries[document.slug], text_of(document), CONFIG)


def test_a_case_is_an_article_about_its_themes_and_its_place():
    case = a_case("shiken-a", municipality="'019992'", keywords="[言葉]")
    thing = described(case)
    assert (thing["@type"], thing["about"], thing["keywords"]) == (
        "Article",
        [{"@type": "Thing", "name": "窓口"}],
        ("言葉",),
    )
    assert thing["spatialCoverage"]["name"] == "試研市"
    assert thing["spatialCoverage"]["containedInPlace"]["name"] == "北海道"


def test_a_prefecture_is_not_inside_itself():
    case = a_case(municipality="'030007'")
    place = described(case)["spatialCoverage"]
    assert (place["@type"], place["name"], place["containedInPlace"]["name"]) == (
        "AdministrativeArea",
        "岩手県",
        "日本",
    )


@pytest.mark.parametrize("attribution", ["band", "none"])
def test_a_place_that_may_not_be_named_is_not_described(attribution):
    case = a_case(municipality="'019992'", attribution=attribution)
    text = json.dumps(described(case), ensure_ascii=False)
    assert "spatialCoverage" not in text
    assert "試研市" not in text


def an_exchange(body):
    return a_thread(body=f"{body}\n## やり取り\n\n### 質問者\n\n問い\n")


def test_only_an_exchange_is_a_question_with_its_answer():
    collection = described(a_thread(body="\n## 資料が言っていること\n\n### 資料1\n\n話\n"))
    assert (collection["@type"], collection["headline"]) == ("Article", "試しの窓口は何から始めますか")
    assert described(an_exchange(""))["@type"] == "QAPage"


def test_the_answer_of_an_exchange_is_plain_text():
    thread = an_exchange("\n## 答え\n\n**強い**[言葉](https://www.example.jp/)と`符号`\n\n- 一つ目\n1. 番号\n")
    answer = described(thread)["mainEntity"]["acceptedAnswer"]["text"]
    assert answer == "試験用のスレッドです。1課から始める方法があります。\n強い言葉と符号\n一つ目\n番号"


def test_an_exchange_without_a_section_is_answered_by_its_summary():
    thread = an_exchange("\n## 残った問い\n\n残り\n")
    assert described(thread)["mainEntity"]["acceptedAnswer"]["text"] == (
        "試験用のスレッドです。1課から始める方法があります。"
    )


def test_marks_are_taken_out_of_text_and_signs_are_left():
    assert rendered_text("### 見出し\n> 引用\n* 星\n2 - 1 = 1\n") == "見出し\n引用\n星 2 - 1 = 1"


def test_breadcrumbs_are_numbered_and_the_last_is_the_page_itself():
    thing = described_way([Crumb("ホーム", "index.md"), Crumb("試験")], "shiken.md", CONFIG)
    assert [(step["position"], step["item"]) for step in thing["itemListElement"]] == [
        (1, "https://www.example.jp/shiken/index.html"),
        (2, "https://www.example.jp/shiken/shiken.html"),
    ]


def test_a_page_keeps_what_describes_it_when_breadcrumbs_are_added():
    meta = Meta(structured=[described_site(CONFIG)], date=date(2026, 1, 2))
    page = with_breadcrumbs(Page("x.md", "試験", "試験", RedirectData(""), [Crumb("試験")], meta), CONFIG)
    types = [thing["@type"] for thing in page.meta.structured]
    assert (types, page.meta.date) == (["WebSite", "BreadcrumbList"], date(2026, 1, 2))


def test_a_page_without_breadcrumbs_is_left_as_it_is():
    page = Page("x.md", "試験", "試験", RedirectData(""))
    assert with_breadcrumbs(page, CONFIG) is page


def test_an_entry_is_modified_when_something_last_happened_to_it():
    change = "[{changed_on: 2026-11-21, kind: 追記, what: 例を加えました。}]"
    dates = {"published_on": "2026-01-01", "reviewed_on": "2026-11-20", "changes": change}
    things = [described(document) for document in (a_case("shiken-a", **dates), a_thread("shiken-t", **dates))]
    assert [(thing["datePublished"], thing["dateModified"]) for thing in things] == [("2026-01-01", "2026-11-21")] * 2
