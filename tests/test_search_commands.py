"""``kyoso search`` and ``kyoso search-eval``: what they print, and what they say where something is missing."""

import json

import pytest

from generator.search.counting import counting
from generator.search.index import data_of, make_data
from generator.search.measures import Scores, judge
from generator.search.runs import differences, read_run, store
from generator.search.searched import SearchedPage
from generator.search.step import data_files
from generator.search.sureness import intervals


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
    assert kyoso(bench, "search-eval", *FILES)[1].startswith("質問の数: 2\nS@1: 1.000(95%区間 1.000〜1.000)\n")
    assert (figures["intervals"]["ndcg_at_10"], "differences" in figures) == ([1, 1], False)


def test_search_eval_tells_the_paired_difference_from_a_run_that_was_stored(bench, kyoso):
    assert kyoso(bench, "search-eval", *FILES, "--store", "run.json")[0] == 0
    run = json.loads((bench / "run.json").read_text(encoding="utf-8"))
    right = {"success_at_1": 1, "success_at_5": 1, "mrr_at_10": 1, "ndcg_at_10": 1, "zero_rate": 0}
    assert run == {"queries": {"a": right, "b": right}}
    run["queries"]["a"] |= {"success_at_1": 0, "mrr_at_10": 0.5}
    (bench / "run.json").write_text(json.dumps(run), encoding="utf-8")
    _code, output, _errors = kyoso(bench, "search-eval", *FILES, "--against", "run.json")
    assert "S@1: 1.000(95%区間 1.000〜1.000)、前回との差 +0.500(+0.000〜+1.000)\n" in output
    assert "nDCG@10: 1.000(95%区間 1.000〜1.000)、前回との差 +0.000(+0.000〜+0.000)\n" in output
    _code, output, _errors = kyoso(bench, "search-eval", *FILES, "--against", "run.json", "--json")
    assert json.loads(output)["differences"]["mrr_at_10"] == [0.25, 0, 0.5]


def test_search_eval_compares_no_runs_of_different_questions(bench, kyoso):
    store({"a": Scores(1, 1, 1, 1, 0)}, bench / "other.json")
    code, output, errors = kyoso(bench, "search-eval", *FILES, "--against", "other.json")
    assert (code, output, "今回 2問、前回 1問" in errors) == (3, "", True)


@pytest.mark.parametrize(
    "content", ["x", "[]", '{"queries": {"a": {}}}', '{"queries": {"a": 1}}', '{"queries": []}', "[" * 9999]
)
def test_search_eval_says_that_a_file_is_no_stored_run(bench, kyoso, content):
    (bench / "run.json").write_text(content, encoding="utf-8")
    code, _output, errors = kyoso(bench, "search-eval", *FILES, "--against", "run.json")
    assert (code, "run.json" in errors) == (3, True)
    assert kyoso(bench, "search-eval", *FILES, "--store", "no/folder.json")[0] == 3


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("docs.jsonl", None, "ファイルを読めません: docs.jsonl(見つかりません)"),
        ("docs.jsonl", b"\x93\xfa", "ファイルを読めません: docs.jsonl(UTF-8 ではありません)"),
        ("docs.jsonl", b'{"id": "1"}\n\n{"id": 2', "1行に1つの JSON として読めません: docs.jsonlの3行目"),
        ("docs.jsonl", b"[" * 9999, "1行に1つの JSON として読めません: docs.jsonlの1行目"),
        ("queries.jsonl", b'{"text": "x"}', "1行に1つの JSON として読めません: queries.jsonlの1行目"),
        ("qrels.tsv", b"a\t1\t2\nb\t2\n", "「質問・文書・評価」のタブ区切りとして読めません: qrels.tsvの2行目"),
        ("qrels.tsv", b"a\t1\tx\n", "「質問・文書・評価」のタブ区切りとして読めません: qrels.tsvの1行目"),
    ],
)
def test_search_eval_tells_in_japanese_which_line_of_which_file_it_cannot_read(bench, kyoso, file, content, said):
    (bench / file).unlink() if content is None else (bench / file).write_bytes(content)
    assert kyoso(bench, "search-eval", *FILES) == (3, "", f"実行できません: {said}\n")


def test_an_interval_holds_what_19_of_20_draws_of_the_questions_give():
    share = [(float(number < 60),) for number in range(100)]
    (low, high), *_others = intervals(share)
    assert (low, high) == (pytest.approx(0.504, abs=0.01), pytest.approx(0.696, abs=0.01))  # 0.6 ± 1.96 √(0.24 / 100)
    assert intervals(share) == intervals(share)
    assert intervals([(0.25, 1.0)]) == [(0.25, 0.25), (1.0, 1.0)]


def test_a_difference_is_paired_question_by_question(tmp_path):
    old = {str(number): Scores(0, 0, number / 10, number / 20, 0) for number in range(10)}
    new = {query: scores._replace(mrr_at_10=scores.mrr_at_10 + 0.1) for query, scores in old.items()}
    store(old, tmp_path / "old.json")
    assert read_run(tmp_path / "old.json") == old
    found = differences(new, read_run(tmp_path / "old.json"))
    assert found["mrr_at_10"] == (pytest.approx(0.1), (pytest.approx(0.1), pytest.approx(0.1)))
    assert found["ndcg_at_10"] == (0, (0, 0))


@pytest.mark.parametrize("name", ["docs.jsonl", "queries.jsonl", "qrels.tsv"])
def test_search_eval_says_which_file_is_wrong(bench, kyoso, name):
    (bench / name).write_text("x")
    code, _output, errors = kyoso(bench, "search-eval", *FILES)
    assert (code, name in errors) == (3, True)


def test_measures_are_those_of_the_textbook():
    assert judge(["x", "y"], {"y": 1}) == (0, 1, 0.5, pytest.approx(0.6309, abs=1e-4), 0)
    assert judge(["a", "b"], {"a": 1, "b": 2}) == (1, 1, 1, pytest.approx((1 + 2 / 1.58496) / (2 + 1 / 1.58496)), 0)
    assert judge([], {"y": 1}) == (0, 0, 0, 0, 1)
