"""What is told of a case beside others, and the list to choose from."""

from builders import ROOT, a_case, a_theme, a_thread
from golden_site import a_config, a_shelf, a_site, made_by, text_of

from generator.output.render import Renderer
from generator.pages import compare
from generator.pages.compare import Choice, compared

SOURCE = (
    "{{title: {title}, publisher: 試験市, kind: {kind}, url: 'https://www.example.jp/{n}', accessed_on: 2026-11-01}}"
)
SOURCES = f"[{SOURCE.format(title='報告', kind='一次資料', n=1)}, {SOURCE.format(title='記事', kind='報道', n=2)}]"
FULL = {
    "municipality": "'019992'",
    "period": "{from: 2025-04, to: 2026-03}",
    "effort": "{people: 1.5, months: 6}",
    "cost": "0円",
    "network": "β′",
    "evidence": SOURCES,
    "indicators": "[{name: 時間, unit: 分, before: 30, after: 10, basis: 実測, as_of: 2026-01, method: 数えた}]",
}
HARM = "[{name: 試験, kind: 被害・負担, unit: 人, value: 1, basis: 速報値, as_of: 2026-01}]"
OF_WORK = {"費用", "手間", "ネットワーク", "期間"}
NASTY = "</script><img src=x onerror=alert(1)>'\"&`${x}`"


def rows_of(document):
    entry = a_shelf(document).entries[document.slug]
    return compared(entry, entry.case, text_of(document))


def data_of(*documents):
    (page,) = made_by("compare", a_site(*documents), a_config())
    return page.data


def test_every_row_of_a_case_whose_sources_tell_all():
    assert rows_of(a_case(**FULL)) == {
        "答え": ["試験用の事例です。1課だけで始めて、待ち時間を測りました。"],
        "団体": ["北海道試研市"],
        "人口規模": ["1万〜5万人"],
        "テーマ": ["窓口"],
        "段階": ["運用中"],
        "成果": ["成果あり"],
        "数字": ["時間: 30 → 10分（実測、2026年1月）"],
        "費用": ["0円"],
        "手間": ["1.5人・6か月"],
        "ネットワーク": ["β′モデル"],
        "期間": ["2025年4月〜2026年3月"],
        "真似するための条件": ["真似するための条件"],
        "つまずきと学び": ["つまずきと学び"],
        "ずらしどころ": ["ずらしどころ"],
        "効果の根拠": ["前後の数値と計算の根拠あり"],
        "資料の種類": ["一次資料1・報道1"],
        "出典": [
            {"text": "報告（試験市）", "href": "https://www.example.jp/1"},
            {"text": "記事（試験市）", "href": "https://www.example.jp/2"},
        ],
        "最後の確認": ["2026年11月22日"],
    }


def test_what_the_sources_do_not_tell_is_left_out_and_what_nobody_asks_has_no_lines():
    told = rows_of(a_case(municipality="'019992'"))
    assert told.keys() & {*OF_WORK, "数字"} == set()
    assert told["効果の根拠"] == []


def test_of_an_incident_nobody_asks_what_it_took_but_what_is_told_is_shown():
    told = rows_of(a_case(outcome="failed", indicators=HARM, cost="0円"))
    assert {label: told[label] for label in OF_WORK} == {"費用": ["0円"], "手間": [], "ネットワーク": [], "期間": []}


def test_a_withheld_place_is_said_to_be_withheld_and_its_size_stays():
    told = rows_of(a_case(municipality="'019992'", attribution="band"))
    assert (told["団体"], told["人口規模"]) == (["団体名は記載しません"], ["1万〜5万人"])


def test_hostile_words_stay_words_and_a_hostile_address_leads_nowhere():
    source = a_case(title="敵", evidence=SOURCES.replace("https://www.example.jp/1", "https://192.0.2.1/"))
    told = rows_of(source)
    assert told["出典"][0] == "報告（試験市）"
    quoted = NASTY.replace("'", "''")
    assert rows_of(a_case(summary=f"'{quoted}'", evidence=SOURCES))["答え"] == [NASTY]


def test_the_page_names_every_published_case_with_place_size_theme_and_outcome():
    named = a_case("shiken-a", municipality="'019992'", themes="[theme-a]", outcome="failed", formerly="[ichi-a, ni-a]")
    withheld = a_case("shiken-b", municipality="'019992'", attribution="none", title="べつの試み")
    hidden = [a_case(f"shiken-{status}", status=status) for status in ("draft", "archived")]
    data = data_of(a_theme("theme-a", "あああ", label="試験のテーマ"), named, withheld, *hidden, a_thread())
    assert sorted(data.choices, key=lambda choice: choice.slug) == [
        Choice(
            "shiken-a",
            "cases/shiken-a.md",
            "試しの窓口を1課で始める",
            "北海道試研市 / 1万〜5万人 / 試験のテーマ / うまくいかなかった",
            "ichi-a ni-a",
        ),
        Choice("shiken-b", "cases/shiken-b.md", "べつの試み", "窓口 / 成果あり"),
    ]


def test_the_script_reads_the_label_of_every_row_whether_it_is_judged_and_where_its_words_are():
    data = data_of(a_case(**FULL))
    labels = [row["label"] for row in data.rows]
    assert labels == list(rows_of(a_case(**FULL)))
    assert {row["label"] for row in data.rows if row["section"]} == {
        "真似するための条件",
        "つまずきと学び",
        "ずらしどころ",
    }
    assert {row["label"] for row in data.rows if row["judged"]} == {
        *OF_WORK,
        "人口規模",
        "テーマ",
        "段階",
        "成果",
        "効果の根拠",
    }
    assert data.most == 4


def test_the_newest_cases_are_listed_and_the_others_counted(monkeypatch):
    monkeypatch.setattr(compare, "_LISTED", 2)
    cases = [a_case(f"shiken-{sign}", published_on=f"2026-11-0{day}") for day, sign in enumerate("abcd", 1)]
    data = data_of(a_theme(), *cases)
    assert ([choice.slug for choice in data.choices], data.rest) == (["shiken-d", "shiken-c"], 2)
    text = Renderer([ROOT / "templates"], a_config()).page(made_by("compare", a_site(a_theme(), *cases), a_config())[0])
    assert "新しい事例から2件を並べています。ほかの2件は" in text
    assert " data-kb-more>" in text
