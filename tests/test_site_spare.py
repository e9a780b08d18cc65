"""Files of the theme that no reader loads are not in the site, and whatever is named there is."""

import re

import pytest
from golden_site import tree_of

from generator.site.spare import remove_spare

NAMED = re.compile(r"""["'(/=]([\w.-]+\.(?:js|css|map))["')\s]""")
ELSEWHERE = re.compile(r"https://[\w./@-]+")
THEIRS = "assets/javascripts"


@pytest.fixture
def site(tmp_path):
    """Make a site of files with these texts, clear it, and return what is left."""

    def left(files):
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        remove_spare(tmp_path)
        return {name: content.decode() for name, content in tree_of(tmp_path).items()}

    return left


@pytest.fixture(scope="module")
def texts(golden):
    """What pages, scripts and style sheets of the golden site say; the offline forms stand for themselves."""
    spoken = {
        name: text for name, text in tree_of(golden.root / "site").items() if name.endswith((".html", ".js", ".css"))
    }
    return {name: ELSEWHERE.sub("", text.decode()) for name, text in spoken.items() if not name.startswith("form/")}


def test_every_script_and_style_sheet_of_the_site_is_named_by_another_file_of_it(texts):
    unnamed = []
    for file in texts:
        name = re.sub(r"ja-search(-\d+)?\.js$", "ja-search", file)  # a page adds number and ending (loading.js)
        if f"{file.removesuffix('.js')}.html" in texts:  # an entry: pages put its name and ending together (entries.js)
            continue
        bare = name.rpartition("/")[2]
        if not name.endswith(".html") and not any(bare in text for other, text in texts.items() if other != file):
            unnamed.append(file)
    assert unnamed == []


def test_every_script_style_sheet_and_map_that_is_named_is_there(texts, golden):
    there = {path.name for path in (golden.root / "site").rglob("*")}
    named = {name: set(NAMED.findall(text)) for name, text in texts.items()}
    assert {name: missing for name, found in named.items() if (missing := found - there)} == {}
    assert len(set().union(*named.values())) > 15


def test_no_map_for_developers_and_no_word_list_of_a_search_that_is_not_used_is_published(golden):
    names = tree_of(golden.root / "site")
    assert [name for name in names if name.endswith(".map") or re.search("lunr|tinyseg|wordcut|workers/", name)] == []
    assert not any(b"sourceMappingURL" in content for content in names.values())


def test_what_a_page_or_a_file_of_ours_names_stays_wherever_it_is_said(site):
    files = {
        "404.html": f'<script src="/sub/{THEIRS}/a.min.js"></script>',
        "deep/x.html": '<script type="application/json">{"worker": "../b.js"}</script>',
        "assets/own.js": "load(`${base}c.js`)",
        "assets/own.css": "@import url(stylesheets/d.css);",
        **{f"{THEIRS}/{name}": "1" for name in ("a.min.js", "deep/b.js", "c.js")},
        "assets/stylesheets/d.css": "x{}",
    }
    assert site(files) == files


def test_what_a_file_that_stays_names_stays_too(site):
    files = {
        "x.html": "<script src=a.js>",
        f"{THEIRS}/a.js": '"b.js"',
        f"{THEIRS}/b.js": '"c.js"',
        f"{THEIRS}/c.js": "",
    }
    assert site(files) == files


def test_files_that_only_name_each_other_go_with_their_folder(site):
    kept = {"x.html": "aa.js a.json xa.js"}
    assert site(kept | {f"{THEIRS}/lunr/a.js": "b.js", f"{THEIRS}/lunr/b.js": "a.js", f"{THEIRS}/a.js.map": ""}) == kept


def test_nothing_is_taken_but_scripts_styles_and_maps_of_the_theme(site):
    files = {"spare.js": "", "assets/spare.css": "", f"{THEIRS}/spare.txt": "", f"{THEIRS}/a name with blanks.js": ""}
    assert site(files) == files


def test_a_script_does_not_name_a_map_that_is_not_there(site):
    script = "//# sourceMappingURL=not at the end\nrun();"
    files = {
        "x.html": "a.js",
        f"{THEIRS}/a.js": f"{script}\n//# sourceMappingURL=a.js.map\n\n",
        f"{THEIRS}/a.js.map": "{}",
    }
    assert site(files) == {"x.html": "a.js", f"{THEIRS}/a.js": f"{script}\n"}
