"""The Atom feed."""

from datetime import datetime
from functools import partial
from xml.etree import ElementTree as ET

import pytest
from builders import a_case, a_thread
from golden_site import a_config, a_site, made_by

from generator.output.render import Renderer

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def feed_of(root):
    """Render the feed of some documents and read it as XML."""

    def make(*documents, **config):
        settings = a_config(**config)
        text = Renderer(root / "templates", settings).page(*made_by("feed", a_site(*documents), settings))
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


def test_corrected_dates_another_host_and_another_order_of_names_do_not_change_an_id(feed_of):
    entry = partial(a_case, "shiken-neu", formerly="[shiken-b, shiken-a]")
    feeds = [
        feed_of(entry()),
        feed_of(entry(published_on="2026-11-21")),
        feed_of(a_case("shiken-neu", formerly="[shiken-a, shiken-b]")),
        feed_of(entry(), url="https://elsewhere.example.jp/", authority="www.example.jp,2026"),
    ]
    ids = [values(feed, "entry/id") for feed in feeds]
    assert ids == [["tag:www.example.jp,2026:cases/shiken-a"]] * 4


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


def test_every_address_in_the_feed_of_the_site_is_absolute_and_exists(golden):
    site = golden.root / "site"
    feed = ET.fromstring((site / "feed.xml").read_bytes())  # noqa: S314 - our own text
    for link in feed.iter(f"{ATOM}link"):
        assert (site / link.get("href").removeprefix(golden.config.url)).is_file()
