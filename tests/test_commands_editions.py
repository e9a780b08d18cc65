"""``kyoso build --editions``: every edition beside the site, the same as the commands for each make."""

import pytest
from golden_site import tree_of

pytestmark = pytest.mark.slow
NAMES = [
    "kyoso-20261122-noscript.zip",
    "kyoso-20261122-noscript.zip.sha256",
    "kyoso-20261122.zip",
    "kyoso-20261122.zip.sha256",
    "kyoso-book.html",
    "kyoso-genai.zip",
    "kyoso.epub",
]


def test_a_build_makes_every_edition_as_its_own_command_does_and_again_the_same(golden_project, kyoso):
    root = golden_project.root
    code, output, errors = kyoso(root, "build", "--editions")
    told = [line.removeprefix("作りました: editions/") for line in output.splitlines() if "editions/" in line]
    assert (code, errors, told) == (0, "", [name for name in NAMES if not name.endswith(".sha256")])
    made = tree_of(root / "editions")
    assert sorted(made) == NAMES
    commands = [
        ("pack",),
        ("pack", "--no-scripts"),
        ("export", "--for", "genai"),
        ("export", "--for", "epub"),
        ("book", "--out", "kyoso-book.html"),
    ]
    assert [kyoso(root, *command)[0] for command in commands] == [0] * len(commands)
    assert {name: (root / name).read_bytes() for name in NAMES} == made
    assert "そのまま使います" in kyoso(root, "build", "--editions")[1]
    assert tree_of(root / "editions") == made


def test_editions_are_not_made_while_content_has_errors(golden_project, kyoso):
    (golden_project.content / "people/tameshi.yml").write_text("name: 試験\n", encoding="utf-8")
    assert kyoso(golden_project.root, "build", "--editions")[0] == 1
    assert not (golden_project.root / "editions").exists()


def test_where_editions_cannot_lie_is_told(golden_project, kyoso):
    (golden_project.root / "editions").write_text("x", encoding="utf-8")
    told = f"実行できません: 書き込めません: {golden_project.root}/editions(同じ名前のものがあります)\n"
    assert kyoso(golden_project.root, "build", "--editions")[::2] == (3, told)


def test_a_share_of_a_site_has_no_editions(golden_project, kyoso):
    code, _output, errors = kyoso(golden_project.root, "build", "--shard", "1/3", "parts", "--editions")
    assert (code, errors.splitlines()[0]) == (
        2,
        "使い方が違います: --editions の値が正しくありません(--shard といっしょには使えません)",
    )
