"""Lines that readers searched for and chose to hand over → what the site can learn of them, for an editor to decide.

Nothing is collected: what is not handed over is not known, and nothing is kept of what is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator import _
from generator.search.embedded import Engine
from generator.search.text import clean
from generator.search.tongue import tongue
from generator.search.words import ADJECTIVE, NOUN, PROPER, SHAPE, VERB

_LONGEST = 200  # signs; what is longer is a letter and no question
_NAMES = frozenset({NOUN, PROPER})
_TELLING = _NAMES | {VERB, SHAPE, ADJECTIVE}
_LIKE = 0.6  # share of pairs of signs from which on two questions are one in other words
_NEAREST = 3
_MARKS = " \t　>＞|｜・-*「」『』\"'"


class Search(NamedTuple):
    """What was searched for, how often, and what is found: the page, or questions near it where nothing fits."""

    text: str
    times: int
    page: str
    title: str
    near: Sequence[str] = ()


class Learnt(NamedTuple):
    """What can be learnt: searches without an answer, ways of asking, and words that no page has by their searches."""

    searches: int
    gaps: Sequence[Search]
    asked: Sequence[Search]
    words: Mapping[str, Search]


def learn(engine: Engine, lines: Iterable[str]) -> Learnt:
    """Return what the site of ``engine`` can learn of ``lines``: the most frequent first, each once."""
    plain = (clean(line).strip(_MARKS) for line in lines)
    counts = Counter(line for line in plain if 1 < len(line) <= _LONGEST)
    gaps: list[Search] = []
    asked: list[Search] = []
    unknown: dict[str, Search] = {}
    for text, times in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        found = engine.find(text, limit=1)
        if not found["query"]:
            continue
        search = _search(text, times, found)
        for word in _unknown(engine, text):
            unknown.setdefault(word, search)
        if not search.page:
            gaps.append(search)
        elif _is_new(engine, search):
            asked.append(search)
    return Learnt(sum(counts.values()), gaps, asked, unknown)


def _search(text: str, times: int, found: Mapping[str, Any]) -> Search:
    """Return a search with the page that answers it, if one does."""
    if found["unsure"] or not found["items"]:
        return Search(text, times, "", "", [question["text"] for question in found["nearest"][:_NEAREST]])
    return Search(text, times, found["items"][0]["id"], found["items"][0]["title"])


def _unknown(engine: Engine, text: str) -> Iterator[str]:
    """Yield the nouns of a search for which no page is found."""
    for word in tongue().words(text):
        if word.weight in _NAMES and len(word.surface) > 1 and not engine.ids(word.surface, 1):
            yield word.surface


def _is_new(engine: Engine, search: Search) -> bool:
    """Whether a search says more than a word, and neither title nor question of the page says the same."""
    if sum(word.weight in _TELLING for word in tongue().words(search.text)) < 2:  # noqa: PLR2004 - one word is no question
        return False
    own = [one["text"] for one in engine.meant(search.text, _NEAREST) if one["id"] == search.page]
    return all(_likeness(search.text, clean(known)) < _LIKE for known in (search.title, *own))


def _likeness(one: str, other: str) -> float:
    some, others = ({text[at : at + 2] for at in range(len(text) - 1)} for text in (one, other))
    return len(some & others) / max(1, min(len(some), len(others)))


def as_text(learnt: Learnt) -> str:
    """Return it for an editor, with where each proposal goes."""
    parts = [
        (_("答えの見つからない検索(記事を書くか、答えの出る記事に言葉を足す)"), map(_gap, learnt.gaps)),
        (_("記事の「よくある聞き方」に足せる検索(答えが合っているかを確かめてから)"), map(_way, learnt.asked)),
        (
            _("どの記事にもない言葉(指すものがあれば、記事の「キーワード」か用語集の「別名・言い換え」に足す)"),
            (
                _("「{word}」 検索: 「{text}」{page}", word=word, text=search.text, page=_page(search))
                for word, search in learnt.words.items()
            ),
        ),
    ]
    told = [
        f"{head}\n" + "".join(_("・{line}\n", line=line) for line in found)
        for head, lines in parts
        if (found := [*lines])
    ]
    return "\n".join(
        [_("読んだ検索: {count}件\n", count=learnt.searches), *(told or [_("足せるものはありません。")])]
    ).rstrip("\n")


def _gap(search: Search) -> str:
    near = "".join(_("「{question}」", question=question) for question in search.near)
    return _("「{text}」{times}", text=search.text, times=_times(search)) + (
        _(" 近い質問: {near}", near=near) if near else ""
    )


def _way(search: Search) -> str:
    return _("「{text}」{times}{page}", text=search.text, times=_times(search), page=_page(search))


def _page(search: Search) -> str:
    return _(" → {title}({page})", title=search.title, page=search.page) if search.page else ""


def _times(search: Search) -> str:
    return _(" {times}回", times=search.times) if search.times > 1 else ""
