"""A pydantic error → a fault in Japanese, worded from the same JSON Schema that editors read."""

import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

from pydantic_core import ErrorDetails

from generator.findings.diagnostics import Fault, Rule, Span
from generator.findings.suggest import suggestion
from generator.language.dates import as_day, as_month
from generator.model.types import ONE_LINE_PATTERN, Model
from generator.reading import file_rules as wording
from generator.reading.source import SourceFile
from generator.reading.yamltree import KeyPath

Schema = dict[str, Any]
_NUMERIC = {"float_parsing", "float_type", "int_parsing", "int_type"}
_FOLDABLE = _NUMERIC | {"date_format", "month_format", "string_pattern_mismatch"}
_RULES: dict[str, Rule] = {
    "missing": wording.MISSING_FIELD,
    "extra_forbidden": wording.UNKNOWN_FIELD,
    "enum": wording.NOT_ALLOWED,
    "string_too_short": wording.TOO_LONG,
    "string_too_long": wording.TOO_LONG,
    "too_short": wording.TOO_LONG,
    "too_long": wording.TOO_LONG,
    "string_pattern_mismatch": wording.WRONG_FORMAT,
    "date_format": wording.WRONG_FORMAT,
    "month_format": wording.WRONG_FORMAT,
    "address_format": wording.WRONG_FORMAT,
    "date_impossible": wording.IMPOSSIBLE_DATE,
    "finite_number": wording.OUT_OF_RANGE,
    "greater_than_equal": wording.OUT_OF_RANGE,
    "less_than_equal": wording.OUT_OF_RANGE,
    "string_type": wording.WRONG_TYPE,
    "float_type": wording.WRONG_TYPE,
    "float_parsing": wording.WRONG_TYPE,
    "int_type": wording.WRONG_TYPE,
    "int_parsing": wording.WRONG_TYPE,
    "int_parsing_size": wording.OUT_OF_RANGE,
    "tuple_type": wording.WRONG_TYPE,
    "model_type": wording.WRONG_TYPE,
}
_FORMS = {
    "address_format": "https:// で始まる公開アドレス(例 https://www.digital.go.jp/)",
    "date_format": "年-月-日(例 2026-11-22)",
    "month_format": "年-月(例 2025-04)",
    r"^[ぁ-ゖー・]+$": "ひらがな",
    ONE_LINE_PATTERN: "改行のない1行",
}
_LIMITS = {
    "string_too_long": ("max_length", "字以内"),
    "too_long": ("max_length", "個以内"),
    "string_too_short": ("min_length", "字以上"),
    "too_short": ("min_length", "個以上"),
}
_SLUG_FORM = "英小文字・数字・ハイフン(例 madoguchi)"
_KNOWN_TYPES = {"array": "一覧([A, B] または - で始まる行)", "object": "項目の組({項目: 値, …})"}
_READ_AS: dict[str, Callable[[str], str]] = {"date_format": as_day, "month_format": as_month}
_KNOWN_TYPES |= dict.fromkeys(("number", "integer"), "数字")


def without_echoes(errors: list[ErrorDetails], model: type[Model]) -> list[ErrorDetails]:
    """Drop errors that only follow from others.

    A field may be missing because it stands there under its Japanese title; a list may count as
    too short because items of it are wrong.
    """
    unknown = {error["loc"] for error in errors if error["type"] == "extra_forbidden"}
    return [error for error in errors if not _is_echo(error, unknown, model)]


def _is_echo(error: ErrorDetails, unknown: set[KeyPath], model: type[Model]) -> bool:
    if error["type"] == "missing":
        title = _schema_at(model, error["loc"]).get("title")
        return (*error["loc"][:-1], title) in unknown
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def describe(error: ErrorDetails, model: type[Model], source: SourceFile) -> Fault:
    """Return one error of validating ``source`` against ``model`` as a fault of the file."""
    path: KeyPath = error["loc"]
    schema = _schema_at(model, path)
    kind = error["type"]
    rule = wording.FULL_WIDTH_DIGITS if kind in _FOLDABLE and _is_full_width(error["input"]) else _RULES[kind]
    expected = _expected(kind, schema, error)
    found, mend = _found_and_mend(rule, error, model, expected)
    must = rule.must.format(field=_field(path, schema), expected=expected)
    return Fault(rule, _place(kind, path, source), found, mend, must=must)


@cache
def _schema_of(model: type[Model]) -> Schema:
    return model.model_json_schema(by_alias=True)


def _schema_at(model: type[Model], path: KeyPath) -> Schema:
    """Return the JSON Schema of the value at ``path`` ({} where the schema knows none)."""
    root = _schema_of(model)
    schema = root
    for part in path:
        schema = _resolved(schema, root)
        schema = schema.get("items", {}) if isinstance(part, int) else schema.get("properties", {}).get(part, {})
    return {**_resolved(schema, root), **{key: schema[key] for key in ("title", "description") if key in schema}}


def _resolved(schema: Schema, root: Schema) -> Schema:
    """Follow a reference, and the not-null branch of an optional field."""
    for branch in schema.get("anyOf", []):
        if branch.get("type") != "null":
            schema = branch
    if "$ref" in schema:
        return _resolved(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root)
    return schema


def _field(path: KeyPath, schema: Schema) -> str:
    name = next((part for part in reversed(path) if isinstance(part, str)), "全体")
    title = schema.get("title", "")
    return f"{name}({title})" if title and not title.isascii() else name


def _expected(kind: str, schema: Schema, error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    if kind == "enum":
        return "・".join(schema.get("enum", []))
    if kind in _LIMITS:
        limit, unit = _LIMITS[kind]
        return f"{context[limit]}{unit}"
    if kind in _FORMS:
        return _FORMS[kind]
    if _RULES[kind] is wording.OUT_OF_RANGE:
        return f"{schema['minimum']:,.0f}以上{schema['maximum']:,.0f}以下の数"
    if kind == "string_pattern_mismatch":
        return _FORMS.get(context["pattern"], _SLUG_FORM)
    return _KNOWN_TYPES.get(schema.get("type", ""), "1行の文字")


def _place(kind: str, path: KeyPath, source: SourceFile) -> Span:
    if kind == "extra_forbidden" or (kind == "missing" and path in source.tree.keys):
        return source.tree.keys.get(path) or source.nearest(path)
    return source.nearest(path)


def _found_and_mend(rule: Rule, error: ErrorDetails, model: type[Model], expected: str) -> tuple[str, str]:
    if rule is wording.MISSING_FIELD:
        name = error["loc"][-1]
        return f"「{name}」がないか、空です", f"「{name}: …」の行に値を書いてください"
    if rule is wording.UNKNOWN_FIELD:
        return _unknown(error["loc"], model)
    if rule is wording.TOO_LONG:
        size = f"{len(error['input'])}{'字' if isinstance(error['input'], str) else '個'}"
        return f"{size}です", "書き足してください" if "以上" in expected else "短くするか、減らしてください"
    return f"「{_shown(error['input'])}」と書かれています", _mend(
        rule, error, expected, _schema_at(model, error["loc"])
    )


def _mend(rule: Rule, error: ErrorDetails, expected: str, schema: Schema) -> str:
    """Return the remedy for a value that cannot stand as it is."""
    if error["type"] in _NUMERIC and rule is wording.WRONG_TYPE:
        return "単位や「約」、カンマを除いて数字だけを書いてください(例 350)"
    if rule is wording.NOT_ALLOWED:
        return _near_value(str(error["input"]), schema)
    if error["type"] in _READ_AS and (right := _READ_AS[error["type"]](str(error["input"]))):
        return f"「{right}」と書いてください"
    folded = unicodedata.normalize("NFKC", _shown(error["input"])).replace(",", "")
    remedies = {
        wording.FULL_WIDTH_DIGITS: f"「{folded}」と書いてください",
        wording.IMPOSSIBLE_DATE: "月と日を確かめてください",
        wording.OUT_OF_RANGE: "範囲の中の値に直してください。わからないときは、その行を消してください",
    }
    return remedies.get(rule, f"{expected}に書き直してください")


def _near_value(given: str, schema: Schema) -> str:
    """Suggest the value for a label, or the nearest value."""
    value = schema.get("x-labels", {}).get(given)
    otherwise = "決められた語から選んでください"
    return f"「{given}」は {value} と書きます" if value else suggestion(given, schema.get("enum", []), otherwise)


def _unknown(path: KeyPath, model: type[Model]) -> tuple[str, str]:
    name = str(path[-1])
    if name.isdigit():
        return f"「{name}」が項目名として読まれました", "数字のカンマを除いて書いてください(例 1200)"
    known = _schema_at(model, path[:-1]).get("properties", {})
    found = f"「{name}」という項目はありません"
    if name in (names := _names_by_title(known)):
        return found, f"「{name}」は {names[name]} と書きます"
    return found, suggestion(name, known, f"使える項目は {'、'.join(known)} です")


def _names_by_title(properties: Schema) -> dict[str, str]:
    """Return the name of each field by its Japanese title."""
    return {field["title"]: name for name, field in properties.items() if "title" in field}


def _shown(value: object) -> str:
    kinds = {type(None): "空の値", list: "一覧", dict: "項目の組"}
    text = value if isinstance(value, str) else kinds.get(type(value), str(value))
    return text if len(text) <= 30 else f"{text[:30]}…"  # noqa: PLR2004 - one glance


def _is_full_width(value: object) -> bool:
    """Whether a text becomes ASCII digits and signs once its full-width forms are folded."""
    if not isinstance(value, str):
        return False
    folded = unicodedata.normalize("NFKC", value)
    return folded != value and folded.isascii() and any(char.isdigit() for char in folded)
