"""A pydantic error → a fault in Japanese, worded from the tree of fields."""

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence

from pydantic_core import ErrorDetails

from generator import _, noted, of
from generator.findings.diagnostics import Fault, Rule, Span
from generator.findings.suggest import nearest, suggestion
from generator.language.dates import as_date, as_day, as_month
from generator.language.numbers import as_number, number_in, written_out
from generator.model.look import COLOUR_PATTERN, FONT_PATTERN, LOGO_PATTERN
from generator.model.reference import LABEL_READING_PATTERN
from generator.model.roles import SPEAKER_PATTERN
from generator.model.shown import all_typed
from generator.model.tree import Field, field_at, fields_at
from generator.model.types import (
    BRANCH_PATTERN,
    FIGURE_PATTERN,
    LABEL_PATTERN,
    MAILBOX_PATTERN,
    ONE_LINE_PATTERN,
    PAGE_PATTERN,
    TAGGING_PATTERN,
    TITLE_PATTERN,
    Model,
)
from generator.reading import shape_rules
from generator.reading.source import SourceFile
from generator.reading.yaml_places import KeyPath

_NUMERIC = {"number_format", "float_type", "int_parsing", "int_type"}
_FOLDABLE = _NUMERIC | {"date_format", "month_format", "issued_format", "string_pattern_mismatch"}
_RULES: dict[str, Rule] = {
    "missing": shape_rules.MISSING_FIELD,
    "extra_forbidden": shape_rules.UNKNOWN_FIELD,
    "enum": shape_rules.NOT_ALLOWED,
    "string_too_short": shape_rules.TOO_LONG,
    "string_too_long": shape_rules.TOO_LONG,
    "too_short": shape_rules.TOO_LONG,
    "too_long": shape_rules.TOO_LONG,
    "string_pattern_mismatch": shape_rules.WRONG_FORMAT,
    "date_format": shape_rules.WRONG_FORMAT,
    "month_format": shape_rules.WRONG_FORMAT,
    "issued_format": shape_rules.WRONG_FORMAT,
    "address_format": shape_rules.WRONG_FORMAT,
    "root_format": shape_rules.WRONG_FORMAT,
    "wording_format": shape_rules.WRONG_FORMAT,
    "reading_format": shape_rules.WRONG_FORMAT,
    "date_impossible": shape_rules.IMPOSSIBLE_DATE,
    "greater_than_equal": shape_rules.OUT_OF_RANGE,
    "less_than_equal": shape_rules.OUT_OF_RANGE,
    "string_type": shape_rules.WRONG_TYPE,
    "float_type": shape_rules.WRONG_TYPE,
    "number_format": shape_rules.WRONG_TYPE,
    "int_type": shape_rules.WRONG_TYPE,
    "int_parsing": shape_rules.WRONG_TYPE,
    "int_parsing_size": shape_rules.OUT_OF_RANGE,
    "bool_parsing": shape_rules.WRONG_TYPE,
    "bool_type": shape_rules.WRONG_TYPE,
    "tuple_type": shape_rules.WRONG_TYPE,
    "model_type": shape_rules.WRONG_TYPE,
}
_FORMS = {
    "bool_parsing": noted("true か false"),
    "bool_type": noted("true か false"),
    "address_format": noted("https:// で始まる公開アドレス(例 https://www.digital.go.jp/)"),
    "root_format": noted("? や # のない、https:// で始まる公開アドレス(例 https://www.digital.go.jp/)"),
    "wording_format": noted("もとの文と同じ {…} と <…> だけを残し、ほかに < > { } \" ' \\ のない1行"),
    "reading_format": noted("ひらがな"),
    "date_format": noted("年-月-日(例 2026-11-22)"),
    "month_format": noted("年-月(例 2025-04)"),
    "issued_format": noted("年、年-月、年-月-日のどれか(例 2025-10)"),
    LABEL_READING_PATTERN: noted("ひらがな(日本語の言葉でなければ、英字でもよい)"),
    ONE_LINE_PATTERN: noted("改行のない1行"),
    LABEL_PATTERN: noted("記号 < > [ ] { } ` * | \\ のない1行"),
    TITLE_PATTERN: noted("記号 < > [ ] ` * \\ のない1行"),
    BRANCH_PATTERN: noted("ブランチの名前(英数字と . _ + - / だけ。例 main)"),
    SPEAKER_PATTERN: noted("発言者の役割(質問者、回答者1 など)"),
    TAGGING_PATTERN: noted("ドメイン名と年(例 example.github.io,2026)"),
    MAILBOX_PATTERN: noted("メールアドレス(例 henshubu@example.lg.jp)"),
    COLOUR_PATTERN: noted('引用符で囲んだ # と6桁の16進数(例 "#0017c1")'),
    FONT_PATTERN: noted("書体の名前(例 Noto Sans JP)"),
    FIGURE_PATTERN: noted("英小文字・数字・ハイフンと .svg、.png、.jpg のどれかのファイル名(例 nagare.png)"),
    LOGO_PATTERN: noted("英小文字・数字・ハイフンと .svg か .png のファイル名(例 logo.svg)"),
    PAGE_PATTERN: noted("記事ではないページのアドレス(例 themes/kyushoku.html)"),
}
_LIMITS = {
    "string_too_long": ("max_length", noted("{limit}字以内")),
    "too_long": ("max_length", noted("{limit}個以内")),
    "string_too_short": ("min_length", noted("{limit}字以上")),
    "too_short": ("min_length", noted("{limit}個以上")),
}
_ONE_WORD = re.compile(r"[\w-]+")
_SLUG_FORM = noted("英小文字・数字・ハイフン(例 madoguchi)")
_READ_AS: dict[str, Callable[[str], str]] = {
    "date_format": as_day,
    "month_format": as_month,
    "issued_format": as_date,
}


def without_echoes(errors: list[ErrorDetails], model: type[Model], written: Collection[KeyPath]) -> list[ErrorDetails]:
    """Drop errors that only follow from others.

    A field that is not ``written`` may be missing because it stands there under its Japanese title or a
    mistyped name; a list may count as too short because items of it are wrong.
    """
    unknown = (error["loc"] for error in errors if error["type"] == "extra_forbidden")
    meant = {(*path[:-1], _meant(str(path[-1]), model, path[:-1])) for path in unknown} - {*written}
    return [error for error in errors if not _is_echo(error, meant)]


def _is_echo(error: ErrorDetails, meant: set[KeyPath]) -> bool:
    if error["type"] == "missing":
        return error["loc"] in meant
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _meant(name: str, model: type[Model], path: KeyPath) -> str:
    """Return the field of what stands at ``path`` that an unknown ``name`` stands for, or nothing."""
    known = {field.name: field.title for field in fields_at(model, path)}
    titled = (one for one, title in known.items() if title == name)
    return next(titled, "") or _begun(name, known) or nearest(_folded(name), known)


def _begun(name: str, known: Collection[str]) -> str:
    """Return the known name that stands before a value without its colon, or nothing."""
    first, blank, _value = name.replace("\u3000", " ").partition(" ")
    return first if blank and first in known else ""


def describe(error: ErrorDetails, model: type[Model], source: SourceFile) -> Fault:
    """Return one error of validating ``source`` against ``model`` as a fault of the file."""
    path: KeyPath = error["loc"]
    field = field_at(model, path)
    kind = error["type"]
    rule = shape_rules.FULL_WIDTH_DIGITS if kind in _FOLDABLE and _is_full_width(kind, error["input"]) else _RULES[kind]
    expected = _expected(kind, field, error)
    found, mend = _found_and_mend(rule, error, model, expected)
    must = _(rule.must).format(field=_named(path, field), expected=expected)
    return Fault(rule, _place(kind, path, source), found, mend, must=must)


def _named(path: KeyPath, field: Field | None) -> str:
    """Return what a report calls the value at ``path``; an item of a list goes by the bare name of the list."""
    name = next((part for part in reversed(path) if isinstance(part, str)), _("全体"))
    if field is None or path[-1:] != (field.name,) or field.title.isascii():
        return name
    title = of("field", field.title)
    return name if title.casefold() == name else _("{name}({title})", name=name, title=title)


def _expected(kind: str, field: Field | None, error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    if kind in _LIMITS:
        limit, text = _LIMITS[kind]
        return _(text, limit=context[limit])
    if kind in _FORMS:
        return _(_FORMS[kind])
    if kind == "string_pattern_mismatch":
        return _(_FORMS.get(context["pattern"], _SLUG_FORM))
    if field and kind == "enum":
        values = all_typed(value for value, _label in field.choices)
        return _("「{value}」", value=_("」「").join(values))
    if field and _RULES[kind] is shape_rules.OUT_OF_RANGE:
        return _("{lowest:,.0f}以上{highest:,.0f}以下の数", lowest=field.lowest, highest=field.highest)
    return _type_of(field, error["loc"])


def _type_of(field: Field | None, path: KeyPath) -> str:
    if field and field.many and path[-1:] == (field.name,):
        return _("一覧([A, B] または - で始まる行)")
    if field is None or field.form == "group":
        parts = field.parts if field else ()
        names = [one.name for one in parts if one.required][:3] or [one.name for one in parts[:2]]
        written = ", ".join(f"{name}: …" for name in names) or f"{of('yaml', '項目')}: {_('値')}, …"
        return _("項目の組({written})", written=f"{{{written}}}")
    return _("数字") if field.form == "number" else _("1行の文字")


def _place(kind: str, path: KeyPath, source: SourceFile) -> Span:
    if kind == "extra_forbidden" or (kind == "missing" and path in source.tree.keys):
        return source.tree.keys.get(path) or source.nearest(path)
    return source.nearest(path)


def _found_and_mend(rule: Rule, error: ErrorDetails, model: type[Model], expected: str) -> tuple[str, str]:
    if rule is shape_rules.MISSING_FIELD:
        name = error["loc"][-1]
        return _("「{name}」がないか、空です", name=name), _("「{name}: …」の行に値を書いてください", name=name)
    if rule is shape_rules.UNKNOWN_FIELD:
        return _unknown(error["loc"], model)
    if rule is shape_rules.TOO_LONG:
        return _wrong_size(error)
    found = _("「{shown}」と書かれています", shown=_shown(error["input"]))
    return found, _mend(rule, error, expected, field_at(model, error["loc"]))


def _wrong_size(error: ErrorDetails) -> tuple[str, str]:
    given = error["input"]
    is_text = isinstance(given, str)
    found = _("{size}字です", size=len(given.strip())) if is_text else _("{size}個です", size=len(given))
    is_short = error["type"] in {"string_too_short", "too_short"}
    return found, _("書き足してください") if is_short else _("短くするか、減らしてください")


def _mend(rule: Rule, error: ErrorDetails, expected: str, field: Field | None) -> str:
    """Return the remedy for a value that cannot stand as it is."""
    if error["type"] in _NUMERIC and rule is shape_rules.WRONG_TYPE:
        return _digits_only(_shown(error["input"]), whole=error["type"].startswith("int_"))
    if rule is shape_rules.NOT_ALLOWED:
        return _near_value(str(error["input"]), field.choices if field else ())
    if error["type"] in _READ_AS and (right := _READ_AS[error["type"]](str(error["input"]))):
        return _("「{right}」と書いてください", right=right)
    folded = unicodedata.normalize("NFKC", _shown(error["input"]))
    if error["type"] in _NUMERIC:
        folded = folded.replace(",", "")
    if error["type"] == "tuple_type" and _shown(error["input"]).startswith(("［", "【", "〔")):
        return _("かっこを半角の「[」「]」に替えてください")
    if error["type"] == "tuple_type" and _ONE_WORD.fullmatch(str(error["input"])) and field and field.form != "group":
        return _("「{right}」と書いてください", right=f"[{error['input']}]")
    remedies = {
        shape_rules.FULL_WIDTH_DIGITS: _("「{folded}」と書いてください", folded=folded),
        shape_rules.IMPOSSIBLE_DATE: _("月と日を確かめてください"),
        shape_rules.OUT_OF_RANGE: _("範囲の中の値に直してください。わからないときは、その行を消してください"),
    }
    written = _("{expected}に書き直してください", expected=expected)
    if error["type"] == "month_format" and error["loc"][-1] == "to":  # of what goes on there is no end to write
        written += _("。続いている間は「to」を消してください")
    return remedies.get(rule, written)


def _digits_only(given: str, *, whole: bool) -> str:
    number = as_number(given)
    if whole and "." in number:
        return _("小数点のない数を書いてください(例 {number})", number=number.partition(".")[0])
    if number:
        return _("「{number}」と書いてください", number=number)
    shown = number_in(given) or written_out(given) or 350
    return _("単位や「約」、カンマを除いて数字だけを書いてください(例 {number_in})", number_in=shown)


def _near_value(given: str, choices: tuple[tuple[str, str], ...]) -> str:
    """Suggest the value for a label, or the nearest value."""
    value = {said: value for value, label in choices if label != value for said in (label, _(label))}.get(given)
    typed = dict(zip((value for value, _label in choices), all_typed(value for value, _label in choices), strict=True))
    return (
        _("「{given}」は {value} と書きます", given=given, value=typed[value])
        if value
        else suggestion(given, [*typed.values()], _otherwise(given, [*typed.values()]))
    )


def _otherwise(given: str, known: Sequence[str]) -> str:
    """Return what to do where no word is near: one may hold what is given, or be near in small letters."""
    holding = [word for word in known if given in word]
    if len(holding) == 1 and len(given) > 1 and not re.search(r"\d", given):  # 1万人 is not 1万人未満
        return _("もしかして: {right}", right=holding[0])
    return suggestion(_folded(given), known, _("決められた語から選んでください"))


def _folded(given: str) -> str:
    return unicodedata.normalize("NFKC", given).lower()


def _unknown(path: KeyPath, model: type[Model]) -> tuple[str, str]:
    name = str(path[-1])
    if name.isdigit():
        return _("「{name}」が項目名として読まれました", name=name), _("数字のカンマを除いて書いてください(例 1200)")
    known = {field.name: field.title for field in fields_at(model, path[:-1])}
    found = _("「{name}」という項目はありません", name=name)
    if right := next((one for one, title in known.items() if title == name), ""):
        return found, _("「{name}」は {right} と書きます", name=name, right=right)
    if begun := _begun(name, known):
        return found, _("「{begun}」のあとに半角の「: 」(コロンとスペース)を入れてください", begun=begun)
    return found, suggestion(_folded(name), known, _("使える項目は {known} です", known=_("、").join(known)))


def _shown(value: object) -> str:
    kinds = {type(None): _("空の値"), list: _("一覧"), dict: _("項目の組")}
    text = value if isinstance(value, str) else kinds.get(type(value), str(value))
    return text if len(text) <= 30 else f"{text[:30]}…"  # noqa: PLR2004 - one glance


def _is_full_width(kind: str, value: object) -> bool:
    """Whether folding its full-width forms is all that a text needs to become ASCII with digits, or a number."""
    if not isinstance(value, str) or (kind in _NUMERIC and not as_number(value)):
        return False
    folded = unicodedata.normalize("NFKC", value)
    return folded != value and folded.isascii() and any(char.isdigit() for char in folded)
