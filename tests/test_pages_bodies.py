"""Cases of bodies other than municipalities, of several bodies, and of municipalities that are no more."""

from builders import REFERENCE, TODAY, a_case, a_theme
from golden_site import a_config, made_by, text_of

from generator.catalog import Catalog
from generator.pages.bands import BANDS
from generator.pages.bodies import BODIES
from generator.pages.cards import entry_card, size_chips
from generator.pages.case import Fact, case_facts
from generator.pages.schema_org import described_entry
from generator.pages.search_facts import described_by, search_facts
from generator.places.bodies import read_bodies
from generator.places.history import read_history
from generator.places.municipalities import read_municipalities
from generator.views.shelf import Shelf

MUNICIPALITIES = read_municipalities(REFERENCE)
PLACES = {**MUNICIPALITIES, **read_bodies(REFERENCE, MUNICIPALITIES)}
HISTORY = read_history(REFERENCE, PLACES)


def a_catalog(*documents):
    return Catalog(TODAY, (*documents, a_theme()), PLACES, history=HISTORY)


def shown(*documents):
    shelf = Shelf(a_catalog(*documents), a_config())
    return [shelf.entries[document.slug] for document in documents], shelf


def facts_of(document):
    (entry,), shelf = shown(document)
    return case_facts(entry.case, shelf)


def under(table, shelf):
    return {facet.label: [case.slug for case in facet.cases] for facet in table.facets(shelf, "x.md") if facet.cases}


def test_a_body_is_shown_without_a_size_and_a_ministry_without_a_prefecture():
    union, ministry = a_case(municipality="koki-iryo-hokkaido"), a_case("shiken-b", municipality="digital-cho")
    assert facts_of(union) == [Fact("都道府県", "北海道", "prefectures/hokkaido.md")]
    assert facts_of(ministry) == []
    entries, _shelf = shown(union, ministry)
    assert {chip.style for entry in entries for chip in size_chips(entry.case)} == set()


def test_a_case_is_found_under_the_kind_size_and_prefecture_of_every_body_that_took_part():
    cases = [
        a_case("shiken-a", municipality="'012351'", partners="['392103', digital-cho]"),
        a_case("shiken-b", municipality="digital-cho"),
        a_case("shiken-c", municipality="kansai-koiki-rengo"),
        a_case("shiken-d", attribution="none", municipality=None),
    ]
    _entries, shelf = shown(*cases)
    assert under(BODIES, shelf) == {
        "市区町村": ["shiken-a"],
        "広域連合": ["shiken-c"],
        "府省": ["shiken-a", "shiken-b"],
    }
    assert under(BANDS, shelf) == {
        "5万〜20万人": ["shiken-a"],
        "1万〜5万人": ["shiken-a"],
        "人口で比べない団体": ["shiken-a", "shiken-b", "shiken-c"],
    }
    prefectures = {name: [case.slug for case in entries] for name, entries in shelf.by_prefecture.items()}
    kansai = ("滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "徳島県")
    assert prefectures == {"北海道": ["shiken-a"], "高知県": ["shiken-a"]} | {name: ["shiken-c"] for name in kansai}


def test_partners_stand_on_page_and_card_and_in_the_search():
    case = a_case(municipality="'012351'", partners="['392103', digital-cho]")
    (entry,), _shelf = shown(case)
    assert facts_of(case)[:3] == [
        Fact("いっしょに取り組んだ団体", "四万十市、デジタル庁"),
        Fact("都道府県", "北海道", "prefectures/hokkaido.md"),
        Fact("都道府県", "高知県", "prefectures/kochi.md"),
    ]
    assert entry_card(entry).meta == "事例 北海道石狩市・高知県四万十市ほか1団体"
    facets = search_facts(entry).facets
    assert (facets["団体の種類"], facets["都道府県"]) == (["市区町村", "府省"], ["北海道", "高知県"])
    assert {"北海道石狩市", "高知県四万十市", "デジタル庁"} <= set(described_by(entry))
    coverage = described_entry(entry, text_of(case), a_config())["spatialCoverage"]
    assert [place["name"] for place in coverage] == ["石狩市", "四万十市", "日本"]


def test_a_case_of_a_merged_city_keeps_its_name_and_says_what_it_is_now():
    case = a_case(municipality="'392073'", period="{from: 2003-04, to: 2005-03}")
    (entry,), _shelf = shown(case)
    assert entry_card(entry).meta == "事例 高知県中村市（いまは四万十市）"
    assert "高知県中村市（いまは四万十市）" in described_by(entry)


def test_a_renamed_city_of_the_same_code_has_the_name_of_the_time_of_the_case():
    before = a_case(municipality="'152170'", period="{from: 2003-04, to: 2005-03}")
    since = a_case(municipality="'152170'", period="{from: 2003-04}")
    places = [shown(case)[0][0].case.place.label for case in (before, since)]
    assert places == ["新井市（いまは妙高市）", "妙高市"]


def test_the_list_of_kinds_has_a_page_for_each_with_or_without_cases():
    pages = made_by("bodies", a_catalog(), a_config())
    assert [page.path for page in pages[:4]] == [
        "bodies.md",
        "bodies/prefecture.md",
        "bodies/municipality.md",
        "bodies/ward.md",
    ]
    assert len(pages) == 10
