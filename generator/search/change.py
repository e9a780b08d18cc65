"""What pages say otherwise than before → the places of a large index, and which of its parts are no longer the same.

An index that is made anew is one of pages that said nothing before.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.search.counting import surface_of
from generator.search.lexicon import Entry, entry_of, surfaces_of
from generator.search.places import Places, TermPlace, WordPlace
from generator.search.placing import place_of, place_of_beginning
from generator.search.postings import Postings
from generator.search.rarity import step_of
from generator.search.text import is_kana, kana_key

_Spelling = tuple[Entry, int]  # a word with the class that it has by itself, and how often it stands in pages


class Change:
    """One change of ``places``: ``parts`` are those that it touches, by their names.

    ``words`` and ``forms`` are those of which something changed, ``titles`` the pages whose titles are worth something
    else, and ``grown`` by how many entries, signs, terms and postings the places have grown.
    """

    def __init__(self, places: Places, total: float) -> None:
        """Begin; the pages have about ``total`` words."""
        self.places = places
        self.parts: set[str] = set()
        self.words: set[str] = set()
        self.forms: dict[str, int | None] = {}  # with the classes that they had
        self.titles: set[int] = set()
        self.grown: dict[str, int] = defaultdict(int)
        self._total = total

    def word_part(self, text: str) -> WordPlace:
        """Return the place of what begins so, which changes."""
        number = place_of_beginning(text, self.places.sizes.words)
        self.parts.add(f"w{number}")
        return self.places.words(number)

    def term_part(self, form: str) -> TermPlace:
        """Return the place of a form, which changes."""
        number = place_of(form, self.places.sizes.terms)
        self.parts.add(f"t{number}")
        return self.places.terms(number)

    def take_terms(self, terms: Mapping[str, Postings]) -> None:
        """Let forms stand in other pages."""
        for form, log in terms.items():
            place = self.term_part(form)
            old = place.postings.pop(form, Postings())
            new = old.changed(log)
            if new.pages:
                place.postings[form] = new
            self.grown["postings"] += len(new.pages) - len(old.pages)
            self.grown["terms"] += bool(new.pages) - bool(old.pages)
            if step_of(len(old.pages)) != step_of(len(new.pages)):
                self.titles.update(new.titles())

    def take_words(self, words: Mapping[str, int], spelt: Mapping[str, int]) -> None:
        """Let words stand in pages more and less often, or be typed by people."""
        more, others = _by_surface(words), _by_surface(spelt)
        found: dict[str, Entry | None] = {}
        for name in {**more, **others}:
            place = self.places.of_word(name)
            old = self._spelling(place, name)
            _add(place.words, name, more.get(name, {}))
            _add(place.spelt, name, others.get(name, {}))
            new = self._spelling(place, name)
            if old != new:
                self._spell(name, old, new)
                found[name] = new[0] if new else None
        self._settle(found)

    def _spelling(self, place: WordPlace, name: str) -> _Spelling | None:
        surface = surfaces_of(place.words.get(name, {}), place.spelt.get(name, {})).get(name)
        return (entry_of(name, surface, self._total), surface.count) if surface else None

    def _spell(self, name: str, old: _Spelling | None, new: _Spelling | None) -> None:
        """Tell the forms of a word how it is written."""
        before, after = (one[0].form if one else "" for one in (old, new))
        if before != after or not (old and new) or bool(old[1]) != bool(new[1]):
            self.words.add(name)
        if before:
            place = self._form(before)
            del place.spelt[before][name]
            if not place.spelt[before]:
                del place.spelt[before]
        if new and after:
            self._form(after).spelt.setdefault(after, {})[name] = (new[0].weight, new[1])
        for form in {before, after} - {""} if before != after else ():
            self.term_part(form)

    def _form(self, form: str) -> TermPlace:
        """Return the place of a form, and remember which class it had."""
        place = self.places.of_form(form)
        self.forms.setdefault(form, place.class_of(form))
        return place

    def _settle(self, found: dict[str, Entry | None]) -> None:
        """Give words that changed, and all of a form whose class changed, the class of their form."""
        for form, before in self.forms.items():
            place = self.places.of_form(form)
            if place.class_of(form) != before:
                self.term_part(form)
                self.titles.update(place.postings.get(form, Postings()).titles())
                for name in place.spelt.get(form, {}):
                    found.setdefault(name, self.places.of_word(name).entries.get(name))
        for name, entry in found.items():
            weight = self.places.of_form(entry.form).class_of(entry.form) if entry and entry.form else None
            self._put(name, entry._replace(weight=weight) if entry and weight is not None else entry)

    def _put(self, name: str, entry: Entry | None) -> None:
        """Let a word be this one to the engine, wherever it is looked up."""
        old = self.places.of_word(name).entries.get(name)
        if old == entry:
            return
        own = self.word_part(name).entries
        self.grown["entries"] += bool(entry) - bool(old)
        if old:
            del own[name]
            for key in keys_of(old):
                self.word_part(key).read.pop(old, None)
        if entry:
            own[name] = entry
            for key in keys_of(entry):
                read = self.word_part(key).read
                read[entry] = (*read.get(entry, ()), key)


def keys_of(entry: Entry) -> Iterator[str]:
    """Yield what a word is read like: as the index says, and as it stands where that is kana."""
    yield from entry.readings
    if entry.form and is_kana(entry.word[0]) and (key := kana_key(entry.word)) and key != entry.word:
        yield key


def _by_surface(words: Mapping[str, int]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for word, count in words.items():
        if count:
            found.setdefault(surface_of(word), {})[word] = count
    return found


def _add(own: dict[str, dict[str, int]], name: str, more: Mapping[str, int]) -> None:
    """Add to the counts of a name; what is nothing then is gone."""
    counts = own.pop(name, {})
    counts = {key: count for key in {**counts, **more} if (count := counts.get(key, 0) + more.get(key, 0))}
    if counts:
        own[name] = counts
