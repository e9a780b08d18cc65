"""Answers of the forms about an entry that stands → the notice that they are, with the question of each answer."""

from collections.abc import Mapping
from dataclasses import replace

from generator.catalog import Catalog
from generator.entry.answers import Answers
from generator.entry.origin import Origin, Slip
from generator.forms.questions import Form
from generator.github.issue_answers import record, too_short
from generator.github.issue_body import asked
from generator.intake.words import understood
from generator.kinds import REPLICATION
from generator.model.shown import in_language
from generator.model.tree import Field, FieldPath, asked_fields

# Questions that are called otherwise than their fields: by these names the pages of the site fill them in.
_FIELDS = {"page": "entry", "problem": "wrong", "correction": "right"}
_SOURCE = "source"
_IN_WORDS = ("problem", "correction")  # whose marks of quotation tell what is quoted
_QUOTES = '「」『』"“”> \n'


def notice_in(answers: Mapping[str, str], form: Form, catalog: Catalog) -> Answers:
    """Return the notice in the ``answers`` of ``form`` by the id of their question."""
    fields = {field.name: in_language(field) for field in asked_fields(form.kind.model)}
    labels = {_FIELDS.get(question.id, question.id): question.label for question in form.questions}
    told = {
        _FIELDS.get(name, name): text.strip(None if name in _IN_WORDS else _QUOTES) for name, text in answers.items()
    }
    given: dict[str, object] = {name: text for name, text in told.items() if name in fields and text}
    slips: list[Slip] = []
    if form.kind is REPLICATION and "|" in told[_SOURCE].replace("｜", "|"):
        evidence = replace(fields["evidence"], parts=_single(fields["evidence"]))
        given["evidence"] = record(evidence, told[_SOURCE])
        slips += too_short(evidence, told[_SOURCE], asked(labels[_SOURCE]))
    places: dict[FieldPath, str] = {(name,): asked(label) for name, label in labels.items()}
    places[("evidence",)] = asked(labels.get(_SOURCE, ""))
    origin = Origin(asked(form.title), places)
    notice, unknown = understood(form.kind, given, catalog)
    slips += (Slip(origin.place(path), sentence) for path, sentence in unknown.items())
    return replace(notice, agreed=True, origin=origin, slips=tuple(slips))


def address_of_source(answers: Mapping[str, str]) -> str:
    """Return the address of a source that was told without its title, for the editor who completes it."""
    told = answers.get(_SOURCE, "").strip()
    return "" if "|" in told.replace("｜", "|") else told


def _single(field: Field) -> tuple[Field, ...]:
    return tuple(part for part in field.parts if not part.many)
