"""The figures of a case: each says what it is, 見込み never looks like what happened, bars have true lengths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.numbers import counted, plain_number
from generator.model.parts import Indicator
from generator.model.vocabulary import Basis, Direction, FigureKind
from generator.views.figures import Look, basis_notes, figure, key_figure, year_month

CHANGE = {"name": "試験の時間", "unit": "時間", "before": 350, "after": 80, "basis": "公表値", "as_of": "2026-03"}
LONE = {"name": "試験の数", "unit": "人", "value": 1200, "basis": "公表値", "as_of": "2026-03"}
KINDS = [kind for kind in FigureKind if kind is not FigureKind.CHANGE]
NUMBER = st.floats(0, 1e12, allow_nan=False)


def an_indicator(**changes):
    return Indicator.model_validate(CHANGE | changes)


def a_lone(**changes):
    return Indicator.model_validate(LONE | changes)


def test_a_change_is_drawn_as_two_bars_called_before_and_after():
    drawn = figure(an_indicator(direction="減るとよい", method="数えた"))
    assert [(bar.label, bar.value, bar.unit, bar.look, bar.length) for bar in drawn.bars] == [
        ("前", "350", "時間", Look.BEFORE, "100.00%"),
        ("後", "80", "時間", Look.BETTER, "22.86%"),
    ]
    assert (drawn.basis, drawn.as_of, drawn.method, drawn.value) == ("公表値", "2026年3月時点", "数えた", "")


@pytest.mark.parametrize("kind", KINDS)
def test_one_value_is_shown_with_its_own_word_and_no_bar(kind):
    drawn = figure(a_lone(kind=kind))
    assert (drawn.word, drawn.value, drawn.bars, drawn.change, drawn.sentence) == (kind.label, "1,200", [], "", "")
    assert "後" not in repr(drawn)


def test_a_target_is_neither_measured_nor_expected():
    assert figure(a_lone(kind="目標", basis="見込み")).basis == ""
    assert key_figure(a_lone(kind="目標", basis="見込み")).remark == "目標、2026年3月"


@pytest.mark.parametrize(
    ("direction", "after", "verdict", "look"),
    [
        ("減るとよい", 80, "よい方向", Look.BETTER),
        ("減るとよい", 400, "よくない方向", Look.WORSE),
        ("増えるとよい", 80, "よくない方向", Look.WORSE),
        ("増えるとよい", 400, "よい方向", Look.BETTER),
        ("増えるとよい", 350, "", Look.AFTER),
        ("どちらでもない", 80, "", Look.AFTER),
    ],
)
def test_a_change_is_better_or_worse_in_a_word_and_in_its_tone(direction, after, verdict, look):
    drawn = figure(an_indicator(direction=direction, after=after))
    assert (drawn.verdict, drawn.bars[1].look) == (verdict, look)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"direction": "減るとよい"},
            "試験の時間。前は350時間、後は80時間で、270時間減りました（約77%減）。減るとよい数値で、よい方向です。",
        ),
        ({}, "試験の時間。前は350時間、後は80時間で、270時間減りました（約77%減）。"),
        ({"after": 350}, "試験の時間。前は350時間、後は350時間で、変わっていません。"),
        ({"after": 350, "basis": "見込み"}, "試験の時間。前は350時間、後は350時間で、変わらない見込みです。"),
        (
            {"before": 20, "after": 62.5, "unit": "%", "basis": "見込み"},
            "試験の時間。前は20%、後は62.5%で、42.5ポイント増える見込みです。",
        ),
    ],
)
def test_a_drawing_is_told_in_a_sentence_of_the_same_data(changes, sentence):
    assert figure(an_indicator(**changes)).sentence == sentence


def test_of_an_expected_change_only_what_comes_after_is_hatched():
    assert [bar.look for bar in figure(an_indicator(basis="見込み")).bars] == [Look.BEFORE, Look.EXPECTED]


def test_percentages_stand_against_the_whole_and_above_it_against_each_other():
    shares = [(20, 62.5), (100, 200)]
    lengths = [
        [bar.length for bar in figure(an_indicator(before=one, after=two, unit="％")).bars] for one, two in shares
    ]
    assert lengths == [["20.00%", "62.50%"], ["50.00%", "100.00%"]]


def test_two_zeros_have_no_bar():
    assert [bar.length for bar in figure(an_indicator(before=0, after=0)).bars] == [None, None]


@pytest.mark.parametrize(
    ("before", "after", "unit", "change"),
    [
        (350, 80, "時間", "270時間減（約77%減）"),
        (80, 350, "時間", "270時間増（約338%増）"),
        (5, 5, "件", "変わらず"),
        (0, 5, "件", "5件増"),
        (20, 62.5, "%", "42.5ポイント増"),
        (30, 10, "％", "20ポイント減"),
        (0.1, 0.3, "件", "0.2件増（約200%増）"),
    ],
)
def test_the_change_is_told_in_words(before, after, unit, change):
    assert figure(an_indicator(before=before, after=after, unit=unit)).change == change


def test_an_expected_change_is_told_as_one():
    assert figure(an_indicator(basis="見込み")).change == "270時間減（約77%減）の見込み"
    assert figure(an_indicator(basis="見込み", after=350)).change == "変わらない見込み"


@pytest.mark.parametrize(
    ("indicator", "line"),
    [
        (an_indicator(), "試験の時間: 350 → 80時間（公表値、2026年3月）"),
        (a_lone(kind="減った量"), "試験の数: 1,200人（減った量、公表値、2026年3月）"),
        (a_lone(kind="被害・負担", basis="速報値", as_of=None), "試験の数: 1,200人（被害・負担、速報値）"),
    ],
)
def test_a_figure_fits_on_a_line_with_what_it_is(indicator, line):
    assert key_figure(indicator).text == line


def test_words_for_how_a_figure_is_known_are_explained_where_they_stand():
    drawn = [figure(a_lone(kind="規模・実績", basis=basis)) for basis in Basis]
    assert [note[:3] for note in basis_notes(drawn)] == ["公表値", "速報値"]
    assert basis_notes([]) == []


@given(NUMBER, NUMBER, st.sampled_from(Basis), st.sampled_from(Direction), st.sampled_from(["%", "件"]))
def test_no_bar_is_longer_than_its_frame_and_only_the_expected_is_hatched(before, after, basis, direction, unit):
    drawn = figure(an_indicator(before=before, after=after, basis=basis, direction=direction, unit=unit))
    assert all(0 <= float(bar.length.removesuffix("%")) <= 100 for bar in drawn.bars if bar.length)
    assert [bar.look is Look.EXPECTED for bar in drawn.bars] == [False, basis is Basis.EXPECTED]


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (49279, "万円", "4億9,279万円"),
        (20000, "万円", "2億円"),
        (12000, "万円/年", "1億2,000万円/年"),
        (9999, "万円", "9,999万円"),
        (12345.5, "万円", "1億2,345万5,000円"),
        (492795, "千円", "4億9,279万5,000円"),
        (170000000, "円", "1億7,000万円"),
        (100000005, "円", "1億5円"),
        (23000, "百万円", "230億円"),
        (1.7, "億円", "1.7億円"),
        (439, "件", "439件"),
        (200000000, "人", "200,000,000人"),
    ],
)
def test_money_from_a_hundred_million_yen_on_is_told_as_it_is_read(value, unit, told):
    assert "".join(counted(value, unit)) == told
    drawn = figure(a_lone(value=value, unit=unit))
    assert (drawn.value + drawn.unit, key_figure(a_lone(value=value, unit=unit)).value) == (told, told)


def test_a_change_that_grows_past_it_tells_both_values_whole():
    grown = an_indicator(before=8000, after=12000, unit="万円")
    drawn = figure(grown)
    assert key_figure(grown).value == "8,000万円 → 1億2,000万円"
    assert [bar.value + bar.unit for bar in drawn.bars] == ["8,000万円", "1億2,000万円"]
    assert drawn.sentence == "試験の時間。前は8,000万円、後は1億2,000万円で、4,000万円増えました（約50%増）。"
    assert figure(an_indicator(before=8000, after=28000, unit="万円")).change == "2億円増（約250%増）"


def test_months_and_numbers_are_written_as_japanese_readers_do():
    assert year_month("2026-03") == "2026年3月"
    numbers = {0.0: "0", 1234.0: "1,234", 0.5: "0.5", 1234567.5: "1,234,567.5", 100.0: "100", 1e12: "1,000,000,000,000"}
    assert {value: plain_number(value) for value in numbers} == numbers
