"""Scripts in the language of the site: source → source, when a bundle is made, so that no catalog travels.

Nothing is marked: every text between quotes in which Japanese signs stand is looked up. What a template fills in is a
placeholder by its name (``${found.length}件`` is ``{found}件``), which the translation may put elsewhere or leave out;
``{found:case|cases}`` is the first where that number is one. What has no translation stays as it is: data, patterns.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator

from generator import Say, texts_asked

SIGNS = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]|^ja-JP$")
_REGEX = r"(?:(?<=[(,=:\[!&|?{};>\n])|(?<=return))[ \t]*/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+/"
_TOKEN = re.compile(
    rf"(?P<skipped>//[^\n]*|/\*.*?\*/|{_REGEX}|'(?:\\.|[^'\\\n])*')"
    r'|(?P<quoted>"(?:\\.|[^"\\\n])*")|(?P<template>`)|(?P<opened>\{)|(?P<closed>\})',
    re.DOTALL,
)
_IN_TEMPLATE = re.compile(r"\\.|\$\{|`", re.DOTALL)
_NAME = re.compile(r"[\s(]*([\w.]+)(\(?)")
_PLACE = re.compile(r"\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}")
_MEASURES = ("length", "size", "textContent", "label", "value")  # what is told of a thing, which has the better name


def translated(source: str, say: Say) -> str:
    """Return a script with what ``say`` makes of each of its texts."""
    return "".join(_pieces(source, say, 0)[0])


def messages(source: str) -> list[str]:
    """Return every text of a script that is looked up, in its order."""
    return texts_asked(translated, source)


def _pieces(source: str, say: Say, start: int, *, inside: bool = False) -> tuple[list[str], int]:
    """Return code in pieces, and where it ends: at its last sign, or at the brace that ends what is filled in."""
    made: list[str] = []
    depth, at = 0, start
    while found := _TOKEN.search(source, at):
        if inside and found["closed"] and not depth:
            return [*made, source[at : found.start()]], found.start()
        depth += bool(found["opened"]) - bool(found["closed"])
        made.append(source[at : found.start()])
        at = found.end()
        if found["template"]:
            text, at = _template(source, say, at)
            made.append(text)
        else:
            made.append(_quoted(found[0], say) if found["quoted"] else found[0])
    return [*made, source[at:]], len(source)


def _quoted(literal: str, say: Say) -> str:
    text = json.loads(literal) if SIGNS.search(literal) or literal == '"ja-JP"' else ""
    said = say(text) if text else ""
    return literal if said == text else json.dumps(said, ensure_ascii=False)


def _template(source: str, say: Say, start: int) -> tuple[str, int]:
    """Return a template that begins behind its first sign, and where the code goes on."""
    texts, values, at = [""], list[str](), start
    for_code = iter(lambda: _IN_TEMPLATE.search(source, at), None)
    for found in for_code:
        texts[-1] += source[at : found.start()]
        at = found.end()
        if found[0] == "`":
            break
        if found[0] == "${":
            inner, end = _pieces(source, say, at, inside=True)
            values.append("".join(inner))
            texts.append("")
            at = end + 1
        else:
            texts[-1] += found[0]
    return f"`{_filled(texts, values, say)}`", at


def _filled(texts: list[str], values: list[str], say: Say) -> str:
    """Return what stands between the signs of a template, translated where it has Japanese signs."""
    whole = "".join(_woven(texts, [f"${{{value}}}" for value in values]))
    if not SIGNS.search("".join(texts)):
        return whole
    names = _names(values)
    text = "".join(_woven([_plain(one) for one in texts], [f"{{{name}}}" for name in names]))
    said = say(text)
    if said == text:
        return whole
    value_of = dict(zip(names, values, strict=True))

    def put(place: re.Match[str]) -> str:
        value = value_of[place[1]]
        one, more = place[2], place[3]
        return f"${{{value}}}" if one is None else f"${{({value}) === 1 ? {json.dumps(one)} : {json.dumps(more)}}}"

    return _PLACE.sub(put, said.replace("\\", "\\\\").replace("`", "\\`").replace("\n", "\\n"))


def _woven(texts: list[str], between: list[str]) -> Iterator[str]:
    for text, value in zip(texts, [*between, ""], strict=True):
        yield text
        yield value


def _plain(text: str) -> str:
    """Return a piece of a template as it is shown."""
    return text.replace("\\n", "\n").replace("\\`", "`").replace("\\\\", "\\")


def _names(values: list[str]) -> list[str]:
    """Return the name of the placeholder of each value; no two have one name."""
    used = Counter[str]()
    names = []
    for base in map(_name_of, values):
        used[base] += 1
        names.append(base if used[base] == 1 else f"{base}{used[base]}")
    return names


def _name_of(value: str) -> str:
    """Return the name of the thing that a value begins with: ``names`` for ``names.length`` and ``names.join()``."""
    found = _NAME.match(value)
    path = found[1].split(".") if found else ["value"]
    if len(path) > 1 and ((found and found[2]) or path[-1] in _MEASURES):
        path.pop()
    return path[-1] or "value"
