"""Answers from plain data: what has another shape is refused in one sentence."""

import pytest
from letters import made_up

from generator.entry.answers import read_answers
from generator.findings.diagnostics import RefusedError

DEEP = {"kind": "case", "fields": {"title": [[[[[[["x"]]]]]]]}}


def test_answers_read_back_as_they_were():
    for seed in range(50):
        answers = made_up(seed)
        assert read_answers(answers.as_data()) == answers


def test_empty_values_are_left_out_and_line_ends_are_made_equal():
    answers = read_answers(
        {
            "kind": "thread",
            "fields": {"title": " 題名\r\n", "summary": "", "keywords": ["", "a"], "evidence": [{"title": ""}, {}]},
            "sections": {"答え": "\r\n一\r\n二\n"},
        }
    )
    assert answers.fields == {"title": "題名", "keywords": ["a"]}
    assert answers.sections == {"答え": "一\n二"}
    assert (answers.slug, answers.agreed) == ("", False)


@pytest.mark.parametrize(
    "data",
    [
        *(None, [], "x", {}, {"kind": "theme"}, {"kind": "case", "more": 1}, {"kind": []}, {"kind": {}}),
        *({"kind": "case", name: wrong} for name in ("fields", "sections") for wrong in (None, [], "x")),
        *({"kind": "case", "fields": {"title": wrong}} for wrong in (1, True, None, "\ud800")),
        *({"kind": "case", "slug": 1}, {"kind": "case", "fields": {"nai": "x"}}, DEEP),
        *({"kind": "case", "sections": {"答え": "x"}}, {"kind": "case", "sections": {"課題": ["x"]}}),
    ],
)
def test_what_has_another_shape_is_refused(data):
    with pytest.raises(RefusedError) as raised:
        read_answers(data)
    assert str(raised.value).endswith("新しいフォームで作り直してください")
