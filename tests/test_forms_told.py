"""What intake refuses the form has told before: for the same answers both name the same rules."""

import json
import random
from collections import defaultdict
from dataclasses import replace

import pytest
from builders import TODAY
from py_mini_racer import MiniRacer
from test_intake_intake import SOURCE, a_whole
from trees import ACCEPT, REJECT

from generator.check import check
from generator.entry.writer import entry_text
from generator.findings.diagnostics import Told
from generator.forms.form import form_data
from generator.forms.form_file import form_script
from generator.intake.intake import Proposed, judged
from generator.intake.markdown_file import kind_of, read_markdown
from generator.kinds import ENTRY_KINDS, THREAD
from generator.model.ties import NAMING
from generator.model.tree import fields_of
from generator.model.types import Asked
from generator.rules.registry import all_rules

DATES = {"published_on": "2026-11-22", "reviewed_on": "2026-11-22", "review_by": "2027-05-22"}
WITHHELD = {"attribution": "band", "population_band": "5万〜20万人"}
FIGURE = {"name": "電話", "unit": "件/月", "before": "3", "after": "1", "basis": "公表値", "as_of": "2026-01"}
TERMS = {"cases": "10", "minutes": "5", "times": "12", "people": "1"}
IMPACT = {"before": TERMS, "after": TERMS | {"minutes": "3"}, "basis": "実測", "as_of": "2026-01"}
CARRIED = [{**SOURCE, "supports": ["indicators", "impact", "period"]}]
MADE = 600
RULES = {rule.code: rule for rule in all_rules()}
# To whoever fills the form in, a field left empty or filled too full is one and the same mistake.
TOLD_AS = dict.fromkeys(("KB309", "KB401", "KB402", "KB403", "KB602"), "KB201") | {"KB304": "KB303", "KB601": "KB206"}


def source(**changes):
    return {"evidence": [SOURCE | changes]}


def text(words, title="課題"):
    return {"sections": {title: words}}


def figures(**changes):
    return {"indicators": [FIGURE | changes], "evidence": CARRIED}


def impact(**changes):
    return {"impact": IMPACT | changes, "evidence": CARRIED}


# One change of whole answers each: what the check finds in them is told by the form.
CHANGES = {
    "KB106": [{"sections": dict.fromkeys(("課題", "成果"), "試験用の文章です。\n" * 1500)}],
    "KB110": [{"summary": "見えない\u200b文字"}, text("`\u202e`")],
    "KB120": [{"summary": "石\ufffd市で試した"}, source(title="石\ufffd市の資料")],
    "KB112": [{"slug": "Ishikari"}, {"slug": "x"}, {"slug": "con"}],
    "KB114": [{"summary": "⽯狩で試した"}, text("`か\u3099`"), source(title="⽂書")],
    "KB115": [text("あ" * 2001)],
    "KB201": [{"title": ""}, {"stage": ""}, source(url=""), {"indicators": [{}, {"name": "x"}]}],
    "KB203": [{"effort": {"people": people}} for people in ("二人", "1e5", "0x10", "1_0", "+5", ".nan", ".5", "5％")],
    "KB206": [{"title": "あ" * 41}, {"themes": ["madoguchi"] * 4}, {"keywords": ["x"] * 9}, {"keywords": ["あ" * 81]}],
    "KB207": [{"published_on": "2026/11/22"}, {"reviewed_on": "令和８年１１月２２日"}, {"period": {"from": "2026-1"}}],
    "KB208": [{"reviewed_on": "2026-02-30"}, {"period": {"from": "2026-13"}}],
    "KB209": [
        {"effort": {"people": "３"}},
        {"published_on": "２０２６-11-22"},
        {"reviewed_on": "R８.1"},
        {"period": {"from": "2026-０4"}},
    ],
    "KB210": [{"effort": {"people": "-1"}}, {"effort": {"people": "10000000000000"}}],
    "KB211": [
        *map(text, ("文\n\n## 背景\n\n文", "# 文", "見出し\n===", "文\n---\n", "- # 文", "```\n# 文\n```\n# 文")),
    ],
    "KB303": [{"municipality": "石刈市"}],
    "KB304": [{"municipality": "012350"}],
    "KB309": [{"municipality": ""}, {"municipality": "", "attribution": "band"}],
    "KB305": [{"slug": "kaku-madoguchi", "related": ["kaku-madoguchi"]}],
    "KB307": [{"title": "窓口の予約を電話から切り替えた"}],
    "KB332": [
        {"partners": ["012351"]},
        {"partners": ["012025", "012351"]},
    ],
    "KB313": [{"partners": ["012025", "012025"]}, {"themes": ["madoguchi", "madoguchi"]}],
    "KB401": [{"evidence": []}],
    "KB402": [text("", "成果")],
    "KB404": [figures(as_of="")],
    "KB405": [
        {**figures(after="1"), "stage": "planned"},
        {**figures(after="1"), "outcome": "expected"},
        figures(as_of="2026-12"),
        {**figures(as_of="2026-10"), "reviewed_on": "2026-09-30", "review_by": "2026-12-31"},
        {**impact(), "stage": "planned"},
        impact(as_of="2026-12"),
    ],
    "KB406": [
        figures(before=""),
        figures(value="1"),
        figures(kind="減った量"),
        figures(kind="目標", basis="見込み"),
    ],
    "KB407": [{"indicators": [FIGURE]}],
    "KB408": [
        {"published_on": "2027-01-01"},
        source(accessed_on="2026-11-23"),
        {"review_by": "2026-11-22"},
        {"reviewed_on": "2026-11-21", "review_by": "2026-11-20"},
        {"period": {"from": "2026-05", "to": "2026-04"}},
    ],
    "KB412": [figures(basis="実測")],
    "KB413": [{"stage": "planned", "period": {"from": "2025-04"}}, {"period": {"from": "2025-04", "to": "2026-12"}}],
    "KB411": [{"impact": IMPACT}],
    "KB417": [{"period": {"from": "2025-04"}}],
    "KB501": [
        {"summary": "taro@example.jp"},
        text("ｔａｒｏ＠example.jp", "成果"),
        source(publisher="taro@example.jp"),
    ],
    "KB502": [{"keywords": ["090-1234-5678"]}, text("〇九〇-一二三四-五六七八"), {"slug": "tel-03-0000-0000"}],
    "KB503": [text("番号は 123456789018 です")],
    "KB504": [text("U02ABCDEF12 さん"), {"slug": "u00test0a1"}],
    "KB505": [text("パスワード: abc12345")],
    "KB506": [text("https://example.slack.com/archives/C01234567/p1700000000000000")],
    "KB507": [text("佐藤さんに聞いた"), {"confirmed_by": "佐藤課長"}],
    "KB508": [text("昭和50年1月2日生まれ")],
    "KB509": [text("口座番号 0000001")],
    "KB510": [text("試験市本町1丁目2番地3")],
    "KB511": [text("<b>太字</b>"), {"summary": "<br>"}],
    "KB512": [
        source(url="http://www.example.jp/"),
        *map(text, ("[x](javascript:1)", "[x]: http://x.jp/", "[x](https://bit.ly/a)", "[x](https://x.jp:8080/)")),
    ],
    "KB513": [text("{: onclick=x }"), {"title": "{{ config }}"}],
    "KB514": [text("![x](https://www.example.jp/x.png)")],
    "KB516": [text("- - - - - - - 深い")],
    "KB517": [
        text("[手順](https://github.com/user-attachments/files/1/a.pdf)"),
        text("https://github.com/rei/shiken/files/1/a.pdf"),
        source(url="https://github.com/user-attachments/assets/1"),
    ],
    "KB523": [
        {**WITHHELD, "municipality": "", **change}
        for change in (
            {"population_band": "50万人以上", "summary": "四国の市で試した。"},
            {"attribution": "none", "population_band": "", "summary": "人口56,869人の市で試した。"},
            {"population_band": "50万人以上", "slug": "niigata-no-rei", "summary": "新潟県で試した。"},
            {
                "population_band": "1万人未満",
                **source(url="https://www.pref.kanagawa.jp/a"),
                "summary": "村役場で試した。",
            },
        )
    ],
    "KB522": [
        {**WITHHELD, "municipality": "", **change}
        for change in (
            {"summary": "石狩市で試した。"},
            text("北海道石狩の例、津市と。"),
            text("コードは 012351 です。"),
            text("登録番号T8000020012351 です。"),
            text("法人番号: 8-0000-2001-2351"),
            text("市立函館病院と市営函館球場の例。"),
            source(url="https://www.example.jp/?no=8000020012351"),
            {"keywords": ["8000020012351"]},
            {"slug": "t8000020012351-yoyaku"},
            text("石**狩市**の例。"),
            text("広報いしかりと Ishikari City の例。"),
            text("資料は https://note.example.jp/ishikari_city です。"),
            text("資料は https://www.example.jp/%E7%9F%B3%E7%8B%A9%E5%B8%82.pdf です。"),
            source(publisher="石狩市役所"),
            source(url="https://www.city.rei.lg.jp/a"),
            {"slug": "ishikari-yoyaku"},
            {"attribution": "none", "population_band": "", "keywords": ["函館の例"]},
        )
    ],
    "KB601": [{"summary": "あ" * 121}],
    "KB602": [{"questions": []}],
    "KB604": [{"questions": ["(住民|市民アンケート"]}, {"questions": ["(住民)の声"]}, {"questions": ["a|b"]}],
    "KB605": [{"keywords": ["予約、転入"]}, {"keywords": ["予約\uff0c転入"]}],
}
COLLECTIONS = {
    "### 資料1\n\n話": set(),
    "### 資料１\n\n```\n### コード\n```\n\n#### 小見出し": set(),
    "### 資料2\n\n話": {"KB414"},
    "### 資料1\n\n話\n\n### 資料1\n\n同じ": {"KB414"},
    "### 資料1\n\n話\n\n### 資料１\n\n同じ": {"KB414"},
    "### 資料1": {"KB414"},
    "話": {"KB212"},
    "前置き\n\n### 資料1\n\n話": {"KB212"},
    "### 総務省\n\n話": {"KB212"},
    "### 資料0\n\n話": {"KB212"},
    "### 資料1\n\n話\n\n## 答え": {"KB211"},
    "": {"KB403"},
}
HARMLESS = [
    {"period": {"from": "2026-04", "to": "2026-04"}, "evidence": CARRIED},
    {"keywords": ["予約, 転入", "石狩市"], "effort": {"people": "2", "months": "0.5"}},
    {**WITHHELD, "municipality": "", "summary": "市立病院と公営住宅と漁港区域の例。", "slug": "yoyaku-no-rei"},
    text("https://www.city.ishikari.hokkaido.jp/ の例\n\n- 項目\n\n> 引用\n\n`<b>`"),
    {"title": "あ" * 40, "summary": "あ" * 120, "keywords": ["あ" * 80] * 8},
    text('[x](https://www.Example.jp:443/a?copy=1&b=2#%E8%A9%A6 "題") `[x](http:)`'),
    text("---\n\n文\n\n### 小見出し\n\n本文 # ## です\n\n~~~\n文\n---\n```\n~~~"),
    text("```\n# 見出しではない\n```\n\n| 表 |\n| --- |\n| 値 |"),
    figures(after="1", as_of="2026-11"),
    impact(as_of="2026-11"),
]


@pytest.fixture(scope="module")
def before(readers):
    return check(readers, TODAY)


@pytest.fixture(scope="module")
def form(before):
    """Ask the form which rules answers break; their file is written by its own writer."""
    engine = MiniRacer()
    for module in ("check/check.js", "writer.js"):
        engine.eval(form_script(module))
    made = {name: form_data(kind, before.catalog) for name, kind in ENTRY_KINDS.items()}
    engine.eval(f"const made = {json.dumps(made)};0")

    def ask(answers):
        found = f"""(() => {{
            const answers = {json.dumps(answers.as_data())}, data = made[answers.kind];
            const file = new Writer(data.style).text(answers, data.fields, data.sections);
            const check = new FormCheck(data);
            const problems = [...check.problems(answers, "{TODAY}"), ...check.size(file)];
            return JSON.stringify(problems.map(({{ code }}) => code));
        }})()"""
        return set(json.loads(engine.eval(found)))

    yield ask
    engine.close()


def answers_with(*changes):
    """Return whole answers after ``changes``; texts of several changes stand together."""
    merged = dict(DATES)
    sections = {}
    for change in changes:
        merged |= change
        sections |= change.get("sections", {})
    slug = merged.pop("slug", "")
    merged["sections"] = sections
    attribution = merged.setdefault("attribution", "organisation")
    if attribution in {"band", "none"}:
        merged["municipality"] = ""
    if attribution != "band":
        merged.pop("population_band", None)
    return as_typed(a_whole(), merged, slug)


def as_typed(answers, changes, slug):
    """Return ``answers`` with ``changes`` as they are typed: what reads answers would mend them."""
    sections = answers.sections | changes.pop("sections", {})
    return replace(answers, fields=given({**answers.fields, **changes}), sections=given(sections), slug=slug)


def given(value):
    """Return ``value`` without what is empty in it."""
    if isinstance(value, list):
        return [part for item in value if (part := given(item))]
    return {name: part for name, item in value.items() if (part := given(item))} if isinstance(value, dict) else value


def checked(all_answers, before):
    """Return the codes that the check finds in each of ``all_answers``, which lie in content/ together."""
    names = [answers.slug or f"shiken-{number}" for number, answers in enumerate(all_answers)]
    proposed = [
        Proposed(answers.kind, name, entry_text(answers).encode())
        for name, answers in zip(names, all_answers, strict=True)
    ]
    found = defaultdict(set)
    for finding in judged(proposed, before).findings:
        found[finding.path].add(finding.rule.code)
    return [found[entry.path] for entry in proposed]


def told_as(code):
    return TOLD_AS.get(code, code)


def told(codes):
    """Return what the form tells of ``codes``; fixtures may share a title, and the form does not know their names."""
    return {told_as(code) for code in codes - {"KB305", "KB307"} if RULES[code].told is Told.FORM}


def is_of_shapes(code):
    return code < "KB3"


def test_every_rule_that_says_that_the_form_tells_it_is_broken_here_once():
    assert {code for code, rule in RULES.items() if rule.told is Told.FORM} == set(CHANGES).union(*COLLECTIONS.values())


@pytest.mark.parametrize(("code", "change"), [(code, change) for code, many in CHANGES.items() for change in many])
def test_the_form_tells_what_the_check_tells(code, change, form, before):
    answers = answers_with(change)
    (found,) = checked([answers], before) if code != "KB112" else ({"KB112"},)
    assert code in found
    assert told_as(code) in form(answers)


@pytest.mark.parametrize("change", HARMLESS)
def test_what_the_check_lets_pass_the_form_lets_pass(change, form, before):
    answers = answers_with(change)
    assert told(checked([answers], before)[0]) == form(answers) == set()


@pytest.mark.parametrize(("collection", "codes"), COLLECTIONS.items())
def test_both_name_the_same_rules_for_a_collection(collection, codes, form, before):
    whole = answers_with({})
    fields = {field.name: whole.fields[field.name] for field in fields_of(THREAD.model) if field.name in whole.fields}
    sections = {"答え": "試験用の文章です。", "資料が言っていること": collection, "残った問い": "試験用の文章です。"}
    answers = replace(whole, kind=THREAD, fields=fields, sections=sections)
    (found,) = checked([answers], before)
    assert codes <= found
    assert told(found) == form(answers)


def as_asked(answers):
    """Return ``answers`` without what the form does not ask, or not beside the choice that was made."""
    asked = {field.name for field in fields_of(answers.kind.model) if field.asked == Asked.AUTHOR}
    needed = NAMING.needed(answers.fields.get("attribution", "organisation"))
    void = {name for _choice, names in NAMING.needs for name in names} - {*needed}
    return replace(answers, fields={name: value for name, value in answers.fields.items() if name in asked - void})


def fixtures():
    """Yield the answers in every entry of the fixtures that a form can hold."""
    for tree in (*REJECT, *ACCEPT):
        for written in tree.texts:
            answers = read_markdown(written.encode(), kind_of(written.encode()))
            asked = answers and answers.sections.keys() <= {*map(str, answers.kind.asked_sections)}
            if asked and answers.fields.get("attribution", "organisation") in dict(NAMING.needs):
                yield tree.name, as_asked(answers)


def test_both_name_the_same_rules_for_the_entries_of_all_fixtures(form, before):
    names, entries = zip(*fixtures(), strict=True)
    assert len(entries) > 100
    for name, answers, found in zip(names, entries, checked(entries, before), strict=True):
        expected, asked = told(found), form(answers) - {"KB307"}
        if any(is_of_shapes(code) for code in found):
            assert expected <= asked, name
        else:
            assert expected == asked, name


@pytest.fixture(scope="module")
def mistaken(before):
    """Answers with any mistakes, and what the check finds in each."""
    chance = random.Random(8)  # noqa: S311 - no secret
    pool = [change for many in (*CHANGES.values(), HARMLESS) for change in many if "slug" not in change]
    made = [answers_with(*chance.sample(pool, chance.randint(1, 4))) for _ in range(MADE)]
    return list(zip(made, checked(made, before), strict=True))


def test_what_the_writer_hands_out_breaks_no_rule_that_says_so(mistaken):
    found = set().union(*(codes for _answers, codes in mistaken))
    assert {code for code in found if RULES[code].told is Told.WRITER} == set()


def test_form_and_check_name_the_same_rules_for_answers_with_any_mistakes(form, mistaken):
    """A file with wrong shapes is not looked at further by the check: there the form may tell more."""
    for answers, found in mistaken:
        expected, asked = told(found), form(answers) - {"KB307"}
        if any(is_of_shapes(code) for code in found):
            assert expected <= asked, answers
        else:
            assert expected == asked, answers
