"""What list pages share."""

from datetime import date

from builders import a_case
from golden_site import a_shelf

from generator.output.page import Crumb, SearchFacts
from generator.pages.lists import list_meta, step, way_to
from generator.pages.register import GLOSSARY


def test_the_way_to_a_page_begins_at_the_first_page_and_ends_without_a_link():
    assert way_to("あ行", step(GLOSSARY)) == (
        Crumb("ホーム", "index.md"),
        Crumb("用語集", "glossary.md"),
        Crumb("あ行"),
    )


def test_the_page_itself_is_never_a_link():
    assert way_to("試験一覧") == (Crumb("ホーム", "index.md"), Crumb("試験一覧"))


def test_a_list_is_kept_out_of_the_search_and_dated_by_its_newest_entry():
    shelf = a_shelf(
        a_case("shiken-furui", published_on="2026-01-01", reviewed_on="2026-02-03"),
        a_case("shiken-atarashii", published_on="2026-03-04", reviewed_on="2026-01-01"),
    )
    meta = list_meta(shelf.published, shelf)
    assert (meta.search, meta.date) == (SearchFacts(exclude=True), date(2026, 3, 4))


def test_an_empty_list_has_no_date_of_its_own_and_not_that_of_the_build():
    assert list_meta([], a_shelf()).date is None
