"""What a page is."""

import dataclasses

import pytest

from generator.output.page import Crumb, Meta, Page
from generator.pages.redirects import RedirectData


def a_page():
    return Page("shiken.md", "試験", "試験です", RedirectData("betsu.md"))


def test_a_page_needs_no_crumbs_front_matter_or_tab():
    page = a_page()
    assert (page.crumbs, page.meta, page.area, page.listing) == ((), Meta(), "", "")


def test_a_page_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        a_page().title = "別"


def test_what_a_page_shows_tells_its_template():
    assert a_page().template == "redirect.md.j2"


def test_the_last_step_of_the_way_has_no_path():
    assert Crumb("試験").path == ""
