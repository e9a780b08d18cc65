"""A look of one's own: colours, font, radius, logo and icon come from the settings, and can be read."""

import shutil
import struct
import zlib

import pytest
from golden_site import build_site, golden_copy, the_project, tree_of
from test_config import CONFIG, read

from generator.model.look import Look, contrast

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h40v40H0z" fill="#7a1f1f"/>'
    '<circle cx="80" cy="20" r="16" fill="#7a1f1f"/></svg>\n'
)
OWN = """\
look:
  key: "#7a1f1f"
  link: "#5c1010"
  pale: "#fbeeee"
  text: "#2b2b2b"
  font: [BIZ UDPゴシック, Meiryo]
  radius: 0
  logo: logo.svg
  favicon: icon.png
"""
LEFT_BEHIND = ["Thumbs.db", "desktop.ini", "logo.svg~", "logo.svg.bak", "~$logo.svg"]


def a_png():
    """Return a picture of one pixel."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0zzz")),
        (b"IEND", b""),
    )
    parts = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


ICON = a_png()


def told(folder, lines):
    """Return what is told of settings with these lines below ``look``."""
    look = "".join(f"  {line}\n" for line in lines)
    return [
        (item.rule.code, item.span.line, item.span.column, item.must, item.found)
        for item in read(folder, f"{CONFIG}look:\n{look}")[1]
    ]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#FFFFFF", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),  # the lightest grey that WCAG allows on white
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_what_wcag_says_either_way_round(one, other, ratio):
    assert (round(contrast(one, other), 2), round(contrast(other, one), 2)) == (ratio, ratio)


def test_the_look_of_the_package_can_be_read_and_changes_nothing():
    assert (list(Look().unreadable), Look().tokens, Look().sheet) == ([], {}, "")


def test_a_colour_that_cannot_be_read_is_told_once_at_its_line_with_both_colours_and_the_ratio(tmp_path):
    must = "文字の色と地の色は、コントラスト比が 4.5:1 以上になるようにしてください"
    found = "link(リンクの色) #5588cc と キーボードで選んだ所の地(変わりません) #ffd43d の比は 2.54:1 です"
    assert told(tmp_path, ["radius: 4", 'link: "#5588cc"']) == [("KB207", 8, 9, must, found)]


def test_a_ground_on_which_the_usual_texts_cannot_be_read_is_told_at_the_ground(tmp_path):
    (finding,) = told(tmp_path, ['pale: "#999999"'])
    assert finding[:3] == ("KB207", 7, 9)
    assert finding[4] == "quiet(補足の文字の色) #666666 と pale(淡い色) #999999 の比は 2.01:1 です"


def test_every_colour_that_cannot_be_read_has_a_finding_of_its_own(tmp_path):
    assert [line for _code, line, *_rest in told(tmp_path, ['text: "#aaaaaa"', 'quiet: "#bbbbbb"'])] == [7, 8]


def test_a_ratio_just_below_what_is_enough_is_told_as_less_and_just_above_it_is_enough(tmp_path):
    assert told(tmp_path, ['quiet: "#6d6d6d"']) == []
    (finding,) = told(tmp_path, ['quiet: "#6e6e6e"'])
    assert finding[4] == "quiet(補足の文字の色) #6e6e6e と pale(淡い色) #e8f1fe の比は 4.47:1 です"


@pytest.mark.parametrize(
    ("line", "code", "found"),
    [
        ("key: 青", "KB207", "「青」と書かれています"),
        ('key: "#00f"', "KB207", "「#00f」と書かれています"),
        ('key: "#0017c1;}"', "KB207", "「#0017c1;}」と書かれています"),
        ("key: #0017c1", "KB116", "「#」から後ろは読まれません"),
        ("font: ['a\"; } b']", "KB207", '「a"; } b」と書かれています'),
        ("radius: 25", "KB210", "「25」と書かれています"),
        ("logo: ../logo.svg", "KB207", "「../logo.svg」と書かれています"),
        ("logo: logo.gif", "KB207", "「logo.gif」と書かれています"),
        ("logo: logo.svg", "KB207", "templates/theme/assets/logo.svg というファイルがありません"),
        ("colour: red", "KB202", "「colour」という項目はありません"),
    ],
)
def test_what_is_no_look_is_told(line, code, found, tmp_path):
    assert [(item[0], item[1], item[4]) for item in told(tmp_path, [line])] == [(code, 7, found)]


@pytest.mark.parametrize("font", ["ＭＳ Ｐゴシック", "HG丸ｺﾞｼｯｸM-PRO", "游ゴシック", "UD デジタル 教科書体 NK-R"])
def test_fonts_of_windows_are_called_by_their_own_names(font, tmp_path):
    assert told(tmp_path, [f"font: [{font}]"]) == []


def test_a_logo_that_is_no_picture_is_refused_and_one_with_more_than_a_drawing_is_told(tmp_path):
    assets = tmp_path / "templates/theme/assets"
    assets.mkdir(parents=True)
    (assets / "logo.svg").write_text("<!DOCTYPE svg><svg/>", encoding="utf-8")
    assert [item[:3] for item in told(tmp_path, ["logo: logo.svg"])] == [("KB118", 7, 9)]
    (assets / "logo.svg").write_text(LOGO.replace("<path", "<script>0</script><path"), encoding="utf-8")
    project, findings = read(tmp_path, f"{CONFIG}look: {{logo: logo.svg}}\n")
    assert [(item.rule.code, item.found) for item in findings] == [("KB119", "除いたもの: <script>")]
    assert project.config.look.logo == "logo.svg"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with a look of its own, and the one of the package."""
    folder = tmp_path_factory.mktemp("look")
    project = golden_copy(folder)
    shutil.rmtree(project.templates)
    assets = project.templates / "theme/assets"
    assets.mkdir(parents=True)
    (assets / "logo.svg").write_text(LOGO.replace("<path", '<path onclick="0"'), encoding="utf-8")
    (assets / "icon.png").write_bytes(ICON)
    for name in LEFT_BEHIND:
        (assets / name).write_text("x", encoding="utf-8")
    with (folder / "site_config.yml").open("a", encoding="utf-8") as settings:
        settings.write(OWN)
    notes = [one.found for one in build_site(the_project(folder)).diagnostics if one.path == "site_config.yml"]
    assert notes == ["除いたもの: 属性 onclick"]
    return tree_of(folder / "site")


@pytest.mark.slow
def test_what_programs_leave_beside_a_theme_is_not_published(site):
    assert {path.rsplit("/", 1)[-1] for path in site}.isdisjoint(LEFT_BEHIND)
    assert site["assets/favicon.svg"]


@pytest.mark.slow
def test_every_page_has_the_logo_and_the_icon_and_no_more_of_them_than_the_drawing(site):
    page = site["cases/shiken-jisseki.html"].decode()
    assert '<img class="kb-header__logo" src="../assets/logo.svg" alt="" height="40">試験のサイト</a>' in page
    assert '<link rel="icon" href="../assets/icon.png" type="image/png">' in page
    assert site["assets/logo.svg"].decode() == LOGO.replace("/>", " />")
    assert site["assets/icon.png"] == ICON


@pytest.mark.slow
@pytest.mark.parametrize("path", ["assets/site.css", "404.html", "form/case.html"])
def test_the_colours_stand_wherever_the_tokens_do(path, site):
    text = site[path].decode()
    assert text.rindex("--color-primitive-blue-900: #7a1f1f") > text.index("--color-primitive-blue-900: #0017c1")
    assert 'font-family: "BIZ UDPゴシック", "Meiryo", sans-serif' in text


@pytest.mark.slow
def test_the_icon_of_the_package_takes_the_main_colour(site):
    assert b'fill="#7a1f1f"' in site["assets/favicon.svg"]
