"""The made site as a package to carry: whole, without scripts, or what changed since an earlier one."""

import hashlib
import os
import shutil
import zlib
from datetime import date
from zipfile import ZipFile

import pytest
from golden_site import tree_of

from generator.findings.diagnostics import CannotRunError
from generator.output.standalone import standalone_faults
from generator.site.guides import Facts
from generator.site.pack import pack, pack_each
from generator.site.package import Package
from generator.site.since import earlier_package

NAME = "kyoso-20261122.zip"
FACTS = Facts(
    "試験のサイト",
    "非公式サイト",
    "https://www.example.jp/shiken/",
    "https://github.com/example/shiken",
    NAME,
    date(2026, 11, 22),
)
WHOLE, PLAIN = Package(FACTS), Package(FACTS, scripts=False)
DESKTOP = r"C:\Users\12345678901234567890\OneDrive - 12345678901234567890\デスクトップ\kyoso-20261122-noscript"
OWN = {"00-hajimeni.html", "00-honmono.html", "SHA256SUMS"}
FILES = {
    "index.html": '<p>はじめ</p><script src="a.js"></script>',
    "cases/a.html": "甲",
    "cases/a.js": "甲の記事",
    "cases/a.md": "甲の文章",
    "404.html": "ありません",
    ".kyoso-site": "",
}


def write(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def site(tmp_path):
    """A folder like a made site."""
    return write(tmp_path / "site", FILES)


def packed(site, place, package=WHOLE):
    pack(site, place, package)
    with ZipFile(place) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def unpack(place, folder):
    with ZipFile(place) as archive:
        archive.extractall(folder)
    return folder


def faults_of(folder):
    """Return the names of files that are not as the sums of the folder tell, or of which they tell nothing."""
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = {name: total for total, name in (line.split("  ", 1) for line in lines)}
    found = {name: hashlib.sha256(data).hexdigest() for name, data in tree_of(folder).items() if name != "SHA256SUMS"}
    return {name for name, _total in set(told.items()) ^ set(found.items())}


def test_the_package_holds_the_site_as_it_is_but_for_what_only_servers_need(golden, tmp_path):
    site = tree_of(golden.root / "site")
    found = packed(golden.root / "site", tmp_path / NAME)
    left_out = {".kyoso-site", "404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json"}
    assert {name: data for name, data in found.items() if name not in OWN} == {
        name: data for name, data in site.items() if name not in left_out
    }


def test_names_are_ascii_so_that_explorer_and_python_read_them_and_short_enough_below_any_desktop(golden, tmp_path):
    for package in (WHOLE, PLAIN):
        pack(golden.root / "site", tmp_path / NAME, package)
        with ZipFile(tmp_path / NAME) as archive:
            names = archive.namelist()
        assert [name for name in names if not name.isascii() or "\\" in name] == []
        assert len({name.lower() for name in names}) == len(names)
        assert [name for name in names if len(f"{DESKTOP}\\{name}") >= 260] == []


def test_a_name_that_is_not_ascii_is_marked_as_utf_8(site, tmp_path):
    write(site, {"図.svg": "図"})
    packed(site, tmp_path / NAME)
    with ZipFile(tmp_path / NAME) as archive:
        assert archive.getinfo("図.svg").flag_bits & 0x800


def test_the_package_without_scripts_has_nothing_that_runs_and_every_entry_as_markdown(golden, tmp_path):
    site = tree_of(golden.root / "site")
    found = packed(golden.root / "site", tmp_path / NAME, PLAIN)
    assert [
        name for name in found if name.endswith(".js") or (name.endswith(".html") and b"<script" in found[name])
    ] == []
    assert {name for name in site if name.endswith(".md")} == {name for name in found if name.endswith(".md")}
    kinds = {name.rsplit(".", 1)[-1] for name in found}
    assert kinds <= {
        "html",
        "ics",
        "css",
        "svg",
        "png",
        "jpg",
        "md",
        "txt",
        "csv",
        "json",
        "xml",
        "yml",
        "docx",
        "xlsx",
        "SHA256SUMS",
    }


def test_the_sum_lies_beside_the_zip_and_those_of_all_files_in_it(site, tmp_path):
    packed(site, tmp_path / NAME)
    told = (tmp_path / f"{NAME}.sha256").read_text(encoding="utf-8")
    assert told == f"{hashlib.sha256((tmp_path / NAME).read_bytes()).hexdigest()}  {NAME}\n"
    assert faults_of(unpack(tmp_path / NAME, tmp_path / "folder")) == set()


def test_a_later_package_laid_over_an_earlier_one_makes_what_the_whole_later_one_holds_and_empties_what_is_gone(
    site, tmp_path
):
    earlier = tmp_path / "kyoso-20261101.zip"
    write(site, {"cases/b.html": "乙", "cases/b.js": "乙の記事", "themes/x.html": "同じ"})
    packed(site, earlier)
    folder = unpack(earlier, tmp_path / "共有 フォルダ")
    for name in ("cases/b.html", "cases/b.js"):
        (site / name).unlink()
    write(site, {"cases/a.html": "甲の二", "cases/c.html": "丙"})
    whole = packed(site, tmp_path / NAME)
    news = packed(site, tmp_path / "part.zip", Package(FACTS, earlier=earlier_package(earlier)))
    assert set(news) == {
        *("00-hajimeni.html", "00-kieta-file.txt", "SHA256SUMS"),
        *("cases/a.html", "cases/b.html", "cases/b.js", "cases/c.html"),
    }
    unpack(tmp_path / "part.zip", folder)
    laid = tree_of(folder)
    assert faults_of(folder) == set()
    own = {"00-hajimeni.html", "SHA256SUMS"}
    assert {name: laid[name] for name in whole if name not in own} == {
        name: data for name, data in whole.items() if name not in own
    }
    assert ["乙".encode() in data for data in laid.values()] == [False] * len(laid)
    assert news["00-kieta-file.txt"].decode("utf-8-sig").splitlines()[2:] == ["cases/b.html", "cases/b.js"]


def test_where_nothing_is_gone_no_list_says_so(site, tmp_path):
    packed(site, tmp_path / "kyoso-20261101.zip")
    since = earlier_package(tmp_path / "kyoso-20261101.zip")
    assert set(packed(site, tmp_path / "part.zip", Package(FACTS, earlier=since))) == {"00-hajimeni.html", "SHA256SUMS"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("kyoso-20261102.zip", "読めません"),
        ("kyoso-20261103.zip", "kyoso pack で作った"),
        ("kyoso-20261399.zip", "kyoso pack で作った"),
        ("mochikomi.zip", "kyoso-YYYYMMDD.zip に"),
    ],
)
def test_what_is_no_earlier_package_is_told(site, tmp_path, name, told):
    for made in ("kyoso-20261399.zip", "mochikomi.zip"):
        packed(site, tmp_path / made)
    (tmp_path / "kyoso-20261103.zip").write_bytes(b"PK")
    with pytest.raises(CannotRunError, match=told):
        earlier_package(tmp_path / name)


@pytest.mark.parametrize("package", [WHOLE, PLAIN], ids=["whole", "plain"])
def test_the_pages_at_the_top_let_nothing_in_and_say_which_package_it_is(site, tmp_path, package):
    guides = {name: data.decode() for name, data in packed(site, tmp_path / NAME, package).items() if name[:3] == "00-"}
    for text in guides.values():
        assert all(word in text for word in ("試験のサイト", "非公式サイト", "2026年11月22日", NAME))
        assert "{{" not in text
    if package is WHOLE:
        assert list(standalone_faults(guides["00-honmono.html"])) == []
        assert f"gh attestation verify {NAME} --repo example/shiken" in guides["00-honmono.html"]
    assert ("00-honmono.html" in guides) is ("00-honmono.html" in guides["00-hajimeni.html"]) is package.scripts


@pytest.mark.posix
def test_the_same_site_gives_the_same_zip_whenever_and_wherever_it_was_written(site, tmp_path):
    packed(site, tmp_path / "one.zip")
    other = tmp_path / "other"
    for path in sorted(site.rglob("*"), reverse=True):  # another order on the disk
        if path.is_file():
            (other / path.relative_to(site)).parent.mkdir(parents=True, exist_ok=True)
            copied = shutil.copyfile(path, other / path.relative_to(site))
            os.utime(copied, (1, 1))
            copied.chmod(0o600)
    packed(other, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_packages_made_together_are_those_that_are_made_one_by_one(golden, tmp_path):
    site, packages = golden.root / "site", {"whole.zip": WHOLE, "plain.zip": PLAIN}
    together = pack_each(site, {tmp_path / name: package for name, package in packages.items()})
    made = tree_of(tmp_path)
    one_by_one = {tmp_path / name: pack(site, tmp_path / name, package) for name, package in packages.items()}
    assert (together, made) == (one_by_one, tree_of(tmp_path))
    assert sorted(made) == ["plain.zip", "plain.zip.sha256", "whole.zip", "whole.zip.sha256"]


def test_what_several_packages_hold_is_deflated_once(site, tmp_path, monkeypatch):
    compressobj, engines = zlib.compressobj, []
    monkeypatch.setattr(zlib, "compressobj", lambda *settings: engines.append(settings) or compressobj(*settings))
    pack_each(site, {tmp_path / "whole.zip": WHOLE, tmp_path / "plain.zip": PLAIN})
    own = [*OWN, "00-hajimeni.html", "SHA256SUMS", "index.html"]  # unlike in the two
    assert len(engines) == len(own) + len(["index.html", "cases/a.html", "cases/a.js", "cases/a.md"])


def test_where_one_of_several_zips_cannot_lie_none_is_left(site, tmp_path):
    with pytest.raises(CannotRunError, match="フォルダーの外"):
        pack_each(site, {tmp_path / "x.zip": WHOLE, site / "x.zip": PLAIN})
    with pytest.raises(CannotRunError, match="書き込めません"):
        pack_each(site, {tmp_path / "x.zip": WHOLE, tmp_path / "no/x.zip": PLAIN})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_a_zip_takes_the_place_of_the_last_one_and_leaves_nothing_beside_it_but_its_sum(site, tmp_path):
    for _time in range(2):
        packed(site, tmp_path / NAME)
    assert sorted(path.name for path in tmp_path.iterdir()) == [NAME, f"{NAME}.sha256", "site"]


@pytest.mark.parametrize(
    ("out", "told"), [("site/x.zip", "フォルダーの外"), ("no/x.zip", "書き込めません"), (".", "書き込めません")]
)
def test_where_no_zip_can_lie_is_told_and_nothing_is_left(site, tmp_path, out, told):
    with pytest.raises(CannotRunError, match=told):
        pack(site, tmp_path / out, WHOLE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_without_a_site_there_is_nothing_to_pack(tmp_path):
    with pytest.raises(CannotRunError, match="先に kyoso build を"):
        pack(tmp_path / "site", tmp_path / NAME, WHOLE)


def test_the_command_names_the_zip_by_its_day_and_says_what_it_made(golden, kyoso, tmp_path):
    shutil.copyfile(golden.root / "site_config.yml", tmp_path / "site_config.yml")
    write(tmp_path / "site", FILES)
    said = [
        kyoso(tmp_path, "pack", "--day", "2026-11-01"),
        kyoso(tmp_path, "pack", "--day", "2026-11-22", "--since", "2026-11-01"),
        kyoso(tmp_path, "pack", "--day", "2026-11-22", "--no-scripts"),
    ]
    assert [(code, errors) for code, _output, errors in said] == [(0, "")] * 3
    read = "展開して 00-hajimeni.html を開くと、読み方があります。\n"
    assert [output for _code, output, _errors in said] == [
        f"kyoso-20261101.zip を作りました(7個のファイル、0.0MB)。{read}",
        f"kyoso-20261122-from-20261101.zip を作りました(3個のファイル、0.0MB)。{read}",
        f"kyoso-20261122-noscript.zip を作りました(5個のファイル、0.0MB)。{read}",
    ]
    assert len(list(tmp_path.glob("kyoso-*.zip.sha256"))) == 3


def test_a_day_that_was_left_empty_makes_no_whole_package_instead(golden, kyoso, tmp_path):
    shutil.copyfile(golden.root / "site_config.yml", tmp_path / "site_config.yml")
    write(tmp_path / "site", FILES)
    code, _output, errors = kyoso(tmp_path, "pack", "--since", "")
    assert (code, errors) == (3, f"実行できません: 前のパッケージを読めません: {tmp_path}(フォルダーです)\n")
    assert not list(tmp_path.glob("kyoso-*"))
