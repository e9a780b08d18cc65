"""The fields of an entry as a tree."""

from generator.kinds import ENTRY_KINDS, KINDS
from generator.model.entry import Case, Withdrawn
from generator.model.tree import asked_fields, field_at, fields_at, fields_of
from generator.model.types import Asked, Sort

FORMS = {"text", "number", "day", "month", "date", "choice", "flag", "group"}


def walk(fields):
    for field in fields:
        yield field
        yield from walk(field.parts)


def test_every_field_has_a_title_and_a_form_of_its_own():
    for kind in ENTRY_KINDS.values():
        for field in walk(fields_of(kind.model)):
            assert field.form in FORMS
            assert field.title != field.name, field.name
            assert bool(field.choices) == (field.form == "choice"), field.name
            assert bool(field.parts) == (field.form == "group"), field.name


def test_fields_stand_in_the_order_of_the_model():
    names = [field.alias or name for name, field in Case.model_fields.items()]
    assert [field.name for field in fields_of(Case)] == names


def test_limits_and_policies_of_the_models_are_known():
    fields = {field.name: field for field in fields_of(Case)}
    told = {name: (field.limit, field.least, field.most, field.required) for name, field in fields.items()}
    assert told["title"] == (40, 0, 0, True)
    assert told["summary"] == (120, 0, 0, True)
    assert told["themes"][1:] == (1, 3, True)
    assert told["questions"][1:] == (1, 12, True)
    assert told["evidence"][2:] == (12, True)
    assert fields["stage"].choices[0] == ("planned", "計画中")
    assert fields["attribution"].default == "organisation"
    forms = {part.name: part.form for part in fields["indicators"].parts}
    assert (forms["before"], forms["basis"], forms["as_of"]) == ("number", "choice", "month")
    assert fields["evidence"].parts[-3].many


def test_every_sort_is_one_of_some_field():
    models = [*(kind.model for kind in KINDS), Withdrawn]
    assert {field.sort for model in models for field in walk(fields_of(model))} == {"", *Sort}


def test_a_field_is_found_by_its_path_whatever_numbers_stand_in_it():
    assert field_at(Case, ("replications", 3, "evidence", "url")).title == "アドレス"
    assert field_at(Case, ("period", "from")).form == "month"
    assert [field_at(Case, path) for path in ((), ("nothing",), ("title", "x"))] == [None] * 3
    assert fields_at(Case, ()) == fields_of(Case)
    assert [field.name for field in fields_at(Case, ("indicators", 0))][:3] == ["name", "kind", "unit"]
    assert fields_at(Case, ("title", "x")) == ()


def test_authors_are_asked_for_nothing_that_editors_add_or_that_follows_from_the_rest():
    fields = {field.name: field for field in fields_of(Case)}
    asked = {field.name: field for field in asked_fields(Case)}
    assert {fields[name].asked for name in fields if name not in asked} == {Asked.EDITOR, Asked.NOBODY}
    assert {field.asked for field in walk(asked.values())} == {Asked.AUTHOR}
    assert "hours" not in {part.name for part in asked["impact"].parts}


def test_a_field_that_a_rule_demands_is_required_and_names_the_rule():
    demanded = {field.name: field.demanded_by for field in fields_of(Case) if field.demanded_by}
    assert demanded == {"questions": "KB602", "evidence": "KB401"}
    assert [name for name in demanded if not field_at(Case, (name,)).required] == []
