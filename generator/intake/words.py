"""Answers in the words of people → answers in the words of the files: titles, labels and names are understood."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from generator.catalog import Catalog
from generator.entry.answers import Answers, Value, read_answers
from generator.findings.diagnostics import RefusedError
from generator.findings.suggest import suggestion
from generator.kinds import Kind
from generator.language.dates import as_day, as_month
from generator.model.tree import Field, fields_of
from generator.model.types import Sort

SLUG_TITLE = "ファイル名"
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_COMMAS = str.maketrans("、，", ",,")


def in_file_words(kind: Kind, given: Mapping[str, object], catalog: Catalog) -> Answers:
    """Return the answers in ``given``, keyed by field names, their Japanese titles, or headings.

    Choices may be given by their labels, themes by theirs, the municipality by its name, days and
    numbers as clerks and spreadsheets write them, and a list of words as one text.

    Raises:
        RefusedError: A key is unknown, a heading has no text, or no municipality is called so.
    """
    fields = {name: field for field in fields_of(kind.model) for name in (field.title, field.name)}
    headings = {str(claim) for claim in kind.sections}
    taken: dict[str, object] = {}
    for name, value in given.items():
        if name not in headings and name not in fields and name != SLUG_TITLE:
            known = [field.title for field in fields_of(kind.model)]
            otherwise = f"使える項目は {'、'.join(known)} と、本文の見出しです"
            msg = f"「{name[:40]}」という項目はありません。{suggestion(name, (*known, *headings), otherwise)}"
            raise RefusedError(msg)
        if name in headings and isinstance(value, (list, dict)):
            msg = f"「{name}」には文章を書いてください(一覧や項目の組になっています)"
            raise RefusedError(msg)
        if name in fields and value is not None:
            taken[fields[name].name] = _value(fields[name], value, catalog)
    sections = {name: value or "" for name, value in given.items() if name in headings}
    return read_answers({"kind": kind.name, "slug": given.get(SLUG_TITLE, ""), "fields": taken, "sections": sections})


def _value(field: Field, value: object, catalog: Catalog) -> object:
    if isinstance(value, list):
        return [_value(replace(field, many=False), item, catalog) for item in value if item is not None]
    if isinstance(value, dict):
        parts = {name: part for part in field.parts for name in (part.title, part.name)}
        return {
            parts[name].name if name in parts else name: _value(parts[name], part, catalog) if name in parts else part
            for name, part in value.items()
            if part is not None
        }
    text = str(value).strip()
    if field.many:
        return [_word(field, part, catalog) for part in _split(field, text)]
    return _word(field, text, catalog)


def _split(field: Field, text: str) -> list[str]:
    """Return the items of a list given as one text: one a line, and words also between commas."""
    lines = text.splitlines()
    if field.sort != Sort.SENTENCE:  # which may have commas
        lines = [part for line in lines for part in line.translate(_COMMAS).split(",")]
    return [line.strip() for line in lines if line.strip()]


def _word(field: Field, text: str, catalog: Catalog) -> Value:
    if field.sort == Sort.MUNICIPALITY and text:
        return catalog.place_index.find(text).code
    if field.form in _READ:
        return _READ[field.form](text) or text
    if field.sort == Sort.THEME:
        return theme_called(text, catalog)
    return {label: value for value, label in field.choices}.get(text, text)


def _as_number(text: str) -> str:
    """Return a number typed in full width or with commas as the files have it, or an empty text."""
    plain = _THOUSANDS.sub("", unicodedata.normalize("NFKC", text))
    return plain if _NUMBER.fullmatch(plain) else ""


_READ = {"day": as_day, "month": as_month, "number": _as_number}


def theme_called(text: str, catalog: Catalog) -> str:
    """Return the slug of the theme with this label or alias, or the text itself."""
    for slug, theme in catalog.themes.items():
        if text in {theme.model.label, *theme.model.aliases}:
            return slug
    return text
