"""The feeds as JSON Feed 1.1: the same news as the Atom feeds, with the same ids."""

import json

from builders import a_case, a_thread
from golden_site import a_config, a_site, made_by


def test_a_feed_is_exactly_this():
    case = a_case(
        "shiken-a", title="試験の事例", summary="試験の要約", published_on="2026-01-01", reviewed_on="2026-03-01"
    )
    site, _theme = made_by("feed_json", a_site(case), a_config())
    assert (site.path, json.loads(site.data.text)) == (
        "feed.json",
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "試験のサイト",
            "description": site.description,
            "home_page_url": "https://www.example.jp/shiken/index.html",
            "feed_url": "https://www.example.jp/shiken/feed.json",
            "language": "ja",
            "authors": [{"name": "試験のサイト"}],
            "items": [
                {
                    "id": "tag:www.example.jp,2026:cases/shiken-a",
                    "url": "https://www.example.jp/shiken/cases/shiken-a.html",
                    "title": "試験の事例",
                    "content_text": "【確認】内容が今も正しいことを確かめました。 試験の要約",
                    "date_published": "2026-01-01T00:00:00+09:00",
                    "date_modified": "2026-03-01T00:00:00+09:00",
                    "tags": ["窓口"],
                }
            ],
        },
    )


def test_each_atom_feed_has_a_json_feed_beside_it_with_the_same_entries():
    content = a_site(a_case("shiken-a"), a_thread("shiken-t"), a_case("shiken-k", status="draft"))
    atom = {page.path: [one.id for one in page.data.entries] for page in made_by("feed", content, a_config())}
    told = {page.path: json.loads(page.data.text) for page in made_by("feed_json", content, a_config())}
    assert {path.replace(".json", ".xml"): [one["id"] for one in feed["items"]] for path, feed in told.items()} == atom
