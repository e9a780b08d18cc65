"""The elements of Slack's rich text, one beside the other on a line → words and links."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator import _
from generator.intake.slack.angles import link_to
from generator.intake.slack.called import Called
from generator.intake.slack.emoji import from_points, sign_of
from generator.intake.slack.moments import shown_moment
from generator.intake.slack.shapes import dicts
from generator.intake.slack.tree import Inline, Inlines, Link, Style, Words

_STYLES = {style.value: style for style in Style}
_PART = "rich_text_"
_DEEPEST = 8  # no element of Slack holds others deeper than that
TEXTS = ("text", "title", "alt_text", "name", "label", "value")  # where an element that nobody knows keeps its words


def inlines_in(elements: Sequence[Mapping[str, Any]], called: Called, unknown: Counter[str], depth: int = 0) -> Inlines:
    """Return the words and links of ``elements``; what is not known is counted in ``unknown`` by its type.

    Parts that stand below each other, as in an item of a list, are lines.
    """
    found: list[Inline] = []
    for element in elements:
        if str(element.get("type")).startswith(_PART) and depth < _DEEPEST:
            inside = inlines_in(dicts(element.get("elements")), called, unknown, depth + 1)
            found += (Words("\n"), *inside) if found and inside else inside
        elif _is_shown(element):
            found.append(_inline(element, called, unknown))
    return tuple(found)


def _is_shown(element: Mapping[str, Any]) -> bool:
    return element.get("type") != "text" or bool(element.get("text"))


def _inline(element: Mapping[str, Any], called: Called, unknown: Counter[str]) -> Inline:
    kind = str(element.get("type"))
    styles = _styles(element.get("style"))
    if kind == "link":
        return _link(element, styles)
    read = _READ.get(kind)
    if not read:
        unknown[kind] += 1
    return Words(read(element, called) if read else " ".join(texts_in(element)), styles)


def _link(element: Mapping[str, Any], styles: frozenset[Style]) -> Inline:
    words = str(element.get("text") or "")
    found = link_to(str(element.get("url") or ""), (Words(words, styles),) if words else ())
    return Words(found.text, styles) if isinstance(found, Words) else Link(found.url, found.words)


def _styles(style: object) -> frozenset[Style]:
    names = style if isinstance(style, dict) else {}
    return frozenset(_STYLES[name] for name, on in names.items() if on is True and name in _STYLES)


def texts_in(value: object, depth: int = 0) -> Iterator[str]:
    """Yield the words of something unknown: of the names that all of Slack's elements use for words."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from texts_in(one, depth + 1)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name in TEXTS and isinstance(one, str) and one:
                yield one
            elif isinstance(one, dict | list):
                yield from texts_in(one, depth + 1)


def _text(element: Mapping[str, Any], called: Called) -> str:
    del called
    return str(element.get("text") or "")


def _user(element: Mapping[str, Any], called: Called) -> str:
    return called.person(str(element.get("user_id")))


def _channel(element: Mapping[str, Any], called: Called) -> str:
    return called.channel(str(element.get("channel_id")))


def _group(element: Mapping[str, Any], called: Called) -> str:
    return called.group(str(element.get("usergroup_id")))


def _team(element: Mapping[str, Any], called: Called) -> str:
    del element, called
    return _("@ワークスペース")


def _broadcast(element: Mapping[str, Any], called: Called) -> str:
    del called
    return f"@{element.get('range') or 'here'}"


def _emoji(element: Mapping[str, Any], called: Called) -> str:
    del called
    name, skin = str(element.get("name") or ""), str(element.get("skin_tone") or "")
    sign = from_points(str(element["unicode"])) if element.get("unicode") else sign_of(name, skin)
    return sign or f":{name}:"


def _date(element: Mapping[str, Any], called: Called) -> str:
    del called
    return shown_moment(
        str(element.get("timestamp")), str(element.get("format") or ""), str(element.get("fallback") or "")
    )


def _color(element: Mapping[str, Any], called: Called) -> str:
    del called
    return str(element.get("value") or "")


def _canvas(element: Mapping[str, Any], called: Called) -> str:
    del element, called
    return _("［キャンバス］")


_READ: Mapping[str, Callable[[Mapping[str, Any], Called], str]] = {
    "text": _text,
    "user": _user,
    "channel": _channel,
    "usergroup": _group,
    "team": _team,
    "broadcast": _broadcast,
    "emoji": _emoji,
    "date": _date,
    "color": _color,
    "canvas": _canvas,
}
