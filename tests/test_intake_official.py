"""An official report tells a case, and its form, its day and its signature do not."""

import pytest

from generator.intake.official import Report, report_in

REPORT = """令和8年11月20日

復　命　書

別府市長　様

情報政策課　主事　試験　太郎

件名　議事録作成の効率化について

下記のとおり復命します。

記

1　目的
会議の議事録に時間がかかっていた。

2　内容
録音から議事録を作る仕組みを入れた。

3　結果
作業が3時間から1時間になった。
以　上"""
TOLD = """1　目的
会議の議事録に時間がかかっていた。

2　内容
録音から議事録を作る仕組みを入れた。

3　結果
作業が3時間から1時間になった。"""


def test_a_report_is_what_stands_below_its_head():
    assert report_in(REPORT) == Report(TOLD, "議事録作成の効率化について", is_signed=True)


@pytest.mark.parametrize(
    ("line", "is_signed"),
    [
        ("報告者：試験課　試験", True),
        ("氏名 試験 花", True),
        ("企画課 係長 試験", True),
        ("2026/11/20", False),
        ("情政第12号", False),
    ],
)
def test_lines_of_a_head_are_no_words(line, is_signed):
    assert report_in(f"出張報告書\n{line}\n1 目的\n窓口を見ました。") == Report(
        "1 目的\n窓口を見ました。", "", is_signed
    )


@pytest.mark.parametrize(
    "words", ["窓口の予約を始めました。\n記\n以上", "報告書の作成をやめました。件名は自由です。", ""]
)
def test_other_words_are_no_report(words):
    assert report_in(words) is None
