"""The tests have content and settings of their own: one that reads the repository's is marked ``collection``, or fails.

A fork that replaces ``content/`` says ``shipped_collection = false`` in ``pyproject.toml``, and those are left out.
"""

import os
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_OWN_OF_A_FORK = (str(ROOT / "content"), str(ROOT / "site_config.yml"))
_LOOKING = {"open", "os.listdir", "os.scandir"}
_RUNNING = {Path(sys.executable).name, "kyoso", "make", "mkdocs", "bash", "sh"}
looked_at: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in _LOOKING and isinstance(arguments[0], str | bytes | os.PathLike):
        path = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 - Path would be made for every file opened
        if path.startswith(_OWN_OF_A_FORK):
            looked_at.append(path)
    elif event == "subprocess.Popen":
        program, _arguments, folder, _environ = arguments
        if Path(os.fsdecode(program)).name in _RUNNING and Path(os.fsdecode(folder or ".")).absolute() == ROOT:
            looked_at.append(f"{program}, run in the repository")


sys.addaudithook(_watch)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("shipped_collection", "content/ is the collection that was shipped", "bool", default=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark who asks for the site of the collection; leave out who judges the collection where there is another."""
    for item in items:
        if "collection_site" in getattr(item, "fixturenames", ()):
            item.add_marker("collection")
    if not config.getini("shipped_collection"):
        judging = [item for item in items if item.get_closest_marker("collection")]
        config.hook.pytest_deselected(items=judging)
        items[:] = [item for item in items if item not in set(judging)]


def pytest_collection_finish() -> None:
    """Refuse modules that read the content as soon as they are imported."""
    refuse()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Refuse what the test and its fixtures looked at."""
    result = yield
    if not item.get_closest_marker("collection"):
        refuse()
    looked_at.clear()
    return result


def refuse() -> None:
    """Fail where the repository's content or settings were looked at since the last time."""
    found = sorted(set(looked_at))
    looked_at.clear()
    if found:
        pytest.fail(
            f"without the mark 'collection', this looked at the repository's content: {found[:3]}", pytrace=False
        )
