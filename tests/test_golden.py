"""One small site, compared byte for byte: every page of ``build/docs`` and ``mkdocs.yml``.

``pytest --update`` rewrites ``golden/expected``; the diff is then reviewed like code.
"""

import yaml
from golden_site import GOLDEN, tree_of, write_tree

EXPECTED = GOLDEN / "expected"


def test_the_golden_content_gives_the_expected_files(golden, request):
    tree = tree_of(golden.build).items()
    made = {name: text for name, text in tree if not name.startswith(("theme/", "docs/form/"))}  # forms: test_form.py
    if request.config.getoption("--update"):
        write_tree(EXPECTED, made)
    expected = tree_of(EXPECTED)
    assert sorted(made) == sorted(expected)
    for name, text in made.items():
        assert text.decode() == expected[name].decode(), name


TOLD = 'role="note" data-search-exclude>\n<p class="kb-banner__title">要確認'  # and not waiting for its day


def test_the_golden_content_has_one_of_everything_that_readers_must_be_able_to_tell_apart():
    texts = {name: text.decode() for name, text in tree_of(EXPECTED / "docs").items()}
    achieved, failed, archived = (
        texts[f"cases/{slug}.md"] for slug in ("shiken-jisseki", "shiken-shippai", "shiken-chushi")
    )
    assert [word in achieved for word in ("実測", "見込み", "北海道試研市</span>", TOLD)] == [
        True,
        True,
        True,
        False,
    ]
    assert [word in failed for word in ("うまくいかなかった", TOLD, "1万〜5万人")] == [True, True, True]
    assert [word in failed for word in (">団体名は記載しません</span>", "更新終了")] == [True, False]
    assert [word in archived for word in ("更新終了", "要確認")] == [True, False]


def test_every_page_has_front_matter_that_reads_back_as_a_mapping():
    for name, text in tree_of(EXPECTED / "docs").items():
        if name.endswith(".md"):
            front = text.decode().split("---\n")[1]
            meta = yaml.safe_load(front)
            assert {"title", "description"} <= meta.keys(), name


def test_every_made_up_text_is_recognisable_as_test_material():
    for name, text in tree_of(GOLDEN / "content").items():
        if not name.startswith("reference/"):
            assert "試験" in text.decode(), name
