"""What is wrong with a made site, put into words."""

from collections.abc import Sequence

_SHOWN = 20


def listed(problems: Sequence[str]) -> str:
    """Return what is wrong with the made site as one message."""
    lines = [f"  {problem}" for problem in problems[:_SHOWN]]
    more = [f"  ほか{len(problems) - _SHOWN}件"] if len(problems) > _SHOWN else []
    return "\n".join(["作ったサイトに問題があるため、公開用のフォルダーは変えていません", *lines, *more])
