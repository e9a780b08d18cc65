"""What is private in the words of a message is hidden, before anybody but the curator's own machine has seen it."""

import hmac
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator import _
from generator.intake.slack.people import Names
from generator.intake.slack.private import (
    LIKELY_PLACE,
    OWN_PAGE,
    Spot,
    Weight,
    addresses_in,
    is_private_address,
    places_told,
    spots_in,
    without_addresses,
)
from generator.intake.slack.tree import Blocks, Inline, Link, Words, changed


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something that was hidden, or only pointed out: what it was, where it began, and a keyed hash of its words."""

    what: str
    weight: Weight
    message: int
    start: int
    hash: str


@dataclass(slots=True)
class Hiding:
    """Hides what is private in message after message and knows what it hid; ``key`` is what its hashes are keyed by."""

    names: Names
    key: bytes
    found: list[Hidden] = field(default_factory=list)

    def blocks(self, blocks: Blocks, message: int) -> Blocks:
        """Return the blocks of a message without what is private."""
        return changed(blocks, lambda inlines: self._inlines(inlines, message))

    def text(self, text: str, message: int) -> str:
        """Return a line without what is private."""
        (words,) = self._inlines((Words(text),), message)
        return words.text if isinstance(words, Words) else ""

    def _inlines(self, inlines: Sequence[Inline], message: int) -> Sequence[Inline]:
        """Look at the words of a line together: a name is a name also where half of it is bold."""
        leaves = [leaf for one in inlines for leaf in _leaves(one)]
        whole = "".join(leaves)
        pages = (Spot(start, end, OWN_PAGE) for start, end, url in addresses_in(whole) if self.names.have_page_at(url))
        spots = _apart([*self._named(without_addresses(whole)), *spots_in(whole), *pages])
        told = [*places_told(whole), *(Spot(*place, "", Weight.DECISION) for place in self.names.towns(whole))]
        for spot in (*spots, *_apart(told)):
            self._tell(spot, whole, message)
        texts = _without(leaves, spots)
        return [found for one in inlines for found in self._refilled(one, texts, message)]

    def _refilled(self, one: Inline, texts: Iterator[str], message: int) -> Iterator[Inline]:
        if isinstance(one, Words):
            yield replace(one, text=next(texts))
        elif not one.words:
            shown = next(texts)
            yield one if shown == one.url else Words(shown)
        else:
            words = tuple(replace(word, text=next(texts)) for word in one.words)
            is_own = self.names.have_page_at(one.url)
            if is_own:
                self._tell(Spot(0, len(one.url), OWN_PAGE), one.url, message)
            hidden = is_own or is_private_address(one.url)
            yield Words("".join(word.text for word in words)) if hidden else Link(one.url, words)

    def _named(self, text: str) -> Iterator[Spot]:
        return (Spot(start, end, role) for start, end, role in self.names.places(text))

    def _tell(self, spot: Spot, text: str, message: int) -> None:
        digest = hmac.new(self.key, text[spot.start : spot.end].encode(), "sha256").hexdigest()[:12]
        role = spot.instead and not spot.instead.startswith("［")
        what = _("名前を{role}に", role=spot.instead) if role else _(spot.instead or LIKELY_PLACE).strip("［］()")
        self.found.append(Hidden(what, spot.weight, message, spot.start, digest))


def _apart(spots: Iterable[Spot]) -> list[Spot]:
    """Return spots in their order; two that meet are one, which stops if either does."""
    found: list[Spot] = []
    for spot in sorted(spots, key=lambda one: (one.start, -one.end)):
        if spot.end > spot.start and (not found or spot.start >= found[-1].end):
            found.append(spot)
        elif found:
            weight = Weight.STOPS if spot.weight is Weight.STOPS else found[-1].weight  # a key in a link is one, too
            found[-1] = replace(found[-1], end=max(found[-1].end, spot.end), weight=weight)
    return found


def _leaves(one: Inline) -> list[str]:
    """Return the texts of words or a link; an address that is read is one of them, any other is told by itself."""
    if isinstance(one, Words):
        return [one.text]
    return [words.text for words in one.words] or [one.url]


def _without(leaves: Sequence[str], spots: Sequence[Spot]) -> Iterator[str]:
    """Yield the texts with each spot replaced in the one where it begins."""
    offset = 0
    for leaf in leaves:
        kept, place = "", offset
        for spot in spots:
            if spot.end <= offset or spot.start >= offset + len(leaf):
                continue
            kept += leaf[place - offset : max(spot.start, offset) - offset]
            kept += _(spot.instead) if spot.start >= offset else ""
            place = min(spot.end, offset + len(leaf))
        yield kept + leaf[place - offset :]
        offset += len(leaf)
