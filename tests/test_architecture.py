"""The street goes one way: what may import what, and how large a module may grow."""

import ast
import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "generator").rglob("*.py"))
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
spec = importlib.util.spec_from_file_location("rooms", ROOT / "tools/rooms.py")
rooms = importlib.util.module_from_spec(spec)
spec.loader.exec_module(rooms)
HOUSE, floors = rooms.rooms(), rooms.floors
STAGES = {
    "reading.source": "source",
    "reading.load": "load",
    "rules": "rules",
    "pages": "pages",
    "output.render": "render",
    "output.write": "write",
}
SITE_LIBRARIES = {"mkdocs", "properdocs", "zensical", "material", "pymdownx"}
LATE_IMPORTS: dict[str, str] = {}  # module that imports inside a function → why it must


def imports(name):
    """Yield the module and the name of every import of a module."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: relative import"
            yield from ((node.module or "", alias.name) for alias in node.names)


def inner_imports(name):
    """Return the modules of the package that a module imports."""
    found = set()
    for module, part in imports(name):
        if f"{module}.{part}" in MODULES:
            found.add(f"{module}.{part}")
        elif module in MODULES:
            found.add(module)
    return found - {name}


def stage_of(name):
    """Return the stage a module belongs to, or nothing; what stages hand to each other is no stage."""
    inner = name.removeprefix("generator.")
    if inner == "pages.register":
        return ""  # plain data: the check takes the names of pages from it
    return next((stage for place, stage in STAGES.items() if inner == place or inner.startswith(f"{place}.")), "")


def test_every_module_was_found():
    assert {"generator", "generator.build", "generator.rules.base", "generator.pages", "generator.site"} <= set(MODULES)


def test_imports_form_no_circle():
    left = {name: inner_imports(name) for name in MODULES}
    while free := [name for name, needs in left.items() if not needs & set(left)]:
        for name in free:
            del left[name]
    assert left == {}


def test_no_import_points_up_in_the_levels_that_the_architecture_draws():
    drawing = (
        (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("## Rooms and levels")[1].split("```")[1]
    )
    lines = drawing.strip().splitlines()
    level = {room: number for number, line in enumerate(reversed(lines)) for room in line.split(" · ")}
    inside = {room: needs for room, needs in HOUSE.items() if room not in {"__main__", "benchmarks", "tools"}}
    assert sorted(level) == sorted(inside)
    assert {(room, need) for room, needs in inside.items() for need in needs if level[need] > level[room]} == set()


def test_the_house_has_few_rooms_floors_and_arrows_and_no_circle():
    level = floors(HOUSE)
    assert level.keys() == HOUSE.keys()
    assert (len(HOUSE) <= 30, max(level.values()) <= 13, sum(map(len, HOUSE.values())) <= 150) == (True, True, True)


def test_no_import_hides_inside_a_function():
    late = {
        name
        for name, tree in TREES.items()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))
    }
    assert late == set(LATE_IMPORTS)


def test_only_the_place_of_the_builders_and_the_plugin_know_mkdocs_and_its_theme():
    knowing = {name for name in MODULES if {module.split(".")[0] for module, _part in imports(name)} & SITE_LIBRARIES}
    assert knowing == {"generator.search.plugin", "generator.site.builders.mkdocs"}


def test_a_stage_takes_only_types_from_another_stage():
    crossings = {
        (stage_of(name), stage_of(module), part)
        for name in MODULES
        if stage_of(name)
        for module, part in imports(name)
        if module in MODULES and stage_of(module) and stage_of(module) != stage_of(name)
    }
    assert crossings == {("load", "source", "SourceFile"), ("rules", "source", "SourceFile")}


def test_stages_meet_only_in_the_check_and_the_build_and_where_one_file_is_read_or_started():
    """Settings are read by the stages that read content; a new entry is one template rendered."""
    meeting = {
        name: {stage_of(module) for module in inner_imports(name) if stage_of(module)}
        for name in MODULES
        if not stage_of(name)
    }
    assert {name: stages for name, stages in meeting.items() if len(stages) > 1} == {
        "generator.check": {"source", "load", "rules"},
        "generator.build": {"pages", "render", "write"},
        "generator.config": {"source", "load"},
    }


def test_only_the_command_line_prints_or_leaves():
    speaking = {
        name
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"print", "click.echo", "sys.exit", "exit", "os._exit"}
    }
    workers = {"generator.work.sharing"}  # a worker ends itself, never the program
    assert {name for name in speaking if not name.startswith("generator.commands.")} == {"generator.cli"} | workers


def test_models_do_no_input_or_output():
    for name in ("generator.model.entry", "generator.model.vocabulary", "generator.findings.diagnostics"):
        assert {module.split(".")[0] for module, _part in imports(name)} & {
            "os",
            "pathlib",
            "io",
            "sys",
            "click",
        } == set()


@pytest.mark.parametrize("name", MODULES)
def test_no_module_is_longer_than_300_lines(name):
    assert len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= 300


def test_no_module_is_a_drawer_for_everything():
    assert [name for name in MODULES if name.split(".")[-1] in {"utils", "util", "helpers", "common", "misc"}] == []


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_is(name):
    assert ast.get_docstring(TREES[name])
