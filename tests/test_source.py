"""Files on disk → text, values and places, or the faults of the file."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import kinds
from generator.findings.diagnostics import CannotRunError, Span
from generator.kinds import PAGE as PAGE_KIND
from generator.kinds import kind_at
from generator.reading.lexical import MAX_BYTES, MAX_BYTES_OF_GLOSSARY
from generator.reading.slips import slips
from generator.reading.source import FoundFile, find_files, read_file, read_text
from generator.reading.text import shown_text

PAGE = "---\ntitle: 試験\n---\n\n本文\n"


def found(name="pages/tameshi.md"):
    path = Path("content") / name
    return FoundFile(kind_at(Path(name)), path.stem, path, f"content/{name}")


def read(text, name="pages/tameshi.md"):
    source, findings = read_text(found(name), text if isinstance(text, bytes) else text.encode())
    return source, [(finding.rule.code, finding.span.line, finding.span.column) for finding in findings]


def make(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")


def test_a_markdown_file_has_values_and_a_body():
    source, findings = read(PAGE)
    assert findings == []
    assert (source.kind, source.slug, source.shown) == (PAGE_KIND, "tameshi", "content/pages/tameshi.md")
    assert (source.raw, source.body, source.body_line) == ({"title": "試験"}, "\n本文", 4)
    assert source.text == PAGE.removesuffix("\n")
    assert source.text[source.body_start :] == source.body


def test_a_yaml_file_is_values_from_its_first_line():
    source, findings = read("name: 試験\nroles: [author]\n", "people/tameshi.yml")
    assert findings == []
    assert (source.raw, source.body) == ({"name": "試験", "roles": ["author"]}, "")
    assert source.at("roles", 0) == Span(2, 9, 2, 15)


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_every_system_are_the_same(line_end):
    source, findings = read(PAGE.replace("\n", line_end))
    assert (source.lines, findings) == (tuple(PAGE.splitlines()), [])


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", ()), ("\n", ()), ("a", ("a",)), ("a\n", ("a",)), ("a\n\n", ("a", "")), ("a\nb", ("a", "b"))],
)
def test_lines_are_what_an_editor_counts(text, lines):
    source, _findings = read(text, "people/tameshi.yml")
    assert source.lines == lines


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=80))
def test_any_text_is_read_or_refused_with_places_in_the_file(text):
    lines = text.split("\n")
    for name in ("pages/tameshi.md", "people/tameshi.yml"):
        source, findings = read_text(found(name), text.encode())
        assert source or findings
        for finding in findings:
            assert 1 <= finding.span.line <= len(lines) + 1


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(data):
    source, findings = read_text(found(), data)
    assert source or findings


@given(st.lists(st.text("あいa1:- #", max_size=8), max_size=6))
def test_a_span_covers_the_characters_it_was_made_of(lines):
    source, _findings = read("---\na: b\n---\n" + "\n".join(lines))
    for start in range(len(source.text)):
        if source.text[start] != "\n":
            span = source.span_of(start, start + 1)
            assert source.lines[span.line - 1][span.column - 1 : span.end_column - 1] == source.text[start]


def test_a_value_that_is_not_there_is_at_the_nearest_thing_around_it():
    source, _findings = read("---\na: {b: c}\n---\n")
    assert source.at("a", "b") == Span(2, 8, 2, 9)
    assert source.at("a", "x", 0) == source.at("a")
    assert source.at("x") == source.at() == Span(1, 1, 1, 4)


def test_nothing_is_at_the_start_of_an_empty_file():
    source, _findings = read("", "people/tameshi.yml")
    assert source.at("name") == Span(1, 1, 1, 2)


def test_a_file_of_64_kib_is_read_and_one_byte_more_is_refused():
    page = "---\ntitle: x\n---\n" + f"{'x' * 1023}\n" * 63
    assert read(page + "x" * (MAX_BYTES - len(page)))[1] == []
    assert read(page + "x" * (MAX_BYTES - len(page) + 1))[1] == [("KB106", 1, 1)]


def test_the_glossary_which_holds_every_term_may_have_256_kib():
    terms = "terms:\n" + f"# {'x' * 1021}\n" * 255
    assert read(terms + "#" * (MAX_BYTES_OF_GLOSSARY - len(terms)), "glossary.yml")[1] == []
    assert read(terms + "#" * (MAX_BYTES_OF_GLOSSARY - len(terms) + 1), "glossary.yml")[1] == [("KB106", 1, 1)]


def test_a_line_of_2000_characters_is_read_and_one_more_is_refused():
    for name, start in (("pages/tameshi.md", "---\ntitle: x\n---\n"), ("people/tameshi.yml", "name: x\n\n\n# ")):
        room = 2000 - len(start.rpartition("\n")[2])
        assert read(start + "あ" * room + "\n", name)[1] == []
        assert read(start + "あ" * (room + 1) + "\n", name) == (None, [("KB115", 4, 2001)])


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (b"---\ntitle: \x8e\x96\n---\n", [("KB102", 2, 1)]),
        (b"\xff\xfe-\x00", [("KB102", 1, 1)]),
        (b"\xef\xbb\xbf---\ntitle: x\n---\n", [("KB103", 1, 1)]),
        ("---\ntitle:\tx\n---\n\tx\n", [("KB104", 2, 7)]),
        ("title: x\n", [("KB105", 1, 1)]),
        ("---\ntitle: x\n", [("KB105", 1, 1)]),
        ("", [("KB105", 1, 1)]),
        (" ---\ntitle: x\n---\n", [("KB105", 1, 1)]),
        ("---\ntitle：x\n---\n", [("KB109", 2, 6)]),
        ("---\n-　title：x\n---\n", [("KB109", 2, 8)]),
        ("---\ntitle:　x\n---\n", [("KB109", 2, 7)]),
        ("---\ntitle: x\n　summary: y\n---\n", [("KB109", 3, 1)]),
        ("---\ntitle: x\n---\n\n文\u200b章\x0b\n", [("KB110", 5, 2), ("KB110", 5, 4)]),
        ("title: \u202e\n", [("KB110", 1, 8), ("KB105", 1, 1)]),
        ("---\ntitle: x: y\n---\n", [("KB101", 2, 9)]),
        ("---\ntitle: x\ntitle: y\n---\n", [("KB205", 3, 1)]),
    ],
)
def test_a_fault_of_the_file_is_reported_where_it_stands(text, findings):
    assert read(text)[1] == findings


@pytest.mark.parametrize("line", ["title: a：b", "title: '　x'", "# 注釈：全角", "- LGWAN：x", "- 題：名", "あ。い：x"])
def test_full_width_signs_inside_a_value_are_text(line):
    assert [code for code, *_place in read(f"---\n{line}\n---\n")[1] if code == "KB109"] == []


def test_a_fault_shows_the_line_it_stands_on():
    _source, findings = read_text(found(), b"---\ntitle: a\xe2\x80\xaeb\tc\n---\n")
    assert [finding.excerpt for finding in findings] == ["title: a\ufffdb c", "title: a\ufffdb c"]


@pytest.mark.parametrize(("size", "shown"), [(2000, True), (2001, False)])
def test_a_very_long_line_is_not_shown_with_every_fault_on_it(size, shown):
    _source, findings = read_text(found(), f"---\n---\n\x07{'x' * (size - 1)}\n".encode())
    assert [bool(finding.excerpt) for finding in findings if finding.rule.code == "KB110"] == [shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("試験　😀", "試験　😀"), ("a\x1b[0m", "a\ufffd[0m"), ("a\nb\tc", "a b c"), ("\udcff\u202e", "\ufffd\ufffd")],
)
def test_what_is_shown_cannot_hide_reorder_or_break_a_report(text, shown):
    assert shown_text(text) == shown


def test_files_are_found_in_the_order_of_their_names(tmp_path):
    make(tmp_path, "threads/bbb.md", "cases/bbb.md", "glossary.yml", "cases/aaa.md", "people/aaa.yml", "themes/aaa.md")
    files, strays = find_files(tmp_path, "content")
    assert strays == []
    assert [(file.kind.name, file.slug, file.shown) for file in files] == [
        ("case", "aaa", "content/cases/aaa.md"),
        ("case", "bbb", "content/cases/bbb.md"),
        ("glossary", "glossary", "content/glossary.yml"),
        ("person", "aaa", "content/people/aaa.yml"),
        ("theme", "aaa", "content/themes/aaa.md"),
        ("thread", "bbb", "content/threads/bbb.md"),
    ]


def test_reference_data_and_files_of_the_system_are_left_alone(tmp_path):
    make(tmp_path, "reference/a.csv", "reference/b/c.md", "cases/.gitkeep", ".DS_Store")
    assert find_files(tmp_path, "content") == ([], [])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("cases/ab.md", "KB112"),
        ("cases/" + "a" * 61 + ".md", "KB112"),
        ("cases/A-b.md", "KB112"),
        ("cases/a_b_c.md", "KB112"),
        ("cases/abc-.md", "KB112"),
        ("cases/a--b.md", "KB112"),
        ("cases/窓口.md", "KB112"),
        ("cases/abc\n.md", "KB112"),
        ("cases/nul.md", "KB112"),
        ("cases/com1.md", "KB112"),
        ("cases/abc.yml", "KB113"),
        ("cases/abc.MD", "KB113"),
        ("cases/abc", "KB113"),
        ("cases/sub/abc.md", "KB113"),
        ("people/abc.md", "KB113"),
        ("cases.md", "KB113"),
        ("abc.md", "KB113"),
        ("glossary/abc.yml", "KB113"),
        ("images/abc.png", "KB113"),
        ("figures/abc/zu.png", "KB112"),
        ("figures/abc/ZU.PNG", "KB112"),
        ("figures/abc/図.png", "KB112"),
        ("figures/abc/nagare.gif", "KB113"),
        ("figures/ab/nagare.png", "KB113"),
        ("figures/nagare.png", "KB113"),
        ("reference/abc.xlsx", "KB113"),
    ],
)
def test_a_file_that_does_not_belong_is_a_finding(name, code, tmp_path):
    make(tmp_path, name)
    files, strays = find_files(tmp_path, "content")
    assert (files, [(stray.finding.rule.code, stray.finding.path) for stray in strays]) == (
        [],
        [(code, f"content/{name}".replace("\n", " "))],
    )


@pytest.mark.posix
def test_links_are_findings_and_are_never_followed(tmp_path):
    make(tmp_path, "outside/abc.md")
    content = tmp_path / "content"
    (content / "cases").mkdir(parents=True)
    (content / "cases" / "abc.md").symlink_to(tmp_path / "outside" / "abc.md")
    (content / "threads").symlink_to(tmp_path / "outside")
    (content / "pages").symlink_to("nowhere")
    files, strays = find_files(content, "content")
    assert files == []
    assert [(stray.finding.rule.code, stray.finding.path) for stray in strays] == [
        ("KB111", "content/cases/abc.md"),
        ("KB111", "content/pages"),
        ("KB111", "content/threads"),
    ]


def test_a_missing_content_folder_ends_the_run(tmp_path):
    with pytest.raises(CannotRunError) as raised:
        find_files(tmp_path / "nai", "content")
    assert str(raised.value) == "content フォルダーがありません: content"


def test_a_file_that_cannot_be_opened_ends_the_run(tmp_path):
    file = FoundFile(kinds.CASE, "nai", tmp_path / "nai.md", "content/cases/nai.md")
    with pytest.raises(CannotRunError) as raised:
        read_file(file)
    assert str(raised.value) == "ファイルを読めません: content/cases/nai.md(見つかりません)"


@pytest.mark.parametrize(
    "name",
    [
        ".abc.md.swp", ".abc.md.swo", ".abc.md.swx", ".swp", ".abc.md.un~", "4913", "abc.md~", "~", "abc.md.~1~",
        "abc.bak",
        "abc.md.BAK", "abc.md.orig", "abc.tmp", "~WRL0001.tmp", "#abc.md#", ".#abc.md", "~$abc.docx", ".~lock.abc.md#",
        ".DS_Store", ".ds_store", "._abc.md", "Thumbs.db", "thumbs.db", "ehthumbs_vista.db", "desktop.ini",
        "Desktop.ini",
        ".directory", ".fuse_hidden0001", ".nfs00000000012345", ".goutputstream-A1B2C3", "abc.md___jb_tmp___",
        ".syncthing.abc.md.tmp", "abc.md.save", "abc.md.save.1", ".gitkeep", ".Trash-1000", "abc.md.kate-swp",
        "abc.md.sb-1a2b3c4d-AbCdEf", ".abc.md.AbC12d", "abc.md.tmp.1234.5678", "abc.bak1", "abc.md.hmbak", "abc.skr",
        "abc.md:Zone.Identifier", "abc.md\uf03aZone.Identifier", "abc.md.filepart", "~abc.asd", "abc.wbk",
        ".hg", "Network Trash Folder", "abc.code-workspace", "sync.ffs_db",
        "abc.md.crdownload", "abc.md.part", ".apdisk", ".VolumeIcon.icns", ".netrwhist", ".dropbox",
    ],
)  # fmt: skip
def test_what_programs_leave_beside_files_is_not_content(name, tmp_path):
    make(tmp_path, f"cases/{name}", name, "cases/abc.md")
    files, findings = find_files(tmp_path, "content")
    assert ([file.slug for file in files], findings) == (["abc"], [])


@pytest.mark.parametrize("name", [".abc.md.icloud", "abc.md - ショートカット.lnk", "abc.md.txt", "新しいテキスト.txt"])
def test_what_stands_for_an_entry_that_is_not_there_is_told(name, tmp_path):
    make(tmp_path, f"cases/{name}")
    assert [stray.path.name for stray in find_files(tmp_path, "content")[1]] == [name]


@pytest.mark.parametrize(
    ("name", "is_copy"),
    [
        *((name, True) for name in ("コピー ～ abc.md", "abc - コピー (2).md", "abc のコピー.md", "Copy of abc.md")),
        *((name, True) for name in ("abc (1).md", "abc (競合コピー 2026-11-30).md", "abc.sync-conflict-1.md")),
        *((name, False) for name in ("窓口改革.md", "Abc.md", "abc_2.md", "photocopy_x.md")),
    ],
)
def test_a_copy_of_a_file_is_to_be_deleted_and_no_entry(name, is_copy, tmp_path):
    make(tmp_path, f"cases/{name}")
    (stray,) = find_files(tmp_path, "content")[1]
    assert stray.finding.mend.startswith("写しなら消してください") == is_copy


@pytest.mark.parametrize(
    "folder",
    [
        *(".vscode", ".idea", ".obsidian", ".Trash-1000", "@eaDir", "__MACOSX", ".Spotlight-V100", ".fseventsd"),
        *("$RECYCLE.BIN", "System Volume Information", "lost+found", ".tmp.driveupload", ".ipynb_checkpoints"),
    ],
)
def test_folders_of_editors_and_systems_are_not_looked_into(folder, tmp_path):
    make(tmp_path, f"cases/{folder}/abc.md")
    assert find_files(tmp_path, "content") == ([], [])


@pytest.mark.posix
def test_the_lock_of_an_editor_is_a_link_to_nowhere_and_not_content(tmp_path):
    make(tmp_path, "cases/abc.md")
    (tmp_path / "cases/.#abc.md").symlink_to("user@host.1:1")
    assert find_files(tmp_path, "content")[1] == []


@pytest.mark.parametrize(
    "name",
    [
        "memo.docx",
        ".abc.md",
        "abc.md.txt",
        "abc.markdown",
        "swp",
        "x.svg",
        "bak",
        "tmp.md.pdf",
        ".gitignore",
        "abc (1).md",
        "abc - コピー.md",
    ],
)
def test_what_a_person_may_have_meant_is_still_told(name, tmp_path):
    make(tmp_path, f"cases/{name}")
    assert [stray.finding.rule.code for stray in find_files(tmp_path, "content")[1]] in (["KB112"], ["KB113"])


SLIPPERY = [*"\t \u3000\u2003\"'#：・−「｝あ", "title: ", "- ", '"x"', "'x'", "-a", "{a: "]


@given(st.lists(st.lists(st.sampled_from(SLIPPERY), max_size=9).map("".join), max_size=4))
def test_a_line_has_the_slip_that_it_has_alone(lines):
    alone = [
        replace(fault, span=Span.on_line(number, fault.span.column))
        for number, line in enumerate(lines, 1)
        for fault in slips((line,))
    ]
    assert list(slips(tuple(lines))) == alone
