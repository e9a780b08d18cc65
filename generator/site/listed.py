"""What is wrong with a made site, put into words."""

from collections.abc import Sequence

from generator import _

_SHOWN = 20


def listed(problems: Sequence[str]) -> str:
    """Return what is wrong with the made site as one message."""
    lines = [f"  {problem}" for problem in problems[:_SHOWN]]
    more = [_("  ほか{others}件", others=len(problems) - _SHOWN)] if len(problems) > _SHOWN else []
    return "\n".join([_("作ったサイトに問題があるため、公開用のフォルダーは変えていません"), *lines, *more])
