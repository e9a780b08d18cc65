"""Every page is pressed as MkDocs and the theme make it, whatever it says; few go through the whole of them."""

import json
import shutil
from collections import Counter

import pytest
from builders import EPOCH_OF_TODAY
from golden_site import tree_of
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data
from plain_road import fast_site
from test_site_scan import HARMLESS, HOSTILE

from generator.findings.diagnostics import CannotRunError
from generator.search.counting import counting
from generator.search.tags import Unsure, parts_of
from generator.site import press as pressing
from generator.site.aside import Aside
from generator.site.document import Document, read_document
from generator.site.finish import finished
from generator.site.glance import glance
from generator.site.late import Late
from generator.site.links import Seen, targets_of
from generator.site.press import Press
from generator.site.scan import scan, scan_page
from generator.site.source import Source
from generator.site.theme import Theme, mkdocs_warnings
from generator.work import sharing

FRONT = '---\ntitle: "題"\ndescription: "要約"\narea: "テーマ"\n---\n\n'
PATH = "cases/shiken-shippai.md"  # of a page that is not in the navigation


@pytest.fixture(scope="module")
def theme(golden, tmp_path_factory):
    """The theme of the golden project."""
    return opened(golden.build, tmp_path_factory.mktemp("site")).workshop.theme


@pytest.fixture(scope="module")
def press(golden, tmp_path_factory):
    """A press that knows no synonyms."""
    return Press(opened(golden.build, tmp_path_factory.mktemp("site")), counting(()))


def opened(build, site):
    """Return the theme of the folder ``build``, of which nothing is known."""
    return Late(Source(build), site, Aside(None))


def documents(project):
    """Return the texts of all documents of a project by their paths."""
    return {name: text.decode() for name, text in tree_of(project.build / "docs").items() if name.endswith(".md")}


def whole(theme, path, text):
    """Return a page as the whole of MkDocs and the theme make it."""
    markdown, meta = get_data(text)
    document = read_document(path, text) or Document(path, meta, markdown.lstrip("\n"))
    page = theme.page(path)
    page.meta, page.markdown = dict(document.meta), document.markdown
    page.render(theme.config, theme.files)
    return finished(theme.rendered(page), document.name)


def different(press, theme, texts):
    """Return the paths of pages that are not pressed as the whole of MkDocs and the theme make them."""
    made = {path: press.page(path, text)[1][f"{path[:-3]}.html"].decode() for path, text in texts.items()}
    return [path for path, html in made.items() if html != whole(theme, path, texts[path])]


def test_every_page_is_what_the_whole_of_mkdocs_and_the_theme_make_of_it(press, theme, golden):
    assert different(press, theme, documents(golden)) == []


TITLES = ["<b>&amp;\"'", "{{ 7*7 }}", "kb0mark1", "𠮷野😀", "assets/javascripts/workers/search.0a1b.min.js", " x "]
FACTS = [
    "",
    "noindex: true",
    'og_type: "article"',
    'feed: "themes/a.xml"',
    "date: 1",
    'structured: "[{\\"a\\":\\"\\\\u003c/script\\\\u003e\\"}]"',
]
TEXTS = [
    "文",
    "<div data-kb-contents></div>\n\n## 一\n\n## 二\n\n## 三",
    "## 一\n\n## 二\n\n### 三\n\n## 四",
    "<div data-kb-contents></div>\n\n<div data-kb-contents></div>",
    '<div id="ja-search"></div>',
    "assets/javascripts/workers/search.0a1b.min.js と search.js",
    "<article>文</article>",
    "",
]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("text", TEXTS)
def test_whatever_a_page_says_it_stands_in_the_frame_that_the_theme_makes(fact, text, press, theme):
    front = FRONT.replace("---\n\n", f"{fact}\n---\n\n" if fact else "---\n\n")
    assert different(press, theme, {PATH: front + text}) == []


@pytest.mark.parametrize("title", TITLES)
def test_titles_and_descriptions_stand_in_the_frame_as_the_theme_escapes_them(title, press, theme):
    text = f"---\ntitle: {json.dumps(title)}\ndescription: {json.dumps(title)}\n---\n\n文"
    assert different(press, theme, {PATH: text, "index.md": text}) == []


def test_a_theme_that_asks_for_more_than_a_frame_knows_makes_every_page_itself(golden, tmp_path):
    shutil.copytree(golden.build, tmp_path / "build")
    template = tmp_path / "build/theme/main.html"
    template.write_text(
        template.read_text("utf-8").replace("{% block htmltitle %}", "{% block htmltitle %}{{ meta.date }}")
    )
    late = opened(tmp_path / "build", tmp_path / "site")
    texts = {path: text for path, text in documents(golden).items() if path.startswith("cases/")}
    assert len(texts) > 3
    assert different(Press(late, counting(())), late.workshop.theme, texts) == []


def seen_of(name, html):
    """Return what the last look finds on a page, if it finds no fault."""
    scan = scan_page(name, html)
    return None if scan.faults else Seen(frozenset(scan.ids), targets_of(name, scan.addresses))


def test_at_a_glance_a_page_holds_what_the_last_look_finds_on_it(press, golden):
    for path, text in documents(golden).items():
        pressed, files, _counted = press.page(path, text)
        assert pressed.seen == seen_of(pressed.files[0], files[pressed.files[0]].decode()), path


@pytest.mark.parametrize(
    "snippet", [*HOSTILE, *HARMLESS, "<p id='a'></p><p id='a'></p>", '<p id="a"></p><b id="a"></b>']
)
def test_no_hostile_snippet_gets_past_a_glance(snippet):
    for html in (snippet, snippet.replace("'", '"')):
        found = scan_page("x.html", f"<article>{html}</article>")
        try:
            seen = glance("x.html", parts_of(html)[1::2], frozenset(), ())
        except Unsure:
            continue
        assert (found.faults, seen) == ([], Seen(found.ids, targets_of("x.html", found.addresses)))


@pytest.mark.parametrize(
    "snippet", [snippet for snippet, fault in HOSTILE.items() if "行き先" not in fault and "見出し" not in fault]
)
def test_a_hostile_snippet_in_a_page_leaves_the_page_to_the_last_look(snippet, press):
    assert press.page(PATH, f"{FRONT}<div>{snippet}</div>")[0].seen is None


@pytest.mark.parametrize(
    ("link", "warning"),
    [
        ("[x](nai.md)", "the target 'cases/nai.md' is not found among documentation files"),
        ("[x](nai)", "contains an unrecognized relative link 'nai'"),
        ("[x](/nai/)", "contains an absolute link '/nai/'"),
        ("![x](nai.png)", "the target 'cases/nai.png' is not found among documentation files"),
        ("## [x](nai.md)", "is not found among documentation files"),
        ("[x]: nai.md\n\n[x]", "is not found among documentation files"),
    ],
)
def test_what_mkdocs_warns_about_is_a_problem(link, warning, press):
    (problem,) = press.page(PATH, f"{FRONT}文\n\n{link}\n")[0].problems
    assert warning in problem


def test_a_link_to_a_heading_that_is_not_there_is_a_problem(golden, tmp_path):
    shutil.copytree(golden.build, tmp_path / "build")
    page = tmp_path / "build/docs/about.md"
    page.write_text(f"{page.read_text('utf-8')}\n\n[x](accessibility.md#nai)\n", encoding="utf-8")
    made = fast_site(tmp_path / "build", tmp_path / "site")
    assert made.problems == []
    (problem,) = scan(tmp_path / "site", made.seen)
    assert problem.endswith("行き先のページに、その見出しがありません(accessibility.html#nai)")


def test_what_mkdocs_cannot_read_ends_the_work(press):
    with pytest.raises(CannotRunError, match=r"テンプレートが見つかりません: nai\.html"), mkdocs_warnings():
        press.page(PATH, '---\ntitle: "題"\ndescription: "要約"\ntemplate: "nai.html"\n---\n\n文')


def test_few_pages_are_made_as_a_whole_and_each_is_looked_at_once(theme, golden, tmp_path, monkeypatch):
    asked = Counter()

    def counted(place, name):
        real = getattr(place, name)
        monkeypatch.setattr(place, name, lambda *given: asked.update([name]) or real(*given))

    for place, name in ((Page, "render"), (Theme, "rendered"), (pressing, "scan_page"), (pressing, "glance")):
        counted(place, name)
    texts, press = documents(golden), Press(opened(golden.build, tmp_path), counting(()))
    for path, text in texts.items():
        press.page(path, text)
    alone = sum("\ntemplate: " in text for text in texts.values())
    unsure = asked["scan_page"] + asked["glance"] - len(texts)  # fields to fill in, which no entry may have
    assert 0 <= unsure <= 4
    assert alone <= asked["scan_page"] - unsure <= alone + 3  # pages whose Markdown is not sure
    assert asked["render"] <= 4
    shapes = asked["rendered"] - alone - len(theme.in_navigation)
    assert 0 < shapes < 20


def test_the_site_is_the_same_with_any_number_of_workers(golden, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH_OF_TODAY)
    sites = []
    for number in (1, 3):
        monkeypatch.setattr(sharing, "workers_for", lambda _items, number=number: number)
        site = tmp_path / str(number)
        assert fast_site(golden.build, site).problems == []
        sites.append(tree_of(site))
    assert sites[0] == sites[1]
    assert sites[0] | {".kyoso-site": b""} == tree_of(golden.root / "site")
