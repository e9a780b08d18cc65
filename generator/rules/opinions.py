"""KB608: what editors think is told from what the sources say."""

import re
from collections.abc import Iterator

from generator import _
from generator.findings.diagnostics import Severity, Span, Told
from generator.kinds import ENTRY_KINDS
from generator.markup.opinions import OPINION, is_opinion
from generator.markup.plain import rendered_blocks
from generator.model.claims import Claim
from generator.reading.body import Section
from generator.reading.document import sections_of
from generator.reading.source import SourceFile
from generator.rules.base import Finding, source_rule

# と考えられています and と考えられるとする tell what others think; ことも考えられます says what can be done.
_THOUGHT = re.compile(
    rf"(?<!こ)と[はも]?(?:(?:読み取れ|見られ|[い言]え)ます|(?:考えられ|思われ)(?:ます|る(?!と)))|{OPINION}"
)


@source_rule(
    "KB608",
    "opinion-among-facts",
    f"編集部の考えは、「**{OPINION}**: 」で始める段落に分けて書いてください",
    Told.CHECK,
    severity=Severity.WARNING,
)
def opinion_among_facts(source: SourceFile) -> Iterator[Finding]:
    """What a source says and what editors make of it stand in paragraphs of their own, so that readers tell them apart.

    Those who speak in an exchange may think what they like.

    Bad: `件数を先に数えることが要点だと読み取れます。`
    Good: `**編集部の見方**: まず件数を数えてください。` as a paragraph
    """
    found = sections_of(source) if source.kind.name in ENTRY_KINDS else {}
    sections = (section for title, section in found.items() if title != Claim.EXCHANGE)
    for section in sections:
        for line, thought in _thoughts(section) if _THOUGHT.search(section.text) else ():
            column = source.lines[line - 1].find(thought) + 1
            mend = _(
                "資料にあることは言い切り、編集部の考えは空行をはさんで「**{opinion}**: 」から書いてください",
                opinion=_(OPINION),
            )
            yield Finding(
                Span.on_line(line, max(column, 1), len(thought)), _("「{thought}」とあります", thought=thought), mend
            )


def _thoughts(section: Section) -> Iterator[tuple[int, str]]:
    """Yield words that tell an opinion outside the paragraphs for them, with the line of their block in the file."""
    for shown in rendered_blocks(section.text):
        if not is_opinion(shown.text):
            yield from ((section.line + 1 + shown.line, found[0]) for found in _THOUGHT.finditer(shown.text))


RULES = (opinion_among_facts,)
