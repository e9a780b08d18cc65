"""The answer to our own mail fills the draft that it belongs to, however a tired clerk wrote it."""

import re

import pytest
from builders import REFERENCE, a_catalog, a_theme
from golden_site import PLACES
from hypothesis import example, given
from hypothesis import strategies as st
from test_intake_intake import THEMES, a_whole
from test_intake_prose import TWO, mailed, written

from generator.entry.writer import entry_text
from generator.intake.asking import LABELS, MOST, NOTHING_NOTED, Notes, next_letter
from generator.intake.besides import size_of
from generator.intake.draft import UNREAD, Draft, read_draft, without_notes
from generator.intake.numbered import numbered
from generator.intake.prose import told
from generator.intake.reply import reply_in
from generator.kinds import CASE
from generator.places.municipalities import read_municipalities

CATALOG = a_catalog(a_theme(), municipalities=PLACES)
CITY = read_municipalities(REFERENCE)["012351"]
NAME = "shiken-daimei"
DRAFT, LETTER = f"intake/{NAME}.md", f"intake/{NAME}.txt"
ASKED = ("公開の確認", "団体名", "公開資料", "いまの段階", "成果の種類", "課題")
SIGNED = f"""
--
{CITY.name} 総務部情報政策課 試験太郎
電話 0133-00-0000
shiken@example.jp
"""


@pytest.fixture
def asked(project, kyoso):
    """A project in which a mail about a case came in, and a function that takes in an answer to the letter about it."""
    folder = project(THEMES)
    (folder / "a.eml").write_bytes(mailed(TWO, subject="試験の題名"))
    kyoso(folder, "intake", "a.eml")

    def answer(body, *options, subject="", name="b.eml"):
        letter = (folder / LETTER).read_text(encoding="utf-8")
        marked = letter.splitlines()[0].removeprefix("件名: ")
        data = body if isinstance(body, bytes) else mailed(body, subject=subject or f"Re: {marked}")
        (folder / name).write_bytes(data)
        code, output, errors = kyoso(folder, "intake", name, *options)
        return code, output + errors

    return folder, answer


def draft_in(folder):
    return read_draft((folder / DRAFT).read_text(encoding="utf-8"))


def quoted(folder, between=None, mark="> "):
    """Return the letter as a mail program quotes it, with what was written ``between`` its questions by number."""
    lines = []
    for line in (folder / LETTER).read_text(encoding="utf-8").splitlines()[2:]:
        lines.append(f"{mark}{line}")
        number = re.match(r"\d+", line)
        if between and number and int(number[0]) > 1:
            lines += ["", between.get(int(number[0]), ""), ""]
        elif between and "公開資料で確かめられます" in line:
            lines += [between.get(1, "")]
    return "\n".join(lines)


ANSWERS = {
    1: "はい",
    2: f"{CITY.name}で載せてよいです",
    3: "試験だより https://www.example.jp/a",
    4: "運用中です",
    5: "部分的な成果です",
    6: "年度末に2時間の待ちが出ていました。",
}
FILLED = {
    "municipality": CITY.code,
    "attribution": "organisation",
    "evidence": [{"title": "試験だより", "url": "https://www.example.jp/a"}],
    "stage": "in_use",
    "outcome": "partial",
}
BY_NUMBER = "\n".join(f"{number}. {said}" for number, said in ANSWERS.items())
CIRCLED = "①②③④⑤⑥"


@pytest.mark.parametrize(
    "form",
    [
        *("{number}. {said}", "{number}.{said}", "({number}) {said}", "{number}) {said}", "{number}、{said}"),
        *("問{number}: {said}", "{number}番 {said}", "{wide}．{said}", "（{wide}）{said}", "{circled}{said}"),
        *("【{number}】{said}", "{number}:{said}", "{number}\n{said}", "{label}: {said}", "・{number} {said}"),
        *("Q{number}. {said}", "{number}について → {said}", "{number}. {label}: {said}"),
        *("|{number}|{said}|", "| 問{number} | {said} |", "｜{wide}｜{said}｜", "{number}\t{said}"),
    ],
)
def test_each_numbered_answer_fills_its_field_however_it_is_numbered(asked, form):
    folder, answer = asked
    lines = [
        form.format(
            number=number,
            wide=chr(ord("０") + number),
            circled=CIRCLED[number - 1],
            label=ASKED[number - 1],
            said=said,
        )
        for number, said in ANSWERS.items()
    ]
    body = f"お世話になっております。{CITY.name}の試験です。\nご連絡ありがとうございます。以下のとおり回答します。\n\n"
    code, output = answer(f"{body}{chr(10).join(lines)}\n\n以上、よろしくお願いいたします。\n{SIGNED}")
    draft = draft_in(folder)
    assert (code, draft.unread) == (0, ())
    assert {name: draft.answers.fields[name] for name in FILLED} == FILLED
    assert (draft.answers.agreed, draft.answers.sections["課題"]) == (True, ANSWERS[6])
    assert "試験太郎" not in (folder / DRAFT).read_text(encoding="utf-8")
    assert output.startswith(f"{DRAFT} への返事として読みました。\n返事から下書きに入れたもの: 公開の確認「はい」、")


@pytest.mark.parametrize("mark", ["> ", ">", "＞ ", "| ", ""], ids=["quoted", "close", "wide", "line", "Outlook"])
def test_answers_between_the_lines_of_the_letter_fill_its_fields(asked, mark):
    folder, answer = asked
    head = "" if mark else "-----Original Message-----\nFrom: 編集部\nSubject: 【下書き: shiken-daimei】お願い\n\n"
    code, _output = answer(
        f"記入しました。\n\n{head}{quoted(folder, ANSWERS, mark)}\n{'編集部 試験' if not mark else ''}"
    )
    draft = draft_in(folder)
    assert {name: draft.answers.fields[name] for name in FILLED} == FILLED
    assert (code, draft.answers.agreed, draft.answers.sections["課題"], draft.unread) == (0, True, ANSWERS[6], ())


@pytest.mark.parametrize(
    "earlier", ["-----Original Message-----\nFrom: 編集部\n", "2026年11月22日 編集部のメッセージ:\n", ""]
)
def test_answers_above_the_letter_are_not_mixed_with_it(asked, earlier):
    folder, answer = asked
    answer(f"1. はい\n4. 運用中\n\n{earlier}{quoted(folder, mark='' if 'Original' in earlier else '> ')}")
    draft = draft_in(folder)
    assert (draft.answers.agreed, draft.answers.fields["stage"], draft.unread) == (True, "in_use", ())
    assert draft.notes.answered == ("公開の確認", "いまの段階")


@pytest.mark.parametrize(
    ("body", "answered", "unread"),
    [
        ("2と3はわかりません。\n4は運用中です。", ["公開資料", "いまの段階"], 1),
        ("1はい 2いいえ 3わかりません", ["公開の確認", "団体名", "公開資料"], 0),
        ("1.はい、2.載せない、3.なし", ["公開の確認", "団体名", "公開資料"], 0),
        ("１はい　４運用中", ["公開の確認", "いまの段階"], 0),
        ("1と3: はい", ["公開の確認"], 1),
        ("はい", ["公開の確認"], 0),
        ("はい、大丈夫です。", ["公開の確認"], 0),
        ("全部はいで大丈夫です。", ["公開の確認"], 0),
        ("すべて問題ありません", ["公開の確認"], 0),
        ("段階は運用中です。", ["いまの段階"], 0),
        ("1. いいえ、公開は困ります", ["公開の確認"], 1),
        ("1. はい\n6. 待ちが2 時間から1 時間になった\n3. 数は10件", ["公開の確認", "課題", "公開資料"], 0),
        ("6. 次の2つです\n1. 待ち\n2. 紙", ["課題", "公開の確認", "団体名"], 2),
        ("1. はい\n6. 次の2つです\n1. 待ち\n9. 紙", ["公開の確認", "課題"], 0),
    ],
)
def test_what_was_answered_is_told_from_what_was_not(asked, body, answered, unread):
    folder, answer = asked
    answer(body)
    draft = draft_in(folder)
    assert set(draft.notes.answered) == set(answered) - {"団体名" if unread == 2 else ""}
    assert len(draft.unread) == unread


def test_the_next_letter_asks_for_the_rest_with_six_numbers_and_the_last_one_says_thanks(asked):
    folder, answer = asked
    seen = []
    for _round in range(4):
        letter = (folder / LETTER).read_text(encoding="utf-8")
        labels = re.findall(r"^\d\. ([^:]+): ", letter, re.MULTILINE)
        if not labels:
            break
        assert len(labels) <= MOST
        seen += labels
        _code, output = answer("\n".join(f"{number}. {_said(label)}" for number, label in enumerate(labels, 1)))
    assert len(seen) == len(set(seen))
    assert "送り主に聞くことは、もうありません。" in output
    assert letter.startswith(f"件名: 【下書き: {NAME}】「試験の題名」のお返事をありがとうございました\n")
    assert draft_in(folder).unread == ()


def _said(label):
    known = {
        "公開の確認": "はい",
        "団体名": f"{CITY.full_name}",
        "公開資料": "https://www.example.jp/a",
        "いまの段階": "試行中",
        "成果の種類": "成果あり",
        "時期": "令和7年4月から始めました",
        "数字": "受付は120件から80件になりました",
    }
    return known.get(label, f"{label}について書きました。")


def test_a_month_is_the_period_and_two_numbers_are_an_indicator(asked):
    folder, answer = asked
    answer("時期: 令和6年10月から2025年3月まで\n数字: 受付は120件から80件になりました")
    fields = draft_in(folder).answers.fields
    assert fields["period"] == {"from": "2024-10", "to": "2025-03"}
    assert fields["indicators"] == [{"name": "受付", "unit": "件", "before": "120", "after": "80"}]
    assert draft_in(folder).answers.sections["成果"] == "受付は120件から80件になりました"


@pytest.mark.parametrize(
    ("said", "sources"),
    [
        ("試験だより5月号です", [{"title": "試験だより5月号"}]),
        ("試験議会の会議録に載っています。", [{"title": "試験議会の会議録"}]),
        ("・甲 https://www.example.jp/a", [{"title": "甲", "url": "https://www.example.jp/a"}]),
        ("https://www.example.jp/b\n乙です", [{"url": "https://www.example.jp/b"}, {"title": "乙"}]),
        ("試験だより8年2月号(8頁)", [{"title": "試験だより8年2月号(8頁)"}]),
        ("試験だより(https://www.example.jp/c)", [{"title": "試験だより", "url": "https://www.example.jp/c"}]),
        ("あとで送ります", None),
        ("まだありません", None),
    ],
)
def test_a_source_is_its_name_its_address_or_both(asked, said, sources):
    folder, answer = asked
    answer(f"3. {said}")
    assert draft_in(folder).answers.fields.get("evidence") == sources


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("去年の6月からです", {"from": "2025-06"}),
        ("一昨年10月から今年3月まで", {"from": "2024-10", "to": "2026-03"}),
        ("令和6年度から", {"from": "2024-04"}),
        ("R7.4から", {"from": "2025-04"}),
        ("2025年4月に始めました", {"from": "2025-04"}),
        ("だいぶ前です", None),
    ],
)
def test_a_month_is_understood_as_people_say_it(asked, said, period):
    folder, answer = asked
    answer(f"時期: {said}")
    draft = draft_in(folder)
    assert draft.answers.fields.get("period") == period
    assert bool(draft.unread) is (period is None)


@pytest.mark.parametrize("body", [BY_NUMBER, "1. どうでしょう\n余談です。"])
def test_the_same_answer_twice_changes_nothing_the_second_time(asked, body):
    folder, answer = asked
    mail = mailed(body, subject=f"Re: 【下書き: {NAME}】お願い")
    answer(mail)
    once = {path.name: path.read_bytes() for path in (folder / "intake").iterdir()}
    answer(mail)
    assert {path.name: path.read_bytes() for path in (folder / "intake").iterdir()} == once


def test_a_late_answer_to_the_first_letter_is_read_by_its_numbers(asked):
    folder, answer = asked
    first = f"Re: 【下書き: {NAME}】お願い"
    answer("1. はい", subject=first)
    assert f"【下書き: {NAME}・2通目】" in (folder / LETTER).read_text(encoding="utf-8")
    answer("4. 運用中", subject=first)
    assert draft_in(folder).answers.fields["stage"] == "in_use"
    assert draft_in(folder).unread == ()


def test_what_is_not_understood_stays_in_the_draft_and_keeps_it_from_coming_in(asked, kyoso):
    folder, answer = asked
    code, output = answer("1. どうでしょう\n4. いろいろです\n担当が替わりました。")
    assert code == 0
    assert draft_in(folder).unread == ("公開の確認: どうでしょう", "いまの段階: いろいろです 担当が替わりました。")
    assert "読み取れなかったもの" in output
    assert "送り主に確かめるまで公開しないでください" in output
    text = (folder / DRAFT).read_text(encoding="utf-8")
    heading = f"\n## {UNREAD}\n\n> いま\n"
    (folder / DRAFT).write_text(entry_text(a_whole(title="試験の題名")) + heading, encoding="utf-8")
    assert kyoso(folder, "intake", DRAFT)[0] == 1
    (folder / DRAFT).write_text(entry_text(a_whole(title="試験の題名")), encoding="utf-8")
    assert kyoso(folder, "intake", DRAFT)[0] == 0
    assert UNREAD in text


def test_what_an_editor_wrote_meanwhile_stays_and_the_answer_lies_beside_it(asked):
    folder, answer = asked
    text = (folder / DRAFT).read_text(encoding="utf-8")
    (folder / DRAFT).write_text(re.sub("stage:.*", "stage: pilot", text), encoding="utf-8")
    _code, output = answer("4. 運用中")
    assert draft_in(folder).answers.fields["stage"] == "pilot"
    assert draft_in(folder).unread == ("いまの段階: 運用中",)
    assert "下書きにもう別のことが書かれているもの" in output


@pytest.mark.parametrize(
    "said",
    [
        "# 成果",
        "</h1><script>alert(1)</script>",
        "---\ntitle: 乗っ取り\n---",
        "待ち\n===\n## 取り組み\n乗っ取り",
        "> 引用",
        '"]: {a: [',
        "## 読み取れなかった答え\n\n> 乗っ取り",
        "{{ 7*7 }} ${x}",
    ],
)
def test_an_answer_never_becomes_a_heading_a_field_or_a_rule_of_the_draft(asked, said):
    folder, answer = asked
    before = draft_in(folder).answers
    answer(f"6. {said}\n4. {said}")
    after = draft_in(folder)
    assert after.answers.fields == before.fields
    assert {name: words for name, words in after.answers.sections.items() if name != "課題"} == before.sections
    lines = (folder / DRAFT).read_text(encoding="utf-8").split("\n---\n", 1)[1].splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        *(f"## {claim}" for claim in CASE.asked_sections),
        *([f"## {UNREAD}"] if after.unread else []),
    ]
    assert not any(re.match(r"[-=_*]{3}", line) for line in lines)


@pytest.mark.parametrize(
    "mark",
    [
        "../../content/cases/x",
        "..",
        "/etc/passwd",
        "a b",
        "koe-20261122-kiji",
        "",
        "SHIKEN-DAIMEI",
        "x" * 80,
        "shiken-daimei/../x",
    ],
)
def test_a_mark_that_names_no_draft_touches_nothing_and_the_answer_is_kept(asked, mark):
    folder, answer = asked
    kept = {path: path.read_bytes() for path in folder.rglob("*.*") if path.is_file() and path.name != "b.eml"}
    code, output = answer("1. はい、公開して大丈夫です。", subject=f"Re: 【下書き: {mark}】お願い")
    assert code == 1
    assert "返事は声として残します。" in output
    after = {path: path.read_bytes() for path in folder.rglob("*.*") if path.is_file() and path.name != "b.eml"}
    (voice,) = set(after) - set(kept)
    assert {path: after[path] for path in kept} == kept
    assert voice.parent == folder / "intake"
    assert "1. はい、公開して大丈夫です。" in voice.read_text(encoding="utf-8")


def test_a_draft_that_was_renamed_is_found_by_the_name_that_is_given(asked):
    folder, answer = asked
    (folder / DRAFT).rename(folder / "intake/betsu.md")
    code, output = answer("1. はい")
    assert (code, "「--slug 今の名前」" in output) == (1, True)
    assert answer("1. はい", "--slug", "betsu")[0] == 0
    assert read_draft((folder / "intake/betsu.md").read_text(encoding="utf-8")).answers.agreed


def test_an_answer_about_a_draft_that_was_published_is_a_voice_about_the_entry(asked, kyoso):
    folder, _answer = asked
    (folder / DRAFT).write_text(entry_text(a_whole(title="試験の題名")), encoding="utf-8")
    subject = f"Re: 【下書き: {NAME}】お願い"
    assert kyoso(folder, "intake", DRAFT)[0] == 0
    (folder / "b.eml").write_bytes(mailed("1. はい", subject=subject))
    _code, output, _errors = kyoso(folder, "intake", "b.eml")
    assert f"content/cases/{NAME}.md になっています" in output
    assert f"content/cases/{NAME}.md に書き足してください" in output


def test_a_draft_with_an_open_mistake_is_told_and_left(asked):
    folder, answer = asked
    (folder / DRAFT).write_text("---\ntitle: a: b\n---\n", encoding="utf-8")
    code, output = answer("1. はい")
    assert code != 0
    assert "直しかけのところがあり" in output
    assert (folder / DRAFT).read_text(encoding="utf-8") == "---\ntitle: a: b\n---\n"


@pytest.mark.parametrize("body", ["", "ありがとうございます。\nよろしくお願いいたします。"])
def test_an_answer_that_says_nothing_is_told_and_changes_nothing(asked, body):
    folder, answer = asked
    before = (folder / DRAFT).read_bytes()
    code, output = answer(f"{body}\n\n{quoted(folder)}")
    assert (code != 0, "答えが書かれていません" in output) == (True, True)
    assert (folder / DRAFT).read_bytes() == before


def test_the_letter_itself_is_no_answer(asked, kyoso):
    folder, _answer = asked
    code, output, errors = kyoso(folder, "intake", LETTER)
    assert (code != 0, "答えが書かれていません" in output + errors) == (True, True)


def test_what_is_private_in_an_answer_is_told_at_its_line(asked):
    folder, answer = asked
    code, output = answer("6. 電話 03-1234-5678 に苦情が来ました。")
    assert (code, " KB502 " in output, "1234" in output.partition("件名")[0].partition("KB502")[2]) == (1, True, False)
    assert draft_in(folder).answers.sections["課題"].endswith("に苦情が来ました。")


def test_a_trial_writes_nothing(asked):
    folder, answer = asked
    before = (folder / DRAFT).read_bytes()
    code, output = answer("1. はい", "--dry-run")
    assert (code, "続きを聞く文面を intake/shiken-daimei.txt に作れます。" in output) == (0, True)
    assert (folder / DRAFT).read_bytes() == before


@pytest.mark.parametrize("how", ["pasted", "Word", "Word attached", "HTML"])
def test_an_answer_is_found_in_whatever_it_comes(asked, how):
    folder, answer = asked
    subject = f"Re: 【下書き: {NAME}】お願い"
    word = written("1. はい", "4. 運用中", *([] if how == "Word attached" else [subject]))
    made = {
        "pasted": ("b.txt", f"差出人: 試験\n件名: {subject}\n\n1. はい\n4. 運用中\n".encode("cp932")),
        "Word": ("b.docx", word),
        "Word attached": ("b.eml", mailed("添付のとおりです。", subject=subject, files=[("a.docx", word)])),
        "HTML": ("b.eml", mailed(html="<p>1. はい<br>4. 運用中</p>", subject=subject)),
    }
    name, data = made[how]
    assert answer(data, name=name)[0] == 0
    draft = draft_in(folder)
    assert (draft.answers.agreed, draft.answers.fields["stage"]) == (True, "in_use")


def test_a_mail_that_brings_an_entry_is_no_answer():
    subject = f"Re: 【下書き: {NAME}】お願い"
    assert reply_in("x.eml", mailed("1. はい", subject=subject))
    assert reply_in("x.eml", mailed("1. はい", subject=subject, files=[("a.md", b"---\n")])) is None
    assert reply_in("x.eml", mailed("1. はい", subject=subject, files=[("a.csv", b"a,b")])) is None
    assert reply_in("x.eml", mailed("[KYOSO1:BEGIN]\nx", subject=subject)) is None
    assert reply_in("x.eml", mailed("1. はい", subject="Re: お願い")) is None


def test_a_draft_is_read_as_it_was_written_and_its_notes_never_come_into_an_entry():
    case = told(TWO, "試験の題名", CATALOG)
    notes = Notes(CITY.full_name, ("団体名",), (ASKED, ("時期",)))
    draft = Draft(case.answers, notes).beside("公開の確認: どう\nでしょう", "余談")
    again = read_draft(draft.text)
    assert (again.notes, again.unread) == (notes, ("公開の確認: どう でしょう", "余談"))
    assert again.text == draft.text
    kept = without_notes(draft.text.encode()).decode()
    assert set(draft.text.splitlines()) - set(kept.splitlines()) == {
        f"# 載せてよいか聞いた団体: {CITY.full_name}",
        "# 答えのあったこと: 団体名",
        f"# 1通目で聞いたこと: {'、'.join(ASKED)}",
        "# 2通目で聞いたこと: 時期",
    }
    assert read_draft("こんにちは") is None


def test_every_line_of_every_letter_is_known_as_ours():
    for labels in (LABELS[:6], LABELS[6:12], LABELS[12:]):
        letter = next_letter(told(TWO, "試験の題名", CATALOG).answers, Notes(asked=(labels,)))
        found = numbered(letter.text(NAME).partition("\n\n")[2], labels, NOTHING_NOTED)
        assert (found.said, found.rest) == ({}, ())


def test_a_sign_of_a_word_is_no_part_of_its_number():
    labels = ("公開の確認", "課題", "成果")
    found = numbered("1. はい\n2. はんこが要りました。\n3は、はっきりしません。", labels, NOTHING_NOTED)
    assert list(found.said.values()) == ["はい", "はんこが要りました。", "はっきりしません。"]


def test_an_answer_without_numbers_is_read_in_order_where_it_has_as_many_lines():
    found = numbered("はい\n2025年4月から\n運用中です", ("公開の確認", "時期", "いまの段階"), NOTHING_NOTED)
    assert found.said == {"公開の確認": "はい", "時期": "2025年4月から", "いまの段階": "運用中です"}
    found = numbered("待ちが減りました。\n苦情も減りました。", ("成果",), NOTHING_NOTED)
    assert found.said == {"成果": "待ちが減りました。\n苦情も減りました。"}


_SAID = (
    "はい",
    "1万〜5万人です",
    "200万円",
    "2人",
    "人手不足",
    "2025年6月",
    "5,200通を3人で",
    "議会だより(8)",
    "10:30から",
    "なし",
    "2.5人",
)
_STYLES = ("{}. ", "{}.", "({})", "{}) ", "{}、", "問{}: ", "問{} ", "{}: ", "{} ", "【{}】", "{}番 ", "{}→", "Q{}. ")
_CIRCLED = "①②③④⑤⑥"


@given(
    st.lists(st.sampled_from(_SAID), min_size=1, max_size=6),
    st.sampled_from([*_STYLES, "①"]),
    st.sampled_from([" ", "\n", "\u3000", "、", "\n\n"]),
    st.booleans(),
)
@example(said=["はい", "5,200通を3人で"], style="{}、", between=" ", full_width=False)
def test_every_answer_is_read_under_its_number_or_kept_whole(said, style, between, full_width):
    before = [_CIRCLED[at] if style == "①" else style.format(at + 1) for at in range(len(said))]
    if full_width:
        before = [one.translate(str.maketrans("123456.:", "１２３４５６．：")) for one in before]
    text = between.join(number + one for number, one in zip(before, said, strict=True))
    found = numbered(text, ASKED, NOTHING_NOTED)
    kept = _letters("".join([*found.said.values(), *found.rest]))
    assert all(_letters(one) in kept for one in said)
    in_lines, in_circles = "\n" in between, style in {"①", "({})", "【{}】"}
    if in_lines or in_circles:
        assert list(found.said.values()) == said


def _letters(text):
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("①はい　②1万〜5万人", ["はい", "1万〜5万人"]),
        ("1.はい 2.200万円 3.なし", ["はい", "200万円", "なし"]),
        ("1はい 2 3万人 3議会 4終了 5部分 6人手不足", ["はい", "3万人", "議会", "終了", "部分", "人手不足"]),
        ("1 はい、2人で確認しました", ["はい、2人で確認しました"]),
        ("1. 前は 2.5人、今は1人", ["前は 2.5人、今は1人"]),
        ("1. はい\n2. 手順は ①受付 ②入力", ["はい", "手順は (1)受付 (2)入力"]),
    ],
)
def test_the_next_number_begins_an_answer_and_one_that_counts_something_does_not(body, said):
    assert list(numbered(body, ASKED, NOTHING_NOTED).said.values()) == said


def test_what_stands_behind_a_yes_is_told(asked):
    _folder, answer = asked
    assert "公開の確認「はい、町名は少し考えます」" in answer("1 はい、町名は少し考えます")[1]


@pytest.mark.parametrize(
    "body",
    [
        "すみません、やはり上司の許可が出ず、今回は見送らせてください。",
        "申し訳ありませんが、掲載は遠慮させてください。",
        "1. やっぱりやめておきます",
        "記事には載せないでください。",
    ],
)
def test_who_backs_out_is_thanked_and_asked_nothing_more(asked, body):
    folder, answer = asked
    code, told = answer(body)
    letter = (folder / LETTER).read_text(encoding="utf-8")
    assert (code, "掲載を取りやめたい" in told) == (0, True)
    assert "承知しました" in letter
    assert "1. " not in letter
    assert draft_in(folder).unread


def test_words_of_people_for_how_it_ended_are_read(asked):
    folder, answer = asked
    answer("4 済\n5 一部成果")
    fields = draft_in(folder).answers.fields
    assert (fields["stage"], fields["outcome"]) == ("ended", "partial")


@pytest.mark.parametrize(
    "said",
    [
        "1 はい\n4 運用中です\n掲載はもう少し待ってください。",
        "1 はい\n4 運用中です\n\nなお、掲載は3月議会が終わるまで待ってください。",
        "4 延期になりました。公開も少し待ってもらえますか。",
        "1 はい。ただし、まだ載せないでください。",
        "4 運用中です。公開は議会が終わってからにしてください。待っています。",
    ],
)
def test_who_wants_the_page_later_is_heard_wherever_it_is_said(asked, said):
    folder, answer = asked
    told = answer(said)[1]
    wish = next(part for part in re.split(r"[\n。]", said) if re.search("待って(?!い)|まだ載せない|終わってから", part))
    assert "掲載を待ってほしいと言っています" in told
    assert any(wish.strip() in line for line in draft_in(folder).unread)


def test_the_letter_itself_is_no_wish_to_wait(asked):
    folder, answer = asked
    code, told = answer(f"1 はい\n\n{quoted(folder)}\n\n{quoted(folder, mark='')}")
    assert (code, "待ってほしい" in told, draft_in(folder).unread) == (0, False, ())


def test_every_sentence_behind_an_answer_is_kept(asked):
    folder, answer = asked
    answer("4 段階は運用中、成果は成果ありです。時期は令和7年10月からです。公開の確認は「はい」です。\n\n担当より")
    kept = "".join(draft_in(folder).unread)
    assert draft_in(folder).answers.fields["stage"] == "in_use"
    assert "成果は成果ありです" in kept
    assert "令和7年10月からです" in kept or draft_in(folder).answers.fields.get("period")


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("うちは人口8千人の町です（名前は出さないでください）。", "1万人未満"),
        ("当町は、人口が約8,000人です", "1万人未満"),
        ("町の人口は、だいたい3万です", "1万〜5万人"),
        ("職員3人で始めました。人口12万人の市です", "5万〜20万人"),
        ("8000人規模", "1万人未満"),
        ("人口減少が進む町です", ""),
    ],
)
def test_the_size_of_a_place_is_that_which_is_called_so(said, size):
    assert size_of(said) == size


@pytest.mark.parametrize("said", ["5～20万人", "5万〜20万人", "5-20万人くらいの市", "5万人から20万人"])
def test_a_size_between_two_numbers_begins_at_the_lower(said):
    assert size_of(said) == "5万〜20万人"
