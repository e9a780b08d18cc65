"""The pure parts of the search benchmark: intervals, the learner, passages, features."""

import json
import random

import pytest

from benchmarks.roads.features import NAMES, Texts
from benchmarks.roads.glossaries import read_glossary
from benchmarks.roads.measures import difference, interval
from benchmarks.roads.passages import split
from benchmarks.roads.softmax import Example, learn, value
from generator.search.index import Page
from generator.search.synonyms import Member


def test_the_interval_holds_the_mean_and_is_the_same_every_time():
    differences = [0.1, -0.05, 0.2, 0.0, 0.05] * 20
    low, high = interval(differences)
    assert low < sum(differences) / len(differences) < high
    assert high - low < 0.1
    assert (low, high) == interval(differences)


def test_a_difference_that_is_everywhere_the_same_has_no_width():
    new, old = [(0, 0, 0, 0.5, 0)] * 10, [(0, 0, 0, 0.75, 0)] * 10
    assert difference(new, old) == "−.250 [−.250, −.250]"


def test_the_learner_finds_the_feature_that_tells_right_pages():
    chance = random.Random(3)  # noqa: S311 - repeatable, not secret
    examples = []
    for _ in range(60):
        rows = [[chance.random(), chance.random(), chance.random()] for _ in range(8)]
        best = max(range(8), key=lambda place: 3 * rows[place][1] - rows[place][2])
        examples.append(Example(rows, [float(place == best) for place in range(8)]))
    weights = learn(examples, [1.0, 0.0, 0.0], 0.01)
    assert weights[1] > 3 * abs(weights[0])
    assert weights[2] < 0
    right = [max(one.rows, key=lambda row: value(weights, row)) == one.rows[one.grades.index(1.0)] for one in examples]
    assert sum(right) > 50


def test_the_learner_keeps_to_what_it_was_given_where_nothing_is_judged():
    assert learn([Example([[1.0], [2.0]], [0.0, 0.0])], [6.0], 1) == pytest.approx([6.0])


def test_passages_are_whole_sentences_and_lose_nothing():
    text = "一つめの文。二つめの文。\n三つめ"
    assert split(text, 7) == ["一つめの文。", "二つめの文。\n", "三つめ"]
    assert "".join(split(text, 100)) == text
    assert split(text, 100) == [text]
    assert split("", 10) == [""]


def test_features_tell_a_page_about_the_question_from_another():
    texts = Texts(
        [Page("a", "粗大ごみの出し方", "粗大ごみは予約してください。"), Page("b", "住民票", "窓口で申請します。")]
    )
    right, wrong = (dict(zip(NAMES, texts.features("粗大ごみの予約", page, 1.0), strict=True)) for page in ("a", "b"))
    assert all(right[name] >= wrong[name] for name in NAMES[:-1])
    assert right["share of the question in the page"] == pytest.approx(1)
    assert wrong["share of the question in the page"] == 0


def test_a_glossary_is_read_from_a_plain_list_and_from_the_sudachi_dictionary(tmp_path):
    plain, sudachi = tmp_path / "a.txt", tmp_path / "b.json"
    plain.write_text("ごみ 廃棄物\n", "utf-8")
    items = [{"midashi": word, "expandControl": control} for word, control in (("ゴミ", 0), ("塵", 1), ("誤り", 2))]
    sudachi.write_text(json.dumps([{"items": items}]), "utf-8")
    assert read_glossary(plain) == [[Member("ごみ"), Member("廃棄物")]]
    assert read_glossary(sudachi) == [[Member("ゴミ"), Member("塵", trigger=False)]]
