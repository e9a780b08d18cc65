"""Entries as scripts beside their pages, and the scripts of the pages that show several of them."""

import json

import pytest

from generator.findings.diagnostics import CannotRunError
from generator.site.collecting import complete_with_collecting

FRAME = "<!doctype html><body><nav>枠</nav>{}</body></html>\n"
START = "(globalThis.kbEntries??={})"


@pytest.fixture
def place(tmp_path):
    """A folder as MkDocs reads it and the site it made of it: a case, a thread and two pages that show entries."""
    for folder in ("docs/cases", "docs/threads", "site/cases", "site/threads", "site/assets"):
        (tmp_path / folder).mkdir(parents=True)
    write(tmp_path, "cases/a", 'title: 題\ncompared: {"費用": ["0円"], "手間": []}', "<article><p>文</p></article>")
    write(tmp_path, "threads/b", "title: 問い", "<article>答え</article>")
    for page in ("compare", "basket"):
        (tmp_path / f"site/{page}.html").write_text(FRAME.format("<main></main>"), encoding="utf-8")
    return tmp_path


def write(place, name, front, body):
    (place / f"docs/{name}.md").write_text(f"---\n{front}\n---\n\n# x\n", encoding="utf-8")
    (place / f"site/{name}.html").write_text(FRAME.format(body), encoding="utf-8")


def added(place):
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    complete_with_collecting(place, place / "site")
    after = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    changed = {path: text for path, text in after.items() if before.get(path) != text}
    return {path.relative_to(place / "site").as_posix(): text.decode() for path, text in changed.items()}


def entry_of(script):
    """Return name and content of an entry from its script."""
    name, _, rest = script.removeprefix(f"{START}[").partition("]=")
    return json.loads(name), json.loads(rest.removesuffix(";\n"))


def test_the_scripts_of_entries_are_exactly_this(place):
    files = added(place)
    assert files["cases/a.js"] == (
        f'{START}["cases/a"]={{"title":"題","rows":{{"費用":["0円"],"手間":[]}},"html":"<p>文<\\/p>"}};\n'
    )
    assert files["threads/b.js"] == f'{START}["threads/b"]={{"title":"問い","rows":{{}},"html":"答え"}};\n'


def test_nothing_else_is_written_and_each_page_runs_its_own_script_last(place):
    files = added(place)
    assert sorted(files) == [
        "assets/basket.js",
        "assets/compare.js",
        "assets/reader.js",
        "basket.html",
        "cases/a.js",
        "compare.html",
        "threads/b.js",
    ]
    for page in ("compare", "basket"):
        loading = f'<script src="assets/{page}.js"></script>\n'
        assert files[f"{page}.html"] == FRAME.format(f"<main></main>{loading}")


def test_what_leads_to_other_entries_and_the_code_of_the_address_are_left_on_the_page(place):
    related = '<section class="kb-related" aria-label="x">\n<a href="c.html">他</a></section>'
    code = '<svg class="kb-code" width="76">\n<path d="M4 4.5h7"/></svg>'
    write(place, "cases/a", "title: 題", f"<article>前{code}{related}後</article>")
    assert entry_of(added(place)["cases/a.js"])[1]["html"] == "前後"


def test_a_withdrawn_entry_and_a_former_name_have_no_script(place):
    write(place, "cases/c", "title: 前の名前\nnoindex: true", "枠だけ")
    assert "cases/c.js" not in added(place)


def test_an_entry_without_an_article_is_told(place):
    write(place, "threads/b", "title: 問い", "枠だけ")
    with pytest.raises(CannotRunError, match=r"本文\(article\)がありません: threads/b\.html"):
        complete_with_collecting(place, place / "site")


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "\u2028\u2029", "`${x}`\\", "<!--<script>", "'\""]
)
def test_hostile_text_stays_text(place, text):
    front = json.dumps({"title": text, "compared": {"答え": [text]}})
    write(place, "cases/a", front, f"<article>{text}</article>")
    script = added(place)["cases/a.js"]
    assert entry_of(script) == ("cases/a", {"title": text, "rows": {"答え": [text]}, "html": text})
    assert "</" not in script
    assert not {"\u2028", "\u2029"} & set(script)


def test_without_the_pages_of_several_entries_nothing_is_loaded_anywhere(place):
    for page in ("compare", "basket"):
        (place / f"site/{page}.html").unlink()
    assert not [name for name in added(place) if name.endswith(".html")]
