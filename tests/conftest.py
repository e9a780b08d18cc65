"""What every test may use: a small project on disk, and the program run on it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.build import Checked, check
from generator.config import read_project

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Make a project folder holding ``files`` (path in content/ → text or bytes) beside the real reference data."""

    def make(files: Mapping[str, str | bytes] | None = None) -> Path:
        content = tmp_path / "content"
        content.mkdir(exist_ok=True)
        shutil.copytree(ROOT / "content" / "reference", content / "reference", dirs_exist_ok=True)
        (tmp_path / "templates").symlink_to(ROOT / "templates")
        (tmp_path / "site_config.yml").write_bytes((ROOT / "site_config.yml").read_bytes())
        for name, text in (files or {}).items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return make


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run ``kyoso`` with arguments in a folder, on the fixed day of the tests."""

    def call(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        environ = os.environ | {"SOURCE_DATE_EPOCH": "1795305600", "PYTHONPATH": str(ROOT)} | environment
        command = [sys.executable, "-m", "generator", *arguments]
        return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)

    return call


def check_folder(folder: Path) -> Checked:
    """Check the project in ``folder`` on the fixed day."""
    found, findings = read_project(folder)
    assert found, findings
    return check(found, TODAY)
