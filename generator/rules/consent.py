"""KB521: nobody is named or quoted without having agreed."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.findings.diagnostics import Span, Told
from generator.model.entry import Entry
from generator.model.vocabulary import ConsentScope, PersonKind, Status
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule


@catalog_rule(
    "KB521",
    "missing-consent",
    Entry,
    "個人の名前や発言を載せるときは、本人の同意を consents に書いてください",
    Told.CHECK,
)
def missing_consent(document: Document[Entry], catalog: Catalog) -> Iterator[Finding]:
    """Every person an entry names has agreed to it, and every person it quotes as a speaker has agreed to that.

    A person is a file of ``content/people`` of the kind ``person``; a group needs no consent.
    A speaker is one where the role of a message has the slug or the name of the person in brackets.
    A draft may wait for the consent; what has a page may not.

    Bad: `people: [rei-no-hito]` without `consents`
    Good: `consents: [{person: rei-no-hito, given_on: 2026-11-01, scope: [name], via: mail}]`
    """
    if document.model.status not in {Status.PUBLISHED, Status.ARCHIVED}:
        return
    given = {(consent.person, scope) for consent in document.model.consents for scope in consent.scope}
    for slug, scope, span in _shown_people(document, catalog):
        if (slug, scope) not in given:
            line = f"{{person: {slug}, given_on: 同意した日, scope: [{scope.value}], via: 同意の受け方}}"
            mend = f"本人の同意を得て「consents:」に {line} を加えるか、この名前を消してください"
            yield Finding(span, f"「{slug}」の同意({scope.label})がありません", mend)


def _shown_people(document: Document[Entry], catalog: Catalog) -> Iterator[tuple[str, ConsentScope, Span]]:
    """Yield every person whom the entry names or quotes, and where."""
    for number, slug in enumerate(document.model.people):
        if slug in catalog.people and catalog.people[slug].model.kind is PersonKind.PERSON:
            yield slug, ConsentScope.NAME, document.at("people", number)
    for message in document.messages:
        speaker = catalog.person_called(message.capacity)
        if speaker and speaker.model.kind is PersonKind.PERSON:
            width = max(len(document.source.lines[message.line - 1]), 1)
            yield speaker.slug, ConsentScope.QUOTATION, Span.on_line(message.line, 1, width)


RULES = (missing_consent,)
