"""The page about taking part opens the web editor with what an entry needs, and every form there is."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.entry.writer import Hints, skeleton
from generator.forms.issue_forms import issue_forms
from generator.kinds import ENTRY_KINDS

LONGEST = 4000  # characters of an address: half of what GitHub takes, since proxies on the way take less
ROOM = 2000  # of them kept free


@pytest.fixture
def addresses(golden):
    text = (golden.root / "site/contribute.html").read_text(encoding="utf-8")
    return [unescape(href) for href in re.findall(r'href="([^"]+)"', text)]


@pytest.mark.parametrize("kind", ENTRY_KINDS.values(), ids=lambda kind: kind.name)
def test_the_web_editor_opens_with_what_an_entry_needs(kind, addresses, today):
    (address,) = [one for one in addresses if f"/new/main?filename=content/{kind.folder}/" in one]
    query = parse_qs(urlsplit(address).query)
    assert query["value"] == [skeleton(kind, today, Hints.NEEDED)]
    assert set(query) == {"filename", "value"}


@pytest.mark.parametrize("kind", ENTRY_KINDS.values(), ids=lambda kind: kind.name)
def test_the_address_of_the_web_editor_leaves_room_for_more_fields(kind, addresses):
    """A sign-in on the way escapes the address once more."""
    (address,) = [one for one in addresses if f"/new/main?filename=content/{kind.folder}/" in one]
    assert len(address) <= LONGEST - ROOM
    assert len(address.replace("%", "%25")) <= LONGEST


def test_every_form_is_reached_from_the_page(addresses):
    named = {parse_qs(urlsplit(one).query)["template"][0] for one in addresses if "issues/new?template=" in one}
    assert named == {f"{form.name}.yml" for form in issue_forms()}
