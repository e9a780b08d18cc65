"""Tests that need what Windows lacks say so, or a command of the README would fail there."""

import ast
import re

import pytest
from builders import ROOT
from trees import trees

_NEEDS = re.compile(r'symlink_to|os\.fork|SIG(?:KILL|TERM|HUP)|\.chmod\(0|mkfifo|Sandbox\(|"bash"|preexec_fn|/dev/full')
_IGNORED = {"test_full_disk.py", "test_commands_serve.py"}  # conftest.py leaves them out as a whole
MODULES = [
    path for path in sorted((ROOT / "tests").rglob("test_*.py")) if path.name not in _IGNORED | {"test_platforms.py"}
]


def functions_of(text):
    """Return the functions and classes of a module by name, each with its source."""
    tree = ast.parse(text)
    named = [one for one in tree.body if isinstance(one, ast.FunctionDef | ast.ClassDef)]
    return {one.name: (one, ast.get_source_segment(text, one)) for one in named}


def in_need(functions):
    """Return the names of those that need it themselves, or use one that does."""
    found = {name for name, (_node, source) in functions.items() if _NEEDS.search(source)}
    while (
        more := {
            name
            for name, (_node, source) in functions.items()
            if any(re.search(rf"\b{one}\b", source) for one in found)
        }
        - found
    ):
        found |= more
    return found


def unmarked(text):
    functions = functions_of(text)
    tests = {name: functions[name][0] for name in in_need(functions) if name.startswith("test_")}
    said = {name for name, node in tests.items() if any("posix" in ast.unparse(one) for one in node.decorator_list)}
    return set() if re.search(r"^pytestmark = .*posix", text, re.MULTILINE) else tests.keys() - said


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_what_windows_lacks_is_needed_only_by_tests_that_say_so(module):
    assert unmarked(module.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("def test_a(tmp_path):\n    tmp_path.symlink_to('x')\n", {"test_a"}),
        ("@pytest.mark.posix\ndef test_a(tmp_path):\n    tmp_path.symlink_to('x')\n", set()),
        ("def box():\n    return Sandbox(1)\n\n\ndef test_a(box):\n    pass\n", {"test_a"}),
        ("def test_a():\n    pass\n", set()),
    ],
)
def test_a_test_that_does_not_say_so_is_named(text, named):
    assert unmarked(text) == named


def test_trees_with_links_say_so_themselves():
    linked = [tree.name for folder in ("accept", "reject", "hostile") for tree in trees(folder) if tree.has_links]
    assert linked == ["kb111-symbolic-link", "t10-links-in-the-folder"]
