"""Addresses that were published and have no page any more."""

import pytest

from generator.findings.diagnostics import CannotRunError
from generator.github.vanished import published_addresses, vanished

MEND = "名前を変えたなら formerly に古い名前を、取り下げるなら status: withdrawn を書いてください"


def test_an_address_without_a_page_has_vanished(tmp_path):
    (tmp_path / "cases").mkdir()
    for name in ("index.html", "cases/a-b.html"):
        (tmp_path / name).touch()
    assert vanished(["cases/a-b.html", "cases/c-d.html", "threads/a-b.html"], tmp_path) == [
        "cases/c-d.html",
        "threads/a-b.html",
    ]


def test_a_folder_without_a_site_is_no_site_from_which_everything_vanished(tmp_path):
    with pytest.raises(CannotRunError, match="サイトがありません"):
        vanished(["cases/a-b.html"], tmp_path)


def test_the_list_of_a_made_site_reads_back_and_nothing_has_vanished_from_it(golden):
    addresses = published_addresses(golden.root / "site/addresses.txt")
    made = {path.relative_to(golden.root / "site").as_posix() for path in (golden.root / "site").rglob("*.html")}
    assert set(addresses) == {name for name in made if name.startswith(("cases/", "threads/"))}
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
