"""A new entry: to fill in, or from answers asked one by one or read from a YAML file."""

from pathlib import Path

from generator import _, noted, of
from generator.check import Checked, private_findings
from generator.entry.answers import Answers
from generator.entry.writer import Hints
from generator.findings.diagnostics import CannotRunError, RefusedError, reason_of
from generator.findings.report import report
from generator.intake.proposal import Proposed, proposed, refuse_taken
from generator.intake.words import in_file_words
from generator.kinds import Kind
from generator.model.register import settled
from generator.model.ties import NAMING
from generator.model.tree import fields_of
from generator.model.vocabulary import Attribution
from generator.reading.source import FoundFile, read_text
from generator.reading.text import likely_text

_NOTHING = noted("まだ答えがありません。答える行の先頭の「# 」を消して、値を書いてください")


def empty_entry(kind: Kind, slug: str, checked: Checked) -> Proposed:
    """Return a new entry to fill in, every field explained in it.

    Raises:
        RefusedError: The name is no file name, or taken.
    """
    refuse_taken(slug, checked.catalog, ())
    return proposed(Answers(kind, {}, {}), checked.catalog, slug, hints=Hints.ALL)


def filled_entry(kind: Kind, given: dict[str, object], checked: Checked, slug: str) -> Proposed:
    """Return a new entry with everything ``given``; what is still to be written is named in it.

    Raises:
        RefusedError: A field or a municipality of ``given`` does not exist, or the name is taken.
    """
    catalog = checked.catalog
    answers = in_file_words(kind, {**_attribution(kind, given), **given}, catalog)
    return proposed(answers, catalog, slug or answers.slug, hints=Hints.ALL)


def answers_in(path: Path, kind: Kind) -> dict[str, object]:
    """Return the answers in a YAML file, keyed by field names, their titles, or headings.

    Raises:
        CannotRunError: The file cannot be opened.
        RefusedError: It is no YAML, or holds what is private, with the findings.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        msg = _("ファイルを読めません: {path}({reason})", path=path, reason=reason_of(error))
        raise CannotRunError(msg) from error
    source, findings = read_text(FoundFile(kind, "answers", path.with_suffix(".yml"), path.name), data)
    private = private_findings(path.name, likely_text(data))
    findings = [*private, *findings] if findings or any(not one.rule.warns for one in private) else []
    if source is None or findings or not isinstance(source.raw, dict):
        shape = _("「項目名: 値」の形で書いてください") if source and source.raw else _(_NOTHING)
        details = report(findings, 1, "text") if findings else shape
        msg = f"{_('{name} に直すところがあります', name=path.name)}\n{details}"
        raise RefusedError(msg)
    return dict(source.raw)


def _attribution(kind: Kind, given: dict[str, object]) -> dict[str, object]:
    """Return how openly to name the organisation where nobody said so: not at all without a municipality."""
    fields = [field for field in fields_of(kind.model) if field.name in NAMING.fields]
    said = {word for field in fields for word in (field.name, field.title, of("field", field.title))} & set(given)
    asked = NAMING.name not in settled().unasked
    return {NAMING.name: Attribution.NONE.value} if asked and fields and not said else {}
