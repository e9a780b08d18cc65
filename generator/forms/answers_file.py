"""A YAML file of answers to fill in: every question explained, and answered as an entry of the collection does."""

import json
import textwrap
from collections.abc import Iterator

from generator import _, noted, of
from generator.catalog import Catalog
from generator.entry.telling import as_told, shown_title
from generator.forms.example import example_of
from generator.forms.table_rows import word_of
from generator.kinds import Kind
from generator.model.claims import SECTION_HELP
from generator.model.shown import in_language
from generator.model.tree import Field, asked_fields

_HEAD = noted("# {label}の答えを書くファイルの例です。「kyoso new {name} --from このファイル」で記事になります。")
_FILLED = noted("# 値は公開中の記事のものです。書き換えて使ってください。# で始まる行は読まれません。")
_EMPTY = noted("# # で始まる行は読まれません。答える行の「# 」を消して、値を書いてください。")


def answers_file(kind: Kind, catalog: Catalog) -> str:
    """Return an example of such a file; where the collection has no entry of the kind, its values are left empty."""
    entry = example_of(kind, catalog)
    raw = entry.source.raw if entry else {}
    values = raw if isinstance(raw, dict) else {}
    head = (_(_HEAD, label=of("kind", kind.label), name=kind.name), _(_FILLED if entry else _EMPTY))
    parts = ["".join(f"{line}\n" for line in head)]
    parts += [
        _question(in_language(field), values.get(field.name), catalog) for field in as_told(asked_fields(kind.model))
    ]
    for claim in kind.asked_sections:
        text = entry.sections[claim].text.strip("\n") if entry and claim in entry.sections else ""
        told = f"{claim.typed}: |\n{textwrap.indent(text, '  ')}" if text else f"# {claim.typed}: |\n#   "
        parts.append(f"# {_(SECTION_HELP[claim])}\n{told.rstrip()}\n")
    return "\n".join(parts)


def _question(field: Field, value: object, catalog: Catalog) -> str:
    """Return what is asked, and the answer; a question without one is left as a remark."""
    needed = _("必須。") if field.required and field.form != "day" else ""
    words = _("・").join(label for _value, label in field.choices)
    choices = _("。{words}のどれか", words=words) if field.choices else ""
    names = _("、").join(part.title for part in field.parts)
    parts = _("。項目は {names}", names=names) if field.parts else ""
    title = shown_title(field)
    answer = "\n".join(_lines(field, title, value, catalog)) if value else f"# {title}:"
    return f"# {needed}{field.description or field.title}{choices}{parts}\n{answer}\n"


def _lines(field: Field, title: str, value: object, catalog: Catalog) -> Iterator[str]:
    """Yield the lines of one answer, its keys and choices in the words of people."""
    if isinstance(value, list):
        yield f"{title}:"
        yield from (f"  - {_value(field, item, catalog)}" for item in value)
    else:
        yield f"{title}: {_value(field, value, catalog)}"


def _value(field: Field, value: object, catalog: Catalog) -> str:
    if not isinstance(value, dict):
        return json.dumps(word_of(field, str(value), catalog), ensure_ascii=False)
    parts = {part.name: part for part in field.parts}
    told = ((parts[name], part) for name, part in value.items() if name in parts and part)
    return f"{{{', '.join(f'{part.title}: {_nested(part, item, catalog)}' for part, item in told)}}}"


def _nested(field: Field, value: object, catalog: Catalog) -> str:
    items = value if isinstance(value, list) else [value]
    words = [_value(field, item, catalog) for item in items]
    return f"[{', '.join(words)}]" if isinstance(value, list) else words[0]
