"""What a site knows of places is a line of its settings: municipalities, prefectures alone, or none."""

import re
import shutil

import pytest
from builders import check_folder
from golden_site import build_site, golden_copy, the_project, tree_of
from read_out import places_of

from generator.forms.issue_form_files import issue_form_files
from generator.intake.interview import asked_at_once
from generator.kinds import CASE
from generator.model.register import REGISTERS, USUAL_PLACES, Places, settle
from generator.pages.register import listings

OF_PLACES = {
    Places.MUNICIPALITIES: {"prefectures.md", "bodies.md", "bands.md"},
    Places.PREFECTURES: {"prefectures.md", "bodies.md"},
    Places.NONE: set(),
}
LINE = {
    "municipality": re.compile(r'^( *(?:- \{)?)municipality: "\d{6}"', re.MULTILINE),
    "band": re.compile(r"^population_band: .*\n", re.MULTILINE),
}

OF_A_PLACE = re.compile("自治体|人口規模|団体名")


@pytest.fixture(autouse=True, scope="module")
def municipalities_again():
    yield
    settle(USUAL_PLACES)


def project_with(folder, places, case):
    """Make the golden project with ``places``, in which ``case`` rewrites the text of every case."""
    project = golden_copy(folder)
    shutil.rmtree(project.templates)
    with (folder / "site_config.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"places: {places}\n")
    for path in (project.content / "cases").glob("*.md"):
        text = re.sub(r"(?ms)^replications:\n.*?^(?=\w|---)", "", path.read_text(encoding="utf-8"))
        path.write_text(case(text), encoding="utf-8")
    return the_project(folder)


def of_prefectures(text):
    """Return a case of prefectures: 北海道 in the place of its city."""
    named = LINE["municipality"].sub(r'\1municipality: "010006"', text)
    return LINE["band"].sub("", named.replace("attribution: band\n", "attribution: none\n"))


def of_nowhere(text):
    """Return a case of no place."""
    left = re.sub(r"(?m)^(?:municipality|attribution|population_band): .*\n", "", text)
    assert "attribution" not in left
    return left


@pytest.mark.parametrize("places", OF_PLACES)
def test_the_navigation_has_the_pages_that_there_are_places_for(places):
    of_places = {listing.path for listing in listings(REGISTERS[places])} & OF_PLACES[Places.MUNICIPALITIES]
    assert of_places == OF_PLACES[places]


@pytest.fixture(scope="module", params=[Places.PREFECTURES, Places.NONE])
def made(request, tmp_path_factory):
    """The places of a site, and all of its files."""
    folder = tmp_path_factory.mktemp(request.param.value)
    if request.param is Places.NONE:
        project = project_with(folder, "none", of_nowhere)
        shutil.rmtree(project.content / "reference")
    else:
        project = project_with(folder, "prefectures", of_prefectures)
    checked = build_site(project)
    assert not checked.has_errors, checked.diagnostics
    return request.param, tree_of(folder / "site")


@pytest.mark.slow
def test_its_pages_of_places_are_those_of_its_register(made):
    places, site = made
    pages = {path.removesuffix(".html") + ".md" for path in site} & OF_PLACES[Places.MUNICIPALITIES]
    assert pages == OF_PLACES[places]
    assert ("towns.js" in " ".join(site)) is False
    assert any(path.startswith("prefectures/") for path in site) is (places is Places.PREFECTURES)


@pytest.mark.slow
def test_no_page_leads_to_a_size_or_offers_to_name_a_town(made):
    _places, site = made
    pages = {path: data for path, data in site.items() if path.endswith(".html") and not path.startswith("form/")}
    assert [
        *places_of("bands/", pages),
        *places_of("人口規模からさがす", pages),
        *places_of("data-kb-towns", pages),
    ] == []


@pytest.mark.slow
def test_a_site_without_places_withholds_no_name_and_asks_for_none(made):
    places, site = made
    told = {"cases/shiken-chushi.html", "cases/shiken-chushi.md"} & {*places_of("団体名は記載しません", site)}
    forms = {
        "form/case.html": '"name":"attribution"',
        "form/case.xlsx": "団体名の出し方",
        "form/case.docx": "団体名の出し方",
    }
    asks = [path for path, word in forms.items() if [*places_of(word, {path: site[path]})]]
    assert (len(told), len(asks)) == ((0, 0) if places is Places.NONE else (2, 3))


def found_in(folder, case):
    """Return the rules that a case breaks in a site of prefectures, and what is said."""
    return [(one.rule.code, one.found) for one in found_of(folder, case)]


def found_of(folder, case):
    """Return what blocks a site when one of its cases is changed."""
    path = folder / "content/cases/shiken-shippai.md"
    path.write_text(case(path.read_text(encoding="utf-8")), encoding="utf-8")
    return [one for one in check_folder(folder).diagnostics if not one.rule.warns]


def test_a_municipality_is_no_place_of_a_site_of_prefectures(tmp_path):
    project_with(tmp_path, "prefectures", of_prefectures)
    found = found_in(tmp_path, lambda text: text.replace("attribution: none", 'municipality: "019992"'))
    assert ("KB303", "「019992」という自治体コードも団体もありません") in found


def test_the_name_of_a_municipality_gives_a_withheld_prefecture_away(tmp_path):
    project_with(tmp_path, "prefectures", of_prefectures)
    found = found_in(tmp_path, lambda text: text.replace("人口規模だけを出す試験です", "試研市の試験です"))
    assert found == [("KB522", "「試研市」とあります")]


def test_a_site_without_places_may_name_any_and_takes_no_code(tmp_path):
    project_with(tmp_path, "none", of_nowhere)
    assert found_in(tmp_path, lambda text: text.replace("人口規模だけを出す試験です", "試研市の試験です")) == []
    found = found_in(tmp_path, lambda text: text.replace("stage:", 'municipality: "019992"\nstage:'))
    assert {code for code, _found in found} == {"KB303", "KB309"}


BANDS = """\
places: municipalities
bands:
  - {label: 5万人以上, from: 50000, id: over-50k}
  - {label: 1万〜5万人, from: 10000, id: over-10k}
  - {label: 1万人未満, from: 0, id: under-10k}
"""


def resized_copy(folder):
    """Copy the golden project with sizes that its settings choose."""
    golden_copy(folder)
    with (folder / "site_config.yml").open("a", encoding="utf-8") as settings:
        settings.write(BANDS)
    return the_project(folder)


@pytest.mark.slow
def test_settings_choose_the_sizes_of_municipalities(tmp_path):
    checked = build_site(resized_copy(tmp_path))
    assert not checked.has_errors, checked.diagnostics
    site = tree_of(tmp_path / "site")
    sizes = {path for path in site if re.fullmatch(r"bands/[^/]+\.html", path)}
    assert sizes == {f"bands/{name}.html" for name in ("over-50k", "over-10k", "under-10k", "prefecture", "none")}
    assert "人口が10,000人以上50,000人未満の市区町村です。" in site["bands.html"].decode()
    assert '["over-50k", "over-10k", "under-10k", "prefecture"]' in site["assets/reader.js"].decode()
    form = site["form/case.html"].decode()
    assert ('["5万人以上","5万人以上"]' in form, "5万〜20万人" in form) == (True, False)


def test_a_size_that_settings_do_not_have_is_refused_with_those_that_they_have(tmp_path):
    resized_copy(tmp_path)
    (found,) = found_of(
        tmp_path, lambda text: text.replace("population_band: 1万〜5万人", "population_band: 5万〜20万人")
    )
    choices = "「5万人以上」「1万〜5万人」「1万人未満」「都道府県」「—」"
    assert (found.rule.code, found.must, found.span.line) == (
        "KB204",
        f"「population_band(人口規模)」は{choices}のいずれかにしてください",
        7,
    )


def test_nobody_is_asked_for_a_place_where_there_is_none(tmp_path):
    project_with(tmp_path, "none", of_nowhere)
    assert {path for path, text in issue_form_files().items() if OF_A_PLACE.search(text)} == set()
    assert [field.name for field in asked_at_once(CASE) if OF_A_PLACE.search(field.title)] == []
