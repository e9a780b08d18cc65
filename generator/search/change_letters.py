"""Which signs stand together in other pages or more often → the places of a large index where they are looked up."""

from collections.abc import Iterator, Mapping

from generator.search.change import Change
from generator.search.letters import between, nexts_of


def take_letters(change: Change, more: Mapping[str, int], threes: Mapping[str, int]) -> None:
    """Take in in how many pages more signs stand, and how much oftener three in a row."""
    signs = {sign: count for sign, count in more.items() if count}
    follow: dict[str, dict[str, int]] = {}
    for three, count in threes.items():
        if count:
            follow.setdefault(three[:2], {})[three[2]] = count
    found = [
        (two, pair[1], times)
        for pair in {**signs, **follow}
        for two, times in _taken(change, pair, signs.get(pair, 0), follow.get(pair, {}))
    ]
    for two, sign, times in found:
        place = change.places.of_word(two)
        if two not in place.signs:
            change.word_part(two)
        _set(place.between, two, sign, times)


def _taken(change: Change, pair: str, pages: int, follow: Mapping[str, int]) -> Iterator[tuple[str, int | None]]:
    """Take in one or two signs; yield between which two the second stands another number of times, None for never."""
    place = change.places.of_word(pair)
    old = place.follow.get(pair, {})
    nexts, before = nexts_of(old), place.signs.pop(pair, 0)
    if before + pages:
        place.signs[pair] = before + pages
    change.grown["signs"] += bool(before + pages) - bool(before)
    new = {sign: n for sign in {**old, **follow} if (n := old.get(sign, 0) + follow.get(sign, 0))} if follow else old
    if follow:
        place.follow.pop(pair, None)
        if new:
            place.follow[pair] = new
    follows = nexts_of(new) if follow else nexts
    if pages or follows != nexts:
        change.word_part(pair)
    if nexts or follows:
        yield from _different(between(pair, before, nexts), between(pair, before + pages, follows))


def _different(old: Mapping[str, int], new: Mapping[str, int]) -> Iterator[tuple[str, int | None]]:
    return ((two, new.get(two)) for two in {**old, **new} if old.get(two) != new.get(two))


def _set(found: dict[str, dict[str, int]], two: str, sign: str, times: int | None) -> None:
    counts = found.setdefault(two, {})
    counts.pop(sign, None)
    if times is not None:
        counts[sign] = times
    if not counts:
        del found[two]
