"""The content model: what it accepts, and that every mistake of shape it can find has wording."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator import kinds
from generator.config import SiteConfig
from generator.kinds import KINDS
from generator.model.entry import Entry
from generator.model.reference import Theme
from generator.model.slug import PATTERN as SLUG_PATTERN
from generator.model.types import Count, Day, Issued, Month, Slug
from generator.reading.load import load_model
from generator.reading.shape_errors import _RULES
from generator.reading.source import FoundFile, read_text

MODELS = {**{kind.name: kind.model for kind in KINDS}, "config": SiteConfig}
WRONG = [
    *("", "x", "ab", "A_B", "1", "-1", "nan", "1.5", "9" * 1900, "約350", "３５０", "あ" * 500),
    *("2026-02-30", "2026-13", "2026/11/22", "２０２６-11-22", "20261122"),
    *([], ["x"] * 20, [None], [[]], [{}], {}, {"x": "y"}),
]


def places(schema, root):
    """Yield the path of every value a schema knows, ``0`` standing for an item of a list."""
    for branch in schema.get("anyOf", []):
        yield from places(branch, root)
    if "$ref" in schema:
        yield from places(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root)
    for name, field in schema.get("properties", {}).items():
        yield from ((name, *path) for path in [(), *places(field, root)])
    if "items" in schema:
        yield from ((0, *path) for path in [(), *places(schema["items"], root)])


def holding(value, path):
    for part in reversed(path):
        value = [value] if part == 0 else {part: value}
    return value


def shape_findings(model, raw):
    path = Path("content/people/tameshi.yml")
    text = json.dumps(raw, ensure_ascii=False, indent=1)
    source, faults = read_text(FoundFile(kinds.PERSON, "tameshi", path, path.as_posix()), text.encode())
    assert source, faults
    return load_model(source, model)[1]


def error_types(model, raw):
    try:
        model.model_validate(raw)
    except ValidationError as error:
        return {detail["type"] for detail in error.errors()}
    return set()


def mistakes(model):
    schema = model.model_json_schema(by_alias=True)
    for path in [(), *places(schema, schema)]:
        yield from (holding(value, path) for value in WRONG)
        yield holding({"x": "y"}, path)


@pytest.mark.parametrize("kind", MODELS)
def test_every_mistake_of_shape_is_worded_for_the_author(kind):
    for raw in mistakes(MODELS[kind]):
        for finding in shape_findings(MODELS[kind], raw):
            for text in (finding.must, finding.found, finding.mend):
                assert text
                assert "{field}" not in text
                assert not text.isascii()


def test_every_kind_of_error_that_the_models_can_raise_has_a_rule_and_no_rule_is_unused():
    reachable = {kind for model in MODELS.values() for raw in mistakes(model) for kind in error_types(model, raw)}
    reachable |= error_types(SiteConfig, {"page_size": "9" * 5000})  # no line of a file is so long
    reachable |= error_types(SiteConfig, {"words": [{"text": "甲", "instead": "{x}"}]})  # two values that do not fit
    reachable |= error_types(Theme, {"label": "甲", "reading": "ko"})
    assert reachable == set(_RULES)


@given(
    st.sampled_from(sorted(MODELS)),
    st.recursive(
        st.none() | st.text("あa1-.:/ ", max_size=5) | st.sampled_from(WRONG[:17]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["title", "themes", "evidence", "period", "from", "terms", "x"]), inner, max_size=4
            )
        ),
        max_leaves=10,
    ),
)
def test_any_values_are_loaded_or_refused_with_wording(kind, raw):
    findings = shape_findings(MODELS[kind], raw)
    assert [finding for finding in findings if not (finding.must and finding.found and finding.mend)] == []


@pytest.mark.parametrize("kind", MODELS)
def test_a_model_is_closed_and_frozen(kind):
    assert (MODELS[kind].model_config["extra"], MODELS[kind].model_config["frozen"]) == ("forbid", True)


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_has_a_japanese_title_for_editors(kind):
    fields = MODELS[kind].model_fields
    assert [name for name, field in fields.items() if not field.title or field.title.isascii()] == []


@pytest.mark.parametrize("slug", ["abc", "a-b", "a1-2b", "a" * 60])
def test_a_slug_is_ascii_words_with_hyphens(slug):
    assert TypeAdapter(Slug).validate_python(slug) == slug


@pytest.mark.parametrize(
    "slug", ["", "ab", "a" * 61, "A-b", "a_b", "a--b", "-ab", "ab-", "あいう", "a b", "a/b", "../a", "abc\n"]
)
def test_anything_else_is_no_slug(slug):
    with pytest.raises(ValidationError):
        TypeAdapter(Slug).validate_python(slug)


@given(st.from_regex(SLUG_PATTERN, fullmatch=True).filter(lambda slug: 3 <= len(slug) <= 60))
def test_a_slug_is_safe_as_a_file_name_and_in_an_address(slug):
    assert TypeAdapter(Slug).validate_python(slug) == slug
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-")


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day):
    assert TypeAdapter(Day).validate_python(day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("2026-2-3", "date_format"),
        ("2026-11-22T00:00", "date_format"),
        ("1795305600", "date_format"),
        ("2026-11-22 ", "date_format"),
        ("２０２６-１１-２２", "date_format"),
        ("2026-02-29", "date_impossible"),
        ("0000-01-01", "date_impossible"),
    ],
)
def test_other_days_are_refused(text, error):
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(Day).validate_python(text)
    assert [detail["type"] for detail in raised.value.errors()] == [error]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("2025-1", "month_format"),
        ("2025-00", "date_impossible"),
        ("2025-13", "date_impossible"),
        ("0000-01", "date_impossible"),
    ],
)
def test_other_months_are_refused(text, error):
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(Month).validate_python(text)
    assert [detail["type"] for detail in raised.value.errors()] == [error]


@pytest.mark.parametrize("text", ["2025", "2025-10", "2024-02-29"])
def test_a_document_tells_the_year_the_month_or_the_day_of_its_own(text):
    assert TypeAdapter(Issued).validate_python(text) == text


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("2025-1", "issued_format"),
        ("25", "issued_format"),
        ("2025-10-01-01", "issued_format"),
        ("2025年", "issued_format"),
        ("2025-13", "date_impossible"),
        ("2025-02-29", "date_impossible"),
        ("0000", "date_impossible"),
    ],
)
def test_other_dates_of_a_document_are_refused(text, error):
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(Issued).validate_python(text)
    assert [detail["type"] for detail in raised.value.errors()] == [error]


@pytest.mark.parametrize(("text", "number"), [("350", 350), ("0", 0), ("0.5", 0.5), ("012", 12)])
def test_a_figure_is_a_number_of_at_least_zero(text, number):
    assert TypeAdapter(Count).validate_python(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *(
            "-1",
            "nan",
            ".nan",
            "inf",
            "-inf",
            ".inf",
            "Infinity",
            "1e13",
            "9" * 400,
            "1,000",
            "約350",
            "1:30",
            "0x10",
            "",
        ),
        *("1_000", "1e5", "1.5e3", "+1", "1.", ".5", "５", "٣", "1 000", "0o17", "0b1"),
    ],
)
def test_other_figures_are_refused(text):
    with pytest.raises(ValidationError):
        TypeAdapter(Count).validate_python(text)


@pytest.mark.parametrize(
    ("label", "reading"),
    [("窓口", "まどぐち"), ("コーヒー", "こーひー"), ("窓口", "まどぐち・うけつけ"), ("Front desk", "front desk")],
)
def test_a_reading_is_hiragana_or_latin_letters_where_nothing_is_japanese(label, reading):
    assert Theme(label=label, reading=reading, summary="試験").reading == reading


@pytest.mark.parametrize(
    ("label", "reading"),
    [*(("窓口", text) for text in ("", "マドグチ", "窓口", "まど ぐち", "madoguchi")), ("Front desk", "2 desks")],
)
def test_other_readings_are_refused(label, reading):
    with pytest.raises(ValidationError):
        Theme(label=label, reading=reading, summary="試験")


def test_space_around_a_text_does_not_count():
    page = kinds.PAGE.model.model_validate({"title": "  試験  ", "summary": "要約\n"})
    assert (page.title, page.summary) == ("試験", "要約")


def test_an_entry_shows_its_defaults():
    fields = {name: field.default for name, field in Entry.model_fields.items() if not field.is_required()}
    several = ["keywords", "questions", "evidence", "materials", "figures", "related", "people", "consents"]
    empty = dict.fromkeys([*several, "changes", "formerly"], ())
    assert fields == empty | {"status": "published"}


def test_a_review_is_a_date_and_not_a_text():
    case = {"title": "題", "summary": "要約", "themes": ["abc"], "stage": "in_use", "outcome": "failed"}
    dates = dict.fromkeys(["published_on", "reviewed_on", "review_by"], "2026-11-22")
    assert kinds.CASE.model.model_validate(case | dates).review_by == date(2026, 11, 22)
