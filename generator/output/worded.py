"""Templates in the language of the site: source → source, before anything compiles it, so that pages cost nothing.

Nothing is marked in a template: every piece of text in which Japanese signs stand is looked up. A piece ends at the end
of its line, at tags of blocks, at tags whose partner is not in it, and at statements of Jinja; values and the tags
inside it are placeholders by their names: ``{count}件を<a>さがす</a>``. Attributes and texts inside expressions are
pieces of their own. What has no translation stays as it is.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.language.words import PLURAL, Say, is_as_written, of, spoken, texts_asked

SIGNS = re.compile(r"[぀-ヿ㐀-鿿豈-﫿　-〟・＀-￯]")

_TOKEN = re.compile(
    r"\{#.*?#\}|<!--.*?-->|\{\{.*?\}\}|\{%.*?%\}|\n|<svg\b.*?</svg>"
    r'|</?[a-zA-Z][\w:-]*(?:\{\{.*?\}\}|\{%.*?%\}|"(?:\{\{.*?\}\}|[^"])*"|[^>"{]|\{(?![{%]))*>',
    re.DOTALL,
)
_INLINE = ("a", "abbr", "b", "code", "em", "i", "kbd", "q", "small", "span", "strong", "sub", "sup", "time")
_LITERAL = re.compile(r'"([^"\n]*)"|\'([^\'\n]*)\'')
_ATTRIBUTE = re.compile(r'(?<==)("(?:\{\{.*?\}\}|[^"])*"|\'(?:\{\{.*?\}\}|[^\'])*\')')
_LINE_START = re.compile(r"\s*(?:#+ |[-*] |\d+\. )?")
_TAG_NAME = re.compile(r"</?([a-zA-Z][\w:-]*)")
_LANGUAGE = re.compile(r'(\blang="|^  language: )ja\b', re.MULTILINE)  # where a page names its language
_NUMBER = re.compile(r"\s*\|\s*number\s*$")
_PLACE = re.compile(r"\{(\w+)\}|(</?\w+/?>)")


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a template; ``name`` is that of an inline tag, nothing for anything else."""

    text: str
    name: str = ""

    @property
    def is_value(self) -> bool:
        return self.text.startswith("{{")

    @property
    def ends(self) -> bool:
        """Whether no sentence goes on beyond it."""
        return not self.name and not self.is_value and self.text.startswith(("{%", "{#", "<", "\n"))


def in_language(source: str, name: str) -> str:
    """Return the template ``source``, called ``name``, in the language of the site and in its own words."""
    if is_as_written():
        return source
    return _LANGUAGE.sub(lambda found: found[1] + spoken(), translated(source, partial(of, name)))


def messages(source: str) -> list[str]:
    """Return every text of a template that is looked up, in its order."""
    return texts_asked(translated, source)


def texts_of(folders: Iterable[Path]) -> set[str]:
    """Return every text that the templates below ``folders`` say."""
    paths = (path for folder in folders for path in folder.rglob("*") if path.suffix in {".html", ".xml", ".j2"})
    return {text for path in paths for text in messages(path.read_text(encoding="utf-8"))}


def translated(source: str, say: Say) -> str:
    """Return a template with what ``say`` makes of each of its texts."""
    return "".join(_said(run, say) for run in _runs(_tokens(source)))


def _tokens(source: str) -> Iterator[_Token]:
    last = 0
    for found in _TOKEN.finditer(source):
        if found.start() > last:
            yield _Token(source[last : found.start()])
        last = found.end()
        tag = _TAG_NAME.match(found[0])
        inline = tag and (tag[1] in _INLINE or found[0].startswith("<svg"))
        yield _Token(found[0], tag[1] if tag and inline else "")
    if last < len(source):
        yield _Token(source[last:])


def _runs(tokens: Iterator[_Token]) -> Iterator[Sequence[_Token]]:
    """Yield the tokens in runs that one sentence may go through; what ends a run is one by itself."""
    run: list[_Token] = []
    for token in tokens:
        if token.ends:
            yield from _closed(run)
            yield [token]
            run = []
        else:
            run.append(token)
    yield from _closed(run)


def _closed(run: Sequence[_Token]) -> Iterator[Sequence[_Token]]:
    """Yield ``run`` in pieces none of which holds a tag without its partner."""
    pairs = _pairs(run)
    start = 0
    for place, token in enumerate(run):
        if token.name and not token.text.startswith("<svg") and place not in pairs:
            yield from (run[start:place], [token])
            start = place + 1
    yield run[start:]


def _pairs(run: Sequence[_Token]) -> dict[int, int]:
    """Return the place of the closing tag for that of the opening one, and the other way round."""
    pairs: dict[int, int] = {}
    open_tags: list[int] = []
    for place, token in enumerate(run):
        if token.text.startswith("</"):
            if open_tags and run[open_tags[-1]].name == token.name:
                opening = open_tags.pop()
                pairs |= {opening: place, place: opening}
        elif token.name and not token.text.startswith("<svg"):
            open_tags.append(place)
    return pairs


def _said(run: Sequence[_Token], say: Say) -> str:
    """Return a run of tokens with its text translated, and what stands inside its values and tags."""
    first, last = 0, len(run)
    while first < last and _is_around(run, first, last):
        pairs = _pairs(run[first:last])
        if pairs.get(0) == last - first - 1:
            first, last = first + 1, last - 1
        elif not _is_text(run[first]) and 0 not in pairs and not run[first].is_value:
            first += 1
        else:
            last -= 1
    inner = run[first:last]
    if not any(_is_text(token) and SIGNS.search(token.text) for token in inner):
        return "".join(_inside(token, say) for token in run)
    around = ["".join(_inside(token, say) for token in part) for part in (run[:first], run[last:])]
    return around[0] + _sentence(inner, say) + around[1]


def _is_around(run: Sequence[_Token], first: int, last: int) -> bool:
    """Whether the run begins or ends with what belongs to no sentence: a pair of tags around all of it, a drawing."""
    pairs = _pairs(run[first:last])
    drawn = [run[place].text.startswith("<svg") for place in (first, last - 1)]
    return pairs.get(0) == last - first - 1 or any(drawn)


def _is_text(token: _Token) -> bool:
    return not token.name and not token.is_value and not token.ends


def _sentence(run: Sequence[_Token], say: Say) -> str:
    places = _places(run)
    whole = "".join(name or token.text for name, token in zip(places, run, strict=True))
    start = (_LINE_START.match(whole) or [""])[0]
    text = whole[len(start) :].rstrip()
    sources = {name: token for name, token in zip(places, run, strict=True) if name}
    said = _with_plurals(say(text), {name[1:-1]: one.text for name, one in sources.items() if one.is_value})
    filled = _PLACE.sub(lambda found: _inside(sources[found[0]], say) if found[0] in sources else found[0], said)
    return start + filled + whole[len(start) + len(text) :]


def _places(run: Sequence[_Token]) -> list[str]:
    """Return the name of the placeholder that stands for each token, nothing for text; no two have one name."""
    pairs, used = _pairs(run), Counter[str]()
    names: list[str] = []
    for place, token in enumerate(run):
        opening = pairs.get(place, place)
        if opening < place:
            names.append("</" + names[opening][1:])
        elif token.name or token.is_value:
            base = token.name or _value_name(token.text)
            used[base] += 1
            numbered = base if used[base] == 1 else f"{base}{used[base]}"
            names.append(f"{{{numbered}}}" if token.is_value else f"<{numbered}{'' if place in pairs else '/'}>")
        else:
            names.append("")
    return names


def _value_name(value: str) -> str:
    """Return the last name of the path that a value begins with: ``{{ theme.cases | number }}`` is ``cases``."""
    path = re.match(r"[\w.]*", value[2:].lstrip("- ")) or [""]
    return path[0].split(".")[-1] or "value"


def _with_plurals(text: str, values: dict[str, str]) -> str:
    """Return ``text`` with each choice by a number as an expression of Jinja."""

    def choice(found: re.Match[str]) -> str:
        number = _NUMBER.sub("", values[found[1]].strip("{}- "))
        return f'{{{{ "{found[2]}" if ({number}) == 1 else "{found[3]}" }}}}'

    return PLURAL.sub(choice, text)


def _inside(token: _Token, say: Say) -> str:
    """Return a token with the texts inside it translated: in expressions, and in attributes of tags."""
    if not SIGNS.search(token.text) or token.text.startswith(("{#", "<!--")) or _is_text(token):
        return token.text
    if token.text.startswith("{"):
        return _LITERAL.sub(lambda found: _literal(found, say), token.text)
    return _ATTRIBUTE.sub(lambda found: _attribute(found[0], say), token.text)


def _literal(found: re.Match[str], say: Say) -> str:
    text = found[1] if found[1] is not None else found[2]
    return found[0][0] + say(text) + found[0][0] if text and SIGNS.search(text) else found[0]


def _attribute(value: str, say: Say) -> str:
    return value[0] + translated(value[1:-1], say) + value[0]
