"""The made site as one ZIP."""

import os
import shutil
from zipfile import ZipFile

import pytest
from golden_site import tree_of

from generator.findings.diagnostics import CannotRunError
from generator.site.pack import pack


@pytest.fixture
def site(tmp_path):
    """A folder like a made site, with a name that is not in ASCII."""
    site = tmp_path / "site"
    (site / "cases").mkdir(parents=True)
    for name in ("index.html", "cases/b.html", "cases/a.html", "図.svg", ".kyoso-site"):
        (site / name).write_text(name, encoding="utf-8")
    return site


def test_the_zip_holds_the_site_as_it_is(golden, tmp_path):
    site = golden.root / "site"
    count = pack(site, tmp_path / "site.zip")
    with ZipFile(tmp_path / "site.zip") as packed:
        assert packed.testzip() is None
        packed.extractall(tmp_path / "共有 フォルダ")
    assert tree_of(tmp_path / "共有 フォルダ") == tree_of(site)
    assert count == len(tree_of(site))


@pytest.mark.posix
def test_the_same_site_gives_the_same_zip_whenever_and_wherever_it_was_written(site, tmp_path):
    pack(site, tmp_path / "one.zip")
    other = tmp_path / "other"
    for path in sorted(site.rglob("*"), reverse=True):  # another order on the disk
        if path.is_file():
            (other / path.relative_to(site)).parent.mkdir(parents=True, exist_ok=True)
            copied = shutil.copyfile(path, other / path.relative_to(site))
            os.utime(copied, (1, 1))
            copied.chmod(0o600)
    pack(other, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_zip_takes_the_place_of_the_last_one_and_leaves_nothing_beside_it(site, tmp_path):
    for _time in range(2):
        pack(site, tmp_path / "site.zip")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "site.zip"]


@pytest.mark.parametrize(
    ("out", "told"), [("site/x.zip", "フォルダーの外"), ("no/x.zip", "書き込めません"), (".", "書き込めません")]
)
def test_where_no_zip_can_lie_is_told_and_nothing_is_left(site, tmp_path, out, told):
    with pytest.raises(CannotRunError, match=told):
        pack(site, tmp_path / out)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_without_a_site_there_is_nothing_to_pack(tmp_path):
    with pytest.raises(CannotRunError, match="先に kyoso build を"):
        pack(tmp_path / "site", tmp_path / "site.zip")


def test_the_command_says_what_it_made(site, kyoso):
    code, output, errors = kyoso(site.parent, "pack", "--out", "mochikomi.zip")
    assert (code, errors) == (0, "")
    assert output == "mochikomi.zip を作りました(5個のファイル、0.0MB)。展開して index.html を開くと読めます。\n"
    assert (site.parent / "mochikomi.zip").is_file()
