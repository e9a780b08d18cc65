"""The page of a thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.claims import Claim
from generator.output.page import Page
from generator.pages.cards import theme_chips
from generator.pages.entry import EntryData, entry_crumbs, entry_meta, mend, read_next
from generator.pages.paper import closely
from generator.views.entry import EntryView
from generator.views.feedback import feedback
from generator.views.networks import NetworkDrawing, network_drawings
from generator.views.sharing import sharing
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class ThreadData(EntryData):
    """A thread; its sources are in the statements of the entry, or its exchange in the turns."""

    template = "thread.md.j2"
    answer: str
    open_questions: str
    networks: Sequence[NetworkDrawing]


def thread_page(thread: EntryView, shelf: Shelf) -> Page:
    """Return the page of one thread."""
    data = ThreadData(
        entry=thread,
        chips=theme_chips(thread.themes),
        facts=(),
        related=read_next(thread, shelf),
        feedback=feedback(thread, shelf.config),
        mend=mend(thread, shelf),
        sharing=sharing(thread, shelf.config),
        closely=closely(thread),
        answer=thread.text_of(Claim.ANSWER),
        open_questions=thread.text_of(Claim.OPEN_QUESTIONS),
        networks=network_drawings(thread.keywords),
    )
    return Page(thread.path, thread.title, thread.summary, data, entry_crumbs(thread), entry_meta(thread, shelf))
