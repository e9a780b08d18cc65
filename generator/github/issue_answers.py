"""Answers of an issue form by their id → the fields and headings of an entry, still in the author's words.

Lines with parts between ``|`` become groups; what each word stands for is not looked at.
"""

import re
from collections.abc import Mapping

from generator.findings.diagnostics import RefusedError
from generator.forms.entry_forms import form_fields, order_of
from generator.kinds import Kind
from generator.model.claims import Claim
from generator.model.tree import Field

Given = str | list[dict[str, str]] | dict[str, str]


def given(answers: Mapping[str, str], kind: Kind) -> dict[str, Given]:
    """Return what was answered, by the field of the model or the heading it belongs to; nothing empty.

    Raises:
        RefusedError: A line that holds several parts has too few of them.
    """
    entry = {field.name: _of_field(field, answers) for field in form_fields(kind)}
    entry |= {claim: _of_section(claim, answers) for claim in kind.sections}
    return {name: told for name, told in entry.items() if told}


def _of_field(field: Field, answers: Mapping[str, str]) -> Given:
    if field.parts and field.many:
        lines = filter(None, map(str.strip, answers[field.name].split("\n")))
        return [record(field, number, line) for number, line in enumerate(lines, 1)]
    if field.parts:
        told = {part.name: answers[f"{field.name}_{part.name}"].strip() for part in field.parts}
        return {name: text for name, text in told.items() if text}
    return answers[field.name].strip()


def _of_section(claim: Claim, answers: Mapping[str, str]) -> str:
    if claim is Claim.EXCHANGE:
        return f"### 質問者\n\n{answers['asked']}\n\n### 回答者1\n\n{answers['answered']}"
    return answers[claim].strip("\n")


def record(field: Field, number: int, line: str) -> dict[str, str]:
    """Return one line ``a | b | c`` as named parts; a part left empty is left out, one too many stays with the last."""
    cells = [cell.strip() for cell in re.split(r"[|｜]", line, maxsplit=len(field.parts) - 1)]
    least = max(place for place, part in enumerate(field.parts, 1) if part.required)
    if len(cells) < least:
        msg = f"「{field.title}」の{number}つ目は、1行に「{order_of(field)}」の順で、「|」で区切って書いてください"
        raise RefusedError(msg)
    return {part.name: cell for part, cell in zip(field.parts, cells, strict=False) if cell}
