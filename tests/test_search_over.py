"""``kyoso index``: the search over a folder of HTML that anything has made; again, beside others, and when it fails."""

import json
import logging
from pathlib import Path
from types import SimpleNamespace

import pytest
from golden_site import tree_of

from generator.search.over.folder import lay_over
from generator.search.plugin import JaSearchPlugin
from generator.search.step import WORKER


def page(title, body, head="", of='lang="ja"'):
    return f'<!doctype html>\n<html {of}><head><meta charset="utf-8"><title>{title}</title>{head}</head>{body}</html>\n'


MOVE = "<h1>引っ越しの手続き</h1><p>転入届を出します。</p>"
SITES = {
    "plain": {
        "index.html": page("町のページ", "<body><h1>町のページ</h1><p>ごみの出し方。</p></body>"),
        "move.html": page("引っ越し | 町", f"<body>{MOVE}</body>"),
    },
    "Hugo": {
        "index.html": page("町のページ", "<body><header>町</header><main><ul><li>一覧</li></ul></main></body>"),
        "posts/move/index.html": page(
            "引っ越し | 町",
            f"<body><nav>ごみ</nav><main><article>{MOVE}</article><aside>関係する記事</aside></main></body>",
            '<meta name="description" content="転入と転出の届け出のしかた。">',
        ),
        "old/index.html": '<!doctype html><meta http-equiv="refresh" content="0; url=/posts/move/"><title>移動</title>',
    },
    "Sphinx": {
        "index.html": page("町のページ", '<body><div class="body" role="main">町</div></body>'),
        "move.html": page(
            "引っ越し &#8212; 町",
            f'<body><div class="document"><div><div class="body" role="main"><div>{MOVE}</div></div></div>'
            '<div role="navigation"><h3>目次</h3></div></div><div class="footer">作った人</div></body>',
        ),
    },
    "by roles alone": {
        "index.html": page("町のページ", "<body><h1>町のページ</h1></body>"),
        "move.html": page(
            "引っ越し",
            f'<body><div role="banner">町</div><div role="navigation"><p>目次</p></div>{MOVE}'
            '<form role="search"><label>検索</label></form><div role="contentinfo">作った人</div></body>',
        ),
    },
    "Zensical": {
        "index.html": page(
            "町のページ", '<body><main><div class="md-sidebar">目次</div><article>町</article></main></body>'
        ),
        "move/index.html": page(
            "引っ越し - 町",
            f'<body><main class="md-main"><article class="md-content__inner">{MOVE}</article></main></body>',
        ),
        "404.html": page("ありません", "<body><main>引っ越し</main></body>"),
    },
}


def put(root, files):
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def texts(root):
    return {
        doc["id"]: (doc["title"], doc["text"])
        for doc in json.loads((root / "search/ja-search.json").read_bytes())["docs"]
    }


@pytest.mark.parametrize("name", SITES)
def test_what_any_builder_has_made_is_searched_without_content_or_settings(tmp_path, kyoso, name):
    put(tmp_path / "web", SITES[name])
    (move,) = [path for path in SITES[name] if "move" in path]
    code, output, errors = kyoso(tmp_path, "index", "web")
    assert (code, errors) == (0, "")
    assert output.startswith("2ページを検索できるようにしました: web/ja-search.html")
    assert texts(tmp_path / "web")[move] == ("引っ越しの手続き", "転入届を出します。")
    assert len(texts(tmp_path / "web")) == 2
    code, output, _errors = kyoso(tmp_path, "search", "引越し", "--site", "web")
    assert (code, output.splitlines()[:2]) == (0, ["1. 引っ越しの手続き", f"   {move}"])


def test_a_second_run_changes_nothing_and_a_changed_page_is_all_that_it_takes_up(tmp_path):
    site = put(tmp_path / "web", SITES["Hugo"])
    lay_over(site)
    first = tree_of(site)
    assert lay_over(site).written == 0
    assert tree_of(site) == first
    put(site, {"index.html": page("新しい題", "<body><main>粗大ごみ</main></body>")})
    lay_over(site)
    assert texts(site)["index.html"] == ("新しい題", "粗大ごみ")
    assert (site / "posts/move/index.html").read_bytes() == first["posts/move/index.html"]


def test_every_page_gets_one_field_that_leads_to_the_results_and_keeps_all_else(tmp_path):
    site = put(tmp_path / "web", SITES["Hugo"])
    before = tree_of(site)
    lay_over(site)
    for path in before:
        text = (site / path).read_text(encoding="utf-8")
        assert text.count('class="ja-search-box"') == 1
        begin, end = text.index("<!--ja-search-->"), text.index("<!--/ja-search-->\n") + len("<!--/ja-search-->\n")
        assert (text[:begin] + text[end:]).encode() == before[path]
    assert 'action="../../ja-search.html"' in (site / "posts/move/index.html").read_text(encoding="utf-8")
    lay_over(site, box=False)
    assert {path: content for path, content in tree_of(site).items() if path in before} == before


def test_a_page_of_the_site_with_the_place_for_it_shows_the_results(tmp_path):
    search = page("さがす", '<body><h1>さがす</h1><div id="ja-search"></div></body>')
    site = put(tmp_path / "web", SITES["plain"] | {"find/index.html": search})
    assert lay_over(site).results == "find/index.html"
    assert not (site / "ja-search.html").exists()
    assert '<script src="../assets/ja-search/page.js"></script>' in (site / "find/index.html").read_text("utf-8")
    assert 'action="find/index.html"' in (site / "move.html").read_text("utf-8")
    assert "find/index.html" not in texts(site)


def test_what_is_marked_is_not_searched_and_pages_are_read_as_they_are_written(tmp_path):
    kept = '<body><main><p>公開</p><p data-kb-search="no">非表示</p><p data-search-exclude>これも</p></main></body>'
    old = page("届け出", "<body><p>髙橋さんの届け出①</p></body>").replace("utf-8", "Shift_JIS")
    site = put(
        tmp_path / "web",
        {
            "a.html": page("題", kept),
            "b.html": page("秘密", "<body>秘密</body>", of='data-kb-search="no"'),
            "c 100%#1.htm": old.encode("cp932"),
            ".draft/d.html": page("下書き", "<body>下書き</body>"),
        },
    )
    lay_over(site)
    assert texts(site) == {"a.html": ("題", "公開"), "c%20100%25%231.htm": ("届け出", "髙橋さんの届け出①")}
    assert "サイト内検索" in (site / "c 100%#1.htm").read_bytes().decode("cp932")


REFUSED = {
    "no page": ({"a.txt": "窓口"}, "検索できるHTMLのページがありません"),
    "only kept out": (
        {"a.html": page("題", "<body data-kb-search=no>窓口</body>")},
        "検索できるHTMLのページがありません",
    ),
    "another version": (
        SITES["plain"] | {"search/ja-search.made.json": '{"by": "0.0.1/1", "files": []}'},
        "別の版(0.0.1/1)の検索が入っています",
    ),
    "of nobody": (SITES["plain"] | {"search/ja-search.made.json": "[]"}, "別の版(不明)の検索が入っています"),
    "the plugin": (
        SITES["plain"] | {"search/ja-search.json": "{}"},
        "kyoso build かプラグインの検索がもう入っています",
    ),
    "no text": ({"a.html": b'<meta charset="utf-8"><p>\x83\x8b</p>'}, "文字として読めません(utf-8): a.html"),
    "no charset": ({"a.html": b'<meta charset="klingon"><p>x</p>'}, "文字として読めません(klingon): a.html"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_folder_that_cannot_be_searched_is_told_in_a_sentence_and_left_as_it_is(tmp_path, kyoso, name):
    files, told = REFUSED[name]
    site = put(tmp_path / "web", files)
    before = tree_of(site)
    code, output, errors = kyoso(tmp_path, "index", "web")
    assert (code, output) == (3, "")
    assert told in errors
    assert errors.count("\n") == 1
    assert tree_of(site) == before
    if "--replace" in errors:
        assert kyoso(tmp_path, "index", "web", "--replace")[0] == 0


def test_a_folder_that_is_not_there_and_synonyms_that_cannot_be_read_are_told(tmp_path, kyoso):
    assert "フォルダーがありません: web" in kyoso(tmp_path, "index", "web")[2]
    put(tmp_path / "web", SITES["plain"])
    assert "類義語のファイルを読めません" in kyoso(tmp_path, "index", "web", "--synonyms", "none.txt")[2]
    (tmp_path / "words.txt").write_text("引っ越し てんきょ\n", encoding="utf-8")
    assert kyoso(tmp_path, "index", "web", "--synonyms", "words.txt")[0] == 0
    assert "引っ越しの手続き" in kyoso(tmp_path, "search", "てんきょ", "--site", "web")[1]


def test_where_the_disk_fails_nothing_is_changed_and_nothing_left_behind(tmp_path, kyoso, monkeypatch):
    site = put(tmp_path / "web", SITES["plain"])
    before = tree_of(site)
    real, count = Path.write_bytes, [0]

    def full(path, content):
        count[0] += 1
        if count[0] > 5:
            raise OSError(28, "No space left on device", str(path))
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    code, _output, errors = kyoso(tmp_path, "index", "web")
    assert (code, "読み書きできません" in errors) == (3, True)
    assert tree_of(site) == before


def test_what_an_earlier_run_has_put_there_and_is_not_needed_now_goes(tmp_path):
    site = put(tmp_path / "web", SITES["plain"])
    put(site, {"search/ja-search/w0.js": "", "mine.js": "", "../out.js": ""})
    made = {"by": "0.0.1/1", "files": ["search/ja-search/w0.js", "../out.js"]}
    put(site, {"search/ja-search.made.json": json.dumps(made)})
    lay_over(site, replace=True)
    assert (site / "mine.js").exists()
    assert (tmp_path / "out.js").exists()
    assert not (site / "search/ja-search/w0.js").exists()
    assert WORKER not in tree_of(site)  # no dialog of a theme asks here


THEMES = {
    "material": ("material/search", {}),
    "materialx": ("materialx/search", {"search_config": {"provider": "lunr", "lunr": {}}}),
}


def configured(theme, plugins):
    config = SimpleNamespace(theme=SimpleNamespace(name=theme), plugins=plugins, extra={})
    plugin = JaSearchPlugin()
    plugin.load_config({})
    plugin.on_config(config)
    return plugin, config


@pytest.mark.parametrize("theme", THEMES)
def test_the_plugin_stands_where_its_theme_looks_for_a_search(theme, caplog):
    name, settings = THEMES[theme]
    theirs = SimpleNamespace(config={"enabled": True})
    plugin, config = configured(theme, {name: theirs})
    assert (config.plugins, theirs.config["enabled"]) == ({name: plugin}, False)
    assert config.extra == {"polyfills": ["assets/ja-search/iframe-worker.js"], **settings}
    assert caplog.records == []


def test_a_theme_whose_field_cannot_ask_is_told_with_what_works(caplog):
    with caplog.at_level(logging.WARNING, "mkdocs"):
        _plugin, config = configured("readthedocs", {})
    assert config.plugins == {}
    (record,) = caplog.records
    assert (
        "「readthedocs」の検索欄からは、この検索を呼び出せません(使えるテーマ: material、materialx)"
        in record.getMessage()
    )
