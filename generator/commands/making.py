"""The making of a site, for ``kyoso build``: everything it needs is loaded with this module."""

from contextlib import ExitStack
from pathlib import Path

from generator.build import build, build_part
from generator.cache.folder import Cache, cache_of
from generator.cache.parts import joined, part_of
from generator.cache.unchanged import Making
from generator.check import Checked
from generator.commands.here import project, tell
from generator.findings.report import report
from generator.work.share import Share
from generator.work.watch import Watch


def made(making: Making, watch: Watch, parts: Path | None, *, wait: bool, clean: bool) -> tuple[str, bool]:
    """Make the site of the project in the current folder; return what is said about its content, and if it was made.

    It takes over what other machines made of it, which lies in ``parts``; a ``clean`` site takes nothing from earlier
    runs.

    Raises:
        CannotRunError: See ``build`` and ``joined``.
    """
    here, site = project().published_at(*making.arguments), making.made[-1]
    with ExitStack() as opened:
        cache = None if clean else opened.enter_context(cache_of(making.root))
        others = opened.enter_context(joined(parts, making.root, cache, site)) if parts and cache else None
        checked = build(here, making.today, site, wait=wait, watch=watch, cache=cache, joined=others)
    return _said(checked, cache)


def made_part(making: Making, watch: Watch, share: Share, parts: Path) -> tuple[str, bool]:
    """Make one ``share`` of the site and put it into ``parts``; return what is said, and if it was made.

    Raises:
        CannotRunError: See ``build_part`` and ``part_of``.
    """
    here = project().published_at(*making.arguments)
    with part_of(parts, making.root, share) as part:
        checked = build_part(here, making.today, share, part, watch)
    return _said(checked, part)


def _said(checked: Checked, cache: Cache | None) -> tuple[str, bool]:
    tell(cache)
    return report(checked.diagnostics, checked.files, "text"), not checked.has_errors
