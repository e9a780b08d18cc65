"""The fields of an entry as a tree."""

from generator.kinds import ENTRY_KINDS
from generator.model.entry import Case
from generator.model.tree import fields_of

FORMS = {"text", "number", "day", "month", "choice", "flag", "group"}


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
    assert fields["evidence"].parts[-1].many
