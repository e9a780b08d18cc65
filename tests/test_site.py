"""The finished site as a whole: what it shows, what it never asks for, what hostile texts cannot do to it."""

import html
import json
import re
import shutil
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from builders import TODAY
from golden_site import GOLDEN, build_site, tree_of
from test_hostile import ADDRESSES, EXTENSIONS, HTML
from trees import HOSTILE

from generator.build import build
from generator.config import read_project
from generator.findings.diagnostics import CannotRunError
from generator.language.questions import first_wording
from generator.site.earlier import Earlier
from generator.site.road import make_site
from generator.site.scan import scan
from generator.site.source import Source
from generator.work.watch import Watch

HERE = Path(__file__).parent
PAGE = "---\ntitle: 試験用のページ{}\nsummary: 試験のためのページです。\n---\n\n{}\n"


def splits(address):
    """Whether Python, and so MkDocs, can take ``address`` apart."""
    try:
        urlsplit(html.unescape(address))
    except ValueError:
        return False
    return True


LINKS = ("[x]({})", "[x](<{}>)", "[x]\n\n[x]: {}", "<{}>", "![x]({})")
TEXTS = [*HTML, *EXTENSIONS, *(link.format(address) for link in LINKS for address in ADDRESSES if splits(address))]
UNREADABLE = [address for address in ADDRESSES if not splits(address)]
ACTING = {"script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "math", "x-tameshi"}


class _Deeds(HTMLParser):
    """What the content of a page could do: tags that act, attributes that run, addresses that lead astray."""

    def __init__(self):
        super().__init__()
        self.inside, self.found = 0, []

    def handle_starttag(self, tag, attrs):
        self.inside += tag == "article"
        if self.inside:
            self.found += [tag] if tag in ACTING else []
            self.found += [f"{tag} {name}" for name, _value in attrs if name.startswith("on") or name == "style"]
            self.found += [f"{tag} {value}" for name, value in attrs if name in {"href", "src"} and leads_astray(value)]

    def handle_endtag(self, tag):
        self.inside -= tag == "article"


def leads_astray(address):
    if re.fullmatch(r"mailto:\?subject=[\w.~%-]*&body=[\w.~%-]*", address or "", re.ASCII):
        return False  # a mail of ours that has nobody to go to
    plain = re.sub(r"[\x00-\x20]", "", address or "").replace("\\", "/").casefold()
    return plain.startswith("/") or (":" in plain.split("/")[0] and not re.match(r"https://[a-z0-9-]+\.", plain))


def deeds(page):
    parser = _Deeds()
    parser.feed(page)
    parser.close()
    return parser.found


@pytest.fixture
def without_rules(monkeypatch):
    """Let everything pass that has the right shape: no rules, and no second look where a text enters a page."""
    for name in ("file_findings", "document_findings", "text_findings"):
        monkeypatch.setattr(f"generator.check.{name}", lambda *_checked: [])
    monkeypatch.setattr("generator.output.render.as_contributed", lambda text, _glosses=None: text)


def test_the_watcher_of_these_tests_sees_what_acts():
    page = '<article><a href="{}">x</a></article>'
    assert deeds("<article><script>1</script><p onclick=x style=y></article>") == ["script", "p onclick", "p style"]
    assert [
        address
        for address in ("javascript:x", " java\tscript:x", "//x", "\\\\x", "data:x", "mailto:?subject=x&to=y@z&body=")
        if not deeds(page.format(address))
    ] == []
    assert deeds(page.format("https://www.example.jp/") + page.format("x.html#y") + "<script></script>") == []


@pytest.mark.usefixtures("without_rules")
@pytest.mark.slow
def test_hostile_texts_that_pass_every_check_are_stopped_by_the_last_look(golden_project):
    """Every text has a page of its own, so that one fault cannot hide another."""
    pages = golden_project.content / "pages"
    for number, text in enumerate(TEXTS):
        (pages / f"tameshi-{number}.md").write_text(PAGE.format(number, text), encoding="utf-8", newline="")
    with pytest.raises(CannotRunError, match="公開用のフォルダーは変えていません"):
        build_site(golden_project)
    assert not (golden_project.root / "site").exists()
    (golden_project.root / "forced").mkdir()
    made = make_site(Source(golden_project.build), golden_project.root / "forced", Earlier(Path()), Watch())
    refused = {problem.split(".html")[0] for problem in scan(golden_project.root / "forced", made.seen)}
    made = {
        f"tameshi-{n}": (golden_project.root / f"forced/tameshi-{n}.html").read_text("utf-8") for n in range(len(TEXTS))
    }
    assert {name: deeds(page) for name, page in made.items() if name not in refused and deeds(page)} == {}
    assert len([name for name, page in made.items() if deeds(page)]) > 50


@pytest.mark.usefixtures("without_rules")
@pytest.mark.parametrize("address", UNREADABLE)
def test_an_address_that_mkdocs_cannot_read_ends_the_build_before_there_is_a_site(address, golden_project):
    page = golden_project.content / "pages/about.md"
    page.write_text(PAGE.format("", f"[x]({address})"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"netloc|port|IPv6"):
        build_site(golden_project)
    assert [path.name for path in golden_project.root.iterdir() if "site" in path.name] == ["site_config.yml"]


@pytest.mark.usefixtures("without_rules")
@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda tree: tree.name)
@pytest.mark.slow
def test_a_hostile_tree_never_becomes_a_site_that_acts(hostile, tree):
    """Without rules, files of the wrong shape are still refused, and the last look refuses the rest."""
    project, _findings = read_project(tree(hostile))
    shutil.copytree(GOLDEN / "content/pages", project.content / "pages", dirs_exist_ok=True)
    site = project.root / "site"
    try:
        build(project, TODAY, site)
    except CannotRunError:
        assert not site.exists()
    for path in set(site.rglob("*.html")) - {site / "404.html"}:  # whose policy names its script
        own = ["form"] if path == site / "index.html" else []
        assert deeds(path.read_text(encoding="utf-8")) == own, path
    assert b"root:x:" not in b"".join(tree_of(site).values())


def test_every_drawing_has_a_size_without_style_sheets(golden):
    pages = (golden.root / "site").rglob("*.html")
    drawings = {tag for page in pages for tag in re.findall(r"<svg[^>]*>", page.read_text(encoding="utf-8"))}
    assert drawings
    assert {tag for tag in drawings if not re.search(r'\bwidth="[\d%]+".*\bheight="\d+"', tag)} == set()


def test_no_page_asks_another_host_for_anything(golden):
    asking = re.compile(
        r"<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\b(?:src|data)=[\"']?(?:https?:)?//"
    )
    styles = re.compile(r"@import|url\(\s*['\"]?(?:https?:)?//|@font-face")
    for name, content in tree_of(golden.root / "site").items():
        text = content.decode("utf-8", "replace")
        if name.endswith(".html"):
            assert not asking.search(text), name
            loaded = re.findall(r'<link rel="(?:stylesheet|preload|icon|preconnect)[^>]*href="([^"]*)"', text)
            assert [address for address in loaded if "//" in address] == [], name
        elif name.startswith("assets/") and name.endswith(".css") and "stylesheets" not in name:
            assert not styles.search(text), name


def test_every_page_has_one_main_heading_a_title_of_its_own_and_the_language(golden):
    titles = {}
    for path in (golden.root / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert len(re.findall(r"<h1[ >]", text)) == 1, path
        assert '<html lang="ja"' in text, path
        if 'content="noindex"' not in text:
            titles.setdefault(re.search(r"<title>(.*?)</title>", text)[1], []).append(path.name)
    assert {title: names for title, names in titles.items() if len(names) > 1} == {}


def test_the_search_finds_every_entry_by_the_questions_and_keywords_its_authors_wrote(golden, golden_catalog):
    index = json.loads((golden.root / "site/search/ja-search.json").read_text(encoding="utf-8"))
    texts = {page["id"]: "\n".join([page["title"], page["text"], page.get("head", "")]) for page in index["docs"]}
    for entry in golden_catalog.public.values():
        words = [*map(first_wording, entry.model.questions), *entry.model.keywords]
        assert [word for word in words if word not in texts[f"{entry.kind.folder}/{entry.slug}.html"]] == [], entry.slug
    for theme in golden_catalog.themes.values():
        missing = [word for word in theme.model.aliases if word not in texts[f"themes/{theme.slug}.html"]]
        assert missing == [], theme.slug


def test_the_sitemap_lists_every_page_that_may_be_found_and_dates_it_by_its_content(golden):
    site = golden.root / "site"
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    listed = {address.removeprefix(golden.config.url) for address in re.findall("<loc>(.*?)</loc>", sitemap)}
    found = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if 'content="noindex"' not in path.read_text(encoding="utf-8")
    }
    assert {address or "index.html" for address in listed} == found
    assert "cases/shiken-jisseki.html</loc><lastmod>2026-11-20</lastmod>" in sitemap


def test_no_page_says_who_built_it_where_or_when(golden):
    for name, content in tree_of(golden.root / "site").items():
        for folder in (golden.root, HERE.parent, Path(tempfile.gettempdir())):
            assert f"{folder}/".encode() not in content, name
