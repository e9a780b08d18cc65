"""``kyoso search`` and ``kyoso search-eval``: what they print, and what they say where something is missing."""

import json

import pytest

from generator.search.counting import counting
from generator.search.evaluation import judge
from generator.search.index import data_of, make_data
from generator.search.searched import SearchedPage
from generator.search.step import data_files


def test_search_prints_entries_passages_and_synonyms(golden, kyoso):
    code, output, _errors = kyoso(golden.root, "search", "窓口", "--limit", "2")
    assert code == 0
    assert "1. " in output
    assert ".html" in output
    assert "【" in output


def test_search_without_a_hit_names_questions(golden, kyoso):
    code, output, _errors = kyoso(golden.root, "search", "試験の申請を電子化したい +zzzzzz")
    assert code == 0
    assert output.startswith("当てはまる記事がありません。近い質問はこちらです。\n・")


def test_search_where_nobody_has_asked_anything_promises_no_questions(tmp_path, kyoso):
    for name, content in data_files(make_data([SearchedPage("a.html", "窓口", "本文")]), {}):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)
    assert kyoso(tmp_path, "search", "zzzzzz") == (0, "当てはまる記事がありません。\n", "")


def test_search_without_a_site_says_what_to_do(tmp_path, kyoso):
    code, _output, errors = kyoso(tmp_path, "search", "窓口")
    assert code == 3
    assert "kyoso build" in errors


def test_search_in_a_broken_index_says_what_to_do(tmp_path, kyoso):
    (tmp_path / "site/search").mkdir(parents=True)
    for text in ("{", "{}"):
        (tmp_path / "site/search/ja-search.json").write_text(text)
        code, _output, errors = kyoso(tmp_path, "search", "窓口")
        assert (code, "作り直して" in errors) == (3, True)


def test_search_reads_the_parts_it_needs_and_says_which_one_is_missing(tmp_path, kyoso):
    pages = [SearchedPage(f"{name}.html", f"{name}の窓口", "本文") for name in ("市民", "税務", "福祉")]
    for name, content in data_files(*data_of([*map(counting(()), pages)], (), (), most=0)):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)
    assert kyoso(tmp_path, "search", "福祉")[1].startswith("1. 福祉の窓口")
    (tmp_path / "site/search/ja-search/p2.js").write_text("jaSearchData={", encoding="utf-8")
    code, _output, errors = kyoso(tmp_path, "search", "福祉")
    assert (code, "p2.js" in errors) == (3, True)
    (tmp_path / "site/search/ja-search/p2.js").unlink()
    code, _output, errors = kyoso(tmp_path, "search", "福祉")
    assert (code, "p2.js" in errors) == (3, True)


@pytest.fixture
def bench(tmp_path):
    docs = [{"id": "1", "title": "窓口", "text": "書かない窓口"}, {"id": "2", "title": "避難所", "text": "受付"}]
    queries = [{"id": "a", "text": "窓口の話"}, {"id": "b", "text": "避難所"}, {"id": "c", "text": "判定なし"}]
    for name, rows in (("docs", docs), ("queries", queries)):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "qrels.tsv").write_text("a\t1\t2\nb\t2\t1\nb\t1\t0\n")
    return tmp_path


FILES = ("--docs", "docs.jsonl", "--queries", "queries.jsonl", "--qrels", "qrels.tsv")


def test_search_eval_prints_figures(bench, kyoso):
    code, output, _errors = kyoso(bench, "search-eval", *FILES, "--json")
    figures = json.loads(output)
    assert code == 0
    assert (figures["queries"], figures["success_at_1"], figures["ndcg_at_10"], figures["zero_rate"]) == (2, 1, 1, 0)
    assert figures["index_gzip_bytes"] > 100
    assert kyoso(bench, "search-eval", *FILES)[1].startswith("質問の数: 2\nS@1: 1.000\n")


@pytest.mark.parametrize("name", ["docs.jsonl", "queries.jsonl", "qrels.tsv"])
def test_search_eval_says_which_file_is_wrong(bench, kyoso, name):
    (bench / name).write_text("x")
    code, _output, errors = kyoso(bench, "search-eval", *FILES)
    assert (code, name in errors) == (3, True)


def test_measures_are_those_of_the_textbook():
    assert judge(["x", "y"], {"y": 1}) == (0, 1, 0.5, pytest.approx(0.6309, abs=1e-4), 0)
    assert judge(["a", "b"], {"a": 1, "b": 2}) == (1, 1, 1, pytest.approx((1 + 2 / 1.58496) / (2 + 1 / 1.58496)), 0)
    assert judge([], {"y": 1}) == (0, 0, 0, 0, 1)
