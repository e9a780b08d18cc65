"""Programs that are measured, run as a user's shell would: in a folder, with nothing of this process around them."""

import io
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run_python(arguments: Sequence[str], folder: Path, program: Path = ROOT) -> None:
    """Run Python in ``folder`` with the generator that lies at ``program``; a failure ends the measurement."""
    environment = {"PYTHONPATH": str(program), "PATH": "/usr/bin:/bin"}
    command = [sys.executable, *arguments]
    done = subprocess.run(  # noqa: S603 - the commands stand in this package
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{command} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def checked_out(commit: str, folder: Path) -> Path:
    """Return a folder with the files of ``commit``."""
    packed = subprocess.run(  # noqa: S603 - the commit is an argument of its own, typed by who measures
        ["git", "archive", commit],  # noqa: S607 - git is the one of this machine
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder
