"""The package that is carried into a closed network: unpacked from the ZIP, opened from its folder, and looked at."""

from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from test_accessibility import violations
from test_form_firefox import text_of, until

from generator.site.guides import Facts
from generator.site.pack import pack
from generator.site.package import Package

NAME = "kyoso-20261122.zip"
GOOD = "すべて一覧のとおりです"


@pytest.fixture(scope="session")
def zips(site, readers, today, made_once):
    """The package, whole and without scripts, as ZIPs."""
    config = readers.config

    def make(folder):
        for name, scripts in ((NAME, True), ("kyoso-20261122-noscript.zip", False)):
            facts = Facts(config.title, config.standing, config.url, config.repository.url, name, today)
            pack(site, folder / name, Package(facts, scripts))

    return made_once("zips", make)


@pytest.fixture
def unpacked(zips, tmp_path):
    """Unpack one of them below a folder with Japanese letters and a blank in its name."""

    def call(name=NAME):
        with ZipFile(zips / name) as archive:
            archive.extractall(tmp_path / "共有 フォルダ")
        return tmp_path / "共有 フォルダ"

    return call


def test_in_chromium_the_instructions_lead_to_the_site_and_its_search_answers(open_from_folder, unpacked):
    page = open_from_folder(unpacked(), "00-hajimeni.html")
    page.get_by_role("link", name="index.html").click()
    page.wait_for_url("**/index.html")
    page.wait_for_load_state()  # the scripts of the field have run then
    page.locator("#kb-hero-query").fill("窓口")
    page.keyboard.press("Enter")
    expect(page.locator(".ja-search__status")).to_contain_text("件")
    page.locator(".ja-search__title a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_in_firefox_the_instructions_lead_to_the_site_and_its_search_answers(fox, unpacked):
    fox.open(f"{unpacked().as_uri()}/00-hajimeni.html")
    fox.errors()
    fox.click('a[href="index.html"]')
    assert until(lambda: fox.address().endswith("/index.html"))
    fox.type("#kb-hero-query", "窓口\ue007")
    assert until(lambda: "件" in text_of(fox, ".ja-search__status"))
    assert until(lambda: text_of(fox, ".ja-search__title a"))
    assert fox.errors() == []


def test_an_entry_saves_its_markdown_though_its_twin_is_left_out(open_from_folder, unpacked, site):
    folder = unpacked()
    name = next(
        path.stem for path in sorted((folder / "cases").glob("*.html")) if (site / f"cases/{path.stem}.md").is_file()
    )
    page = open_from_folder(folder, f"cases/{name}.html")
    with page.expect_download() as saving:
        page.get_by_role("link", name="Markdownで保存", exact=True).click()
    assert Path(saving.value.path()).read_bytes() == (site / f"cases/{name}.md").read_bytes()


def test_without_scripts_pages_are_read_and_nothing_is_missed(open_from_folder, unpacked):
    folder = unpacked("kyoso-20261122-noscript.zip")
    for path in ("index.html", "questions.html", "search.html", next(folder.glob("cases/*.html")).relative_to(folder)):
        expect(open_from_folder(folder, str(path)).get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda _folder: None, GOOD),
        (lambda folder: (folder / "about.html").write_text("x"), "中身が違うファイル: 1個"),
        (lambda folder: (folder / "about.html").unlink(), "足りないファイル: 1個"),
        (lambda folder: (folder / "cases/x.exe").write_text("x"), "一覧にないファイル: 1個"),
        (lambda folder: (folder / "SHA256SUMS").unlink(), "SHA256SUMS」がありません"),
    ],
    ids=["as it was", "changed", "missing", "added", "no sums"],
)
def test_the_page_tells_in_chromium_whether_the_files_are_as_they_were_made(open_from_folder, unpacked, harm, told):
    folder = unpacked()
    page = open_from_folder(folder, "00-honmono.html")
    harm(folder)
    page.set_input_files("#folder", folder)
    expect(page.locator("#told")).to_contain_text(told, timeout=30_000)
    assert (GOOD in page.locator("#told").inner_text()) is (told == GOOD)


def test_the_page_tells_the_sum_of_the_zip_that_lies_beside_it(open_from_folder, unpacked, zips):
    page = open_from_folder(unpacked(), "00-honmono.html")
    page.set_input_files("#zip", zips / NAME)
    expect(page.locator("#sum")).to_contain_text((zips / f"{NAME}.sha256").read_text().split()[0], timeout=30_000)


def test_firefox_hashes_files_from_a_folder_too(fox, unpacked):
    fox.open(f"{unpacked().as_uri()}/00-honmono.html")
    fox.errors()
    fox.run(
        """const chosen = new DataTransfer();
        chosen.items.add(new File(["x"], "index.html"));
        chosen.items.add(new File([`${arguments[0]}  index.html\\n`], "SHA256SUMS"));
        const field = document.getElementById("folder");
        field.files = chosen.files;
        field.dispatchEvent(new Event("change"));""",
        sha256(b"x").hexdigest(),
    )
    assert until(lambda: GOOD in text_of(fox, "#told"))
    assert fox.errors() == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["00-hajimeni.html", "00-honmono.html"])
def test_the_pages_at_the_top_fit_and_axe_finds_nothing(open_from_folder, unpacked, size, name):
    page = open_from_folder(unpacked(), name, size=size, watched=False)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
