"""Programs run for a measurement: quiet, with a limit of time, and one sentence if they fail."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from generator.findings.diagnostics import CannotRunError

_SECONDS = 7200  # a sentence encoder reads a large set for long
_SHOWN = 200


def run(command: Sequence[str], folder: Path, **environment: str) -> None:
    """Run a command in ``folder``.

    Raises:
        CannotRunError: It failed or took too long; the message ends with what it said last.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        subprocess.run(  # noqa: S603 - the commands stand in this package
            command, cwd=folder, env=os.environ | environment, capture_output=True, check=True, timeout=_SECONDS
        )
    except subprocess.SubprocessError as error:
        name = " ".join([Path(command[0]).name, *command[1:4]])
        said = " ".join((getattr(error, "stderr", None) or b"").decode(errors="replace").split())
        msg = f"`{name} …` failed: {said[-_SHOWN:] or type(error).__name__}"
        raise CannotRunError(msg) from error
