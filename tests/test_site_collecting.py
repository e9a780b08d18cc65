"""Entries as scripts beside their pages, and the scripts of the pages that show several of them."""

import json

import pytest

from generator.site.collecting import is_entry, is_moved, moved_script, script_of, twin_of, with_collecting

FRAME = "<!doctype html><body><nav>枠</nav>{}</body></html>\n"
START = "(globalThis.kbEntries??={})"


def entry_of(script):
    """Return name and content of an entry from its script."""
    name, _, rest = script.removeprefix(f"{START}[").partition("]=")
    return json.loads(name), json.loads(rest.removesuffix(";\n"))


def test_the_script_of_an_entry_is_exactly_this():
    meta = {"title": "題", "compared": {"費用": ["0円"], "手間": []}}
    assert script_of("cases/a", meta, "<p>文</p>") == (
        f'{START}["cases/a"]={{"title":"題","rows":{{"費用":["0円"],"手間":[]}},"html":"<p>文<\\/p>","markdown":""}};\n'
    )
    assert script_of("threads/b", {"title": "問い"}, "答え") == (
        f'{START}["threads/b"]={{"title":"問い","rows":{{}},"html":"答え","markdown":""}};\n'
    )


def test_what_leads_to_other_entries_and_the_code_of_the_address_are_left_on_the_page():
    related = '<section class="kb-related" aria-label="x">\n<a href="c.html">他</a></section>'
    code = '<svg class="kb-code" width="76">\n<path d="M4 4.5h7"/></svg>'
    assert entry_of(script_of("cases/a", {"title": "題"}, f"前{code}{related}後"))[1]["html"] == "前後"


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "\u2028\u2029", "`${x}`\\", "<!--<script>", "'\""]
)
def test_hostile_text_stays_text(text):
    script = script_of("cases/a", {"title": text, "compared": {"答え": [text]}, "markdown": text}, text)
    told = {"title": text, "rows": {"答え": [text]}, "html": text, "markdown": text}
    assert entry_of(script) == ("cases/a", told)
    assert "</" not in script
    assert not {"\u2028", "\u2029"} & set(script)


def test_cases_and_threads_are_entries_but_for_former_names_and_withdrawn_ones():
    paths = ("cases/a.md", "threads/a.md", "themes/a.md", "cases/deep/a.md", "cases.md")
    assert [path for path in paths if is_entry(path, {"title": "題"})] == ["cases/a.md", "threads/a.md"]
    assert not is_entry("cases/a.md", {"title": "前の名前", "noindex": True})


def test_a_former_name_says_where_its_entry_is_now():
    paths = ("cases/a.md", "threads/a.md", "themes/a.md", "a.md")
    assert [path for path in paths if is_moved(path, {"target": "b.html", "moved": True})] == [
        "cases/a.md",
        "threads/a.md",
    ]
    assert not is_moved("cases/a.md", {"title": "題"})
    assert not is_moved("cases/a.md", {"target": "b.html"})  # which was withdrawn
    assert moved_script("cases/a", "b.html") == '(globalThis.kbMoved??={})["cases/a"]="cases/b";\n'


@pytest.mark.parametrize("page", ["compare", "basket"])
def test_a_page_of_several_entries_runs_its_own_script_last(page):
    loading = f'<script src="assets/{page}.js"></script>\n'
    assert with_collecting(FRAME.format("x"), f"{page}.html") == FRAME.format(f"x{loading}")


def test_no_other_page_loads_a_script_of_several_entries():
    assert with_collecting(FRAME.format("x"), "themes/compare.html") == FRAME.format("x")


def test_an_entry_lies_beside_its_page_as_markdown_too():
    assert twin_of("cases/a", {"twin": "a.md", "markdown": "# 題\n"}) == {"cases/a.md": "# 題\n"}
    assert twin_of("cases/a", {"title": "題"}) == {}
