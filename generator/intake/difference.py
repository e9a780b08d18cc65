"""What is different in a new version of an entry, in the words of people: field by field, heading by heading."""

from collections.abc import Iterable, Iterator
from difflib import ndiff

from generator import _, noted, of
from generator.entry.answers import Answers
from generator.entry.writer import field_lines
from generator.intake.quoted import quoted
from generator.model.tree import fields_of


def difference(before: Answers, after: Answers) -> Iterator[str]:
    """Yield the name of every part that is not the same, and below it the lines that go and those that come."""
    for field in fields_of(after.kind.model):
        old, new = (
            list(field_lines(field, one.fields[field.name])) if field.name in one.fields else []
            for one in (before, after)
        )
        yield from _of_part(of("field", field.title), old, new)
    for claim in after.kind.sections:
        yield from _of_part(claim.typed, *(one.sections.get(claim, "").splitlines() for one in (before, after)))


def difference_of_lines(before: str, after: str) -> Iterator[str]:
    """Yield the lines that go and those that come, of texts that are no answers."""
    yield from _of_part(_("ファイル"), before.splitlines(), after.splitlines())


def _of_part(title: str, old: Iterable[str], new: Iterable[str]) -> Iterator[str]:
    changed = [line for line in ndiff(list(old), list(new)) if line.startswith(("- ", "+ ")) and line[2:].strip()]
    if changed:
        yield quoted(title)
        for line in changed:
            told = noted("  前: {title}") if line[0] == "-" else noted("  後: {title}")
            yield _(told, title=line[2:].strip())
