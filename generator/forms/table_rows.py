"""The rows of a table to fill in: headers, how to fill in each column, and an entry of the collection as example."""

import csv
import io
from collections.abc import Mapping

from generator import _, noted, spoken
from generator.catalog import Catalog
from generator.entry.answers import shown_promises
from generator.entry.columns import AGREED_TITLE, BESIDE, SLUG_TITLE, Column, shown_columns
from generator.entry.label_words import LabelWords
from generator.entry.remark_rows import EXAMPLE, HELP, mark
from generator.entry.telling import first_asked, told_ranks
from generator.forms.example import example_of
from generator.forms.issue_forms import issue_forms
from generator.forms.questions import Question
from generator.kinds import Kind
from generator.model.claims import SECTION_HELP, Claim
from generator.model.entry import Entry
from generator.model.tree import Field, asked_fields
from generator.model.types import Sort
from generator.reading.document import Document

_FIRST = {(0, "title"), (0, "name")}  # of a source, and of a figure
_BY_ITSELF = noted("書かなければ自動で入ります")
YES = noted("はい")
REQUIRED, LATER = noted("必須"), noted("公開までに必要")  # what editors ask for where it was not written
_AGREED = noted("次のとおりでよければ「{yes}」と書きます。{promises}")
MORE = noted("4件目からは、すぐ下の行に、その列だけを書きます")


def table_rows(kind: Kind, catalog: Catalog) -> list[list[str]]:
    """Return the rows of an empty table; the example is left out where the collection has no entry of the kind."""
    columns = shown_columns(kind)
    example = example_of(kind, catalog)
    rows = [(HELP, [help_of(column, kind, catalog.licence) for column in columns])]
    rows += [(EXAMPLE, [_answer(column, example, catalog) for column in columns])] if example else []
    marked = [[mark(word, zip(columns[1:], cells[1:], strict=True)), *cells[1:]] for word, cells in rows]
    return [[column.header for column in columns], *marked]


def columns_as_told(kind: Kind) -> list[Column]:
    """Return the columns in the order in which people tell: yes to the promises with what is asked first."""
    ranks = told_ranks(kind, asked_fields(kind.model))
    agreed = max((ranks[name] for name in first_asked(kind)), default=len(ranks))
    ranks |= {AGREED_TITLE: agreed, SLUG_TITLE: len(ranks) + 1}
    return sorted(shown_columns(kind), key=lambda one: ranks[str(one.path[0])])


def is_first(column: Column, kind: Kind) -> bool:
    """Whether a column is among those that are enough to hand in an entry of ``kind``."""
    first = first_asked(kind)
    return not first or column.path[0] in {AGREED_TITLE, *first}


def empty_table(kind: Kind, catalog: Catalog) -> bytes:
    """Return a table to fill in as CSV, as spreadsheets open it (UTF-8 with a mark)."""
    text = io.StringIO()
    csv.writer(text).writerows(table_rows(kind, catalog))
    return text.getvalue().encode("utf-8-sig")


def help_of(column: Column, kind: Kind, licence: str) -> str:
    """Return how to fill in a column, in a sentence or two; ``licence`` is what authors agree to."""
    question = _questions(kind).get(str(column.path[0])) if len(column.path) == 1 else None
    words = _("・").join(options_of(column, kind))
    choices = _("{words}のどれか", words=words) if words else ""
    if column.path == (AGREED_TITLE,):
        between = "" if spoken() == "ja" else " "
        promises = between.join(sentence for _name, sentence in shown_promises(kind, licence))
        return _(_AGREED, yes=_(YES), promises=promises)
    if column.field is None:
        hint = question.hint if question else _(SECTION_HELP[Claim(str(column.path[0]))])
        return _sentences(_need(column, kind), hint)
    hint = question.hint if question else LabelWords(kind.model, column.path).said(column.field.description)
    return _sentences(_need(column, kind), hint, choices, _remark(column))


def _need(column: Column, kind: Kind) -> str:
    """Return how far an answer is needed."""
    return _(REQUIRED if is_first(column, kind) else LATER) if is_needed(column) else ""


def is_needed(column: Column) -> bool:
    """Whether every row must have an answer there: a heading of the text, or a field that no day fills by itself."""
    if column.field is None:
        return column.path[0] not in BESIDE
    return column.field.required and column.field.form != "day" and not column.path[1:]


def _remark(column: Column) -> str:
    """Return what else is to be known of a column: that its day comes by itself, or where a fourth one goes."""
    if column.field and column.field.form == "day" and len(column.path) == 1:
        return _(_BY_ITSELF)
    return _(MORE) if column.path[1:] in _FIRST else ""


def options_of(column: Column, kind: Kind) -> tuple[str, ...]:
    """Return the words that a column takes where it takes no others; none where it may hold several."""
    if column.path == (AGREED_TITLE,):
        return (_(YES),)
    if column.field is None or column.field.many:
        return ()
    question = _questions(kind).get(column.field.name) if len(column.path) == 1 else None
    return (question.options if question else ()) or tuple(label for _value, label in column.field.choices)


def _questions(kind: Kind) -> Mapping[str, Question]:
    """Return the questions of the issue form, which ask for the same in the words of people."""
    questions = next((form.questions for form in issue_forms() if form.kind is kind), ())
    return {SLUG_TITLE if question.id == "slug" else question.id: question for question in questions}


def _sentences(*parts: str) -> str:
    return _("。").join(part.rstrip(".") for part in parts if part)


def _answer(column: Column, entry: Document[Entry], catalog: Catalog) -> str:
    """Return what an entry says in a column, as its author would have typed it."""
    if column.field is None:
        section = entry.sections.get(str(column.path[0]))
        return section.text.strip("\n") if section else ""
    value: object = entry.source.raw
    for name in column.path:
        value = value.get(name) if isinstance(value, dict) else _item(value, name)
    given = [str(word) for word in (value if isinstance(value, list) else [value]) if word]
    if column.field.sort == Sort.ENTRY:  # one that was withdrawn is named nowhere
        given = [word for word in given if word in catalog.public]
    words = [word_of(column.field, word, catalog) for word in given]
    return ("\n" if column.field.sort == Sort.SENTENCE else _("、")).join(words)


def _item(value: object, number: str | int) -> object:
    return value[number] if isinstance(value, list) and isinstance(number, int) and number < len(value) else None


def word_of(field: Field, word: str, catalog: Catalog) -> str:
    """Return a word of a file as people say it: the label of a theme or choice, the name of a municipality."""
    if field.sort == Sort.THEME and word in catalog.themes:
        return catalog.themes[word].model.label
    if field.sort == Sort.MUNICIPALITY and word in catalog.municipalities:
        return catalog.municipalities[word].full_name
    return dict(field.choices).get(word, word)
