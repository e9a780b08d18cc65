"""The page about taking part opens the web editor with what ``kyoso new`` would write, and every form there is."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.forms.issue_forms import FORMS
from generator.intake.scaffold import start_entry

LONGEST = 8000  # characters of an address that GitHub takes, also after signing in, which escapes it once more


@pytest.fixture
def addresses(golden):
    text = (golden.root / "site/contribute.html").read_text(encoding="utf-8")
    return [unescape(href) for href in re.findall(r'href="([^"]+)"', text)]


@pytest.mark.parametrize(("kind", "folder"), [("case", "cases"), ("thread", "threads")])
def test_the_web_editor_opens_with_the_skeleton_of_an_entry(kind, folder, addresses, golden_project, today):
    (address,) = [one for one in addresses if f"/new/main?filename=content/{folder}/" in one]
    query = parse_qs(urlsplit(address).query)
    (value,) = query["value"]
    path = start_entry(golden_project, kind, "hoka-no-namae", today)
    assert value == (golden_project.root / path).read_text(encoding="utf-8")
    assert set(query) == {"filename", "value"}
    assert len(address.replace("%", "%25")) < LONGEST


def test_every_form_is_reached_from_the_page(addresses):
    named = {parse_qs(urlsplit(one).query)["template"][0] for one in addresses if "issues/new?template=" in one}
    assert named == {f"{form.name}.yml" for form in FORMS}
