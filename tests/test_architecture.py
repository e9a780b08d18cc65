"""The street goes one way: what may import what, and how large a module may grow."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "generator").rglob("*.py"))
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
STAGES = ("source", "load", "rules", "pages", "render", "write")
SITE_LIBRARIES = {"mkdocs", "material", "pymdownx"}
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
    part = name.split(".")[1] if "." in name else ""
    return part if part in STAGES else ""


def test_every_module_was_found():
    assert {"generator", "generator.build", "generator.rules.base", "generator.pages", "generator.site"} <= set(MODULES)


def test_imports_form_no_circle():
    left = {name: inner_imports(name) for name in MODULES}
    while free := [name for name, needs in left.items() if not needs & set(left)]:
        for name in free:
            del left[name]
    assert left == {}


def test_no_import_points_up_in_the_levels_that_the_architecture_draws():
    drawing = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("## Levels")[1].split("```")[1]
    lines = drawing.strip().splitlines()
    level = {room: number for number, line in enumerate(reversed(lines)) for room in line.split(" · ")}

    def level_of(name):
        rooms = name.split(".")[1:]
        return level["/".join(rooms)] if "/".join(rooms) in level else level[rooms[0]]

    drawn = set(MODULES) - {"generator", "generator.__main__"}
    upwards = {
        (name, needed) for name in drawn for needed in inner_imports(name) & drawn if level_of(needed) > level_of(name)
    }
    assert upwards == set()


def test_no_import_hides_inside_a_function():
    late = {
        name
        for name, tree in TREES.items()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))
    }
    assert late == set(LATE_IMPORTS)


def test_only_the_site_folder_and_the_plugin_know_mkdocs_and_material():
    knowing = {name for name in MODULES if {module.split(".")[0] for module, _part in imports(name)} & SITE_LIBRARIES}
    assert {name for name in knowing if not name.startswith("generator.site")} == {"generator.search.plugin"}
    assert knowing


def test_a_stage_takes_only_types_from_another_stage():
    crossings = {
        (stage_of(name), stage_of(module), part)
        for name in MODULES
        if stage_of(name)
        for module, part in imports(name)
        if module in MODULES and stage_of(module) and stage_of(module) != stage_of(name)
    }
    assert crossings == {("load", "source", "SourceFile"), ("render", "pages", "Page")}


def test_stages_meet_only_in_the_build_and_where_one_file_is_read_or_started():
    """Settings are read by the stages that read content; a new entry is one template rendered."""
    meeting = {
        name: {stage_of(module) for module in inner_imports(name) if stage_of(module)}
        for name in MODULES
        if not stage_of(name)
    }
    assert {name: stages for name, stages in meeting.items() if len(stages) > 1} == {
        "generator.build": {"source", "load", "rules", "pages", "render", "write"},
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
    assert speaking == {"generator.cli", "generator.cli_github"}


def test_models_do_no_input_or_output():
    for name in ("generator.models", "generator.vocabulary", "generator.diagnostics"):
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
