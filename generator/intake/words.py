"""Answers in the words of people → answers in the words of the files: titles, labels and names are understood."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator import _, noted, of
from generator.catalog import Catalog
from generator.entry.answers import Answers, Value, read_answers
from generator.entry.columns import AGREED_TITLE, BESIDE, SLUG_TITLE
from generator.entry.telling import asked_title, shown_title
from generator.findings.diagnostics import RefusedError
from generator.findings.suggest import suggestion
from generator.intake.consent import answers_yes
from generator.kinds import Kind
from generator.language.lines import ITEM_MARK
from generator.model.claims import heading_meant
from generator.model.tree import Field, FieldPath, fields_of
from generator.model.types import Sort

_NO_YES = noted("よければ「はい」と書き、そうでなければ空けてください。空けたものは、あとから伺います")
# What the fields are called where the subjects are municipalities, as templates that lie around have it.
_USUAL = {
    "自治体": "municipality",
    "自治体コード": "municipality",
    "人口規模": "population_band",
    "段階": "stage",
}
_PAGE = re.compile(r"https://\S+/(?:cases|threads)/([a-z0-9-]+)\.(?:html|md)(?:[?#]\S*)?\Z")
_BETWEEN = (re.compile(r"[\s/／;；]+|と"), re.compile(r"[\s/／;；・]+|と"))  # 業務改革・調査 is one theme
_COMMAS = str.maketrans("、，", ",,")


def in_file_words(kind: Kind, given: Mapping[str, object], catalog: Catalog) -> Answers:
    """Return the answers in ``given`` as ``understood`` does.

    Raises:
        RefusedError: A key is unknown, a heading has no text, or something given is called by no name there is.
    """
    answers, unknown = understood(kind, given, catalog)
    if unknown:
        raise RefusedError("\n".join(unknown.values()))
    return answers


def understood(kind: Kind, given: Mapping[str, object], catalog: Catalog) -> tuple[Answers, Mapping[FieldPath, str]]:
    """Return the answers in ``given``, keyed by field names, their Japanese titles, or headings.

    Choices may be given by their labels, themes by theirs, the municipality by its name, days and
    numbers as clerks and spreadsheets write them, and a list of words as one text. A name that nothing
    has stays as it was given; what is said of it comes second, by the path of the answer.

    Raises:
        RefusedError: A key is unknown, or a heading has no text.
    """
    fields = {name: field for field in fields_of(kind.model) for name in _names(field)}
    fields |= {usual: fields[name] for usual, name in _USUAL.items() if name in fields and usual not in fields}
    headings = {str(claim) for claim in kind.sections}
    given = {name if name in fields else heading_meant(name): value for name, value in given.items()}
    reader = _Reader(catalog, {})
    taken: dict[str, object] = {}
    for name, value in given.items():
        if name not in headings and name not in fields and name not in BESIDE:
            known = [of("field", field.title) for field in fields_of(kind.model)]
            otherwise = _("使える項目は {known} と、本文の見出しです", known=_("、").join(known))
            mend = suggestion(name, (*known, *headings), otherwise)
            msg = _("「{name}」という項目はありません。{mend}", name=name[:40], mend=mend)
            raise RefusedError(msg)
        if name in headings and isinstance(value, (list, dict)):
            msg = _("「{name}」には文章を書いてください(一覧や項目の組になっています)", name=name)
            raise RefusedError(msg)
        if name in fields and value is not None:
            taken[fields[name].name] = reader.value(fields[name], value, (fields[name].name,))
    sections = {name: value or "" for name, value in given.items() if name in headings}
    data = {"kind": kind.name, "slug": given.get(SLUG_TITLE, ""), "fields": taken, "sections": sections}
    said = str(given.get(AGREED_TITLE) or "")
    if answers_yes(said):
        data |= {"agreed": True, "made_at": str(catalog.today)}
    elif said.strip():
        reader.unknown[(AGREED_TITLE,)] = _(_NO_YES)
    return read_answers(data), reader.unknown


def _names(field: Field) -> tuple[str, ...]:
    """Return what a field may be called, in files and where people are asked for it."""
    return of("field", field.title), field.title, field.name, asked_title(field), shown_title(field)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads values in the words of people; what is ``unknown`` is kept by its path."""

    catalog: Catalog
    unknown: dict[FieldPath, str]

    def value(self, field: Field, value: object, path: FieldPath) -> object:
        """Return a value at ``path`` as the files have it."""
        if isinstance(value, list):
            one = replace(field, many=False)
            items = [item for item in value if item is not None]
            return [self.value(one, item, (*path, number)) for number, item in enumerate(items)]
        if isinstance(value, dict):
            parts = {name: part for part in field.parts for name in (of("field", part.title), part.title, part.name)}
            return {
                parts[name].name if name in parts else name: self._part(parts.get(name), part, path)
                for name, part in value.items()
                if part is not None
            }
        text = str(value).strip()
        if field.many and field.sort == Sort.ENTRY:
            return [name for line in text.splitlines() for name in self._entries(field, line.strip())]
        if field.many:
            items = [word for item in _split(field, text) for word in self._apart(field, item)]
            return [self._word(field, part, (*path, number)) for number, part in enumerate(items)]
        return self._word(field, text, path)

    def _entries(self, field: Field, line: str) -> list[str]:
        """Return the entries that a line names: one by its title, which may have commas, or by names or addresses."""
        titles = {entry.model.title: slug for slug, entry in self.catalog.public.items()}
        told = ITEM_MARK.sub("", line)
        if told in titles:
            return [titles[told]]
        return [titles.get(one, _PAGE.sub(r"\1", one)) for one in _split(field, line)]

    def _apart(self, field: Field, text: str) -> list[str]:
        """Return the words of a list that stand between other signs than commas, if each of them is one of those."""
        for between in () if self._is_known(field, text) else _BETWEEN:
            parts = [part for part in between.split(text) if part]
            if parts and all(self._is_known(field, part) for part in parts):
                themes = field.sort == Sort.THEME
                return [*dict.fromkeys(theme_called(one, self.catalog) for one in parts)] if themes else parts
        return [text]

    def _is_known(self, field: Field, text: str) -> bool:
        if field.sort == Sort.THEME:
            return theme_called(text, self.catalog) in self.catalog.themes
        return text in {one for value, written in field.choices for one in (value, written, _(written))}

    def _part(self, field: Field | None, value: object, path: FieldPath) -> object:
        return self.value(field, value, (*path, field.name)) if field else value

    def _word(self, field: Field, text: str, path: FieldPath) -> Value:
        if field.sort == Sort.MUNICIPALITY and text:
            return self._place(text, path)
        if field.sort == Sort.THEME:
            return theme_called(text, self.catalog)
        if field.sort == Sort.ADDRESS:
            return "".join(map(str.strip, text.splitlines()))
        named = ((value, written) for value, written in field.choices if value != written)
        return {label: value for value, written in named for label in (_(written), written)}.get(text, text)

    def _place(self, text: str, path: FieldPath) -> str:
        try:
            return self.catalog.place_index.find(text).code
        except RefusedError as error:
            self.unknown[path] = str(error)
            return text


def _split(field: Field, text: str) -> list[str]:
    """Return the items of a list given as one text: one a line, and words also between commas."""
    lines = text.splitlines()
    if field.sort != Sort.SENTENCE:  # which may have commas
        lines = [part for line in lines for part in line.translate(_COMMAS).split(",")]
    return [item for line in lines if (item := ITEM_MARK.sub("", line.strip()).strip())]


def theme_called(text: str, catalog: Catalog) -> str:
    """Return the slug of the theme with this label or alias, or a part of the label that no other has, or the text."""
    for slug, theme in catalog.themes.items():
        if text in {theme.model.label, *theme.model.aliases}:
            return slug
    parts = [slug for slug, theme in catalog.themes.items() if text in theme.model.label.split("・")]
    return parts[0] if len(parts) == 1 else text
