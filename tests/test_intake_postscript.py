"""What is added below a mail is neither lost nor part of the work: it is kept for whoever reads the draft."""

import pytest
from test_intake_intake import THEMES
from test_intake_prose import TWO, mailed

from generator.intake.draft import read_draft
from generator.intake.postscript import without_postscript

SIGNED = "-- \n試験市役所 企画課\n電話 0133-00-0000"


@pytest.mark.parametrize(
    ("text", "kept", "added"),
    [
        (f"本文です。\n{SIGNED}\n追伸 甲です。", f"本文です。\n{SIGNED}", "追伸 甲です。"),
        (
            "本文です。\n\nP.S. 甲です。\n乙です。\n\nよろしくお願いします。",
            "本文です。\n\nよろしくお願いします。",
            "P.S. 甲です。\n乙です。",
        ),
        (
            f"本文です。\n{SIGNED}\n\nあと、甲です。\n\nそれと、乙です。",
            f"本文です。\n{SIGNED}\n",
            "あと、甲です。\n\nそれと、乙です。",
        ),
        ("番号札を置きました。\nあと、線を引きました。", "番号札を置きました。\nあと、線を引きました。", ""),
        ("本文です。\n> 追伸 前の文です。", "本文です。\n> 追伸 前の文です。", ""),
        ("本文です。\n差出人: 甲\n追伸 前の文です。", "本文です。\n差出人: 甲\n追伸 前の文です。", ""),
        ("PSPの話です。\nPSを測りました。", "PSPの話です。\n", "PSを測りました。"),
    ],
)
def test_an_addition_is_marked_so_or_stands_below_the_end_of_the_mail(text, kept, added):
    found = without_postscript(text)
    assert (found[0].strip("\n"), found[1]) == (kept.strip("\n"), added)


def test_an_addition_to_a_case_is_told_and_stands_in_no_section(project, kyoso):
    folder = project(THEMES)
    (folder / "a.eml").write_bytes(mailed(f"{TWO}\n\n{SIGNED}\n\n追伸 費用は20万円でした。\n", subject="試験の題名"))
    _code, output, _errors = kyoso(folder, "intake", "a.eml")
    draft = read_draft((folder / "intake/shiken-daimei.md").read_text(encoding="utf-8"))
    assert (dict(draft.answers.sections), draft.unread) == ({"取り組み": TWO}, ("追伸 費用は20万円でした。",))
    assert (
        "追伸として書かれていた文は、原稿の終わりの「読み取れなかった答え」に残しました:"
        " 「追伸 費用は20万円でした。」。" in output
    )


def test_an_addition_to_a_voice_stays_in_its_words(project, kyoso):
    folder = project(THEMES)
    thanks = "番号札のページを回覧しました。ありがとうございます。"
    (folder / "a.eml").write_bytes(mailed(f"{thanks}\n\n{SIGNED}\n\n追伸 図も使いました。\n", subject="お礼"))
    kyoso(folder, "intake", "a.eml")
    (kept,) = (folder / "intake").glob("koe-*.md")
    assert f"{thanks}\n\n追伸 図も使いました。" in kept.read_text(encoding="utf-8")
