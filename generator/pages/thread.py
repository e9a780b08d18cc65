"""The page of a thread."""

from dataclasses import dataclass

from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.model.entry import Thread
from generator.model.vocabulary import Claim
from generator.output.page import Page
from generator.pages.entry import entry_crumbs, entry_data
from generator.reading.body import Message
from generator.reading.document import Document
from generator.views.addresses import path_of
from generator.views.related import RelatedIndex


@dataclass(frozen=True, slots=True)
class Turn:
    """A message of the exchange with its heading."""

    heading: str
    text: str
    asks: bool


def thread_page(document: Document[Thread], catalog: Catalog, config: SiteConfig, related: RelatedIndex) -> Page:
    """Return the page of one thread."""
    thread = document.model
    data = {
        **entry_data(document, catalog, config, related),
        "answer": _text(document, Claim.ANSWER),
        "turns": [_turn(message, catalog) for message in document.messages],
        "open_questions": _text(document, Claim.OPEN_QUESTIONS),
    }
    crumbs = entry_crumbs(thread, catalog)
    return Page(path_of(document), "thread.md.j2", thread.title, thread.summary, data, crumbs, {"og_type": "article"})


def _text(document: Document[Thread], claim: Claim) -> str:
    section = document.sections.get(claim.label)
    return section.text.strip() if section else ""


def _turn(message: Message, catalog: Catalog) -> Turn:
    """Return a message with its heading; where a person is quoted, who agreed to it, with the name."""
    person = catalog.person_called(message.capacity)
    named = person.model.name if person else message.capacity
    capacity = f"（{named}）" if named else ""
    return Turn(f"{message.speaker}{capacity}", message.text.strip(), message.asks)
