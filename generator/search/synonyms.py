"""Groups of words that lead to each other: ``word`` works both ways, ``>word`` is only typed, ``<word`` only found.

``>word`` is a word of the public that no page uses, or one too vague to be looked for. Words with ``=`` before them
are names of one thing: only that these were looked for instead of each other is told to the reader.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from generator.language.dates import ERAS
from generator.search.groups import Group, Lists, Member
from generator.search.text import is_kana, kana_key, normalise
from generator.search.tongue import tongue

_HERE = Path(__file__).parent
_ERAS = (("R", "令和", 32), ("H", "平成", 31))  # that are typed without 年, and how many years each has
_BLANK = "_"  # in a name of several words, in a list
_LEAST_READ = 5  # signs of a reading that tells a text from others
_PARTING = str.maketrans("", "", "-・ ")
_SIGNS_OF_THE_CODING = frozenset("|^<>=\n")


def lists_of(own: Iterable[str], *, bundled: bool = True) -> Lists:
    """Return the groups of a site's own lines (see ``read_groups``), and those of the package if ``bundled``."""
    groups = read_groups(own)
    mine, general = tongue().lists() if bundled else Lists([], [])
    return Lists(groups + mine, general)


def read_groups(lines: Iterable[str]) -> list[Group]:
    """Return the groups of a plain list: one a line, words separated by blanks (``_`` is one), ``#`` for comments."""
    return [[_member(word.replace(_BLANK, " "), normalise) for word in words] for words in _words(lines)]


def _words(lines: Iterable[str]) -> Iterator[list[str]]:
    return filter(None, (line.partition("#")[0].split() for line in lines))


def glossary_lines(terms: Iterable[tuple[Iterable[str], str]]) -> str:
    """Return a glossary as such a list: the names of each term, and how the first is read, if it is told."""
    named = (
        [*(f"={name}" for name in map(_name, names) if name), *([f">{_name(reading)}"] if reading else [])]
        for names, reading in terms
    )
    return "".join(f"{' '.join(names)}\n" for names in named)


def _name(word: str) -> str:
    """Return a name without what means something in a list; Japanese has no blanks in it."""
    return tongue().BLANK.join(word.replace(_BLANK, " ").split()).replace("#", "").lstrip("<>=")


def _member(word: str, written: Callable[[str], str]) -> Member:
    name = word.removeprefix("=")
    mark, bare = (name[0], name[1:]) if name[0] in "<>" else ("", name)
    return Member(written(bare), mark != "<", mark != ">", same=name != word)


def municipal_groups() -> list[Group]:
    """Return the groups that come with the package: words of municipal work, and years typed as R8."""
    return read_groups((_HERE / "synonyms_ja.txt").read_text(encoding="utf-8").splitlines()) + list(_years())


def _years() -> Iterator[Group]:
    """Yield the years that are typed with their era and nothing that tells them to be years (R8, 令和8, 令8)."""
    for letter, name, last in _ERAS:
        for year in range(1, last + 1):
            typed = (f"{era}{year}" for era in (letter.lower(), name, name[0]))
            found = (f"{ERAS[letter] + year}{unit}" for unit in ("年", "年度"))
            yield [*(Member(one, target=False) for one in typed), *(Member(one, trigger=False) for one in found)]


def general_groups() -> list[Group]:
    """Return the groups of the Sudachi synonym dictionary; they hold the ways of writing a word themselves.

    The file has its words normalised already.
    """
    lines = (_HERE / "synonyms_sudachi.txt").read_text(encoding="utf-8").splitlines()
    return [[_member(word, str) for word in words] for words in _words(lines)]


def targets(*lists: Iterable[Group]) -> Iterator[str]:
    """Yield the words of some lists that are looked for in pages."""
    return (member.word for groups in lists for group in groups for member in group if member.target)


def prune(groups: Mapping[int, Group], in_pages: Callable[[str], bool]) -> dict[int, Group]:
    """Keep as targets what the pages contain, and only groups that can then lead anywhere."""
    kept = {}
    for number, group in groups.items():
        found = [m.target and in_pages(m.word) for m in group]
        if not any(found):
            continue
        members = [m._replace(target=target) for m, target in zip(group, found, strict=True)]
        members = [m for m in members if m.trigger or m.target]
        if any(m.trigger and t.target and t.word != m.word for m in members for t in members):
            kept[number] = members
    return kept


def prepared(
    groups: Mapping[int, Group],
    general: Mapping[int, Group],
    in_pages: Callable[[str], bool],
    canonical: Callable[[str], str],
    is_cut: Callable[[str], bool],
) -> dict[int, Group]:
    """Return the groups that can help on these pages by their numbers, every word as the vocabulary has it.

    Of ``groups`` every word is also looked for as the vocabulary writes it, of ``general`` only as it stands. A word
    that ``is_cut`` into those of the vocabulary wherever it is typed is told by them alone.
    """
    useful = prune(groups, lambda word: in_pages(word) or in_pages(canonical(word))) | prune(general, in_pages)
    return prune({number: _merged(group, canonical, is_cut) for number, group in useful.items()}, bool)


def _merged(group: Group, canonical: Callable[[str], str], is_cut: Callable[[str], bool]) -> Group:
    """Return a group in canonical words, each once."""
    members: dict[str, Member] = {}
    for m in group:
        if set(m.word) & _SIGNS_OF_THE_CODING:
            continue
        word = canonical(m.word)
        old = members.get(word, Member(word, trigger=False, target=False))
        members[word] = Member(word, m.trigger or old.trigger, m.target or old.target, m.same or old.same)
        if _is_typed_alone(m) and word.replace("^", "") != m.word and not is_cut(m.word):
            members.setdefault(m.word, m._replace(target=False))
    return list(members.values())


def told_once(group: Group, is_known: Callable[[str], bool]) -> Group:
    """Return a group without words that are only typed where another says the same to a browser.

    One is known under the same text (ちゃりんこ, チャリンコ), or is the reading of a word of the vocabulary; those in
    hiragana have none there.
    """
    known = [m.word for m in group if m.trigger and is_kana(m.word) and is_known(m.word)]
    read = set(map(kana_key, known)).difference(known)
    kept: dict[str, Member] = {}
    for m in group:
        if m.target or is_known(m.word):
            kept[m.word] = m
        elif not (is_kana(m.word) and len(m.word) > 1 and kana_key(m.word) in read):
            old = kept.setdefault(f">{text_key(m.word)}", m)
            kept[f">{text_key(m.word)}"] = old._replace(same=old.same or m.same)
    return list(kept.values())


def text_key(text: str) -> str:
    """Return under what a browser knows a text that is no word of the vocabulary (see ``textKey`` in synonyms.js)."""
    whole = text if tongue().BLANK else text.translate(_PARTING) or text  # English has words on both sides of these
    key = kana_key(whole) if is_kana(whole) else ""
    return whole if len(key) < _LEAST_READ else key


def _is_typed_alone(m: Member) -> bool:
    """Whether a browser may know a word as it is typed alone: the dictionary knows server as サーバー, it does not."""
    return m.trigger and (m.word.isascii() or not m.target)


def encode(groups: Iterable[Group]) -> str:
    """Return groups as text, one a line."""
    return "\n".join("|".join(mark_of(m) + m.word for m in group) for group in groups)


def mark_of(member: Member) -> str:
    """Return what says in a list that a word works one way only, or is a name of the same thing."""
    one_way = "" if member.trigger and member.target else ">" if member.trigger else "<"
    return "=" * member.same + one_way
