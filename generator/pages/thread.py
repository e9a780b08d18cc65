"""The page of a thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.config import SiteConfig
from generator.model.claims import Claim
from generator.output.page import Page
from generator.pages.cards import theme_chips
from generator.pages.entry import EntryData, EntryFacts, entry_crumbs, entry_meta, mend
from generator.pages.paper import closely
from generator.pages.twin import facts_of, twin
from generator.views.entry_text import StatementView, Turn
from generator.views.feedback import feedback
from generator.views.networks import NetworkDrawing, network_drawings
from generator.views.sharing import sharing
from generator.views.source import Source


@dataclass(frozen=True, slots=True)
class ThreadData(EntryData):
    """A thread; ``sources`` are those beside its statements."""

    template = "thread.md.j2"
    answer: str
    statements: Sequence[StatementView]
    sources: Sequence[Source]
    turns: Sequence[Turn]
    open_questions: str
    networks: Sequence[NetworkDrawing]


def thread_page(facts: EntryFacts, config: SiteConfig) -> Page:
    """Return the page of a thread."""
    thread, text = facts.entry, facts.text
    data = ThreadData(
        entry=thread,
        chips=theme_chips(thread.themes),
        facts=facts.beside.box,
        related=facts.beside.next,
        patterns=facts.beside.patterns,
        ties=facts.beside.ties,
        feedback=feedback(thread, config),
        mend=mend(thread, config),
        sharing=sharing(thread, config),
        closely=closely(thread, text),
        answer=text.of(Claim.ANSWER),
        statements=text.statements,
        sources=text.other_sources,
        turns=text.turns,
        open_questions=text.of(Claim.OPEN_QUESTIONS),
        networks=network_drawings(thread.keywords),
    )
    markdown = twin(thread, text, facts_of(thread, text), config)
    meta = replace(entry_meta(thread, text, config), markdown=markdown)
    return Page(thread.path, thread.title, thread.summary, data, entry_crumbs(thread), meta)
