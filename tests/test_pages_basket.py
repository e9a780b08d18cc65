"""The page of the basket, and the address that opens a booklet of named entries."""

from urllib.parse import parse_qsl

import pytest
from builders import a_case, a_thread
from golden_site import a_config, a_shelf, a_site, made_by

from generator.output.page import Meta
from generator.pages.basket import BasketData, booklet_query
from generator.pages.lists import NOT_SEARCHED


def test_the_page_is_the_same_whatever_the_site_holds_and_is_not_searched():
    (empty,), (full,) = (made_by("basket", a_site(*entries), a_config()) for entries in ((), (a_case(), a_thread())))
    assert empty == full
    assert (empty.path, empty.data, empty.meta) == ("basket.md", BasketData(50), Meta(search=NOT_SEARCHED))


def test_a_booklet_is_named_and_its_entries_follow_in_order():
    entries = a_shelf(a_case("shiken-b"), a_thread("shiken-a")).entries
    query = booklet_query("試験", [entries["shiken-b"], entries["shiken-a"]])
    assert query == "title=%E8%A9%A6%E9%A8%93&e=cases%2Fshiken-b&e=threads%2Fshiken-a"


@pytest.mark.parametrize("title", ["", "A & B=C#d?", "</title><script>", "改行\nと 空白+", "'\"\u2028"])
def test_any_title_comes_back_as_it_was(title):
    query = booklet_query(title, [])
    assert parse_qsl(query, keep_blank_values=True) == [("title", title)]
    assert not set(query) & set(" <>\"'#\n+")
