"""The values of a model are found by what they are, and by where they stand."""

import pytest
from pydantic import Field

from generator.model.types import Code, EntryName, Model, Month, PastDay, PersonName, Sort, ThemeName, Url
from generator.model.values import value_at, values_of


class Inner(Model):
    """A group that stands at two depths."""

    url: Url
    day: PastDay | None = None
    codes: tuple[Code, ...] = ()


class Outer(Model):
    """A model of no kind of file: whatever is nested in it is found, since nobody has to list it."""

    themes: tuple[ThemeName, ...] = ()
    person: PersonName | None = None
    from_: Month | None = Field(None, alias="from")
    one: Inner | None = None
    many: tuple[Inner, ...] = ()
    entry: EntryName | None = None


OUTER = Outer.model_validate(
    {
        "themes": ["a", "b"],
        "person": "c",
        "from": "2026-04",
        "one": {"url": "https://x.jp/", "day": "2026-11-22"},
        "many": [{"url": "https://y.jp/", "codes": ["1", "2"]}, {"url": "https://z.jp/", "day": "2026-11-21"}],
    }
)


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        (Sort.THEME, {("themes", 0): "a", ("themes", 1): "b"}),
        (Sort.PERSON, {("person",): "c"}),
        (Sort.ENTRY, {}),
        (Sort.MONTH, {("from",): "2026-04"}),
        (
            Sort.ADDRESS,
            {("one", "url"): "https://x.jp/", ("many", 0, "url"): "https://y.jp/", ("many", 1, "url"): "https://z.jp/"},
        ),
        (Sort.MUNICIPALITY, {("many", 0, "codes", 0): "1", ("many", 0, "codes", 1): "2"}),
    ],
)
def test_values_of_a_sort_are_found_wherever_they_stand(sort, found):
    assert dict(values_of(OUTER, sort)) == found


def test_days_are_found_at_every_depth_and_as_days():
    assert [(path, day.isoformat()) for path, day in values_of(OUTER, Sort.PAST_DAY)] == [
        (("one", "day"), "2026-11-22"),
        (("many", 1, "day"), "2026-11-21"),
    ]


def test_a_value_is_found_by_its_dotted_path():
    assert value_at(OUTER, "one.url") == "https://x.jp/"
    assert value_at(OUTER, "from") == "2026-04"
    assert value_at(OUTER, "entry") is value_at(OUTER, "one.nothing") is value_at(OUTER, "person.x") is None
