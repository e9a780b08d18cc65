"""The commands of contribution: form, intake, and new by questions or from a file."""

import io
import sys
from dataclasses import replace

import pytest
from test_intake_intake import THEMES, a_whole

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


def test_intake_writes_what_passes_the_check(folder, kyoso):
    (folder / "mail.txt").write_text(encode(a_whole()), encoding="utf-8")
    place = "content/cases/ishikari-madoguchi.md"
    assert kyoso(folder, "intake", "mail.txt", "--dry-run") == (0, f"{place} に書き込めます。\n", "")
    assert entries(folder) == []
    assert kyoso(folder, "intake", "mail.txt") == (0, f"{place} を作りました。\n", "")
    assert entries(folder) == ["ishikari-madoguchi.md"]
    assert kyoso(folder, "check")[0] == 0
    message = "「ishikari-madoguchi」という名前の記事がもうあります。別の名前を付けてください"
    again = kyoso(folder, "intake", "mail.txt", "--slug", "ishikari-madoguchi")
    assert again == (1, "", f"受け付けられません: {message}(例 ishikari-madoguchi-2)\n")


def test_intake_reads_what_is_pasted(folder, kyoso, typed):
    typed(f"> {encode(a_whole())}".replace("\n", "\n> "))
    assert kyoso(folder, "intake", "-")[0] == 0
    assert entries(folder) == ["ishikari-madoguchi.md"]


def test_intake_says_every_mistake_and_writes_nothing(folder, kyoso):
    (folder / "mail.txt").write_text(encode(a_whole(themes=["nai"], sections={"課題": "<b>"})), encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "mail.txt")
    assert (code, errors) == (1, "")
    assert [word for word in output.split() if word.startswith("KB")] == ["KB301", "KB511"]
    assert output.splitlines()[-1] == "エラーがあるため、何も書き込んでいません。"
    assert entries(folder) == []


def test_intake_reminds_of_consent_that_nobody_recorded(folder, kyoso):
    (folder / "mail.txt").write_text(encode(replace(a_whole(), agreed=False)), encoding="utf-8")
    output = "content/cases/ishikari-madoguchi.md を作りました。 公開への同意は、本人に確かめてください。\n"
    assert kyoso(folder, "intake", "mail.txt") == (0, output, "")


@pytest.mark.parametrize("text", ["", "こんにちは", "[KYOSO1:BEGIN]"])
def test_intake_refuses_what_is_no_contribution(text, folder, kyoso):
    (folder / "mail.txt").write_text(text, encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "mail.txt")
    assert (code, output) == (1, "")
    assert errors.startswith("受け付けられません: 投稿の文字列")


def test_intake_of_a_missing_file_leaves_with_3(folder, kyoso):
    message = "実行できません: ファイルを読めません: nai.txt(見つかりません)\n"
    assert kyoso(folder, "intake", "nai.txt") == (3, "", message)
