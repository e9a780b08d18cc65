"""The names that an export knows: of everybody in its list of people, as they are written in sentences."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generator.intake.slack.nameparts import LEAST, is_town, parts_of, short_forms
from generator.language.spelling import HAN, SELECTOR, in_hiragana, in_usual_forms

_POLITE = r"(?=さん|様|さま|氏|くん|ちゃん|殿|先生|課長|係長|部長|主査|主任|主事|補佐)"
_ROLE = Callable[[str], str]
_IN_ADDRESS = re.compile(r"[/?&=#.@~:]+")
# A town's page is nobody's own, whoever is called as the town is.
_PUBLIC_HOST = re.compile(r"^https?://(?:[^/]*\.)?(?:go\.jp|lg\.jp|(?:city|town|vill|pref|metro)\.[^/]*)(?=[/:?#]|$)")
_PAGE = 4  # signs of a name by which a page is somebody's own
_SHORT = 3  # signs of a name that may be a part of another word
_SIGN = re.compile(rf"(.)([ﾞﾟ\u3099\u309a]?)(?:{SELECTOR.pattern})*", re.DOTALL)  # ｻﾞ is one, written as two
_REST_OF_HANDLE = re.compile(r"(?:[_.-]{0,2}[a-z0-9])*")  # @sato_h is one name
_LITTLE = re.compile("[ぁ-ゖー]{2}")
_OF_PEOPLE = "まで|から|より|あて|宛|です|と申"  # behind 3 signs in kana, which would else be a word


@dataclass(frozen=True, slots=True)
class Names:
    """Where people of the export are named in a text.

    ``people`` are all names of each person by the id; ``role`` gives what stands instead. Whoever takes part in the
    thread is known by any part of a name, others by the whole.
    """

    people: Mapping[str, frozenset[str]]
    role: _ROLE
    taking_part: frozenset[str]
    _begins: dict[str, list[tuple[str, str]]] = field(init=False, default_factory=lambda: defaultdict(list))
    _pages: set[str] = field(init=False, default_factory=set)
    _towns: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        """Order the names by the signs with which they begin."""
        for person, names in self.people.items():
            for name in {known for full in names for known in self._known_as(person, full)}:
                self._begins[in_hiragana(name[:LEAST])].append((name, person))
        for names_alike in self._begins.values():
            names_alike.sort(key=lambda one: (-len(one[0]), one))
            self._pages.update(in_hiragana(name) for name, _person in names_alike if len(name) >= _PAGE)

    def _known_as(self, person: str, name: str) -> Iterator[str]:
        folded = _folded(name)[0].strip()
        words, parts = parts_of(folded)
        takes_part = person in self.taking_part
        if parts and (len(words) > 1 or len(folded) > LEAST or takes_part):
            yield from _long(folded, "".join(words), "".join(parts) if takes_part else "")
        if takes_part:
            self._towns.update(filter(is_town, words))
            yield from _long(
                *parts, folded if is_town(folded) else "", *(form for part in parts for form in short_forms(part))
            )

    def have_page_at(self, url: str) -> bool:
        """Whether an address is somebody's own: its host or a part of its path is what a person is called."""
        return not self._pages.isdisjoint(_IN_ADDRESS.split(in_hiragana(_PUBLIC_HOST.sub("", _folded(url)[0]))))

    def towns(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the town stands to which somebody who takes part belongs."""
        folded, places = _folded(text)
        for town in sorted(self._towns):
            for match in re.finditer(re.escape(town), folded):
                yield places[match.start()], places[match.end()]

    def places(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where somebody is named, and the role that stands there instead."""
        folded, places = _folded(text)
        in_one_kana = in_hiragana(folded)
        place = 0
        while place < len(folded) - 1:
            alike = self._begins.get(in_one_kana[place : place + LEAST], ())
            found = next((one for one in alike if _is_at(folded, place, one[0])), None)
            if found and _is_abbreviation(text[places[place] : places[place + LEAST]], folded, place, found[0]):
                found = None
            if found:
                end = place + len(found[0])
                rest = _REST_OF_HANDLE.match(folded, end) if folded[place - 1 : place] == "@" else None
                end = rest.end() if rest else end
                yield places[place], places[end], self.role(found[1])
                place = end
            else:
                place += 1


def _long(*names: str) -> Iterator[str]:
    return (one for one in names if len(one) >= LEAST and not one.isdigit())


def _is_at(text: str, place: int, name: str) -> bool:
    """Whether ``name`` stands there as a word of its own: no 山本 in 山本町, no ken in token."""
    end = place + len(name)
    if text[place:end] != name and not _is_in_other_kana(text, place, name):
        return False
    if _within_katakana(text, place, end) or (_LITTLE.fullmatch(name) and not _stands_alone(text, place, end)):
        return False
    if name.isascii():
        return not _is_letter(text[place - 1 : place]) and not _is_letter(text[end : end + 1])
    if len(name) > _SHORT or re.match(_POLITE, text[end:]):
        return True
    return not re.match(f"[{HAN}]", text[end : end + 1]) and not re.match(f"[{HAN}]", text[place - 1 : place])


def _is_in_other_kana(text: str, place: int, name: str) -> bool:
    """Whether ``name`` stands there in other kana than its own, and as no part of a word: no マリ in あまり."""
    end = place + len(name)
    if in_hiragana(text[place:end]) != in_hiragana(name):
        return False
    if _within_katakana(text, place, end):
        return False
    if len(name) > _SHORT or re.search("[^ぁ-ゖ]", text[place:end]):
        return True
    behind = f"{_POLITE}|{_OF_PEOPLE}" if len(name) == _SHORT else _POLITE
    return bool(re.match(behind, text[end:])) and not re.match("[ぁ-ゖ]", text[max(0, place - 1) : place])


def _within_katakana(text: str, place: int, end: int) -> bool:
    """Whether a word in katakana goes on before or behind: no リカ in アメリカ."""
    return any(re.fullmatch("[ァ-ヺー]{2}", text[max(0, edge - 1) : edge + 1]) for edge in (place, end))


def _stands_alone(text: str, place: int, end: int) -> bool:
    """Whether two signs in hiragana are somebody: no なお in なお、 and no はな in はなし."""
    is_open = re.match("[ぁ-ゖ]", text[max(0, place - 1) : place]) is None
    return bool(re.match(_POLITE, text[end:]) or (is_open and re.match(_OF_PEOPLE, text[end:])))


def _is_abbreviation(written: str, text: str, place: int, name: str) -> bool:
    """Whether two letters are no name: AI is none of somebody who is called Ai."""
    if len(name) > LEAST or not name.isascii() or written.istitle():
        return False
    return text[max(0, place - 1) : place] != "@" and not re.match(_POLITE, text[place + LEAST :])


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _folded(text: str) -> tuple[str, list[int]]:
    """Return ``text`` with every sign in its usual form, width and case, and where each began and the last one ended.

    ② counts, and is no part of a word; 邉 and 邊 are 辺, as people write the names of others.
    """
    signs: list[str] = []
    places: list[int] = []
    for match in _SIGN.finditer(text):
        whole = _usual(match[1] + match[2])
        kept = whole if len(whole) == 1 else _usual(match[1]) + match[2]
        signs.append(kept)
        places += range(match.start(), match.start() + len(kept))
    return "".join(signs), [*places, len(text)]


@lru_cache(maxsize=10_000)
def _usual(sign: str) -> str:
    one = unicodedata.normalize("NFKC", sign).lower()
    return in_usual_forms(one) if len(one) == 1 and unicodedata.category(sign[0]) != "No" else sign
