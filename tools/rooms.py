"""The house as its imports draw it: rooms, floors and arrows of the program, and how long its pieces are.

Usage: python tools/rooms.py

A room is a package or a module that lies directly in ``generator/``, and each of ``benchmarks/`` and
``tools/``. An arrow from one room to another stands for all imports between them, of Python and of
JavaScript. A room stands one floor above the highest room it imports.
"""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
_BESIDE = ("benchmarks", "tools")
_SCRIPT_IMPORT = re.compile(r'^(?:import|export) [^";]* from "(\.{1,2}/[^"\n]+)";$', re.MULTILINE)


def rooms() -> dict[str, set[str]]:
    """Return every room with the rooms it imports.

    A package's own ``__init__`` module belongs to the package; the one of ``generator`` itself is no room.
    """
    found: dict[str, set[str]] = {}
    for path in sorted(path for top in ("generator", *_BESIDE) for path in (ROOT / top).rglob("*.py")):
        if room := room_of(path):
            found.setdefault(room, set()).update(_imported(path))
    for path in sorted((ROOT / "generator").rglob("*.js")):
        found[room_of(path)].update(_imported_by_script(path))
    return {room: {other for other in others if other in found} - {room} for room, others in found.items()}


def room_of(path: Path) -> str:
    """Return the room of a file, without an ending; an empty text for what is none."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts[0] != "generator":
        return parts[0]
    return "" if parts[1] == "__init__" else parts[1]


def floors(house: dict[str, set[str]]) -> dict[str, int]:
    """Return the floor of every room, 1 for those that import none; rooms of a circle have none."""
    level: dict[str, int] = {}
    while free := [room for room, others in house.items() if room not in level and others <= level.keys()]:
        level |= {room: 1 + max((level[other] for other in house[room]), default=0) for room in free}
    return level


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
        module = (node.module or "") if isinstance(node, ast.ImportFrom) else ""
        for name in names:
            first, *rest = [*module.split("."), name] if module else name.split(".")
            if first in _BESIDE:
                yield first
            elif first == "generator" and rest:
                yield rest[0]


def _imported_by_script(path: Path) -> Iterator[str]:
    for target in _SCRIPT_IMPORT.findall(path.read_text(encoding="utf-8")):
        yield room_of((path.parent / target).resolve())


def lengths() -> dict[str, list[int]]:
    """Return how many lines the modules of ``generator`` have, and its functions."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "generator").rglob("*.py")]
    nodes = [node for text in texts for node in ast.walk(ast.parse(text))]
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    return {
        "modules": [len(text.splitlines()) for text in texts],
        "functions": [1 + (node.end_lineno or 0) - node.lineno for node in functions],
    }


def drawn(house: dict[str, set[str]]) -> Iterator[str]:
    """Yield the floors from the top down, and the figures of the house."""
    level = floors(house)
    for floor in range(max(level.values()), 0, -1):
        yield f"{floor:2}  {' · '.join(sorted(room for room in level if level[room] == floor))}"
    yield f"rooms {len(house)}, floors {max(level.values())}, arrows {sum(map(len, house.values()))}"
    if circle := sorted(house.keys() - level.keys()):
        yield f"in or above a circle: {', '.join(circle)}"
    for name, lines in lengths().items():
        yield f"{name} {len(lines)}: lines {statistics.median(lines):.0f} in the middle, {max(lines)} at most"


if __name__ == "__main__":
    print("\n".join(drawn(rooms())))  # noqa: T201 - its output
