"""What all list pages share."""

from builders import a_case
from golden_site import a_site

from generator.output.page import Crumb
from generator.pages.lists import HOME, crumbs, list_meta


def test_the_way_to_a_list_begins_at_the_first_page_and_ends_without_a_link():
    assert crumbs(("試験一覧", "shiken.md"), ("あ行", "")) == (HOME, Crumb("試験一覧", "shiken.md"), Crumb("あ行"))


def test_the_page_itself_is_never_a_link():
    assert crumbs(("試験一覧", "shiken.md")) == (HOME, Crumb("試験一覧"))


def test_a_list_is_kept_out_of_the_search_and_dated_by_its_newest_entry():
    old = a_case("shiken-furui", published_on="2026-01-01", reviewed_on="2026-02-03")
    new = a_case("shiken-atarashii", published_on="2026-03-04", reviewed_on="2026-01-01")
    assert list_meta([old, new], a_site()) == {"search": {"exclude": True}, "date": "2026-03-04"}


def test_an_empty_list_is_dated_today():
    assert list_meta([], a_site())["date"] == "2026-11-22"
