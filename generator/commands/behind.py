"""The build behind what is shown: ``kyoso build`` as a program of its own, at most one, out of everybody's way."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from generator import _

_PRIORITY = 10  # of those that Unix knows: others come first


class Built(NamedTuple):
    """How a build ended: its exit code, and what it said of why it could not run."""

    code: int
    why: str


class Behind:
    """Builds the site of the project in the current folder; ``woken`` is told by another thread when one has ended."""

    def __init__(self, site: Path, woken: Callable[[], None]) -> None:
        """Put every site at ``site``."""
        self._site = site
        self._command = [sys.executable, "-m", "generator", "build", "--site", str(site), "--wait", "--quiet"]
        self._woken = woken
        self._running: subprocess.Popen[str] | None = None
        self._ended: tuple[subprocess.Popen[str], Built] | None = None

    def start(self) -> None:
        """Begin a build; one that is under way is of what was, and is ended."""
        self.stop()
        running = subprocess.Popen(  # noqa: S603 - this program itself
            self._command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        if self._site.is_dir() and hasattr(os, "setpriority"):  # for the first one somebody waits
            os.setpriority(os.PRIO_PROCESS, running.pid, _PRIORITY)
        self._running = running
        threading.Thread(target=self._follow, args=(running,), daemon=True).start()

    def stop(self) -> None:
        """End the build that is under way, if one is; nothing of it is left."""
        running, self._running = self._running, None
        if running:
            running.terminate()
            running.wait()

    def taken(self) -> Built | None:
        """Return how the build ended that was begun last, once."""
        ended, self._ended = self._ended, None
        return ended[1] if ended and ended[0] is self._running else None

    def _follow(self, running: "subprocess.Popen[str]") -> None:
        _said, errors = running.communicate()
        self._ended = (
            running,
            Built(running.returncode, errors.removeprefix(_("実行できません: {error}", error="")).strip()),
        )
        self._woken()
