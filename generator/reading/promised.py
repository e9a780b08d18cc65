"""What a file promises in its own words for a time that is over: in its summary, its definitions, its text."""

from collections.abc import Iterator
from datetime import date

from generator.findings.diagnostics import Span
from generator.language.dates import fiscal_year
from generator.language.promises import Promise, broken_promises, may_promise
from generator.model.entry import Entry
from generator.model.reference import Glossary, StartPage
from generator.model.tree import FieldPath
from generator.model.types import Model
from generator.model.vocabulary import Status
from generator.reading.document import Document


def plans_gone_by(document: Document[Model], today: date) -> Iterator[tuple[Span, Promise]]:
    """Yield the plans whose time is over ``today``, each with its place; what is archived may stay as it was."""
    source, model = document.source, document.model
    if not may_promise(source.text) or (isinstance(model, Entry) and model.status is Status.ARCHIVED):
        return
    said_on = _said_on(model)
    for path, text in _words_of(model):
        yield from ((document.at(*path), promise) for promise in broken_promises(text, today, said_on))
    for promise in broken_promises(source.body, today, said_on):
        start = source.body_start + promise.start
        yield source.span_of(start, source.body_start + promise.end), promise


def _said_on(model: Model) -> date | None:
    """Return a day of the year in which an entry was written and confirmed, if that is one year: 来年 is the next."""
    if not isinstance(model, Entry):
        return None
    first, last = model.published_on, model.reviewed_on
    alike = (first.year, fiscal_year(first)) == (last.year, fiscal_year(last))
    return first if alike else None


def _words_of(model: Model) -> Iterator[tuple[FieldPath, str]]:
    """Yield the running text in the fields of ``model``; titles of documents may say what they say."""
    if summary := getattr(model, "summary", ""):
        yield ("summary",), summary
    if isinstance(model, Glossary):
        yield from ((("terms", number, "definition"), term.definition) for number, term in enumerate(model.terms))
    if isinstance(model, StartPage):
        yield from ((("steps", number, "why"), step.why) for number, step in enumerate(model.steps))
