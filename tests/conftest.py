"""What every test may use: a small project on disk, trees of fixtures, and the program run on them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from builders import BESIDE, COLLECTED, EPOCH_OF_TODAY, REFERENCE, ROOT, TODAY, linked
from golden_site import GOLDEN, build_site, copy_of, golden_copy, readers_project, the_project
from hypothesis import settings
from trees import Tree

from generator import speak
from generator.cache.folder import PLACE
from generator.catalog import Catalog
from generator.check import check
from generator.cli import main
from generator.config import Project
from generator.model.register import USUAL_PLACES, settle
from generator.work.one_builder import only_builder_of

MadeOnce = Callable[[str, Callable[[Path], object]], Path]
pytest_plugins = ["own_content"]

WINDOWS = sys.platform == "win32"
collect_ignore = ["test_full_disk.py", "test_commands_serve.py"] if WINDOWS else []  # limits and signals of POSIX

settings.register_profile("kyoso", derandomize=True, max_examples=60, deadline=None, database=None)
settings.load_profile("kyoso")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite expected reports, to be reviewed in the diff")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs a browser, or links; leave out on Windows what needs a system of another kind."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent / "browser"):
            item.add_marker("browser")
        given = item.callspec.params.values() if isinstance(item, pytest.Function) and hasattr(item, "callspec") else ()
        if any(isinstance(one, Tree) and one.has_links for one in given):
            item.add_marker("posix")
    if WINDOWS:
        left_out = [item for item in items if item.get_closest_marker("posix")]
        items[:] = [item for item in items if not item.get_closest_marker("posix")]
        config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session", autouse=True)
def _caches(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what the tests work out away from the caches of who runs them."""
    os.environ[PLACE] = str(tmp_path_factory.mktemp("caches"))


@pytest.fixture(autouse=True)
def _in_japanese_again() -> Iterator[None]:
    """Say everything in Japanese and in the usual words again: the settings of a test may have chosen others."""
    yield
    speak("ja")


@pytest.fixture(autouse=True, scope="module")
def _by_the_usual_places_again() -> Iterator[None]:
    """Ask for everything by municipalities again: the settings that a module read may have chosen other places."""
    yield
    settle(USUAL_PLACES)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which every test takes place."""
    return TODAY


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Make a project folder holding ``files`` (path in content/ → text or bytes) beside the tests' reference data."""

    def make(files: Mapping[str, str | bytes] | None = None) -> Path:
        content = tmp_path / "content"
        content.mkdir(exist_ok=True)
        shutil.copytree(REFERENCE, content / "reference", dirs_exist_ok=True)
        if not (tmp_path / "templates").exists():
            linked(tmp_path / "templates", ROOT / "templates")
        shutil.copy(GOLDEN / "site_config.yml", tmp_path)
        for name, text in (files or {}).items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return make


@pytest.fixture
def tree(project: Callable[..., Path]) -> Callable[..., Path]:
    """Make a project of what lies beside every tree and, where given, of the content of a ``Tree``."""

    def make(tree: Tree | None = None) -> Path:
        made = project()
        shutil.copytree(BESIDE, made / "content", dirs_exist_ok=True)
        if tree:
            tree.write(made / "content")
        return made

    return make


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run ``kyoso`` with arguments in a folder, on the fixed day of the tests."""

    def call(
        folder: Path, *arguments: str, timeout: float | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        environ = os.environ | {"SOURCE_DATE_EPOCH": EPOCH_OF_TODAY, "PYTHONPATH": str(ROOT)} | environment
        command = [sys.executable, "-m", "generator", *arguments]
        return subprocess.run(
            command, cwd=folder, env=environ, capture_output=True, text=True, check=False, timeout=timeout
        )

    return call


@pytest.fixture
def kyoso(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run ``kyoso`` as ``run`` does, but in this process: exit code, output, error output."""

    def call(folder: Path, *arguments: str, epoch: str = EPOCH_OF_TODAY) -> tuple[int, str, str]:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["kyoso", *arguments])
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        output, errors = capfd.readouterr()
        return left.value.code, output, errors

    return call


@pytest.fixture
def golden_project(tmp_path: Path) -> Project:
    """The golden project in a folder of its own, to be changed and built by one test."""
    return golden_copy(tmp_path)


@pytest.fixture(scope="session")
def made_once(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Callable[[str, Callable[[Path], object]], Path]:
    """Make a folder that all workers share and leave as it is: the first that asks makes it, the others wait."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def call(name: str, make: Callable[[Path], object]) -> Path:
        folder, made = shared / name, shared / f"{name}.made"
        with only_builder_of(made, wait=True):
            if not made.exists():
                folder.mkdir()
                make(folder)
                made.touch()
        return folder

    return call


@pytest.fixture(scope="session")
def golden(made_once: MadeOnce) -> Project:
    """The golden project, built once for all tests, which must leave it as it is."""
    return the_project(made_once("golden", lambda folder: build_site(golden_copy(folder))))


@pytest.fixture(scope="session")
def golden_catalog(golden: Project) -> Catalog:
    """Everything in the golden content."""
    return check(golden, TODAY).catalog


@pytest.fixture(scope="session")
def readers(made_once: MadeOnce) -> Project:
    """The project of the readers, which tests must leave as it is."""
    return the_project(made_once("readers", readers_project))


@pytest.fixture(scope="session")
def collection_site(made_once: MadeOnce) -> Project:
    """A copy of the repository's own project with its site; whoever asks for it is marked ``collection``."""
    return the_project(made_once("collection", lambda folder: build_site(copy_of(ROOT, folder), COLLECTED)))
