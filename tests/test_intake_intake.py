"""What was handed in becomes files only after the check, all of them or none."""

import email.message
from dataclasses import replace

import pytest
from builders import BESIDE, TODAY, check_folder
from letters import made_up

from generator.config import read_project
from generator.entry.answers import read_answers
from generator.entry.writer import entry_text
from generator.findings.diagnostics import CannotRunError, RefusedError
from generator.intake.armour import encode
from generator.intake.intake import take_in, write_entries
from generator.intake.proposal import Proposed, Way
from generator.intake.standing import Wish
from generator.kinds import CASE

PERSON = (BESIDE / "people/henshubu.yml").read_text(encoding="utf-8")
THEMES = {f"themes/{path.name}": path.read_bytes() for path in (BESIDE / "themes").glob("*.md")}
DATES = {"published_on": "2026-11-22", "reviewed_on": "2026-11-22", "review_by": "2027-05-22"}
SECTIONS = ("課題", "取り組み", "成果", "つまずきと学び", "真似するための条件", "ずらしどころ")
SOURCE = {
    "title": "試験用の資料",
    "publisher": "試験用の発行者",
    "kind": "報道",
    "url": "https://www.example.jp/",
    "accessed_on": "2026-11-01",
}
SOURCE_TITLES = {
    "資料名": "title",
    "発行者": "publisher",
    "資料の種類": "kind",
    "アドレス": "url",
    "確認日": "accessed_on",
}
FIELDS = {
    "title": "試験用の題名",
    "summary": "試験用の要約です。",
    "themes": ["madoguchi"],
    "questions": ["試験用の聞き方"],
    "evidence": [SOURCE],
    "municipality": "012351",
    "stage": "in_use",
    "outcome": "achieved",
}


def a_whole(**changes):
    """Return answers that pass the check, but for the changes."""
    sections = dict.fromkeys(SECTIONS, "試験用の文章です。") | changes.pop("sections", {})
    data = {"kind": "case", "fields": FIELDS | changes, "sections": sections, "agreed": True}
    return read_answers(data)


@pytest.fixture
def here(project):
    made, _findings = read_project(project(THEMES))
    assert made
    return made


def intake(here, data, name="x.txt", slug="", replaced=""):
    return take_in(here, TODAY, name, data if isinstance(data, bytes) else data.encode(), Wish(slug, replaced))


def files(here):
    return sorted(
        path.relative_to(here.root).as_posix() for path in here.content.glob("*s/*.md") if "themes" not in path.parts
    )


def test_armour_becomes_a_file_that_passes_the_check(here):
    taken = intake(here, f"お世話になります。\n{encode(a_whole())}\n> 試験課")
    assert taken.findings == []
    assert [(entry.path, entry.agreed) for entry in taken.entries] == [("content/cases/ishikari-madoguchi.md", True)]
    assert files(here) == []
    write_entries(here.root, taken.entries)
    assert files(here) == ["content/cases/ishikari-madoguchi.md"]
    assert check_folder(here.root).diagnostics == []


def test_every_mistake_is_told_at_its_place_in_the_new_file(here):
    answers = a_whole(title="a" * 41, themes=["nai"], sections={"課題": "連絡は taro@example.jp まで\n\n<b>"})
    taken = intake(here, encode(answers))
    assert [(finding.rule.code, finding.path) for finding in taken.findings] == [
        ("KB501", "content/cases/ishikari-nai.md"),
        ("KB206", "content/cases/ishikari-nai.md"),
        ("KB511", "content/cases/ishikari-nai.md"),
    ]
    taken = intake(here, encode(a_whole(themes=["nai"], sections={"課題": "連絡は taro@example.jp まで\n\n<b>"})))
    assert [finding.rule.code for finding in taken.findings] == ["KB501", "KB301", "KB511"]
    assert taken.has_errors


def test_a_warning_stops_nothing(here):
    taken = intake(here, encode(a_whole(sections={"課題": "佐藤さんに聞いた"})))
    assert [finding.rule.code for finding in taken.findings] == ["KB507"]
    assert not taken.has_errors


def test_mistakes_that_were_there_before_are_not_told(here):
    (here.content / "cases").mkdir()
    (here.content / "cases" / "mae-kara.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
    assert intake(here, encode(a_whole())).findings == []


def test_what_the_new_file_makes_wrong_elsewhere_is_told(here):
    write_entries(here.root, intake(here, encode(a_whole()), slug="saisho").entries)
    taken = intake(here, encode(a_whole()), slug="tsugi")
    assert [(finding.rule.code, finding.path) for finding in taken.findings] == [("KB307", "content/cases/tsugi.md")]


@pytest.mark.parametrize("slug", ["madoguchi-ichi", "mukashi"])
def test_what_has_the_name_of_an_entry_is_a_new_version_of_it_whoever_wished_the_name(slug, here):
    first = entry_text(a_whole(**DATES, formerly=["mukashi"]))
    write_entries(here.root, [Proposed(CASE, "madoguchi-ichi", first.encode())])
    second = a_whole(title="直した題名")
    for name, wished in (("x.txt", slug), (f"{slug}.md", "")):
        (entry,) = intake(here, encode(second) if name == "x.txt" else entry_text(second), name, wished).entries
        assert (entry.path, entry.way) == ("content/cases/madoguchi-ichi.md", Way.ANEW)


def stands(here, **changes):
    """Let an entry stand that an editor added to."""
    editors = {"people": ["henshubu"], "formerly": ["mukashi"], "status": "archived", "related": ["madoguchi-ni"]}
    fields = DATES | {"published_on": "2026-11-01"} | editors | changes
    texts = {"people/henshubu.yml": PERSON, "cases/madoguchi-ichi.md": entry_text(a_whole(**fields)),
             "cases/madoguchi-ni.md": entry_text(a_whole(**DATES, title="もう1つ"))}  # fmt: skip
    for name, text in texts.items():
        (here.content / name).parent.mkdir(exist_ok=True)
        (here.content / name).write_text(text, encoding="utf-8")
    assert check_folder(here.root).diagnostics == []


@pytest.mark.parametrize("how", ["title", "slug", "replaced"])
def test_a_new_version_takes_the_place_of_the_entry_and_what_editors_own_stays(how, here):
    stands(here)
    new = a_whole(summary="直した要約です。", **({} if how == "title" else {"title": "直した題名"}))
    if how == "slug":
        new = replace(new, slug="madoguchi-ichi")
    taken = intake(here, encode(new), replaced="madoguchi-ichi" if how == "replaced" else "")
    assert taken.findings == []
    (entry,) = taken.entries
    write_entries(here.root, [entry])
    assert check_folder(here.root).diagnostics == []
    kept = {"people": ["henshubu"], "formerly": ["mukashi"], "status": "archived", "related": ["madoguchi-ni"]}
    days = {"published_on": "2026-11-01", "reviewed_on": "2026-11-22", "review_by": "2027-05-22"}
    whole = replace(new, fields={**new.fields, **kept, **days})
    assert (here.content / "cases/madoguchi-ichi.md").read_text(encoding="utf-8") == entry_text(whole)
    title = [] if how == "title" else ["「題名」", "  前: title: 試験用の題名", "  後: title: 直した題名"]
    assert list(entry.difference) == [
        *title,
        *("「要約」", '  前: summary: "試験用の要約です。"', '  後: summary: "直した要約です。"'),
        "いまの記事のまま残すもの: 関連記事、関わった人、公開日、記事の状態、以前の名前",
    ]


def test_a_row_with_the_title_of_an_entry_is_a_new_version_of_it(here):
    stands(here)
    columns = {
        "題名": "試験用の題名",
        "要約": "直した要約です。",
        "テーマ": "窓口改革",
        "よくある聞き方": "試験用の聞き方",
    }
    columns |= {"自治体": "石狩市", "取り組みの段階": "運用中", "成果の種類": "成果あり"} | dict.fromkeys(
        SECTIONS, "文章"
    )
    columns |= {f"根拠1 {title}": SOURCE[name] for title, name in SOURCE_TITLES.items()}
    taken = intake(here, "\n".join(",".join(line) for line in (columns, columns.values())), "x.csv")
    assert ([str(mistake) for mistake in taken.mistakes], taken.findings) == ([], [])
    assert [(entry.path, entry.way) for entry in taken.entries] == [("content/cases/madoguchi-ichi.md", Way.ANEW)]
    assert '  後: summary: "直した要約です。"' in taken.entries[0].difference
    assert taken.entries[0].difference[-1].startswith("いまの記事のまま残すもの: 関連記事、関わった人、公開日、")


def test_what_is_the_same_as_the_entry_changes_nothing(here):
    write_entries(here.root, intake(here, encode(a_whole())).entries)
    taken = intake(here, encode(a_whole()))
    assert (taken.entries, taken.findings) == ([], [])
    assert taken.remarks == ["content/cases/ishikari-madoguchi.md は、渡されたものと同じです。何も変えません。"]


def test_no_entry_can_be_replaced_that_is_not_there_or_of_another_kind_or_withdrawn(here):
    stands(here)
    (here.content / "cases/madoguchi-ni.md").write_text(
        "---\nstatus: withdrawn\nwithdrawn_on: 2026-11-22\nreason: author\n---\n", encoding="utf-8"
    )
    for name in ("nai-kiji", "madoguchi-ni"):
        with pytest.raises(RefusedError, match=f"「{name}」という名前の事例はありません"):
            intake(here, encode(a_whole()), replaced=name)
    for name in ("madoguchi-ichi", "madoguchi-ni"):
        with pytest.raises(RefusedError, match=f"「{name}」という名前の記事がもうあります。別の名前"):
            intake(here, entry_text(read_answers({"kind": "thread", "fields": {"title": "x"}})), f"{name}.md")


def test_a_new_version_with_mistakes_is_told_of_in_its_own_lines(here):
    stands(here)
    taken = intake(here, "---\ntitle: x: y\n---\n", "madoguchi-ichi.md")
    assert {finding.path for finding in taken.findings} == {"content/cases/madoguchi-ichi.md"}
    assert taken.entries[0].way is Way.ANEW


def test_the_file_of_the_form_keeps_its_name_and_its_text(here):
    text = entry_text(a_whole(**DATES))
    (entry,) = intake(here, text, "ishikari-yoyaku.md").entries
    assert (entry.path, entry.data.decode(), entry.agreed) == ("content/cases/ishikari-yoyaku.md", text, False)


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
def test_the_file_of_the_form_is_read_in_any_character_set(charset, here):
    text = entry_text(a_whole(**DATES))
    for name in ("ishikari-yoyaku.md", "x.txt"):
        (entry,) = intake(here, text.encode(charset), name).entries
        assert entry.data.decode() == text


def test_a_markdown_file_that_no_character_set_explains_is_refused(here):
    taken = intake(here, entry_text(a_whole(**DATES)).encode() + b"\xff\xfd\xa0\x80", "x.md")
    assert [finding.rule.name for finding in taken.findings] == ["invalid-utf8"]


@pytest.mark.parametrize(
    "text", ["---\ntitle: x: y\n---\n", "---\ntitle: x\n", "---\ntitle: x\n---\n前\n\n## 謎\n\n## 課題\n\n## 課題\n"]
)
def test_a_markdown_file_with_mistakes_is_told_by_the_check_as_it_stands(text, here):
    taken = intake(here, text, "tameshi.md")
    assert taken.entries[0].data.decode() == text
    assert taken.has_errors


def test_several_rows_come_in_together_or_not_at_all(here):
    head = "ファイル名,題名,要約,テーマ,よくある聞き方,自治体コード,取り組みの段階,成果の種類," + ",".join(SECTIONS)
    head += ",根拠1 資料名,根拠1 発行者,根拠1 資料の種類,根拠1 アドレス,根拠1 確認日"
    row = "試験用の要約です。,窓口改革,試験用の聞き方,石狩市,運用中,成果あり," + ",".join(["文章"] * 6)
    row += ",資料,発行者,報道,https://www.example.jp/,2026-11-01"
    good = intake(here, f"{head}\n,題名1,{row}\ntameshi,題名2,{row}\n,題名3,{row}\n", "x.csv")
    assert [entry.path for entry in good.entries] == [
        "content/cases/ishikari-madoguchi.md",
        "content/cases/tameshi.md",
        "content/cases/ishikari-madoguchi-2.md",
    ]
    assert good.findings == []
    assert intake(here, f"{head}\n,題名1,{row}\n,題名1,{row}\n", "x.csv").has_errors


def test_an_attached_file_is_no_text_of_its_mail_however_its_ending_is_written(here):
    mail = email.message.EmailMessage()
    mail.set_content(encode(made_up(1)))
    mail.add_attachment(encode(made_up(2)).encode(), maintype="text", subtype="markdown", filename="X.MD")
    assert [entry.data for entry in intake(here, bytes(mail)).entries] == [
        entry.data for entry in intake(here, encode(made_up(1))).entries
    ]


def test_a_mail_with_the_file_of_the_form_attached_is_read(here):
    mail = email.message.EmailMessage()
    mail["Subject"] = "試験"
    mail.set_content("添付します。")
    text = entry_text(a_whole())
    mail.add_attachment(text.encode(), maintype="text", subtype="markdown", filename="ishikari-yoyaku.md")
    assert [entry.path for entry in intake(here, bytes(mail)).entries] == ["content/cases/ishikari-yoyaku.md"]
    mail.add_attachment(text, filename="ishikari-yoyaku-2.md")
    assert [finding.rule.code for finding in intake(here, bytes(mail)).findings] == ["KB307"]


@pytest.mark.parametrize(
    "data", [b"", b"x", b"\xff\xfe\x00", b"From: a\nSubject: b\n\nc", b"\x1b$B", b"a" * 11_000_000]
)
def test_what_holds_no_entry_is_refused(data, here):
    with pytest.raises(RefusedError):
        intake(here, data)


def test_made_up_answers_never_end_in_anything_but_findings(here):
    for seed in range(20):
        assert intake(here, encode(made_up(seed))).entries


def test_nothing_is_left_when_one_file_cannot_be_written(here):
    entries = [Proposed(CASE, "ichi", b"x"), Proposed(CASE, "ni", b"x")]
    write_entries(here.root, entries[1:])
    with pytest.raises(CannotRunError, match="書き込めません: content/cases/ni"):
        write_entries(here.root, entries)
    assert files(here) == ["content/cases/ni.md"]


def test_an_entry_is_as_it_was_when_the_next_file_cannot_be_written(here):
    stands(here)
    before = (here.content / "cases/madoguchi-ichi.md").read_bytes()
    entries = [Proposed(CASE, "madoguchi-ichi", b"x", way=Way.ANEW), Proposed(CASE, "madoguchi-ni", b"x")]
    with pytest.raises(CannotRunError, match="書き込めません: content/cases/madoguchi-ni"):
        write_entries(here.root, entries)
    assert (here.content / "cases/madoguchi-ichi.md").read_bytes() == before
    assert sorted(path.name for path in (here.content / "cases").iterdir()) == ["madoguchi-ichi.md", "madoguchi-ni.md"]
