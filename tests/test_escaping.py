"""No text that people write can become a tag, an attribute or a script, even past the checker.

The texts go straight into the models, so nothing here depends on what the checker refuses. Every
text keeps a harmless beginning that decides its place in lists; what follows may be anything on one
line: models hold no line breaks (the first test), and Markdown reads marks at the start of lines.
"""

import dataclasses
import json
import re
from functools import cache
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from builders import ROOT, a_case, a_document, a_theme, a_thread
from golden_site import a_config, a_site, all_pages
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import yaml_load
from variants import variant

from generator.config import Project, SiteConfig
from generator.forms.offered import forms
from generator.kinds import KINDS
from generator.markup.subset import EXTENSIONS
from generator.output.render import Renderer
from generator.output.write import Folder, read_tree
from generator.pages.register import navigation
from generator.site.earlier import Earlier
from generator.site.road import make_site
from generator.site.scan import scan
from generator.site.settings import settings as site_settings
from generator.site.source import Source
from generator.site.style import with_one_sheet
from generator.work.watch import Watch

NASTY = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}{# x #}",
    "*a* _b_ **c** [d](javascript:alert(1)) | e | # f `g` ~~~",
    "]]></title><script>alert(1)</script>",
    "# 見出し",
    "</div></section></article><div onclick=alert(1)>``` ~~~ </pre>",
    "&lt;b&gt; &#60;script&#62; &amp; &",
    "<!-- --> <?php ?> <![CDATA[ x ]]> <!doctype x>",
    "[x]: https://www.example.jp/ 'x' [x]",
    "{: onclick=alert(1) } {#id .class} !!! note --8<-- 'x'",
    "--- ... title: x ---",
    "𠮷野😀 \u3099 ＜ｓｃｒｉｐｔ＞",
    "\\<b\\> \\`x\\` \\[x\\](y) <https://www.example.jp/> www.example.jp",
    "x" * 300,
    "a<b 1<2 <3 </ <",
    "javascript:alert(1)//",
]
TEXTS = st.text(
    st.one_of(
        st.sampled_from("<>&\"'`{}[]()*_#|\\/!-=:;~+ \t."),
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Cn", "Co", "Zl", "Zp"]),
    ),
    max_size=40,
)
EVIDENCE = "{title: 資料, publisher: 発行者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01}"
_TERMS = "{cases: 1, minutes: 60, times: 1, people: 1}"
IMPACT = f"{{before: {_TERMS}, after: {_TERMS}, basis: 実測, as_of: 2026-01}}"
INDICATOR = "[{name: 時間, unit: 件, before: 2, after: 1, basis: 見込み, as_of: 2026-01}]"
WORD = "word" * 10  # as much of a keyword as the address of its pattern holds

OPEN = "\n## 答え\n\n用語の答え\n\n## やり取り\n\n### 質問者\n\n問い\n\n## 残った問い\n\n- 一つ目\n- 二つ目\n"


def changed(document, **fields):
    """Return a document with other values in its model, which nothing looks over."""
    return dataclasses.replace(document, model=document.model.model_copy(update=fields))


def a_catalog_saying(text):
    """Return a catalog whose every free text ends in ``text``."""
    term = a_document(
        "glossary.yml", f"terms:\n  - {{term: 語, reading: ご, definition: 意味。, evidence: {EVIDENCE}}}\n"
    )
    (word,) = term.model.terms
    evidence = word.evidence.model_copy(update={"title": f"資料。{text}", "publisher": f"発行者。{text}"})
    entry = {"summary": f"要約。{text}", "keywords": (f"{WORD}。{text}",), "evidence": (evidence,)}
    case = a_case(
        "shiken-a",
        municipality="'019992'",
        outcome="failed",
        indicators=INDICATOR,
        people="[shiken-hito]",
        consents="[{person: shiken-hito, given_on: 2026-11-01, scope: [name], via: mail}]",
        impact=IMPACT,
        changes="[{changed_on: 2026-11-22, kind: 訂正, what: 変更}]",
        replications=f"[{{municipality: '029998', result: same, difference: 違い, reported_on: 2026-11-01, "
        f"evidence: {EVIDENCE}}}]",
    )
    (replication,) = case.model.replications
    other = replication.model_copy(update={"difference": f"違い。{text}", "evidence": evidence})
    (change,) = case.model.changes
    mended = change.model_copy(update={"what": f"変更。{text}"})
    trust = {"confirmed_by": f"課長。{text}", "replications": (other,), "changes": (mended,)}
    (indicator,) = case.model.indicators
    figure = indicator.model_copy(update={"name": f"指標。{text}", "unit": f"件。{text}"})
    named = word.model_copy(
        update={
            "term": f"用語。{text}",
            "definition": f"意味。{text}",
            "aliases": (f"別名。{text}",),
            "themes": ("madoguchi",),
            "evidence": evidence,
        }
    )
    thread = a_thread("shiken-t", OPEN, related="[shiken-a]", formerly="[mukashi-t]")
    gone = a_document(
        "cases/shiken-w.md",
        "---\nstatus: withdrawn\nwithdrawn_on: 2026-11-22\nreason: merged\nsuccessor: shiken-a\n---\n",
    )
    return a_site(
        changed(
            a_theme(related="[theme-b]"),
            label=f"テーマ一。{text}",
            summary=f"説明。{text}",
            channel=f"通り。{text}",
        ),
        changed(a_theme("theme-b", "べつ"), label=f"テーマ二。{text}", summary=f"説明。{text}"),
        changed(case, title=f"事例。{text}", questions=(f"聞き方一。{text}",), indicators=(figure,), **trust, **entry),
        *(  # with the first one a pattern
            changed(a_case(f"shiken-b-{code}", municipality=f"'{code}'"), title=f"事例。{text}", **entry)
            for code in ("029998", "039993")
        ),
        changed(thread, title=f"質問。{text}", questions=(f"聞き方二。{text}", f"聞き方三。{text}"), **entry),
        changed(term, terms=(named, named.model_copy(update={"term": "用語"}))),  # in running text, too
        gone,
        *_starts_saying(text),
        changed(
            a_document("people/shiken-hito.yml", "name: 人\nroles: [author]\n"),
            name=f"人。{text}",
            introduction=f"紹介。{text}",
        ),
        *(
            changed(
                a_document(f"pages/{slug}.md", "---\ntitle: 題\nsummary: 要約\n---\n\n文章\n"),
                title=f"題{slug}。{text}",
                summary=f"要約。{text}",
            )
            for slug in ("about", "accessibility", "contribute")
        ),
        themes=False,
    )


def _starts_saying(text):
    """Yield two start pages, since each leads to the other."""
    for slug in ("shiken-x", "shiken-y"):
        start = a_document(f"paths/{slug}.yml", variant("paths.yml", replace={", themes: [gyomu-kaikaku]": ""}))
        said = {"title": f"一歩。{text}", "why": f"理由。{text}", "searches": (f"言葉。{text}",)}
        steps = tuple(step.model_copy(update=said) for step in start.model.steps)
        facts = {"title": f"始め方。{text}", "summary": f"要約。{text}", "questions": (f"聞き方四。{text}",)}
        yield changed(start, steps=steps, **facts)


def a_config_saying(text):
    community = {"name": f"集まり。{text}", "short_name": f"会。{text}", "url": "https://www.example.jp/kai"}
    config = a_config()
    changes = {"title": f"サイト。{text}", "tagline": f"説明。{text}"}
    return config.model_copy(
        update=changes | {"community": config.community.model_copy(update=community), "page_size": 1}
    )


@cache
def rendered(text):
    """Return every page (path → Page, text) and the settings of MkDocs for a site that says ``text`` everywhere."""
    config = a_config_saying(text)
    renderer = Renderer([ROOT / "templates"], config)
    pages = {page.path: (page, renderer.page(page)) for page in all_pages(a_catalog_saying(text), config)}
    return pages, renderer.text("mkdocs.yml.j2", site_settings(config, navigation(pages)))


class _Skeleton(HTMLParser):
    """The tags of a page with the names of their attributes, and everything that is neither tag nor text."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, *(name for name, _value in attrs)))

    def handle_endtag(self, tag):
        self.found.append(f"/{tag}")

    def handle_comment(self, _data):
        self.found.append("comment")

    handle_decl = handle_pi = unknown_decl = handle_comment


def skeleton(html):
    parser = _Skeleton()
    parser.feed(html)
    parser.close()
    return parser.found


ENGINE = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS, output_format="html")


def as_html(markdown):
    return ENGINE.reset().convert(markdown)


HARMLESS, HARMLESS_SETTINGS = rendered("試験")
HARMLESS_SKELETONS = {
    path: skeleton(as_html(get_data(text)[0])) for path, (_page, text) in HARMLESS.items() if path.endswith(".md")
}


def with_examples(test):
    for text in NASTY:
        test = example(text)(test)
    return test


def strings_in(schema):
    """Yield every part of a JSON Schema that allows a text."""
    if isinstance(schema, dict):
        if schema.get("type") == "string":
            yield schema
        for part in schema.values():
            yield from strings_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from strings_in(part)


@pytest.mark.parametrize("model", [*(kind.model for kind in KINDS), SiteConfig], ids=lambda model: model.__name__)
def test_no_model_takes_a_text_of_several_lines(model):
    for schema in strings_in(model.model_json_schema()):
        closed = "enum" in schema or schema.get("format") == "date"
        assert closed or not re.search(schema["pattern"], "一行目\n二行目"), schema


def test_every_template_of_pages_takes_part():
    used = {page.template for page, _text in HARMLESS.values()} | {"mkdocs.yml.j2"}
    assert used == {path.name for path in (ROOT / "templates").glob("*.j2")}


def test_the_harmless_text_stands_on_pages_of_every_kind():
    told = {page.template for page, text in HARMLESS.values() if "。試験" in text.split("\n---\n")[-1]}
    assert {page.template for page, _text in HARMLESS.values()} - told == {
        "prefectures.md.j2",
        "towns.js.j2",
    }


@settings(max_examples=15)
@given(TEXTS)
@with_examples
@pytest.mark.slow
def test_no_text_adds_a_tag_or_an_attribute_to_a_page(text):
    pages, _settings = rendered(text)
    assert pages.keys() == HARMLESS.keys()
    for path, (page, made) in pages.items():
        if path.endswith(".md"):
            assert skeleton(as_html(get_data(made)[0])) == HARMLESS_SKELETONS[path], (path, page.template)


@settings(max_examples=5)
@given(TEXTS)
@with_examples
@pytest.mark.slow
def test_the_front_matter_of_every_page_reads_back_as_what_was_meant(text):
    pages, _settings = rendered(text)
    for path, (page, made) in pages.items():
        if path.endswith(".md"):
            meta = get_data(made)[1]
            assert (meta["title"], meta["description"]) == (page.title, page.description), path
            assert meta.get("keywords") == (page.meta.keywords if page.meta.keywords is None else [*page.meta.keywords])
            meant = json.loads(json.dumps(page.meta.structured))
            assert json.loads(meta.get("structured", "null")) == meant, path


@settings(max_examples=40)
@given(TEXTS)
@with_examples
def test_the_feed_stays_well_formed_and_says_what_was_meant(text):
    config = a_config_saying(text)
    page = next(page for page in all_pages(a_catalog_saying(text), config) if page.path == "feed.xml")
    feed = ET.fromstring(Renderer([ROOT / "templates"], config).page(page))  # noqa: S314 - our own text
    harmless = ET.fromstring(HARMLESS["feed.xml"][1])  # noqa: S314 - our own text
    assert [(element.tag, *element.attrib) for element in feed.iter()] == [
        (element.tag, *element.attrib) for element in harmless.iter()
    ]
    titles = [element.text for element in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert titles == [f"サイト。{text}", *[f"事例。{text}"] * 3, f"質問。{text}"]


@settings(max_examples=60)
@given(TEXTS)
@with_examples
@pytest.mark.slow
def test_the_settings_of_mkdocs_read_back_as_what_was_meant(text):
    config = a_config_saying(text)
    made = Renderer([ROOT / "templates"], config).text("mkdocs.yml.j2", site_settings(config, navigation(HARMLESS)))
    read, harmless = yaml_load(made), yaml_load(HARMLESS_SETTINGS)
    assert (read["site_name"], read["site_description"]) == (config.title, config.tagline)
    assert read["extra"]["site"]["community"] == config.community.model_dump(exclude={"reactions"})
    assert {key: value for key, value in read.items() if key not in {"site_name", "site_description", "extra"}} == {
        key: value for key, value in harmless.items() if key not in {"site_name", "site_description", "extra"}
    }


def built(folder, text):
    """Build the whole site that says ``text`` everywhere, with MkDocs and the real theme."""
    pages, mkdocs_settings = rendered(text)
    files = {f"docs/{path}": made.encode() for path, (_page, made) in pages.items()}
    project = Project(ROOT, a_config_saying(text))
    files |= {f"docs/{form.path}": form.make() for form in forms(project, a_catalog_saying(text))}
    files |= {"mkdocs.yml": mkdocs_settings.encode(), "synonyms.txt": b"", "vectors.csv": b""}
    theme = with_one_sheet(read_tree(ROOT / "templates" / "theme"), "")
    files |= {f"theme/{path}": made for path, made in theme.items()}
    Folder(folder / "build", ["mkdocs.yml"]).put_all(files)
    (folder / "site").mkdir()
    assert make_site(Source(folder / "build"), folder / "site", Earlier(folder), Watch()).problems == []
    return {
        path.relative_to(folder / "site").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((folder / "site").rglob("*"))
        if path.suffix in {".html", ".json"} or path.name == "sitemap.xml"
    }


@pytest.fixture(scope="module")
def nasty_site(tmp_path_factory):
    """The folder and the texts of a site that says all nasty texts at once, everywhere."""
    folder = tmp_path_factory.mktemp("nasty")
    return folder, built(folder, " ".join(NASTY))


@pytest.mark.slow
def test_no_text_adds_a_tag_or_an_attribute_to_the_finished_site(nasty_site, tmp_path):
    _folder, nasty = nasty_site
    harmless = built(tmp_path, "試験")
    assert nasty.keys() == harmless.keys()
    for name, html in nasty.items():
        if name.endswith(".html"):
            assert skeleton(html) == skeleton(harmless[name]), name


@pytest.mark.slow
def test_descriptions_in_the_finished_site_stay_json_and_say_what_was_meant(nasty_site):
    _folder, nasty = nasty_site
    html = nasty["cases/shiken-a.html"]
    text = html.split('<script type="application/ld+json">')[1].split("</script>")[0]
    article, way = json.loads(text)
    assert article["headline"] == way["itemListElement"][-1]["name"] == f"事例。{' '.join(NASTY)}"
    assert "<" not in text


@pytest.mark.slow
def test_the_sitemap_of_the_finished_site_is_well_formed(nasty_site):
    _folder, nasty = nasty_site
    assert len(list(ET.fromstring(nasty["sitemap.xml"]))) > 10  # noqa: S314 - our own text


@pytest.mark.slow
def test_nothing_is_wrong_with_the_finished_site(nasty_site):
    """The search index holds plain text, which the search escapes; the index Material waits for is empty."""
    folder, _nasty = nasty_site
    assert scan(folder / "site") == []


@pytest.mark.slow
def test_a_title_outside_the_basic_plane_survives_the_whole_way(tmp_path):
    assert "<title>サイト。𠮷野😀</title>" in built(tmp_path, "𠮷野😀")["index.html"]
