"""An answer in prose is parted by what each sentence surely answers; the rest is kept for whoever reads the draft."""

import pytest
from test_intake_reply import SIGNED, asked, draft_in

__all__ = ["asked"]  # a fixture


def _after(folder):
    draft = draft_in(folder)
    fields = {name: draft.answers.fields[name] for name in ("stage", "outcome", "period", "evidence", "municipality")
              if name in draft.answers.fields}  # fmt: skip
    return draft.answers.agreed, fields, draft.answers.sections.get("課題"), draft.unread


PROSE = {
    (
        "公開して大丈夫です。いまは運用中です。成果は部分的な成果だと思います。"
        "公開資料は広報6月号です。課題は待ち時間の長さでした。"
    ): (
        True,
        {"stage": "in_use", "outcome": "partial", "evidence": [{"title": "広報6月号"}]},
        "待ち時間の長さでした。",
        (),
    ),
    "運用中で、2025年4月から始めました。\n担当は2人です。": (
        False,
        {"stage": "in_use", "period": {"from": "2025-04"}},
        None,
        ("担当は2人です。",),
    ),
    "公開の確認は、はい。段階は運用中。\nいろいろあって返事が遅くなりました。": (
        True,
        {"stage": "in_use"},
        None,
        ("いろいろあって返事が遅くなりました。",),
    ),
    "たしか今も使っているはずです。資料は議会だよりに少し載っていたと思います。": (
        False,
        {},
        None,
        ("たしか今も使っているはずです。資料は議会だよりに少し載っていたと思います。",),
    ),
    "決裁が下りれば公開して大丈夫です。もう終わりました。": (
        False,
        {"stage": "ended"},
        None,
        ("決裁が下りれば公開して大丈夫です。",),
    ),
    "試行中です。\nと書きましたが、来月から運用中です。": (
        False,
        {},
        None,
        ("試行中です。", "と書きましたが、来月から運用中です。"),
    ),
}


@pytest.mark.parametrize(("body", "after"), PROSE.items())
def test_a_sentence_fills_what_it_surely_answers_and_the_others_are_kept(asked, body, after):
    folder, answer = asked
    code, _output = answer(f"お世話になっております。\n{body}\nよろしくお願いいたします。")
    assert (code, _after(folder)) == (0, after)


@pytest.mark.parametrize(
    ("body", "after"),
    [
        (
            "公開：はい\n公開資料：なし\n段階：終わっています\n成果：一部",
            (True, {"stage": "ended", "outcome": "partial"}, None, ()),
        ),
        (
            "公開して大丈夫です。ただ、7月の議会が終わってからにしてください。",
            (False, {}, None, ("公開して大丈夫です。ただ、7月の議会が終わってからにしてください。",)),
        ),
        (
            "1 はい\n4 運用中\n\n-- \n試験市 企画課\n\nなお、公開は決裁が下りてからにしてください。",
            (False, {"stage": "in_use"}, None, ("公開の確認: はい", "なお、公開は決裁が下りてからにしてください。")),
        ),
        (
            "お疲れ様です。1番は大丈夫です。3番は広報6月号です。4番は運用中です。あと、5番は一部です。",
            (
                True,
                {"stage": "in_use", "outcome": "partial", "evidence": [{"title": "広報6月号"}]},
                None,
                (),
            ),
        ),
        ("5 うまくいきませんでした。\n成果：待ち15分", (False, {"outcome": "failed"}, None, ())),
        ("承知しました、公開に同意します。", (True, {}, None, ())),
        ("全部問題ないです。よろしくお願いします。", (True, {}, None, ())),
        (
            "困っていたのは待ちの長さです。今は本格運用しています。",
            (False, {"stage": "in_use"}, "困っていたのは待ちの長さです。", ()),
        ),
        (
            "資料はこちらです。 https://www.example.jp/a.pdf\n時期は令和6年7月からです。",
            (
                False,
                {"evidence": [{"url": "https://www.example.jp/a.pdf"}], "period": {"from": "2024-07"}},
                None,
                ("公開資料: こちらです。",),
            ),
        ),
        (
            "1 はい\n追記: 市名は課長に確認中です。\n4 まだ試しにやっている段階です",
            (True, {"stage": "pilot"}, None, ("追記: 市名は課長に確認中です。",)),
        ),
    ],
)
def test_questions_are_known_by_what_people_call_them_for_short(asked, body, after):
    folder, answer = asked
    answer(f"お世話になっております。\n{body}\n\n{SIGNED}")
    found = _after(folder)
    found[1].pop("municipality", "")
    assert found == after


def test_prose_is_no_consent_though_nothing_else_is_asked(asked):
    folder, answer = asked
    text = "担当が替わりました。前のことは、うちの課ではよくわかりません。"
    labels = ("団体名", "公開資料", "いまの段階", "成果の種類", "課題")
    answer("\n".join(f"{label}: わからない" for label in labels))
    answer(text, subject="Re: 【下書き: shiken-daimei】お願い")
    assert not draft_in(folder).answers.agreed
    assert "".join(draft_in(folder).unread).endswith(text)


ADDED = "追伸 費用は20万円でした。"


@pytest.mark.parametrize(
    ("below", "added"),
    [
        (ADDED, ADDED),
        ("P.S. 機械は中古です。", "P.S. 機械は中古です。"),
        ("あと、写真は載せないでください。\n課長が困ります。", "あと、写真は載せないでください。 課長が困ります。"),
        ("書き忘れました。様式も作りました。", "書き忘れました。様式も作りました。"),
    ],
)
@pytest.mark.parametrize(
    "signature", ["-- \n試験市役所 企画課", "よろしくお願いします。\n試験市役所 企画課\n電話 0133-00-0000"]
)
def test_what_is_added_below_the_signature_of_an_answer_is_kept(asked, signature, below, added):
    folder, answer = asked
    _code, output = answer(f"1 はい\n4 運用中\n\n{signature}\n\n{below}")
    assert _after(folder) == (True, {"stage": "in_use"}, None, (added,))
    assert f"「{added}」" in output
