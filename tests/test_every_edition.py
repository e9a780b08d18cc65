"""What may not be public is in no door of the house: pages, data, texts, forms, the ZIP, that for an AI, books."""

import gzip
import io
import json
from zipfile import ZipFile

import pytest
from builders import TODAY
from golden_site import PLACES, build_site, golden_copy, tree_of
from read_out import places_of, words_in
from test_withdrawal import ENTRY, PHRASES, WITHDRAWN

from generator.check import check
from generator.pages.book import book
from generator.pages.epub import epub
from generator.pages.genai import for_ai
from generator.pages.sheets import sheets
from generator.site.guides import Facts
from generator.site.pack import pack
from generator.site.package import Package
from generator.views.shelf import Shelf

pytestmark = pytest.mark.slow
DRAFT = ENTRY.replace("カワセミ", "ヤマセミ").replace("formerly: [shiken-mukashi]", "status: draft")
HIDDEN = PLACES["139998"]


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    """Everything that is given away of a collection with a draft, a withdrawn entry and a place without its name."""
    project = golden_copy(tmp_path_factory.mktemp("editions"))
    (project.content / "threads/shiken-kawasemi.md").write_text(WITHDRAWN, encoding="utf-8")
    (project.content / "threads/shiken-yamasemi.md").write_text(DRAFT, encoding="utf-8")
    case = project.content / "cases/shiken-shippai.md"
    given = case.read_text(encoding="utf-8")
    named = given.replace("population_band: 1万〜5万人", "municipality: '139998'")
    case.write_text(named, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("file_findings", "document_findings"):
            patch.setattr(f"generator.check.{name}", lambda *_checked: [])
        build_site(project)
        checked = check(project, TODAY)
    site = project.root / "site"
    config = project.config
    facts = Facts(config.title, config.standing, config.url, config.repository.url, "kyoso-20261122.zip", TODAY)
    packages = {"kyoso.zip": Package(facts), "kyoso-noscript.zip": Package(facts, scripts=False)}
    for name, package in packages.items():
        pack(site, project.root / name, package)
    files = tree_of(site)
    files |= {name: (project.root / name).read_bytes() for name in packages}
    shelf = Shelf(checked.catalog, project.config)
    files["kyoso-genai.zip"] = for_ai(shelf, checked.catalog).data
    whole = book(shelf, checked.catalog)
    files["kyoso.epub"] = epub(whole, shelf)
    files["kyoso-book.html"] = sheets(whole, shelf).encode()
    assert named != given
    return files


def test_what_is_published_can_be_read_out_of_every_edition(editions):
    title = json.loads(editions["data/cases.json"])["items"][0]["title"]
    found = places_of(title, editions)
    assert {
        "kyoso.zip",
        "kyoso-noscript.zip",
        "kyoso-genai.zip",
        "kyoso.epub",
        "kyoso-book.html",
        "data/cases.csv",
        "llms-full.txt",
        "feed.xml",
    } <= {*found}


def test_a_draft_and_what_was_withdrawn_are_in_no_edition(editions):
    phrases = [*PHRASES, *(phrase.replace("カワセミ", "ヤマセミ") for phrase in PHRASES), "shiken-yamasemi"]
    assert {phrase: places_of(phrase, editions) for phrase in phrases} == {phrase: [] for phrase in phrases}


def test_a_place_that_may_not_be_named_is_in_no_edition_but_where_all_places_are_listed(editions):
    alike = ("form/", "assets/towns.js", "kyoso.zip", "kyoso-noscript.zip")
    told = {name: data for name, data in editions.items() if not name.startswith(alike)}
    inside = {}
    for edition in ("kyoso.zip", "kyoso-noscript.zip"):
        with ZipFile(io.BytesIO(editions[edition])) as packed:
            inside |= {
                f"{name} in {edition}": packed.read(name) for name in packed.namelist() if not name.startswith(alike)
            }
    assert (HIDDEN.name, HIDDEN.code) == ("試作区", "139998")
    for secret in (HIDDEN.name, HIDDEN.kana, HIDDEN.code):
        assert (places_of(secret, told), places_of(secret, inside)) == ([], [])


@pytest.mark.parametrize(
    "data",
    [
        "秘密".encode(),
        b"&#31192;&#23494;",
        b"%E7%A7%98%E5%AF%86",
        json.dumps("秘密").encode(),
        gzip.compress("秘密".encode()),
    ],
    ids=["plain", "entities", "address", "json", "gzip"],
)
def test_words_are_read_out_however_they_are_written(data):
    assert any("秘密" in words for words in words_in(data))
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("a", data)
    assert any("秘密" in words for words in words_in(packed.getvalue()))
