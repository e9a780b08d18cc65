"""Notices of what was tried, what is wrong and what shall be withdrawn end in the entry they name, by every lane."""

import csv
import email.message
import io

import pytest
from builders import check_folder
from test_intake_intake import DATES, SOURCE, THEMES, a_whole, intake

from generator.config import read_project
from generator.entry.answers import read_answers
from generator.entry.columns import shown_columns
from generator.entry.writer import entry_text
from generator.intake.armour import encode
from generator.intake.intake import write_entries
from generator.intake.markdown_file import read_markdown
from generator.intake.proposal import Way
from generator.kinds import CASE, NOTICE_KINDS

PLACE = "content/cases/shiken-jirei.md"
TRIED = {"entry": "試験用の題名", "municipality": "012025", "result": "partial", "difference": "件数が少ない。"}
WRONG = {"entry": "shiken-jirei", "wrong": "紙で集めていました。", "right": "電話で集めていました。"}
GONE = {"entry": "https://www.example.jp/kb/cases/shiken-jirei.html?q=1#課題", "reason": "author"}
NOTICES = {"replication": TRIED, "correction": WRONG, "withdrawal": GONE}
WITHDRAWN = "---\nstatus: withdrawn\nwithdrawn_on: 2026-11-22\nreason: author\nformerly: [mukashi]\n---\n"


@pytest.fixture
def here(project):
    """Let a case stand."""
    case = a_whole(**DATES, formerly=["mukashi"], sections={"課題": "申込みは紙で集めて\nいました。"})
    made, _findings = read_project(project({**THEMES, "cases/shiken-jirei.md": entry_text(case)}))
    assert check_folder(made.root).diagnostics == []
    return made


def notice(kind, **changes):
    return read_answers({"kind": kind, "agreed": True, "fields": NOTICES[kind] | changes})


def as_table(kind, *rows):
    headers = {column.path[0]: column.header for column in shown_columns(NOTICE_KINDS[kind])}
    text = io.StringIO()
    writer = csv.DictWriter(text, list(headers.values()))
    writer.writeheader()
    writer.writerows({headers[name]: value for name, value in row.items()} for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_mail(kind):
    mail = email.message.EmailMessage()
    mail["Subject"] = "試験"
    mail.set_content(f"お世話になります。\n{encode(notice(kind))}")
    return bytes(mail)


REPORTED = {"reported_on": "2026-11-22"}
LANES = {
    "armour": lambda kind: ("x.txt", encode(notice(kind)).encode()),
    "mail": lambda kind: ("x.eml", as_mail(kind)),
    "file": lambda kind: ("x.md", entry_text(notice(kind)).encode()),
    "table": lambda kind: ("x.csv", as_table(kind, NOTICES[kind])),
}


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("kind", NOTICES)
def test_a_notice_is_written_into_the_entry_it_names_by_every_lane(kind, lane, here):
    name, data = LANES[lane](kind)
    taken = intake(here, data, name)
    assert taken.findings == []
    assert [(entry.path, entry.way) for entry in taken.entries] == [(PLACE, Way.CHANGED)]
    write_entries(here.root, taken.entries)
    text = (here.root / PLACE).read_text(encoding="utf-8")
    if kind == "withdrawal":
        assert text == WITHDRAWN
    else:
        after = read_markdown(text.encode(), CASE)
        result = {name: value for name, value in TRIED.items() if name != "entry"} | {"reported_on": "2026-11-22"}
        assert after.fields.get("replications", []) == ([result] if kind == "replication" else [])
        corrected = "申込みは電話で集めていました。" if kind == "correction" else "申込みは紙で集めて\nいました。"
        assert after.sections["課題"] == corrected
    assert check_folder(here.root).diagnostics == []


def test_several_results_of_one_case_come_in_with_one_table_and_none_twice(here):
    rows = [TRIED, {**TRIED, "municipality": "011002"}, TRIED]
    (entry,) = intake(here, as_table("replication", *rows), "x.csv").entries
    results = read_markdown(entry.data, CASE).fields["replications"]
    assert [result["municipality"] for result in results] == ["012025", "011002"]
    write_entries(here.root, [entry])
    again = intake(here, encode(notice("replication")))
    assert (again.entries, again.remarks) == ([], [f"{PLACE} は、渡されたものと同じです。何も変えません。"])


@pytest.mark.parametrize("word", ["匿名", "出さない", "団体名は載せない", "非公開"])
def test_who_tried_it_and_shall_not_be_named_is_told_by_size_alone(word, here):
    row = {**TRIED, "municipality": word, "population_band": "1万〜5万人"}
    taken = intake(here, as_table("replication", row), "x.csv")
    assert taken.findings == []
    assert any("自治体コードは空欄" in remark for remark in taken.remarks)
    (entry,) = taken.entries
    (result,) = read_markdown(entry.data, CASE).fields["replications"]
    assert (result.get("municipality"), result["population_band"]) == (None, "1万〜5万人")


def test_a_result_with_its_source_is_taken(here):
    (entry,) = intake(here, encode(notice("replication", evidence=SOURCE))).entries
    assert read_markdown(entry.data, CASE).fields["replications"][0]["evidence"] == SOURCE


@pytest.mark.parametrize(
    ("kind", "changes", "told"),
    [
        ("replication", {"result": "yes"}, ("KB204", "result: ")),
        ("replication", {"difference": "連絡は taro@example.jp まで"}, ("KB501", "difference: ")),
        ("replication", {"municipality": "999999"}, ("KB304", "municipality: ")),
        ("replication", {"population_band": "1万〜5万人"}, ("KB319", "")),
        ("correction", {"right": "<b>電話</b>"}, ("KB511", "right: ")),
        ("withdrawal", {"reason": "いや"}, ("KB204", "reason: ")),
        ("withdrawal", {"withdrawn_on": "2027-01-01"}, ("KB408", "withdrawn_on: ")),
    ],
)
def test_what_is_wrong_with_a_notice_is_told_at_its_own_line(kind, changes, told, here):
    taken = intake(here, encode(notice(kind, **changes)))
    assert taken.has_errors
    (finding, *_others) = taken.findings
    (handed_in,) = taken.entries
    assert (finding.rule.code, finding.path, handed_in.path) == (told[0], f"intake/{kind}-1.md", f"intake/{kind}-1.md")
    lines = handed_in.data.decode().splitlines()
    assert lines[finding.span.line - 1].startswith(told[1] or "---")
    assert finding.excerpt.partition(":")[0] == lines[finding.span.line - 1].partition(":")[0]


def test_what_is_wrong_with_a_notice_of_a_table_is_told_at_its_row_and_column(here):
    rows = [TRIED, {**TRIED, "municipality": "012351"}, {**TRIED, "municipality": "999999"}]
    settled = intake(here, as_table("replication", *rows[:2]), "x.csv")
    assert [mistake.place for mistake in settled.mistakes] == ["3行目「自治体」(B列)"]
    assert settled.mistakes[0].rule.code == "KB319"
    unknown = intake(here, as_table("replication", *rows[::2]), "x.csv")
    assert [mistake.place for mistake in unknown.mistakes] == ["3行目「自治体」(B列)"]
    assert [entry.path for entry in settled.entries] == ["intake/replication-1.md", "intake/replication-2.md"]


@pytest.mark.parametrize(
    ("kind", "changes", "told"),
    [
        ("replication", {"entry": "shiken-jirai"}, "「shiken-jirai」という記事はありません。もしかして: shiken-jirei"),
        (
            "correction",
            {"entry": "?"},
            "「?」という記事はありません。記事のページを開き、アドレスか題名を写してください",
        ),
        ("correction", {"wrong": "紙だけでした。"}, f"「試験用の題名」({PLACE}) に、引かれた文がありません。"),
        ("correction", {"wrong": "試験用の"}, f"「試験用の題名」({PLACE}) に、引かれた文が10か所あります。"),
        (
            "correction",
            {"wrong": "。"},
            f"「試験用の題名」({PLACE}) に、引かれた文が7か所あります。短すぎます。",
        ),
        ("withdrawal", {"successor": "nai-kiji"}, "「nai-kiji」という記事はありません。"),
    ],
)
def test_a_notice_that_fits_nothing_says_what_to_do(kind, changes, told, here):
    assert misfits(here, encode(notice(kind, **changes))).startswith(f"intake/{kind}-1.md: エラー: {told}")


def misfits(here, data, name="x.txt"):
    taken = intake(here, data, name)
    assert taken.has_errors
    assert taken.findings == []
    return "".join(map(str, taken.mistakes))


def test_a_notice_about_what_was_withdrawn_is_refused(here):
    both = [intake(here, encode(notice("withdrawal"))).entries]
    write_entries(here.root, both[0])
    assert "「試験用の題名」という記事はありません" in misfits(here, encode(notice("replication")))
    told = misfits(here, encode(notice("replication", entry="cases/shiken-jirei.md")))
    assert told == "intake/replication-1.md: エラー: 「shiken-jirei」という記事は、もう取り下げられています\n"


def test_a_thread_has_no_results(here):
    thread = read_answers({"kind": "thread", "fields": {"title": "問い"}})
    (here.content / "threads").mkdir()
    text = entry_text(thread).replace("title", "themes: [madoguchi]\nsummary: x\nquestions: [x]\ntitle")
    days = "".join(f"{name}: {day}\n" for name, day in DATES.items())
    (here.content / "threads/toi.md").write_text(
        text.replace("title: 問い\n", f"title: 問い\n{days}"), encoding="utf-8"
    )
    assert "「問い」は事例ではありません" in misfits(here, encode(notice("replication", entry="問い")))


def test_a_notice_with_text_below_it_is_not_half_read(here):
    told = misfits(here, entry_text(notice("replication", **REPORTED)) + "\n追記です。\n", "x.md")
    assert "やってみたの知らせには、項目だけを書いてください" in told


def test_the_mark_of_a_notice_in_the_text_of_an_entry_makes_no_notice_of_it(here):
    text = entry_text(a_whole(**DATES, title="別の題名")) + "\n# 記事についての知らせ: withdrawal\n"
    (entry,) = intake(here, text, "betsu-no.md").entries
    assert entry.path == "content/cases/betsu-no.md"


def test_every_row_that_fits_nothing_is_told_and_kept(here, kyoso):
    rows = [WRONG, {**WRONG, "wrong": "無い文です。"}, {**WRONG, "entry": "nai-kiji"}]
    (here.root / "x.csv").write_bytes(as_table("correction", *rows))
    code, output, _errors = kyoso(here.root, "intake", "x.csv")
    assert code == 1
    assert [line.partition(":")[0] for line in output.splitlines() if "エラー:" in line] == ["3行目", "4行目"]
    assert sorted(path.name for path in (here.root / "intake").iterdir()) == [f"correction-{n}.md" for n in (1, 2, 3)]


def test_a_refused_notice_is_kept_mended_and_taken_in(here, kyoso):
    (here.root / "x.txt").write_text(encode(notice("replication", municipality="999999")), encoding="utf-8")
    code, output, _errors = kyoso(here.root, "intake", "x.txt")
    assert code == 1
    assert output.splitlines()[0].startswith("intake/replication-1.md:")
    kept = here.root / "intake/replication-1.md"
    text = kept.read_text(encoding="utf-8")
    kept.write_text(text.replace("999999", "011002"), encoding="utf-8")
    code, output, _errors = kyoso(here.root, "intake", "intake/replication-1.md")
    assert (code, output.splitlines()[-1].startswith(f"{PLACE} を書き換えました。")) == (0, True)
    assert not kept.exists()
    assert kyoso(here.root, "check")[0] == 0


@pytest.mark.parametrize("kind", NOTICES)
def test_every_kind_of_notice_has_a_form_and_a_table_that_is_filled_in_below_its_help(kind, here, kyoso):
    assert kyoso(here.root, "form", "--kind", kind, "--out", f"{kind}.html")[0] == 0
    assert kyoso(here.root, "form", "--kind", kind, "--out", f"{kind}.csv")[0] == 0
    rows = as_table(kind, NOTICES[kind]).split(b"\r\n", 1)[1]
    assert (here.root / f"{kind}.csv").read_bytes().count(b"\r\n") == 2
    taken = intake(here, (here.root / f"{kind}.csv").read_bytes() + rows, f"{kind}.csv")
    assert (taken.mistakes, [entry.path for entry in taken.entries]) == ([], [PLACE])


def test_a_correction_is_told_in_the_history_once_a_day(here):
    (entry,) = intake(here, encode(notice("correction"))).entries
    assert entry.difference[:3] == (
        "「更新履歴」",
        "  後: changes:",
        '  後: - {changed_on: 2026-11-22, kind: 訂正, what: "知らせを受けて、記事の文を直しました。"}',
    )
    write_entries(here.root, [entry])
    again = notice("correction", wrong="電話で集めていました。", right="窓口で集めていました。")
    (entry,) = intake(here, encode(again)).entries
    told = {"changed_on": "2026-11-22", "kind": "訂正", "what": "知らせを受けて、記事の文を直しました。"}
    assert read_markdown(entry.data, CASE).fields["changes"] == [told]


def test_other_notices_leave_the_history_as_it_is(here):
    (entry,) = intake(here, encode(notice("replication"))).entries
    assert "changes" not in read_markdown(entry.data, CASE).fields
