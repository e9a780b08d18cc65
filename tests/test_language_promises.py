"""Plans whose time is over, told as if it were still to come."""

from datetime import date

import pytest

from generator.language.promises import SIGNS, broken_promises, may_promise

TODAY = date(2026, 11, 22)
BROKEN = {
    "国は2026年9月開始に向けて準備し、使うかは各団体が決めます": "2026年9月",
    "国は2026年9月の開始に向けて準備を進めてきました": "2026年9月",
    "2025年度末までに、全課への導入を目指しています": "2025年度",
    "2026年8月から全庁で運用する予定です": "2026年8月",
    "２０２６年８月から、全庁で運用する予定です": "２０２６年８月",
    "令和7年度末の移行を目指す": "令和7年度",
    "令和7年度末の完了を見込んでいます": "令和7年度",
    "R8年4月に開始する予定": "R8年4月",
    "2025年秋に稼働予定": "2025年秋",
    "令和8年4月1日に施行される": "令和8年4月1日",
    "2026年9月に始まります": "2026年9月",
    "2024年度中に加える見込み（2024年10月の報道）": "2024年度",
    "2026年11月21日に始まる予定です": "2026年11月21日",
    "2026年11月中旬に始まる予定です": "2026年11月中旬",
    "2026年1〜3月に試す予定です": "2026年1〜3月",
}
KEPT = (
    "2026年9月の開始に向けた準備が進められました",
    "2026年9月の開始を目指して準備が進められた公金にも広げられます",
    "全庁稼働は2025年秋の予定でした",
    "2026年8月から全庁で運用する予定としました",
    "2017年度の全面稼働を目指しましたが、遅れが続いています",
    "2025年4月から住民に向けて発信しています",
    "2024年6月に公布された改正法の施行に向けて準備しています",
    "2024年12月の国の方針の改定で位置付けられ、おおむね5年以内の移行を目指し、支援が続く",
    "「2025年度までの移行を目指す計画」があります",
    "[計画](https://www.example.jp/2025年度予定) があります",
    "2025年7月末時点では643団体に該当の見込みがあります",
    "2026年度以降に切り替える予定の7事務があります",
    "2027年4月に始める予定です",
    "2023年4月に始まり、2027年4月に全庁へ広げる予定です",
    "2025年3月に策定し、利用者の増加を目指しています",
    "2025年4月から準備を進めています",
    "予定価格は2025年度に公表しています",
    "2025年4月の予定どおり動いています",
    "来年度に始める予定です",
    "2026年11月22日に始まる予定です",
    "2026年11月に始まる予定です",
    "2026年13月に始まる予定です",
    "2026年度の予算で導入する予定です",
    "2025年度の決算を公表しています",
)


@pytest.mark.parametrize(("text", "told"), BROKEN.items())
def test_a_plan_whose_time_is_over_is_told_with_its_time(text, told):
    assert [one.told for one in broken_promises(text, TODAY)] == [told]


@pytest.mark.parametrize("text", KEPT)
def test_what_has_happened_or_is_still_to_come_is_no_broken_promise(text):
    assert list(broken_promises(text, TODAY)) == []


@pytest.mark.parametrize(
    ("said_on", "told"),
    [(date(2025, 3, 31), ["来年度"]), (date(2025, 4, 1), []), (date(2024, 12, 1), ["来年度"]), (None, [])],
)
def test_next_year_is_over_by_the_day_it_was_said(said_on, told):
    assert [one.told for one in broken_promises("来年度の移行を目指します。", TODAY, said_on)] == told


def test_each_sentence_is_told_where_it_stands():
    text = "始めました。\n2025年度の開始を目指します。まだです。2026年3月に始まります"
    assert [text[one.start : one.end] for one in broken_promises(text, TODAY)] == [
        "2025年度の開始を目指します",
        "2026年3月に始まります",
    ]


@pytest.mark.parametrize("text", BROKEN)
def test_every_broken_promise_holds_a_sign(text):
    assert may_promise(text)
    assert not may_promise(text.translate({ord(letter): None for sign in SIGNS for letter in sign}))
