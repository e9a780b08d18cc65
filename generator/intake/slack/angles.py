"""What Slack writes between angle brackets: people, channels, groups, days and links."""

from collections.abc import Callable

from generator.intake.slack.called import Called
from generator.intake.slack.moments import shown_moment
from generator.intake.slack.tree import Inline, Link, Words

_SCHEMES = ("https://", "http://", "mailto:", "tel:")
_EVERYBODY = {"here": "@here", "channel": "@channel", "everyone": "@everyone"}
Read = Callable[[str, Called], tuple[Inline, ...]]


def shown_angle(inside: str, called: Called, read: Read) -> Inline:
    """Return what stands between brackets as a reader sees it; ``read`` reads the label of a link."""
    target, _bar, label = inside.partition("|")
    if target.startswith("@"):
        return Words(called.person(target[1:]))
    if target.startswith("#"):
        return Words(called.channel(target[1:], label))
    if target.startswith("!"):
        return Words(_command(target[1:], label, called))
    return link_to(decoded(target), read(label, called) if label else ())


def link_to(url: str, label: tuple[Inline, ...]) -> Inline:
    """Return a link, or its words alone where readers should not follow it."""
    words = tuple(one for one in label if isinstance(one, Words) and one.text)
    if not url.lower().startswith(_SCHEMES) or any(sign in url for sign in " <>\n\t"):
        return Words("".join(one.text for one in words) or url)
    read = "".join(one.text for one in words)
    return Link(url, () if _is_same(read, url) else words)


def _is_same(read: str, url: str) -> bool:
    """Whether a label only repeats its address, in full or without what everybody leaves out."""
    return not read or read.rstrip("/") in {url.rstrip("/"), url.partition("://")[2].rstrip("/")}


def _command(target: str, label: str, called: Called) -> str:
    name, *parts = target.split("^")
    if name in _EVERYBODY:
        return _EVERYBODY[name]
    if name == "subteam":
        return called.group(parts[0] if parts else "", label)
    if name == "date":
        return shown_moment(parts[0], parts[1], label) if len(parts) > 1 else label
    return label or name


def decoded(text: str) -> str:
    """Return ``text`` with the three entities that Slack writes, decoded once."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
