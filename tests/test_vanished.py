"""Addresses that were published and have no page any more."""

import json

import pytest

from generator.findings.diagnostics import CannotRunError
from generator.github.vanished import published_addresses, vanished

MEND = "名前を変えたなら formerly に古い名前を、取り下げるなら status: withdrawn を書いてください"

MEND_PAGE = "もとのファイルを戻すか、なくすと決めたなら site_config.yml の removed にアドレスを書いてください"


def test_an_address_without_a_page_has_vanished(tmp_path):
    (tmp_path / "cases").mkdir()
    for name in ("index.html", "cases/a-b.html"):
        (tmp_path / name).touch()
    assert vanished(["cases/a-b.html", "cases/c-d.html", "threads/a-b.html"], tmp_path) == [
        "cases/c-d.html",
        "threads/a-b.html",
    ]


STAY = ["index.html", "glossary.html", "about.html", "themes/index.html", "themes/a-b.html", "form/case.html"]
ENTRIES = ["cases/a-b.html", "cases/a-b-2.html", "threads/questions-a.html"]
COME_AND_GO = [
    "newest-2.html", "themes/a-b-12.html", "prefectures/aichi.html", "prefectures/aichi-2.html", "questions-ka.html",
    "questions-ka-2.html", "bands/over-10k-2.html", "outcomes/failed/madoguchi.html",
]  # fmt: skip


def test_every_page_is_missed_but_those_that_come_and_go_with_what_they_list(tmp_path):
    (tmp_path / "index.html").touch()
    assert vanished([*STAY, *COME_AND_GO, *ENTRIES], tmp_path) == [*STAY[1:], *ENTRIES]


def test_a_page_may_be_removed_on_purpose_and_an_entry_may_not(tmp_path):
    (tmp_path / "index.html").touch()
    gone = ["themes/a-b.html", "about.html", "cases/a-b.html"]
    assert vanished(gone, tmp_path, ["themes/a-b.html", "cases/a-b.html"]) == ["about.html", "cases/a-b.html"]


def test_a_folder_without_a_site_is_no_site_from_which_everything_vanished(tmp_path):
    with pytest.raises(CannotRunError, match="サイトがありません"):
        vanished(["cases/a-b.html"], tmp_path)


def test_the_list_of_a_made_site_reads_back_and_nothing_has_vanished_from_it(golden):
    addresses = published_addresses(golden.root / "site/addresses.txt")
    made = {path.relative_to(golden.root / "site").as_posix() for path in (golden.root / "site").rglob("*.html")}
    assert set(addresses) == made - {"404.html"}
    assert "cases/shiken-torisage-mae.html" in addresses
    assert vanished(addresses, golden.root / "site") == []


@pytest.mark.parametrize("text", ["<!doctype html>\n", "cases/a.html\n../../etc/passwd\n", "/cases/a-b.html", "\ufffd"])
def test_what_is_no_list_of_addresses_is_refused(text, tmp_path):
    (tmp_path / "old.txt").write_text(text, encoding="utf-8")
    with pytest.raises(CannotRunError, match=r"addresses\.txt ではありません"):
        published_addresses(tmp_path / "old.txt")


def test_a_list_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(CannotRunError, match="一覧を読めません"):
        published_addresses(tmp_path / "nai.txt")


def test_the_command_names_every_vanished_address_and_how_to_mend_it(golden, kyoso, tmp_path):
    (tmp_path / "old.txt").write_text("cases/shiken-kieta.html\ncases/shiken-jisseki.html\n", encoding="utf-8")
    assert kyoso(golden.root, "vanished", str(tmp_path / "old.txt")) == (
        1,
        f"公開中のページがなくなります: cases/shiken-kieta.html\n{MEND}\n",
        "",
    )
    (tmp_path / "old.txt").write_text("cases/shiken-jisseki.html\n", encoding="utf-8")
    assert kyoso(golden.root, "vanished", str(tmp_path / "old.txt")) == (0, "", "")


@pytest.mark.slow
def test_deleting_any_file_that_has_a_page_is_told_against_the_list_of_the_target(golden, golden_project, kyoso):
    before = golden.root / "site/addresses.txt"
    (golden_project.content / "pages/accessibility.md").unlink()
    (golden_project.content / "glossary.yml").unlink()
    assert kyoso(golden_project.root, "build")[0] == 0
    told = "公開中のページがなくなります: accessibility.html\n公開中のページがなくなります: glossary.html\n"
    assert kyoso(golden_project.root, "vanished", str(before)) == (1, f"{told}{MEND_PAGE}\n", "")
    with (golden_project.root / "site_config.yml").open("a", encoding="utf-8") as config:
        config.write("removed: [accessibility.html, glossary.html]\n")
    assert kyoso(golden_project.root, "vanished", str(before)) == (0, "", "")


def test_the_report_of_a_change_holds_what_it_takes_away(golden, kyoso, tmp_path):
    (tmp_path / "changed").write_bytes(b"")
    (tmp_path / "old.txt").write_text("cases/shiken-kieta.html\nthemes/kieta.html\nnewest-9.html\n", encoding="utf-8")
    asked = ("report", str(tmp_path / "changed"), "--published", str(tmp_path / "old.txt"))
    code, output, errors = kyoso(golden.root, *asked)
    assert (code, errors) == (0, "")
    assert json.loads(output)["vanished"] == ["cases/shiken-kieta.html", "themes/kieta.html"]
