"""The page of a thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.config import SiteConfig
from generator.model.claims import Claim
from generator.output.page import Page
from generator.pages.cards import theme_chips
from generator.pages.entry import EntryData, EntryFacts, entry_crumbs, entry_meta, mend
from generator.pages.paper import closely
from generator.views.feedback import feedback
from generator.views.networks import NetworkDrawing, network_drawings
from generator.views.sharing import sharing


@dataclass(frozen=True, slots=True)
class ThreadData(EntryData):
    """A thread; its sources are in the statements of the entry, or its exchange in the turns."""

    template = "thread.md.j2"
    answer: str
    open_questions: str
    networks: Sequence[NetworkDrawing]


def thread_page(facts: EntryFacts, config: SiteConfig) -> Page:
    """Return the page of a thread."""
    thread = facts.entry
    data = ThreadData(
        entry=thread,
        chips=theme_chips(thread.themes),
        facts=facts.box,
        related=facts.next,
        feedback=feedback(thread, config),
        mend=mend(thread, config),
        sharing=sharing(thread, config),
        closely=closely(thread),
        answer=thread.text_of(Claim.ANSWER),
        open_questions=thread.text_of(Claim.OPEN_QUESTIONS),
        networks=network_drawings(thread.keywords),
    )
    return Page(thread.path, thread.title, thread.summary, data, entry_crumbs(thread), entry_meta(thread, config))
