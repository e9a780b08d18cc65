"""KB521, KB527: nobody is named or quoted without having agreed, and nobody speaks in the name of an organisation."""

from collections.abc import Iterator

from generator import _
from generator.catalog import Catalog
from generator.findings.diagnostics import Span, Told
from generator.model.entry import Entry, Thread
from generator.model.roles import typed_role
from generator.model.vocabulary import ConsentScope, PersonKind, Status
from generator.reading.body import Message
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
    """Every person an entry names has agreed to it, and everybody who speaks in an exchange has agreed to that.

    A person is a file of ``content/people`` of the kind ``person``; a group that is named needs no consent.
    A speaker is known by role, or by name where the role has the slug or the name of the person in brackets.
    A draft may wait for the consent; what has a page may not.

    Bad: `people: [rei-no-hito]` without `consents`, `### 回答者1` without `consents`
    Good: `consents: [{speaker: 回答者1, given_on: 2026-11-01, scope: [quotation], via: chat}]`
    """
    if document.model.status not in {Status.PUBLISHED, Status.ARCHIVED}:
        return
    given = {
        (who, scope)
        for consent in document.model.consents
        for scope in consent.scope
        for who in (consent.person, consent.speaker)
    }
    for who, key, scope, span in _shown(document, catalog):
        if (who, scope) not in given:
            told = f"given_on: {_('同意した日')}, scope: [{scope.value}], via: {_('同意の受け方')}"
            line = f"{{{key}: {typed_role(who)}, {told}}}"
            mend = _("本人の同意を得て「consents:」に {line} を加えるか、消してください", line=line)
            yield Finding(span, _("「{who}」の同意({label})がありません", who=typed_role(who), label=scope.label), mend)


def _shown(document: Document[Entry], catalog: Catalog) -> Iterator[tuple[str, str, ConsentScope, Span]]:
    """Yield everybody whom the entry names or quotes: who, by which field of a consent, to what, and where."""
    for number, slug in enumerate(document.model.people):
        if slug in catalog.people and catalog.people[slug].model.kind is PersonKind.PERSON:
            yield slug, "person", ConsentScope.NAME, document.at("people", number)
    quoted: set[str] = set()
    for message in document.messages:
        person = catalog.person_called(message.capacity)
        who, key = (person.slug, "person") if person else (message.speaker, "speaker")
        if who not in quoted:
            quoted.add(who)
            yield who, key, ConsentScope.QUOTATION, _heading(document, message)


@catalog_rule(
    "KB527",
    "speaker-not-a-role",
    Thread,
    "「やり取り」の発言者は「質問者」「回答者1」などの役割だけで書いてください",
    Told.CHECK,
)
def speaker_not_a_role(document: Document[Thread], catalog: Catalog) -> Iterator[Finding]:
    """Nobody answers in the name of a ministry, a municipality, a company or the editors.

    In brackets only a person of ``content/people`` may stand, who agreed to be quoted by name. What an
    organisation published stands in a collection of sources.

    Bad: `### 回答者1(総務省)`
    Good: `### 回答者1`, or `## 資料が言っていること` with `### 資料1`
    """
    for message in document.messages:
        person = catalog.person_called(message.capacity)
        if message.capacity and (person is None or person.model.kind is not PersonKind.PERSON):
            mend = _(
                "「### {speaker}」にしてください。団体が公表したことは「## 資料が言っていること」に書きます",
                speaker=typed_role(message.speaker),
            )
            yield Finding(
                _heading(document, message),
                _("「{capacity}」が答えたことになっています", capacity=message.capacity),
                mend,
            )


def _heading(document: Document[Entry] | Document[Thread], message: Message) -> Span:
    return Span.on_line(message.line, 1, max(len(document.source.lines[message.line - 1]), 1))


RULES = (missing_consent, speaker_not_a_role)
