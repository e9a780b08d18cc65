"""Which pages exist: laws of the whole site."""

import gzip
import json
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urldefrag, urljoin

import pytest
from builders import a_case, a_document, a_theme, a_thread
from golden_site import PLACES, a_config, a_site, all_pages, build_site, golden_copy, tree_of

from generator.language.romaji import romaji
from generator.pages.paging import Sheet


def a_large_catalog(count):
    themes = [a_theme(f"theme-{n}", "あいう"[n], label=f"テーマ{n}") for n in range(3)]
    outcomes, bands = ("failed", "achieved", "partial"), ("1万〜5万人", "50万人以上")
    cases = [
        a_case(
            f"case-{n:03}",
            title=f"試験の事例{n}",
            themes=f"[theme-{n % 3}]",
            outcome=outcomes[n % 3],
            municipality="'019992'" if n % 2 else None,
            attribution="organisation" if n % 2 else "band",
            population_band=None if n % 2 else bands[n % 4 // 2],
            questions=f"[試験の聞き方{n}, さしすの聞き方{n}]",
            status="draft" if n % 7 == 6 else "published",
        )
        for n in range(count)
    ]
    threads = [a_thread(f"thread-{n:03}", title=f"試験の質問{n}", themes="[theme-0]") for n in range(count)]
    people = [a_document(f"people/hito-{n}.yml", f"name: 試験の人{n}\nroles: [author]\n") for n in range(count)]
    return a_site(*themes, *cases, *threads, *people, themes=False)


@pytest.fixture(scope="module")
def pages():
    """Every page of a site whose lists all need several sheets."""
    return list(all_pages(a_large_catalog(30), a_config(page_size=4)))


def sheets_of(pages):
    return [page for page in pages if isinstance(getattr(page.data, "sheet", None), Sheet)]


def test_no_two_pages_lie_at_the_same_path(pages):
    assert [path for path, count in Counter(page.path for page in pages).items() if count > 1] == []


def test_no_sheet_holds_more_than_its_share(pages):
    limits = {"glossary.md.j2": 20, "digest.md.j2": 100}
    assert [page.path for page in sheets_of(pages) if len(page.data.sheet.items) > limits.get(page.template, 4)] == []
    assert max(page.data.sheet.count for page in sheets_of(pages)) > 5


def test_every_item_of_a_list_stands_on_exactly_one_of_its_sheets(pages):
    lists = {}
    for page in sheets_of(pages):
        sheet = page.data.sheet
        lists.setdefault(sheet.paths[0], []).append(sheet)
    for first, sheets in lists.items():
        items = [id(item) for sheet in sheets for item in sheet.items]
        assert len(items) == len(set(items)) == sheets[0].total, first
        assert [sheet.path for sheet in sheets] == list(sheets[0].paths), first


def test_every_page_has_a_title_a_description_and_a_way_back(pages):
    for page in pages:
        assert page.title, page.path
        assert page.description, page.path
        if page.path.endswith(".md") and page.path != "index.md" and not page.meta.template:
            assert page.crumbs[0].path == "index.md", page.path
            assert page.crumbs[-1].path == "", page.path


def test_titles_of_pages_that_are_searched_for_differ(pages):
    titles = Counter(page.title for page in pages if page.path.endswith(".md"))
    assert [title for title, count in titles.items() if count > 1] == []


def test_pages_are_the_same_whatever_the_order_of_documents():
    catalog = a_large_catalog(8)
    turned = a_site(*reversed(catalog.documents), themes=False)

    def texts(of):
        return {page.path: (page.title, page.description, repr(page.meta)) for page in all_pages(of, a_config())}

    assert texts(turned) == texts(catalog)


def test_a_draft_is_on_no_page_and_in_no_list(pages):
    for page in pages:
        assert "case-006" not in page.path
        assert "cases/case-006.md" not in repr(page.data), page.path


def test_drafts_of_the_golden_site_are_nowhere_in_it(golden):
    for name, content in {**tree_of(golden.build), **tree_of(golden.root / "site")}.items():
        assert "shitagaki" not in name
        assert "下書きの試験".encode() not in content, name


def test_archived_entries_have_a_page_but_are_in_no_list(golden):
    site = tree_of(golden.root / "site")
    own = {"cases/shiken-chushi.html", "cases/shiken-hai.html", "sitemap.xml"}
    own |= {"search/ja-search.json", "search/ja-search.js", "addresses.txt"}
    own |= {"form/case.html", "form/thread.html"}  # they know the names and titles that are taken
    found = {name for name, content in site.items() if b"shiken-chushi" in content and not name.endswith(".gz")}
    assert own <= found
    assert {name for name in found - own if not name.startswith(("cases/", "threads/"))} == set()


class _Links(HTMLParser):
    def __init__(self, base):
        super().__init__()
        self.base, self.found = base, set()

    def handle_starttag(self, _tag, attrs):
        self.found |= {urldefrag(urljoin(self.base, value))[0] for name, value in attrs if name == "href" and value}


def test_every_page_but_those_kept_for_old_addresses_can_be_reached_from_the_first(golden):
    site = golden.root / "site"
    seen, waiting = set(), [site / "index.html"]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".html" or not page.is_relative_to(site):
            continue
        seen.add(page)
        links = _Links(page.as_uri())
        links.feed(page.read_text(encoding="utf-8"))
        waiting += [Path(link.removeprefix("file://")) for link in links.found if link.startswith("file://")]
    everything = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert everything - {path.relative_to(site).as_posix() for path in seen} == {
        "404.html",
        "cases/shiken-chushi.html",
        "cases/shiken-hai.html",
        "cases/shiken-kyumei.html",
        "cases/shiken-mukashi.html",
        "cases/shiken-torisage-mae.html",
        "cases/shiken-torisage.html",
    }


def written_as(secret):
    """Yield ``secret`` as it may stand in a file: as it is, in an address, in JSON."""
    yield from (secret, quote(secret), json.dumps(secret).strip('"'))


def in_the_clear(name, content):
    return gzip.decompress(content) if name.endswith(".gz") else content


@pytest.fixture(scope="module")
def withheld(tmp_path_factory):
    """Build the golden site with its failed case as told, whatever the checker says of it; return every file."""

    @cache
    def call(place):
        project = golden_copy(tmp_path_factory.mktemp("withheld"))
        case = project.content / "cases/shiken-shippai.md"
        given = case.read_text(encoding="utf-8")
        case.write_text(given.replace("attribution: band\npopulation_band: 1万〜5万人", place), encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:
            for name in ("file_findings", "document_findings"):
                patch.setattr(f"generator.check.{name}", lambda *_checked: [])
            build_site(project)
        return {**tree_of(project.build), **tree_of(project.root / "site")}

    return call


@pytest.mark.parametrize("attribution", ["band", "none"])
@pytest.mark.slow
def test_a_place_that_may_not_be_named_is_nowhere_in_the_site(attribution, withheld):
    """Even if the checker let a code pass: neither name nor code, in pages, feed, search index or descriptions."""
    files = withheld(f"attribution: {attribution}\nmunicipality: '139998'")
    assert {"feed.xml", "sitemap.xml", "search/ja-search.json", "search/ja-search.js"} <= files.keys()
    place = PLACES["139998"]
    assert (place.name, place.kana) == ("試作区", "しさくく")
    secrets = [place.name, place.kana, romaji(place.kana), place.code, "prefectures/tokyo"]
    alike = ("form/", "assets/towns.js")  # they list every place
    told = {name: content for name, content in files.items() if not any(part in name for part in alike)}
    for name, content in told.items():
        clear = in_the_clear(name, content)
        found = [form for secret in secrets for form in written_as(secret) if form.encode() in clear]
        assert found == [], name
    shown = attribution == "band"
    assert ("50万人以上".encode() in files["cases/shiken-shippai.html"]) == shown


@pytest.mark.parametrize(("attribution", "instead"), {"band": "\npopulation_band: 50万人以上", "none": ""}.items())
@pytest.mark.slow
def test_a_withheld_code_changes_no_byte_of_the_site(attribution, instead, withheld):
    """Word lists of the search are packed, so that looking for the name in them would prove nothing."""
    files = withheld(f"attribution: {attribution}\nmunicipality: '139998'")
    assert files == withheld(f"attribution: {attribution}{instead}")
