"""What a page is."""

import dataclasses

import pytest

from generator.output.page import Crumb, Page


def test_a_page_needs_no_data_crumbs_or_front_matter():
    page = Page("shiken.md", "shiken.md.j2", "試験", "試験です")
    assert (page.data, page.crumbs, page.meta) == ({}, (), {})


def test_a_page_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Page("shiken.md", "shiken.md.j2", "試験", "試験です").title = "別"


def test_the_last_step_of_the_way_has_no_path():
    assert Crumb("試験").path == ""
