"""The commands of contribution: form, intake, and new by questions or from a file."""

import io
import sys
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from test_intake_intake import DATES, THEMES, a_whole
from test_intake_mistakes import WHOLE

from generator.entry.writer import entry_text
from generator.intake.armour import encode

ANSWERS = "試験用: 予約を始めた\n窓口の予約を始めました。\n3\n1\n石狩市\n\n予約を始めたい\n"


@pytest.fixture
def typed(monkeypatch):
    """Let somebody type lines, or leave when there is none left."""
    return lambda text: monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


@pytest.fixture
def folder(project):
    return project(THEMES)


def entries(folder):
    return sorted(path.name for kind in ("cases", "threads") for path in folder.glob(f"content/{kind}/*"))


def test_new_asks_its_questions_and_writes_a_filled_entry(folder, kyoso, typed):
    typed(f"{ANSWERS}\n")
    code, output, errors = kyoso(folder, "new", "case")
    assert (code, errors) == (0, "")
    assert output.splitlines()[-1].removeprefix("> ") == (
        "content/cases/ishikari-madoguchi.md を作りました。中の説明に沿って書き、「kyoso check」で確かめてください。"
    )
    text = (folder / "content/cases/ishikari-madoguchi.md").read_text(encoding="utf-8")
    assert "stage: in_use  # 運用中\n" in text
    code, output, _errors = kyoso(folder, "check")
    assert code == 1
    assert [line.split()[2] for line in output.splitlines() if " エラー KB" in line] == ["KB401", "KB402"]


@pytest.mark.parametrize("lines", range(8))
def test_whoever_leaves_in_the_middle_leaves_nothing(lines, folder, kyoso, typed):
    typed("\n".join(ANSWERS.splitlines()[:lines]))
    code, _output, errors = kyoso(folder, "new", "case")
    assert (code, errors) == (3, "\n中断しました。\n")
    assert entries(folder) == []


def test_new_takes_its_answers_from_a_file(folder, kyoso):
    (folder / "answers.yml").write_text("題名: 試験\nテーマ: 窓口改革・オンライン申請\n答え: 文章\n", encoding="utf-8")
    code, output, errors = kyoso(folder, "new", "thread", "tameshi", "--from", "answers.yml")
    assert (code, errors) == (0, "")
    assert output.startswith("content/threads/tameshi.md を作りました。")
    assert "\n## 答え\n\n文章\n" in (folder / "content/threads/tameshi.md").read_text(encoding="utf-8")
    code, _output, errors = kyoso(folder, "new", "case", "tameshi", "--from", "answers.yml")
    assert (code, errors) == (
        1,
        "受け付けられません: 「答え」という項目はありません。使える項目は " + errors.partition("項目は ")[2],
    )
    code, _output, errors = kyoso(folder, "new", "thread", "tameshi", "--from", "answers.yml")
    assert (code, errors.startswith("受け付けられません: 「tameshi」という名前の記事がもうあります。")) == (1, True)
    code, _output, errors = kyoso(folder, "new", "thread", "--from", "nai.yml")
    assert (code, errors) == (3, "実行できません: ファイルを読めません: nai.yml(見つかりません)\n")
    assert entries(folder) == ["tameshi.md"]


@pytest.mark.parametrize(("name", "begins"), [("form.html", b"<!doctype html>"), ("table.csv", b"\xef\xbb\xbf")])
def test_form_writes_one_file(name, begins, folder, kyoso):
    assert kyoso(folder, "form", "--kind", "thread", "--out", name) == (0, f"{name} を作りました。\n", "")
    assert (folder / name).read_bytes().startswith(begins)


def test_form_says_where_it_cannot_write(folder, kyoso):
    message = "実行できません: 書き込めません: nai/x.html(見つかりません)\n"
    assert kyoso(folder, "form", "--out", "nai/x.html") == (3, "", message)


def test_form_makes_no_file_whose_name_tells_of_another_form(folder, kyoso):
    told = "ファイルの名前の終わりを .html、.xlsx、.docx、.csv のどれかにしてください"
    for name in ("jirei.pdf", "jirei"):
        code, said, message = kyoso(folder, "form", "--out", name)
        assert (code, said, told in message, (folder / name).exists()) == (2, "", True, False)


def test_intake_writes_what_passes_the_check(folder, kyoso):
    (folder / "mail.txt").write_text(encode(a_whole()), encoding="utf-8")
    place = "content/cases/ishikari-madoguchi.md"
    assert kyoso(folder, "intake", "mail.txt", "--dry-run") == (0, f"{place} に書き込めます。\n", "")
    assert entries(folder) == []
    assert kyoso(folder, "intake", "mail.txt") == (0, f"{place} を作りました。\n", "")
    assert entries(folder) == ["ishikari-madoguchi.md"]
    assert kyoso(folder, "check")[0] == 0
    same = f"{place} は、渡されたものと同じです。何も変えません。\n"
    assert kyoso(folder, "intake", "mail.txt", "--slug", "ishikari-madoguchi") == (0, same, "")


def test_intake_reads_what_is_pasted(folder, kyoso, typed):
    typed(f"> {encode(a_whole())}".replace("\n", "\n> "))
    assert kyoso(folder, "intake", "-")[0] == 0
    assert entries(folder) == ["ishikari-madoguchi.md"]


def test_intake_says_every_mistake_and_writes_nothing(folder, kyoso):
    (folder / "mail.txt").write_text(encode(a_whole(themes=["nai"], sections={"課題": "<b>"})), encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "mail.txt")
    assert (code, errors) == (1, "")
    assert [word for word in output.split() if word.startswith("KB")] == ["KB301", "KB511"]
    kept = "intake/ishikari-nai.md"
    assert f"{kept}:" in output
    assert "content/cases" not in output
    assert output.splitlines()[-2:] == [
        "エラーがあるため、何も書き込んでいません。",
        f"原稿は {kept} に残したので、そこで直してから「kyoso intake {kept}」で取り込んでください。",
    ]
    assert entries(folder) == []


def test_what_is_refused_is_kept_whole_mended_there_and_taken_in_again(folder, kyoso):
    (folder / "mail.txt").write_text(encode(a_whole(stage="inuse")), encoding="utf-8")
    code, output, _errors = kyoso(folder, "intake", "mail.txt", "--slug", "shiken-jirei")
    kept = folder / "intake/shiken-jirei.md"
    text = kept.read_text(encoding="utf-8")
    (line,) = (number for number, one in enumerate(text.splitlines(), 1) if one.startswith("stage: "))
    assert output.splitlines()[0].startswith(f"intake/shiken-jirei.md:{line}:8: エラー KB204")
    kept.write_text(text.replace("stage: inuse", "stage:  inuse  # まだ違う"), encoding="utf-8")
    code, output, _errors = kyoso(folder, "intake", "intake/shiken-jirei.md")
    assert (code, output.splitlines()[0].partition(" ")[0]) == (1, f"intake/shiken-jirei.md:{line}:9:")
    assert sorted(path.name for path in kept.parent.iterdir()) == ["shiken-jirei.md"]
    kept.write_text(text.replace("stage: inuse", "stage: in_use"), encoding="utf-8")
    reminder = "" if "公開の確認" in text else " 公開への同意は、本人に確かめてください。"
    done = f"content/cases/shiken-jirei.md を作りました。{reminder}\n"
    assert kyoso(folder, "intake", "intake/shiken-jirei.md") == (0, done, "")
    assert not kept.exists()
    assert kyoso(folder, "check")[0] == 0


def test_what_is_kept_never_takes_the_place_of_other_words(folder, kyoso):
    for summary in ("試験用1", "試験用2", "試験用1"):
        (folder / "mail.txt").write_text(encode(a_whole(stage="inuse", summary=summary)), encoding="utf-8")
        kyoso(folder, "intake", "mail.txt", "--slug", "shiken-jirei")
    texts = {path.name: path.read_text(encoding="utf-8") for path in (folder / "intake").iterdir()}
    assert sorted(texts) == ["shiken-jirei-2.md", "shiken-jirei.md"]
    assert "試験用1" in texts["shiken-jirei.md"]
    assert kyoso(folder, "check")[0] == 0


def test_a_mere_check_of_what_is_refused_writes_nothing_and_shows_the_mail_that_would_ask(folder, kyoso):
    (folder / "mail.txt").write_text("公用車の予約を、紙からグループウェアに変えました。", encoding="utf-8")
    before = sorted(folder.rglob("*"))
    code, output, _errors = kyoso(folder, "intake", "mail.txt", "--dry-run")
    assert code == 1
    assert "確かめただけで、何も書き込んでいません。" in output
    assert "件名: 【下書き: " in output
    assert sorted(folder.rglob("*")) == before


def test_every_row_of_a_refused_table_is_kept(folder, kyoso):
    head = "ファイル名,題名,要約,取り組みの段階,課題\n"
    rows = "".join(f"shiken-{number},題名{number},要約,実施中,文章\n" for number in range(5))
    (folder / "hyou.csv").write_text(head + rows, encoding="utf-8")
    code, output, _errors = kyoso(folder, "intake", "hyou.csv")
    assert code == 1
    kept = [f"shiken-{number}.{ending}" for number in range(5) for ending in ("md", "txt")]  # each row with its letter
    assert sorted(path.name for path in (folder / "intake").iterdir()) == kept
    assert (
        "原稿は intake/shiken-0.md、intake/shiken-1.md、intake/shiken-2.md など5件 に残したので、"
        "そこで直してから「kyoso intake intake/*.md」で取り込んでください。"
    ) in output.splitlines()


def test_several_kept_files_come_in_at_once(folder, kyoso):
    (folder / "intake").mkdir()
    for number in range(2):
        (folder / f"intake/shiken-{number}.md").write_text(
            entry_text(a_whole(title=f"題名{number}", **DATES)), encoding="utf-8"
        )
    assert kyoso(folder, "intake", "intake/shiken-0.md", "intake/shiken-1.md")[0] == 0
    assert entries(folder) == ["shiken-0.md", "shiken-1.md"]
    assert list((folder / "intake").iterdir()) == []


def test_a_new_version_that_was_refused_comes_in_again_in_its_place(folder, kyoso):
    for name, changes in (("ichi", {}), ("ni", {"stage": "inuse"})):
        (folder / f"{name}.txt").write_text(encode(a_whole(**changes)), encoding="utf-8")
    kyoso(folder, "intake", "ichi.txt")
    again = ("intake", "intake/ishikari-madoguchi.md", "--replace")
    assert f"「kyoso {' '.join(again)}」で取り込んでください。" in kyoso(folder, "intake", "ni.txt")[1]
    kept = folder / "intake/ishikari-madoguchi.md"
    mended = kept.read_text(encoding="utf-8").replace("stage: inuse", "stage: pilot")
    kept.write_bytes(mended.replace("\n", "\r\n").encode("utf-8-sig"))
    assert kyoso(folder, *again)[0] == 0
    assert "stage: pilot" in (folder / "content/cases/ishikari-madoguchi.md").read_text(encoding="utf-8")


def test_a_kept_text_that_is_still_wrong_is_not_taken_for_an_entry(folder, kyoso):
    (folder / "intake").mkdir()
    (folder / "intake/haritsuke.txt").write_text(encode(a_whole(stage="inuse")), encoding="utf-8")
    code, output, _errors = kyoso(folder, "intake", "intake/haritsuke.txt")
    assert (code, output.partition(":")[0]) == (1, "intake/ishikari-madoguchi.md")
    assert sorted(path.name for path in (folder / "intake").iterdir()) == ["haritsuke.txt", "ishikari-madoguchi.md"]


def test_what_was_pasted_and_refused_is_kept(folder, kyoso, typed):
    typed("大事な文章")
    code, output, errors = kyoso(folder, "intake", "-")
    assert (code, output) == (1, "")
    assert errors.endswith("\n貼り付けた文章は intake/haritsuke.txt に残しました。\n")
    assert (folder / "intake/haritsuke.txt").read_text(encoding="utf-8") == "大事な文章"


def test_an_entry_is_replaced_only_when_it_is_said_and_the_difference_is_shown(folder, kyoso):
    for name, changes in (
        ("ichi", {}),
        ("ni", {"summary": "直した要約です。", "sections": {"課題": "直した課題です。"}}),
    ):
        (folder / f"{name}.txt").write_text(encode(a_whole(**changes)), encoding="utf-8")
    kyoso(folder, "intake", "ichi.txt")
    place = "content/cases/ishikari-madoguchi.md"
    shown = [
        f"{place} の変わるところ",
        *("「要約」", '  前: summary: "試験用の要約です。"', '  後: summary: "直した要約です。"'),
        *("「課題」", "  前: 試験用の文章です。", "  後: 直した課題です。"),
        "いまの記事のまま残すもの: 公開日",
    ]
    how = "直した原稿なら「--replace」を、別の記事なら「--slug 別の名前」を付けて、もう一度取り込んでください。"
    before = (folder / place).read_bytes()
    code, output, errors = kyoso(folder, "intake", "ni.txt")
    assert (code, errors) == (1, "")
    assert output.splitlines() == [*shown, f"同じ記事がもうあるため、何も書き込んでいません。{how}"]
    assert (folder / place).read_bytes() == before
    for arguments in (("--replace", "--dry-run"), ("--replace",), ("--replace", "ishikari-madoguchi")):
        code, output, _errors = kyoso(folder, "intake", "ni.txt", *arguments)
        assert code == 0, output
    assert "直した課題です。" in (folder / place).read_text(encoding="utf-8")
    assert output == f"{place} は、渡されたものと同じです。何も変えません。\n"
    assert kyoso(folder, "check")[0] == 0


def test_intake_reminds_of_consent_that_nobody_recorded(folder, kyoso):
    (folder / "mail.txt").write_text(encode(replace(a_whole(), agreed=False)), encoding="utf-8")
    output = "content/cases/ishikari-madoguchi.md を作りました。 公開への同意は、本人に確かめてください。\n"
    assert kyoso(folder, "intake", "mail.txt") == (0, output, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "中身がありません(空です)。"),
        ("こんにちは", "本文がありません(あいさつか署名だけです)。"),
        ("[KYOSO1:BEGIN]", "投稿の文字列"),
    ],
)
def test_intake_refuses_what_is_no_contribution(text, said, folder, kyoso):
    (folder / "mail.txt").write_text(text, encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "mail.txt")
    assert (code, output) == (1, "")
    assert errors.startswith(f"受け付けられません: {said}")


def test_intake_of_a_missing_file_leaves_with_3(folder, kyoso):
    message = "実行できません: ファイルを読めません: nai.txt(見つかりません)\n"
    assert kyoso(folder, "intake", "nai.txt") == (3, "", message)


def test_a_spreadsheet_made_by_the_program_is_filled_in_and_taken_in(folder, kyoso):
    assert kyoso(folder, "form", "--out", "hyou.xlsx") == (0, "hyou.xlsx を作りました。\n", "")
    book = load_workbook(folder / "hyou.xlsx")
    sheet = book["事例"]
    places = {cell.value: cell.column for cell in sheet[1]}
    for header, text in WHOLE.items():
        sheet.cell(5, places[header], text)
    book.save(folder / "hyou.xlsx")
    message = "content/cases/ishikari-madoguchi.md を作りました。 公開への同意は、本人に確かめてください。\n"
    assert kyoso(folder, "intake", "hyou.xlsx") == (0, message, "")
    assert kyoso(folder, "check")[0] == 0


def test_the_mistakes_of_a_spreadsheet_are_told_by_sheet_row_and_header_and_nothing_is_written(folder, kyoso):
    book = Workbook()
    book.active.title = "表"
    for row in (list(WHOLE), list((WHOLE | {"取り組みの段階": "青色"}).values())):
        book.active.append(row)
    book.save(folder / "hyou.xlsx")
    code, output, errors = kyoso(folder, "intake", "hyou.xlsx")
    assert (code, errors) == (1, "")
    assert output.startswith(
        "シート「表」の2行目「取り組みの段階」(F列): エラー KB204 not-allowed-value: "
        "「取り組みの段階」は「計画中」「試行中」「運用中」「終了」のいずれかにしてください(「青色」と書かれています)\n"
    )
    assert entries(folder) == []
