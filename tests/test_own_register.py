"""A register of one's own: hospitals, schools or whatever a site tells of, as a table and lines of its settings."""

import csv
import json
import re
from io import BytesIO

import pytest
from builders import check_folder
from golden_site import build_site, golden_copy, tree_of
from openpyxl import load_workbook
from own_register import SETTINGS, TABLE, own_project

from generator.config import read_project
from generator.findings.diagnostics import CannotRunError
from generator.forms.issue_form_files import issue_form_files
from generator.model.register import USUAL_PLACES, settle
from generator.reference.schema import schemas

OF_MUNICIPALITIES = re.compile("人口|自治体|市区町村|市町村|公共団体|府省")
FROM_ELSEWHERE = (
    "人口規模だけを出す試験",
    "団体名も人口規模も出さない",
    "自治体と国の機関の職員",
)  # of the golden cases themselves


@pytest.fixture(autouse=True, scope="module")
def municipalities_again():
    yield
    settle(USUAL_PLACES)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Every file of a site with a register of its own."""
    folder = tmp_path_factory.mktemp("own")
    checked = build_site(own_project(folder))
    assert not checked.has_errors, checked.diagnostics
    return tree_of(folder / "site")


def shown(site, path):
    """Return what a page says, without its marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", site[path].decode()))


@pytest.mark.slow
def test_there_are_pages_of_the_subjects_of_every_column_of_sizes_and_of_prefectures(site):
    pages = {path for path in site if re.match(r"(?:subjects|by-setsuritsu|bands|prefectures|bodies)\b.*\.html", path)}
    assert pages == {
        *("subjects.html", "subjects/shiken-kita.html"),
        *("by-setsuritsu.html", "by-setsuritsu/public.html", "by-setsuritsu/private.html"),
        *("by-setsuritsu/public/shiken-ichi.html", "by-setsuritsu/public/shiken-ni.html"),
        *("bands.html", "bands/over-400.html", "bands/under-400.html", "bands/none.html"),
        *("bands/over-400/shiken-ichi.html", "bands/over-400/shiken-ni.html"),
        *("prefectures.html", "prefectures/hokkaido.html"),
    }
    assert "試研きた病院 1件 公立" in shown(site, "subjects.html")
    assert "病床数が400床以上の病院です。" in shown(site, "bands.html")


@pytest.mark.slow
def test_a_case_shows_its_subject_and_the_table_compares_its_columns(site):
    assert "試研きた病院" in shown(site, "cases/shiken-jisseki.html")
    told = site["cases/shiken-jisseki.md"].decode()
    assert [line for line in told.splitlines() if line.startswith(("- 病院", "- 病床数", "- 設立主体", "- 団体"))] == [
        "- 病院: 試研きた病院",
        "- 病床数: 400床以上",
        "- 設立主体: 公立",
    ]


@pytest.mark.slow
def test_the_search_has_its_columns_as_facets(site):
    facets = json.loads(site["search/ja-search.json"])
    told = json.dumps(facets, ensure_ascii=False)
    assert [word for word in ("設立主体", "病床数", "団体の種類", "人口規模") if f'"{word}"' in told] == [
        "設立主体",
        "病床数",
    ]


@pytest.mark.slow
def test_no_page_speaks_of_municipalities(site):
    pages = [path for path in site if path.endswith(".html") and not path.startswith("form/")]
    said = {path: shown(site, path) for path in pages}
    for words in FROM_ELSEWHERE:
        said = {path: text.replace(words, "") for path, text in said.items()}
    assert {
        path: OF_MUNICIPALITIES.search(text)[0] for path, text in said.items() if OF_MUNICIPALITIES.search(text)
    } == {}


@pytest.mark.slow
def test_the_data_to_take_along_calls_no_subject_a_municipality(site):
    heading, row = list(csv.reader(site["data/municipalities.csv"].decode("utf-8-sig").splitlines()))[:2]
    assert (heading[0], row[:4]) == ("病院の id", ["shiken-kita", "試研きた病院", "", "病院"])
    assert '"City"' not in site["cases/shiken-jisseki.html"].decode()


@pytest.mark.slow
def test_the_forms_ask_for_a_subject_by_its_own_label(site):
    form = site["form/case.html"].decode()
    assert '"name":"municipality","title":"病院","description":"病院の名前、よみ、id のどれかを入れ' in form
    sheet = load_workbook(BytesIO(site["form/case.xlsx"])).worksheets[0]
    questions = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value}
    assert [word for word in ("病院", "病床数", "自治体", "人口規模") if word in questions] == ["病院", "病床数"]


def found_in(folder, change):
    """Return what is wrong when the case that withholds its name is changed."""
    path = folder / "content/cases/shiken-shippai.md"
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    return [(one.rule.code, one.found) for one in check_folder(folder).diagnostics if not one.rule.warns]


THERE = "人口規模だけを出す試験です"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("試研きた病院の試験です", [("KB522", "「試研きた病院」とあります")]),
        ("試 研 き た 病 院 の試験です", [("KB522", "「試 研 き た 病 院」とあります")]),
        ("シケンキタビョウインの試験です", [("KB522", "「シケンキタビョウイン」とあります")]),
        ("きた病の試験です", [("KB522", "「きた病」とあります")]),
        (
            "病床数は612床です",
            [("KB523", "「病床数612床」に当てはまる病院は1つだけで、どこかがわかります")],
        ),
        ("青森県の試験です", [("KB523", "「青森県」と「400床以上」に当てはまる病院は2つだけで、どこかがわかります")]),
        ("民間の試験です", [("KB523", "「民間」と「400床以上」に当てはまる病院は1つだけで、どこかがわかります")]),
        ("公立の試験です", []),
        ("札幌市の試験です", []),
    ],
)
def test_what_gives_a_withheld_subject_away_is_told(tmp_path, told, found):
    own_project(tmp_path)
    assert found_in(tmp_path, lambda text: text.replace(THERE, told)) == found


@pytest.mark.parametrize(
    ("rows", "status", "found"),
    [
        (3, "draft", []),
        (3, "published", ["名簿に2つしかなく、どこのことか見当がつきます"]),
        (6, "published", []),
    ],
)
def test_a_register_of_few_subjects_hides_none_even_where_nothing_is_told(tmp_path, rows, status, found):
    own_project(tmp_path, table="".join(row for row in TABLE.splitlines(keepends=True) if kept(row, rows)))
    path = tmp_path / "content/cases/shiken-shippai.md"
    text = path.read_text(encoding="utf-8").replace("population_band: 400床以上\n", "")
    text = text.replace("attribution: band\n", f"attribution: none\nstatus: {status}\n")
    path.write_text(text, encoding="utf-8")
    told = [one for one in check_folder(tmp_path).diagnostics if one.rule.code == "KB523"]
    assert [one.found for one in told if one.path.endswith("shiken-shippai.md")] == found


def kept(row, rows):
    """Whether a row is among the first of the table; subjects of other cases always are."""
    return row in TABLE.splitlines(keepends=True)[: rows - 1] or row.startswith(("shiken-kita", "shiken-ueda"))


def test_the_name_of_a_file_and_the_site_of_a_subject_give_it_away(tmp_path):
    own_project(tmp_path)
    old = tmp_path / "content/cases/shiken-shippai.md"
    text = old.read_text(encoding="utf-8")
    old.unlink()
    case = text.replace("https://www.example.jp/", "https://www.kita.example.jp/")
    (tmp_path / "content/cases/shiken-kita-anketo.md").write_text(case, encoding="utf-8")
    found = [one.found for one in check_folder(tmp_path).diagnostics if one.rule.code == "KB522"]
    assert "「shiken-kita-anketo」の shiken-kita は試研きた病院と読めます" in found


def test_a_subject_that_is_not_in_the_register_is_refused(tmp_path):
    own_project(tmp_path)
    case = tmp_path / "content/cases/shiken-jisseki.md"
    case.write_text(case.read_text(encoding="utf-8").replace("shiken-kita", "shiken-nashi"), encoding="utf-8")
    (finding,) = (one for one in check_folder(tmp_path).diagnostics if one.rule.code == "KB303")
    assert (finding.must, finding.found, finding.mend) == (
        "病院は、content/reference/byouin.csv の id で書いてください",
        "「shiken-nashi」という病院はありません",
        "もしかして: shiken-nishi",
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("公立,612", "国立,612", "2行目: setsuritsu の「国立」は、設定(own)の言葉にありません"),
        ("公立,612", "公立,六百", "2行目: beds の「六百」は整数ではありません"),
        ("shiken-kita,", "きた,", "2行目: id の「きた」は、英字で始まる"),
        ("北海道,公立,612", "蝦夷,公立,612", "2行目: prefectures の「蝦夷」という都道府県はありません"),
        ("setsuritsu", "owner", "1行目: 見出しに setsuritsu がありません"),
        ("試研きた病院", '"試研きた,病院"', "2行目: name に使えない記号「,」があります"),
    ],
)
def test_a_broken_row_is_told_with_its_line(tmp_path, old, new, told):
    own_project(tmp_path, table=TABLE.replace(old, new, 1))
    with pytest.raises(CannotRunError, match=re.escape(f"content/reference/byouin.csv の{told}")):
        check_folder(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("places: own\n", "", 16, "片方だけがあります"),
        ("from: 0", "from: 10", 32, "最後が 10 です"),
        ("from: 400", "from: 0", 32, "0 の次に 0 とあります"),
        ("400床未満", "400床以上", 32, "「400床以上」は、前にもあるか、はじめから使われています"),
        ("label: 病床数", "label: 設立主体", 28, "「設立主体」は、前にもあるか、はじめから使われています"),
        ("column: beds", "column: name", 27, "「name」は、前にもあるか、はじめから使われています"),
        ("id: private", "id: public", 25, "「public」は、前にもあるか、はじめから使われています"),
        ("one: 病院", 'one: "{病院}"', 18, "「{病院}」と書かれています"),
    ],
)
def test_a_wrong_setting_is_told_once_at_its_line(tmp_path, old, new, line, told):
    golden_copy(tmp_path)
    settings = tmp_path / "site_config.yml"
    with settings.open("a", encoding="utf-8") as file:
        file.write(SETTINGS.replace(old, new, 1))
    project, findings = read_project(tmp_path)
    assert project is None
    assert [(one.span.line, one.found) for one in findings] == [(line, told)]


@pytest.mark.parametrize(("label", "count"), [("テーマ", 1), ("都道府県", 1), ("設立主体", 0), ("団体の種類", 0)])
def test_a_column_is_not_called_as_what_the_search_narrows_by_besides(tmp_path, label, count):
    own_project(tmp_path, settings=SETTINGS.replace("設立主体", label))
    told = [one for one in check_folder(tmp_path).diagnostics if one.path == "site_config.yml"]
    assert [one.found for one in told] == [f"「{label}」は、前にもあるか、はじめから使われています"] * count


def test_schemas_and_issue_forms_are_those_of_the_register(tmp_path):
    own_project(tmp_path)
    case = json.loads(schemas()["case.schema.json"])
    assert case["properties"]["municipality"]["title"] == "病院"
    assert case["$defs"]["PopulationBand"]["enum"] == ["400床以上", "400床未満", "—"]
    form = issue_form_files()[".github/ISSUE_TEMPLATE/case.yml"]
    assert ("label: 病院" in form, "自治体" in form, "人口" in form) == (True, False, False)
