"""Raw values → models: every shape mistake of a file at its own place, or a document."""

from typing import Any

from pydantic import ValidationError

from generator import wording
from generator.body import Message, Section, read_message, split_at_headings, stray_headings
from generator.catalog import Document
from generator.diagnostics import Diagnostic, Rule, Span
from generator.models import KINDS, Model
from generator.shape_errors import describe, is_echo
from generator.source import SourceFile
from generator.suggest import suggestion
from generator.vocabulary import CASE_SECTIONS, THREAD_SECTIONS, Claim
from generator.yamltree import Value

_SECTIONS = {"cases": CASE_SECTIONS, "threads": THREAD_SECTIONS}


def load(source: SourceFile) -> tuple[Document[Model] | None, list[Diagnostic]]:
    """Return the document of a file, or None with what is wrong with its shape."""
    model, findings = load_model(source, KINDS[source.kind])
    sections, messages, body_findings = _load_body(source)
    findings += body_findings
    if model is None or findings:
        return None, findings
    return Document(source, model, sections, messages), []


def load_model(source: SourceFile, model: type[Model]) -> tuple[Model | None, list[Diagnostic]]:
    """Validate the values of a file against ``model``."""
    raw = _without_empty(source.raw)
    try:
        return model.model_validate({} if raw is None else raw), []
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not is_echo(detail)]
    return None, [_diagnose(source, describe(detail, model, source)) for detail in details]


def _diagnose(source: SourceFile, described: tuple[Any, ...]) -> Diagnostic:
    rule, span, must, found, mend = described
    return source.diagnose(rule, span, found, mend, must)


def _without_empty(value: Value) -> Value:
    """Drop fields without a value: an empty optional field is a field not given."""
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value


def _load_body(source: SourceFile) -> tuple[dict[str, Section], tuple[Message, ...], list[Diagnostic]]:
    """Cut the text of an entry into sections and messages; other kinds have one untitled section."""
    known = _SECTIONS.get(source.kind)
    if known is None:
        return {"": Section("", source.body.strip(), source.body_line)}, (), []
    sections: dict[str, Section] = {}
    findings: list[Diagnostic] = []
    for section in split_at_headings(source.body, source.body_line, 2):
        found, mend = _wrong_section(section, known, sections)
        if found:
            findings.append(_at_line(source, wording.WRONG_SECTION, section.line, found, mend))
        elif section.title:
            sections[section.title] = section
    for line in stray_headings(source.body, source.body_line):
        found = f"「{source.lines[line - 1]}」は別の見出しとして表示されます"
        findings.append(
            _at_line(source, wording.WRONG_SECTION, line, found, "小見出しは「### 」で書き、線は消してください")
        )
    messages, message_findings = _load_messages(source, sections.get(Claim.EXCHANGE))
    return sections, messages, findings + message_findings


def _wrong_section(section: Section, known: tuple[Claim, ...], seen: dict[str, Section]) -> tuple[str, str]:
    names = [str(claim) for claim in known]
    if not section.title:
        return (
            ("見出しの前に文章があります", f"「## {names[0]}」などの見出しの下に移してください")
            if section.text
            else ("", "")
        )
    if section.title not in names:
        mend = suggestion(section.title, names, f"使える見出しは {'、'.join(names)} です")
        return f"「## {section.title}」という見出しがあります", mend
    if section.title in seen:
        return f"「## {section.title}」が{seen[section.title].line}行目にもあります", "1つにまとめてください"
    return "", ""


def _load_messages(source: SourceFile, exchange: Section | None) -> tuple[tuple[Message, ...], list[Diagnostic]]:
    if exchange is None:
        return (), []
    messages: list[Message] = []
    findings: list[Diagnostic] = []
    for part in split_at_headings(exchange.text, exchange.line + 1, 3):
        message = read_message(part)
        if message:
            messages.append(message)
        elif part.title or part.text:
            found = f"「### {part.title}」という見出しがあります" if part.title else "見出しの前に文章があります"
            findings.append(
                _at_line(source, wording.WRONG_MESSAGE, part.line, found, "例 「### 回答者1(総務省)」に変えてください")
            )
    return tuple(messages), findings


def _at_line(source: SourceFile, rule: Rule, line: int, found: str, mend: str) -> Diagnostic:
    """Return a finding about the first line from ``line`` on that has text."""
    number = next((number for number, text in enumerate(source.lines[line - 1 :], line) if text.strip()), line)
    width = max(len(source.lines[number - 1]), 1)
    return source.diagnose(rule, Span.on_line(number, 1, width), found, mend)
