"""What the form passes, intake accepts, and what intake refuses, the form has told at the same field.

Whole answers are made from the tree of the model; then some of their values are typed as people type and paste them.
"""

import json
import random
import re
import unicodedata

import pytest
from builders import TODAY
from py_mini_racer import MiniRacer

from generator.check import check
from generator.entry.answers import read_answers
from generator.entry.writer import entry_text
from generator.findings.diagnostics import RefusedError, Severity
from generator.forms.form import form_data
from generator.forms.form_file import BROWSER, form_script
from generator.intake.intake import judged
from generator.intake.proposal import Proposed
from generator.kinds import CASE, THREAD
from generator.model.claims import Claim
from generator.model.slug import is_slug
from generator.model.ties import NAMING
from generator.model.tree import asked_fields
from generator.scripts.bundle import bundle

pytestmark = pytest.mark.slow
SETS, TOGETHER = 1200, 40
TEXTS = [
    *("", " ", "\u3000", "\n\n", "一行目\n二行目", "ab\ncd", "一\r\n二", "\t字下げ", "a\tb", "試験  用", "\u00a0試験"),
    *(
        "予約、混雑緩和",
        "予約，混雑緩和",
        "予約, 混雑",
        "、",
        "予約、",
        "⽯狩の⻑所と⼾籍",
        "か\u3099いた",
        "ア\u3099",
        "\ue000",
    ),
    *(unicodedata.normalize("NFD", "ガイドブックで"), "ﾊﾞｽ", "①㈱髙﨑", "葛\U000e0100城", "😀", "𠮷野", "\u2e80"),
    *("x\x07", "\u202e逆", "\u200b", "\ufeff", "\u3164", "\u00ad", "\ud800", "末尾\udfff", "\u2028", "\x85", "\x0b"),
    *("https://bit.ly/abc", "[資料](https://bit.ly/abc)", "[x](javascript:1)", "[x]: http://www.example.jp/"),
    *("<https://www.example.jp/>", "[資料](https://www.example.jp/a_(b))", "https://www.example.jp/資料を見て"),
    *(
        "```\n閉じない",
        "~~~\n閉じない",
        "```\n閉じた\n```",
        "文\n---",
        "文\n===",
        "---",
        "文\n\n---\n\n文",
        "***",
        "...",
        "- # 見出し",
    ),
    *(
        "# 見出し",
        "## 背景",
        "### 小見出し",
        "#7119 に電話",
        "> ## 引用",
        "＃ 題",
        "1. 一\n\n3. 三",
        "- 一\n  - 二",
        "・一\n・二",
    ),
    *(
        "<b>太字</b>",
        "<!-- x -->",
        "a<b かつ 5<10",
        "&amp;",
        "&copy",
        "{{ x }}",
        "{% x %}",
        "{: .x}",
        "![図](x.png)",
        "[^1]",
    ),
    *(
        "*[HTML]: x",
        "[TOC]",
        "!!! note",
        '--8<-- "x"',
        "::: x",
        "- - - - - - - x",
        "    字下げ",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
    ),
    *(
        "taro@example.jp",
        "090-1234-5678",
        "佐藤さん",
        "北海道石狩市の例",
        "1丁目2番地3",
        "U02ABCDEF12",
        "123456789018",
        "012351",
    ),
    *(
        "key: value",
        "- 項目",
        "'",
        '"',
        "\\",
        "\\n",
        "null",
        "true",
        "~",
        "%",
        "@",
        "`code`",
        "`",
        "a # b",
        "{a: b}",
        "[a, b]",
        "|",
        ">",
    ),
    *(
        "あ" * 40,
        "あ" * 41,
        "あ" * 80,
        "あ" * 81,
        "あ" * 120,
        "あ" * 121,
        "あ" * 160,
        "あ" * 161,
        "あ" * 401,
        "あ" * 2001,
    ),
    *("(住民|市民)の声", "（住民｜市民）の声", "(住民", "住民|市民", "(住民)", "((a|b)|c)", "（注）の声", "a｜b"),
]
NUMBERS = [
    *(
        "0",
        "5",
        "0.5",
        "007",
        "-1",
        "-0",
        "+5",
        "1e5",
        "1E5",
        "0x10",
        "0o17",
        "1_000",
        "1,000",
        "１，０００",
        "1,00",
        "1 000",
        "1,5",
    ),
    *(
        "５",
        "５.５",
        "٣",
        ".5",
        "5.",
        ".nan",
        "nan",
        ".inf",
        "inf",
        "1000000000000",
        "1000000000001",
        "9" * 400,
        "約5",
        "5人",
        "二人",
    ),
    *("", " 5 ", "5％", "3〜5", "5\n", "5\t", "½", "五", "1/2", "①", "1:30", "true", "null", "5、6"),
]
DATES = [
    *(
        "2026-11-22",
        "2026-11-23",
        "2025-02-29",
        "2024-02-29",
        "2026-13-01",
        "2026-1-2",
        "2026/11/22",
        "2026.11.22",
        "2026年11月22日",
    ),
    *(
        "令和8年11月22日",
        "令和８年１１月２２日",
        "令和元年5月1日",
        "R8.11.22",
        "H31.4.30",
        "S64-1-7",
        "令和 8年 4月",
        "2026年4月",
        "2026-04",
    ),
    *(
        "2026/4",
        "R8.4",
        "2026-4",
        "２０２６－１１－２２",
        "20261122",
        "26-11-22",
        "11/22",
        "昨日",
        "",
        "2027-01-01",
        "1899-01-01",
        "0000-01-01",
    ),
    *(
        "2026-11-22T00:00",
        "2026-11-22 ",
        "\t2026-11",
        "2026-11-31",
        "2026-00",
        "9999-12-31",
        "10000-01-01",
        "null",
        "1,000",
    ),
]
ADDRESSES = [
    *(
        "https://www.example.jp/",
        "http://www.example.jp/",
        "https://bit.ly/abc",
        "https://t.co/a",
        "https://x.gd/a",
        "www.example.jp",
    ),
    *(
        "https://www.example.jp:8080/",
        "https://www.example.jp:443/",
        "https://user@www.example.jp/",
        "https://192.0.2.1/",
        "https://localhost/",
    ),
    *(
        "https://www.例え.jp/",
        "https://xn--r8jz45g.jp/",
        "https://www.example.jp/資料.pdf",
        "https://www.example.jp/%E8%A9%A6",
        "//www.example.jp",
    ),
    *(
        "https://www.example.jp/a b",
        "https://www.example.jp/\u200b",
        "ｈｔｔｐｓ://www.example.jp/",
        "https://www.example.jp/?a=1&sect=2",
        "ftp://x.jp",
    ),
    *(
        "https://www.example.jp/?a=1&amp;b=2",
        "https://www.example.jp/#見出し",
        "https://www.example.jp/\n",
        "javascript:alert(1)",
        "https://",
        "",
    ),
    *(
        "https://www.example.jp/か\u3099",
        "https://www.city.ishikari.hokkaido.jp/",
        "HTTPS://WWW.EXAMPLE.JP/",
        "https://www.example.jp/<b>",
        "https:///x",
    ),
    *(
        "https://www.example.jp/\\x",
        "https://www.example.jp/a,b",
        "https://www.example.jp/‐x",
        "https://[::1]/",
        "https://example.jp./",
        "data:x",
    ),
]
PLACES = [
    *(
        "石狩市",
        "北海道石狩市",
        "石狩",
        "いしかりし",
        "イシカリシ",
        "012351",
        "12351",
        "０１２３５１",
        "北海道石狩市(012351)",
        "石狩市（012351）",
    ),
    *(
        "府中市",
        "広島県府中市",
        "石刈市",
        "北海道",
        "総務省",
        "",
        "012352",
        "龍ヶ崎市",
        "札幌市北区",
        "石狩市、札幌市",
        "石狩市 ",
        "⽯狩市",
    ),
]
SLUGS = [
    *(
        "",
        "shimin-anketo",
        "Ishikari",
        "x",
        "a" * 60,
        "a" * 61,
        "窓口",
        "a_b",
        "-a-b",
        "a--b",
        "a-b-",
        "con",
        "index",
        "ａｂｃ",
    ),
    *("abc.md", "abc ", "ishikari-no-rei", "123", "a b", "\ud800", "abc\n"),
]
POOLS = {"number": NUMBERS, "day": DATES, "month": DATES, "date": [*DATES, "2025", "2025年", "令和7年", "2027"]}
SORTS = {"address": ADDRESSES, "municipality": PLACES}
# What the form cannot know, and what it therefore may not tell as intake does.
EXCEPTIONS = {
    "KB306": "the name of a published entry: the form says that it is there; intake puts the new version in its place",
    "KB307": "the same of its title; titles of drafts are nobody's to know",
    "KB515": "the engine that renders the pages looks once more",
}
# Two fields do not fit each other: the check tells it at the one, the form at the one where it is mended.
MENDED_AT = {"KB407": "evidence", "KB411": "evidence", "KB417": "evidence"}
# What is absent stands nowhere: the check tells it at the first or at the last line, the form where it belongs.
ABSENT = {"KB201", "KB309", "KB401", "KB402", "KB403", "KB602"}


def source(number):
    return {
        "title": f"試験用の資料{number}",
        "publisher": "試験用の発行者",
        "kind": "報道",
        "url": f"https://www.example.jp/{number}",
        "accessed_on": "2026-11-01",
        "issued": "2025-10",
        "supports": ["indicators", "impact", "period", "成果"],
    }


def material(number):
    return {name: value for name, value in source(number).items() if name not in {"supports", "issued"}} | {
        "kind": "要綱"
    }


def whole(kind, number):
    """Return plain answers with a value for every field that is asked for, all of them right."""
    terms = {"cases": "10", "minutes": "5", "times": "12", "people": "1"}
    every = {
        "title": f"試験用の題名{number}",
        "summary": "試験用の要約です。",
        "themes": ["madoguchi"],
        "keywords": ["予約"],
        "questions": ["(住民|市民)の声を集めたい"],
        "evidence": [source(f"{number}-1"), source(f"{number}-2")],
        "materials": [
            {name: value for name, value in source(f"{number}-3").items() if name not in {"supports", "issued"}}
            | {"kind": "要綱"}
        ],
        "related": [],
        "published_on": "2026-11-22",
        "reviewed_on": "2026-11-22",
        "review_by": "2027-05-22",
        "attribution": "organisation",
        "municipality": "石狩市",
        "partners": ["札幌市", "函館市"],
        "population_band": "5万〜20万人",
        "stage": "in_use",
        "outcome": "achieved",
        "period": {"from": "2025-04", "to": "2026-03"},
        "indicators": [
            {"name": "電話", "unit": "件/月", "before": "3", "after": "1", "direction": "減るとよい", "basis": "公表値"}
            | {"kind": "前と後", "as_of": "2026-01", "method": "数えた"}
        ],
        "impact": {"before": terms, "after": terms | {"minutes": "3"}, "basis": "実測", "as_of": "2026-01"},
        "confirmed_by": "情報政策課の職員",
        "effort": {"people": "2", "months": "6"},
        "cost": "〜50万円",
        "network": "α",
    }
    fields = {field.name: every[field.name] for field in asked_fields(kind.model) if field.name in every}
    sections = dict.fromkeys(map(str, kind.asked_sections), "試験用の文章です。")
    if Claim.COLLECTION in sections:
        sections[Claim.COLLECTION] = "### 資料2\n\n二つ目\n\n### 資料1\n\n一つ目"
    return {"kind": kind.name, "slug": "", "agreed": True, "fields": fields, "sections": sections}


def leaves(fields, values):
    """Yield every single value below ``values`` that is typed or chosen: its field, and where it stands."""
    for field in fields:
        given = values.get(field.name)
        if isinstance(given, dict):
            yield from leaves(field.parts, given)
        elif field.parts:
            for item in given or []:
                yield from leaves(field.parts, item)
        elif given is not None and field.form != "flag":
            yield field, values


def typed(field, offered, chance):
    """Return something that somebody may type into ``field`` or choose for it."""
    chosen = offered.get(field.name) or [value for value, _label in field.choices]
    if chosen:
        return chance.sample(chosen, chance.randint(0, min(4, len(chosen)))) if field.many else chance.choice(chosen)
    pool = SORTS.get(field.sort) or POOLS.get(field.form) or TEXTS
    return [chance.choice(pool) for _ in range(chance.randint(0, 3))] if field.many else chance.choice(pool)


def made(number, kind, asked, offered, entries):
    """Return answers as somebody typed them, with up to three values that may be anything."""
    chance = random.Random(number)  # noqa: S311 - no secret
    answers = whole(kind, number)
    fields = answers["fields"]
    for field in asked:
        if not field.required and field.name not in {"evidence", "questions"} and chance.random() < 0.5:
            fields.pop(field.name, None)
    places = list(leaves(asked, fields))
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        change = chance.random()
        if change < 0.7:
            field, values = chance.choice(places)
            values[field.name] = typed(field, offered, chance)
        elif change < 0.9:
            answers["sections"][chance.choice(list(answers["sections"]))] = chance.choice(TEXTS)
        elif change < 0.95:
            answers["slug"] = chance.choice([*SLUGS, *entries])
        else:
            fields["title"] = chance.choice(list(entries.values()))
    return answers


@pytest.fixture(scope="module")
def before(readers):
    return check(readers, TODAY)


@pytest.fixture(scope="module")
def data(before):
    return {kind.name: form_data(kind, before.catalog) for kind in (CASE, THREAD)}


@pytest.fixture(scope="module")
def form(data):
    """Hand answers as they were typed to the form: what it hands out, the file it writes, and what it tells."""
    engine = MiniRacer()
    engine.eval(form_script("check/check.js"))
    for module in ("writer.js", "meant.js", "places.js", "fold.js"):
        engine.eval(bundle(BROWSER / module))
    engine.eval(f"const made = {json.dumps(data)};0")
    engine.eval(
        f"""const forms = Object.fromEntries(Object.entries(made).map(([kind, data]) => [kind, {{
            data,
            check: new FormCheck(data),
            meaning: new Meaning(data),
            places: new PlaceIndex(data.places, data.spelling),
            writer: new Writer(data.style),
        }}]));
        const hand = (typed) => {{
            const form = forms[typed.kind];
            const coded = (text) => {{
                const [place, other] = form.places.called(text);
                return place && !other ? place[0] : text;
            }};
            const {{ municipality, partners }} = typed.fields;
            if (municipality) typed.fields.municipality = coded(municipality);
            if (partners) typed.fields.partners = partners.map(coded);
            typed.slug = trimmed(typed.slug);
            const answers = form.meaning.answers(typed);
            const file = form.writer.text(answers, form.data.fields, form.data.sections);
            const problems = [...form.check.problems(answers, "{TODAY}"), ...form.check.size(file)];
            return JSON.stringify({{ answers, file, problems }});
        }};0"""
    )
    yield lambda answers: json.loads(engine.eval(f"hand({json.dumps(answers)})"))
    engine.close()


def without_void(answers):
    """Return answers without what the form does not show beside the choice that was made, or leaves out as empty."""
    needed = NAMING.needed(answers["fields"].get("attribution") or "organisation")
    void = {name for _choice, names in NAMING.needs for name in names} - {*needed}
    fields = {
        name: value for name, value in answers["fields"].items() if name not in void and value not in ("", [], {})
    }
    return answers | {"fields": fields}


def field_of(finding, text, kind):
    """Return the field or the heading in which a finding stands."""
    lines = text.splitlines()[: finding.span.line]
    headings = [line[3:] for line in lines if line.startswith("## ") and line[3:] in kind.sections]
    names = [line.split(":")[0] for line in lines if re.match(r"[a-z_]+:", line)]
    return headings[-1] if headings else names[-1] if names else "slug"


def read(handed):
    """Return what reads answers makes of what the form hands out; None where it refuses it, or its name."""
    try:
        answers = read_answers(json.loads(json.dumps(handed)))
    except RefusedError:
        return None
    return answers if not answers.slug or is_slug(answers.slug) else None


def judged_by_intake(all_handed, before):
    """Return where intake finds errors in each of ``all_handed``, which come in together: pairs of field and code."""
    known = {number: answers for number, handed in enumerate(all_handed) if (answers := read(handed))}
    entries = {}
    for number, answers in known.items():
        name = answers.slug if answers.slug not in {entry.slug for entry in entries.values()} else ""
        entries[number] = Proposed(answers.kind, name or f"shiken-{number}", entry_text(answers).encode())
    found = {entry.path: set() for entry in entries.values()}
    texts = {entry.path: (entry.data.decode(), entry.kind) for entry in entries.values()}
    for finding in judged(list(entries.values()), before).findings:
        if finding.rule.severity is Severity.ERROR and finding.path in found:
            found[finding.path].add((field_of(finding, *texts[finding.path]), finding.rule.code))
    refused = {("", "refused")}
    return [found[entries[number].path] if number in entries else refused for number in range(len(all_handed))]


def told_by_form(problems):
    """Return where the form tells errors, and where it warns: fields or headings."""
    where = [(str(problem["path"][problem["path"][0] == "sections"]), problem["warns"]) for problem in problems]
    return {field for field, warns in where if not warns}, {field for field, warns in where if warns}


@pytest.fixture(scope="module")
def sets(before, data, form):
    """Answers as they were typed, what the form makes of them, and what intake finds in that."""
    entries = {slug: entry.model.title for slug, entry in before.catalog.public.items()}
    offered = {
        field["name"]: [value for value, _label in field["choices"]]
        for one in data.values()
        for field in one["fields"]
        if field["choices"]
    }
    typed_in, handed = [], []
    for number in range(SETS):
        kind = CASE if number % 4 else THREAD
        typed_in.append(without_void(made(number, kind, asked_fields(kind.model), offered, entries)))
        handed.append(form(typed_in[-1]))
    answers = [one["answers"] for one in handed]
    errors = [
        found
        for first in range(0, SETS, TOGETHER)
        for found in judged_by_intake(answers[first : first + TOGETHER], before)
    ]
    return list(zip(typed_in, handed, errors, strict=True))


def test_what_the_form_passes_intake_accepts_and_what_it_refuses_intake_refuses(sets):
    verdicts = []
    for typed_in, handed, errors in sets:
        refused, _warned = told_by_form(handed["problems"])
        counted = {code for _field, code in errors} - {*EXCEPTIONS}
        verdicts.append(bool(refused))
        assert bool(refused) == bool(counted), (typed_in, errors, handed["problems"])
    assert SETS / 4 < sum(verdicts) < SETS * 3 / 4, "as many that pass as that are refused, or nothing is compared"


def test_what_intake_refuses_the_form_has_told_at_the_same_field(sets):
    for typed_in, handed, errors in sets:
        refused, warned = told_by_form(handed["problems"])
        known = {(MENDED_AT.get(code, field), code) for field, code in errors}
        fields = {field for field, code in known if code not in ABSENT | {"KB515", "refused"}}
        assert fields <= refused | warned, (typed_in, errors, handed["problems"])


def test_the_file_of_the_form_is_the_file_of_intake(sets):
    for typed_in, handed, _errors in sets:
        if not told_by_form(handed["problems"])[0]:
            assert entry_text(read_answers(handed["answers"])) == handed["file"], typed_in


def test_what_was_typed_means_the_same_to_the_form_and_to_every_other_way_in(sets):
    """But for the municipality, which each of them looks up in the list of places."""
    for typed_in, handed, _errors in sets:
        if not told_by_form(handed["problems"])[0]:
            places = {"municipality", "partners"} & {*typed_in["fields"]}
            place = {name: handed["answers"]["fields"][name] for name in places}
            assert read_answers(typed_in | {"fields": typed_in["fields"] | place}) == read_answers(handed["answers"])
