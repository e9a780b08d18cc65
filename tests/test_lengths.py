"""A title and a summary may be as long as they are read at a glance: twice as many letters where these are English."""

import re

import pytest
from builders import a_case, a_catalog, run_rules
from pydantic import ValidationError

from generator import _, of, speak
from generator.model.entry import Case
from generator.model.lengths import SUMMARY, TITLE
from generator.model.tree import fields_of
from generator.rules.editorial import summary_too_long

MOST = {"ja": (40, 120), "en": (80, 240)}


@pytest.fixture(params=MOST)
def most(request):
    speak(request.param)
    return MOST[request.param]


def a_model(**changes):
    return Case.model_validate(a_case().model.model_dump(by_alias=True) | changes)


def test_a_title_may_have_so_many_letters_and_not_one_more(most):
    assert len(a_model(title="あ" * most[0]).title) == most[0]
    with pytest.raises(ValidationError) as refused:
        a_model(title="あ" * (most[0] + 1))
    assert [(one["type"], one["ctx"]["max_length"]) for one in refused.value.errors()] == [("string_too_long", most[0])]


def test_of_a_summary_the_rule_says_so(most):
    for more, told in ((0, []), (1, ["KB601"])):
        case = a_case(summary="あ" * (most[1] + more))
        found = [one for one in run_rules(a_catalog(case)) if one.rule.code == "KB601"]
        assert [one.rule.code for one in found] == told


def test_schemas_and_forms_tell_how_long_they_may_be_and_words_say_the_same(most):
    told = {field.name: field for field in fields_of(Case)}
    shown = [told[name] for name in ("title", "summary")]
    said = [*(of("field", field.description) for field in shown), _(summary_too_long.rule.must)]
    assert [field.limit for field in shown] == [*most]
    assert [int(re.search(r"\d+", text)[0]) for text in said] == [*most, most[1]]
    assert (TITLE.most, SUMMARY.most) == most
