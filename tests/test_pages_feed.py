"""The Atom feeds: of the site, and of each theme."""

import re
from collections import Counter
from datetime import datetime
from functools import partial
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from builders import a_case, a_document, a_theme, a_thread
from golden_site import a_config, a_site, made_by

from generator.output.render import Renderer

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def feed_of(root):
    """Render the feed of some documents and read it as XML."""

    def make(*documents, **config):
        settings = a_config(**config)
        page, *_of_themes = made_by("feed", a_site(*documents), settings)
        text = Renderer([root / "templates"], settings).page(page)
        return ET.fromstring(text)  # noqa: S314 - our own text

    return make


def values(feed, path):
    return [element.text for element in feed.iterfind("/".join(ATOM + name for name in path.split("/")))]


def test_the_feed_has_what_rfc_4287_demands(feed_of):
    feed = feed_of(a_case("shiken-a"))
    for parent in (feed, feed.find(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(ATOM + name)) == 1, name
    assert feed.find(f"{ATOM}author/{ATOM}name").text == "試験のサイト"
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == "https://www.example.jp/shiken/feed.xml"


def test_only_published_entries_are_in_the_feed_the_latest_change_first(feed_of):
    feed = feed_of(
        a_case("shiken-a", published_on="2026-01-01", reviewed_on="2026-03-01"),
        a_thread("shiken-t", published_on="2026-02-01", reviewed_on="2026-02-01"),
        a_case("shiken-draft", status="draft"),
        a_case("shiken-archived", status="archived"),
    )
    links = [element.get("href") for element in feed.iterfind(f"{ATOM}entry/{ATOM}link")]
    assert links == [
        "https://www.example.jp/shiken/cases/shiken-a.html",
        "https://www.example.jp/shiken/threads/shiken-t.html",
    ]


def test_dates_come_from_the_content_and_not_from_the_clock(feed_of):
    feed = feed_of(a_case("shiken-a", published_on="2026-01-01", reviewed_on="2026-03-01"))
    assert [values(feed, name) for name in ("updated", "entry/updated", "entry/published")] == [
        ["2026-03-01T00:00:00+09:00"],
        ["2026-03-01T00:00:00+09:00"],
        ["2026-01-01T00:00:00+09:00"],
    ]
    for moment in feed.iter(f"{ATOM}updated"):
        assert datetime.fromisoformat(moment.text).tzinfo


def test_a_new_name_does_not_change_the_id_of_an_entry(feed_of):
    before, after = a_case("shiken-a"), a_case("shiken-neu", formerly="[shiken-a]")
    assert values(feed_of(before), "entry/id") == values(feed_of(after), "entry/id")
    assert values(feed_of(before), "entry/id") == ["tag:www.example.jp,2026:cases/shiken-a"]


def test_corrected_dates_another_host_another_title_and_one_more_name_do_not_change_an_id(feed_of):
    entry = partial(a_case, "shiken-neu", formerly="[shiken-b]")
    feeds = [
        feed_of(entry()),
        feed_of(entry(published_on="2026-11-21")),
        feed_of(entry(title="別の題")),
        feed_of(a_case("shiken-z", formerly="[shiken-b, shiken-neu, shiken-a]")),
        feed_of(entry(), url="https://elsewhere.example.jp/", authority="www.example.jp,2026"),
    ]
    ids = [values(feed, "entry/id") for feed in feeds]
    assert ids == [["tag:www.example.jp,2026:cases/shiken-b"]] * 5


@pytest.mark.parametrize(
    "later",
    [
        [a_thread("shiken-t", published_on="2026-11-20", reviewed_on="2026-11-20", status="archived")],
        [a_document("threads/shiken-t.md", "---\nstatus: withdrawn\nwithdrawn_on: 2026-11-21\nreason: author\n---\n")],
    ],
    ids=["archived", "withdrawn"],
)
def test_the_time_of_a_feed_does_not_go_back_when_its_newest_entry_leaves_it(feed_of, later):
    stays = a_case("shiken-a", published_on="2026-01-01", reviewed_on="2026-01-01")
    leaves = a_thread("shiken-t", published_on="2026-11-20", reviewed_on="2026-11-20")
    before, after = feed_of(stays, leaves), feed_of(stays, *later)
    assert [len(values(feed, "entry/id")) for feed in (before, after)] == [2, 1]
    assert values(before, "updated") <= values(after, "updated")


def test_ids_differ_between_entries(feed_of):
    ids = values(feed_of(a_case("shiken-a"), a_thread("shiken-t"), a_case("shiken-b")), "entry/id")
    assert len(set(ids)) == 3


def test_the_feed_holds_the_thirty_newest_entries(feed_of):
    entries = [
        a_thread(f"shiken-{n:02}", published_on=f"2026-01-{n:02}", reviewed_on="2026-01-01") for n in range(1, 32)
    ]
    links = [element.get("href") for element in feed_of(*entries).iterfind(f"{ATOM}entry/{ATOM}link")]
    assert (len(links), links[0], links[-1]) == (
        30,
        "https://www.example.jp/shiken/threads/shiken-31.html",
        "https://www.example.jp/shiken/threads/shiken-02.html",
    )


def test_an_empty_site_has_a_valid_feed(feed_of):
    assert values(feed_of(), "updated") == ["2026-11-22T00:00:00+09:00"]


def test_signs_of_xml_in_a_title_stay_a_title(feed_of):
    title = "<b>&amp; ]]> \"'"
    quoted = title.replace("'", "''")
    assert values(feed_of(a_case(title=f"'{quoted}'")), "entry/title") == [title]


def test_a_theme_has_a_feed_of_its_own_with_the_same_ids_as_that_of_the_site():
    site, theme = made_by("feed", a_site(a_case("shiken-a"), a_thread("shiken-t")), a_config())
    assert (theme.path, theme.title) == ("themes/madoguchi.xml", "窓口の新着 | 試験のサイト")
    assert [entry.id for entry in theme.data.entries] == [entry.id for entry in site.data.entries]
    assert (theme.data.address, theme.data.home) == (
        "https://www.example.jp/shiken/themes/madoguchi.xml",
        "https://www.example.jp/shiken/themes/madoguchi.html",
    )


def test_an_entry_stands_in_the_feed_of_each_of_its_themes_and_of_no_other():
    themes = [a_theme(f"theme-{name}", "あ", label=f"テーマ{name}") for name in "abc"]
    entries = [a_case("shiken-a", themes="[theme-b, theme-a]"), a_thread("shiken-t", themes="[theme-b]")]
    _site, *pages = made_by("feed", a_site(*themes, *entries, themes=False), a_config())
    assert {page.path: [entry.title for entry in page.data.entries] for page in pages} == {
        "themes/theme-a.xml": [entries[0].model.title],
        "themes/theme-b.xml": [entries[0].model.title, entries[1].model.title],
        "themes/theme-c.xml": [],
    }


def test_the_feed_of_a_theme_without_entries_changes_with_the_site_and_not_from_day_to_day():
    themes = [a_theme(f"theme-{name}", "あ", label=f"テーマ{name}") for name in "ab"]
    case = a_case(themes="[theme-a]", published_on="2026-01-01", reviewed_on="2026-01-01")
    _site, _theme, empty = made_by("feed", a_site(*themes, case, themes=False), a_config())
    assert (empty.data.entries, empty.data.updated) == ([], "2026-01-01T00:00:00+09:00")


def test_what_last_happened_stands_before_the_answer_and_dates_the_entry(feed_of):
    change = "[{changed_on: 2026-04-01, kind: 訂正, what: 人数を直しました。}]"
    feed = feed_of(a_case(published_on="2026-01-01", reviewed_on="2026-01-01", changes=change))
    assert values(feed, "entry/updated") == ["2026-04-01T00:00:00+09:00"]
    (summary,) = values(feed, "entry/summary")
    assert summary.startswith("【訂正】人数を直しました。 試験用の事例です。")


ONE = {"feed": {"id", "title", "updated"}, "entry": {"id", "title", "updated"}}
AT_MOST_ONE = {"feed": {"subtitle", "rights", "generator", "icon", "logo"}, "entry": {"published", "summary", "rights"}}
MANY = {"feed": {"author", "link", "category", "contributor", "entry"}, "entry": {"author", "link", "category"}}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)", re.ASCII)


def faults_of(feed):
    """Return what RFC 4287 does not allow in a feed (sections 4.1.1, 4.1.2, 4.2.6, 4.2.7, 3.3)."""
    return list(_faults(feed, "feed"))


def _faults(element, kind):
    names = Counter(child.tag.removeprefix(ATOM) for child in element)
    yield from (f"{kind}: {names[name]} × {name}" for name in ONE[kind] if names[name] != 1)
    yield from (f"{kind}: {names[name]} × {name}" for name in AT_MOST_ONE[kind] if names[name] > 1)
    yield from (f"{kind}: unknown {name}" for name in names.keys() - ONE[kind] - AT_MOST_ONE[kind] - MANY[kind])
    links = Counter((link.get("rel", "alternate"), link.get("type")) for link in element.findall(f"{ATOM}link"))
    yield from (f"{kind}: {count} links {link}" for link, count in links.items() if count > 1)
    addresses = [element.findtext(f"{ATOM}id"), *(link.get("href") for link in element.findall(f"{ATOM}link"))]
    yield from (f"{kind}: no absolute IRI {one}" for one in addresses if not one or not urlsplit(one).scheme)
    moments = [element.findtext(ATOM + name) for name in ("published", "updated") if names[name]]
    yield from (f"{kind}: no moment {one}" for one in moments if not MOMENT.fullmatch(one or ""))
    if moments != sorted(moments):
        yield f"{kind}: updated before it was published"
    if kind == "entry" and not any(rel == "alternate" for rel, _type in links):
        yield "entry: neither content nor a page"
    if kind == "feed":
        yield from _faults_among(element, element.findall(f"{ATOM}entry"), links)


def _faults_among(feed, entries, links):
    if not {"self", "alternate"} <= {rel for rel, _type in links}:
        yield "feed: no link to itself or to its page"
    authors = f"{ATOM}author"
    if not feed.findall(authors) and not all(entry.findall(authors) for entry in entries):
        yield "feed: an entry without author"
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    if len(set(ids)) < len(ids):
        yield "feed: an id twice"
    if entries and feed.findtext(f"{ATOM}updated") < max(entry.findtext(f"{ATOM}updated") for entry in entries):
        yield "feed: older than its latest entry"
    for entry in entries:
        yield from _faults(entry, "entry")


@pytest.fixture
def feeds_of_the_site(golden):
    site = golden.root / "site"
    return {
        path.relative_to(site).as_posix(): ET.fromstring(path.read_bytes())  # noqa: S314 - our own text
        for path in [site / "feed.xml", *sorted(site.glob("themes/*.xml"))]
    }


def test_every_feed_of_the_site_keeps_to_rfc_4287(feeds_of_the_site):
    assert len(feeds_of_the_site) == 4
    assert {name: faults_of(feed) for name, feed in feeds_of_the_site.items() if faults_of(feed)} == {}
    assert len({feed.findtext(f"{ATOM}id") for feed in feeds_of_the_site.values()}) == 4


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("<id>", "<id>x</id><id>", "feed: 2 × id"),
        ('rel="self"', 'rel="alternate"', "feed: no link to itself or to its page"),
        ("+09:00</updated>", "</updated>", "feed: no moment 2026-03-01T00:00:00"),
        ("<author><name>試験のサイト</name></author>", "", "feed: an entry without author"),
        ("<published>2026", "<published>2027", "entry: updated before it was published"),
        ("<subtitle>", "<subtitel/><subtitle>", "feed: unknown subtitel"),
        ("https://www.example.jp/shiken/cases/", "cases/", "entry: no absolute IRI cases/shiken-a.html"),
    ],
)
def test_a_feed_that_does_not_is_found_out(before, after, told, root):
    documents = a_site(a_case("shiken-a", published_on="2026-01-01", reviewed_on="2026-03-01"))
    page, _theme = made_by("feed", documents, a_config())
    text = Renderer([root / "templates"], a_config()).page(page)
    assert before in text
    assert told in faults_of(ET.fromstring(text.replace(before, after)))  # noqa: S314 - our own text


def test_every_address_in_the_feeds_of_the_site_is_absolute_and_exists(feeds_of_the_site, golden):
    for feed in feeds_of_the_site.values():
        for link in feed.iter(f"{ATOM}link"):
            assert (golden.root / "site" / link.get("href").removeprefix(golden.config.url)).is_file()


def test_the_page_of_a_theme_names_its_feed_and_leads_to_it(golden):
    site = golden.root / "site"
    page = (site / "themes/shiken-ichi.html").read_text("utf-8")
    named = '<link rel="alternate feed" type="application/atom+xml" title="{}" href="{}">'
    assert named.format("試験テーマ一 新着", "shiken-ichi.xml") in page
    assert named.format("試験のサイト 新着", "../feed.xml") in page
    assert 'href="shiken-ichi.xml">このテーマの新着を受け取る' in page
    other_pages = [(site / name).read_text("utf-8") for name in ("themes/shiken-ichi-2.html", "index.html")]
    assert [text.count('rel="alternate feed"') for text in other_pages] == [1, 1]


def test_no_feed_holds_what_was_withdrawn(feeds_of_the_site):
    texts = [ET.tostring(feed, encoding="unicode") for feed in feeds_of_the_site.values()]
    assert [text for text in texts if "torisage" in text] == []
