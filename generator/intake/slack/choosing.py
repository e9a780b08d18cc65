"""Which thread of an export is meant: by a link of Slack or the number in the list, and the name of a channel."""

import re

from generator import _
from generator.findings.diagnostics import RefusedError
from generator.intake.slack.export import Channel, Export
from generator.intake.slack.moments import order
from generator.intake.slack.thread import Thread, thread_in

_LINK = re.compile(
    r"/archives/(?P<channel>[A-Z0-9]+)/p(?P<seconds>\d{10})(?P<rest>\d{6})(?:\?(?:[^#\s]*[&;])?thread_ts=(?P<ts>[\d.]+))?"
)
_SHOWN = 10


def chosen(export: Export, channel: str, asked: str, reason: str = "") -> Thread:
    """Return the thread that is ``asked`` for; one of a channel that not all may read only for a ``reason``.

    Raises:
        RefusedError: There is none, or no reason.
    """
    link = _LINK.search(asked)
    ts = (link["ts"] or f"{link['seconds']}.{link['rest']}") if link else asked.strip()
    if not order(ts):
        msg = _("「{asked}」はやり取りの番号(例 1700000000.000100)でも Slack のリンクでもありません", asked=asked)
        raise RefusedError(msg)
    found = _channel(export, link["channel"] if link else channel, ts)
    return thread_in(export, allowed(found, reason), ts)


def allowed(channel: Channel, reason: str) -> Channel:
    """Return a channel that may be taken from.

    Raises:
        RefusedError: Not all may read it, and there is no reason.
    """
    if channel.public or reason:
        return channel
    msg = _("公開ではないチャンネルは取り込みません。全員の了解があるなら、--private-because に理由を書いてください")
    raise RefusedError(msg)


def named(export: Export, name: str) -> Channel:
    """Return the channel of a name or an id.

    Raises:
        RefusedError: There is none.
    """
    found = export.channel(name)
    if not found:
        names = _("、").join(f"#{one.name}" for one in export.channels[:_SHOWN] if one.public)
        there = names or _("どれも非公開")
        msg = _("#{name} というチャンネルがありません。あるのは {there} です", name=name.removeprefix("#"), there=there)
        raise RefusedError(msg)
    return found


def _channel(export: Export, name: str, ts: str) -> Channel:
    """Return the channel that is named, the only one there is, or the one that has the thread."""
    if name:
        return named(export, name)
    if len(export.channels) == 1:
        return export.channels[0]
    public = (one for one in export.channels if one.public)
    found = next(
        (
            one
            for one in public
            if any(ts in {message["ts"], message.get("thread_ts")} for message in export.messages(one, ts))
        ),
        None,
    )
    if not found:
        msg = _("{ts} から始まるやり取りが、公開のチャンネルにありません", ts=ts)
        raise RefusedError(msg)
    return found
