"""What a reader takes along from an entry."""

from urllib.parse import parse_qs, urlsplit

import pytest
from builders import COLLECTED, ROOT, a_case
from golden_site import a_shelf

from generator.check import check
from generator.config import read_project
from generator.views.sharing import sharing
from generator.views.shelf import Shelf

_LONGEST = 2000  # characters of an address that mail programs of offices take


def shared(**changes):
    shelf = a_shelf(a_case("shiken-a", **changes))
    return sharing(shelf.entries["shiken-a"], shelf.config)


def collection():
    project, _findings = read_project(ROOT)
    return Shelf(check(project, COLLECTED).catalog, project.config)


def test_a_citation_names_title_site_day_address_and_licence():
    assert shared(title="試験の題名", reviewed_on="2026-11-20").citation == (
        "出典: 「試験の題名」（試験のサイト、2026年11月20日確認、"
        "https://www.example.jp/shiken/cases/shiken-a.html、CC BY 4.0）"
    )


def test_the_letter_is_a_mail_to_nobody_whatever_signs_stand_in_it():
    given = shared(title="'題&to=x@y?z=%20 #+'", summary="試験&cc=x@y")
    address = urlsplit(given.letter)
    assert (address.scheme, address.path, address.fragment) == ("mailto", "", "")
    fields = parse_qs(address.query)
    assert fields.keys() == {"subject", "body"}
    assert fields["subject"] == ["題&to=x@y?z=%20 #+"]
    assert f"題&to=x@y?z=%20 #+\n\n{fields['body'][0]}".replace("\r\n", "\n") == given.mail


@pytest.mark.collection
def test_the_mails_of_the_collection_fit_into_an_address():
    shelf = collection()
    letters = {slug: len(sharing(entry, shelf.config).letter) for slug, entry in shelf.entries.items()}
    assert {slug: length for slug, length in letters.items() if length > _LONGEST} == {}


@pytest.mark.collection
def test_the_licence_shows_the_citation_that_pages_give():
    shelf = collection()
    citation = sharing(shelf.entries["ishikari-shimin-anketo"], shelf.config).citation
    assert f"> {citation}\n" in (ROOT / "LICENSE-CONTENT.md").read_text(encoding="utf-8")
