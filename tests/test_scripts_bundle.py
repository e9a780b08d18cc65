"""Modules of a page become one script that runs from a folder, or it is said what is wrong with them."""

import hashlib
import re

import pytest
from builders import ROOT
from py_mini_racer import MiniRacer

from generator.forms.form_file import BROWSER as FORM
from generator.forms.form_file import form_script
from generator.scripts.bundle import bundle
from generator.search import BROWSER as SEARCH

PACKAGE = ROOT / "generator"
MODULES = sorted(path for path in PACKAGE.rglob("*.js") if path.parent.name != "vendor")
ENTRIES = [*(SEARCH / name for name in ("service/service.js", "worker.js", "page/page.js")), FORM / "form.js"]


@pytest.fixture
def modules(tmp_path):
    def write(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
        return tmp_path / "entry.js"

    return write


def test_what_others_wrote_is_what_they_published_under_its_licence():
    vendor = FORM / "vendor"
    digest = hashlib.sha256((vendor / "markdown-it.min.js").read_bytes()).hexdigest()
    assert digest == "b06c85174d2b1bb6339dfa1f0bc938cea57f62663f132a77abbf651562542443"
    licences = (vendor / "markdown-it.LICENSE.txt").read_text(encoding="utf-8")
    assert form_script("form.js").startswith(f"/*\n{licences}*/\n")


def run(script, expression):
    context = MiniRacer()
    try:
        context.eval(script)
        return context.eval(expression)
    finally:
        context.close()


def test_a_module_stands_after_all_it_imports_and_only_once(modules):
    entry = modules(
        entry='import { two } from "./two.js";\nimport { one } from "./one.js";\nexport const all = one + two;\n',
        two='import { one } from "./one.js";\nexport const two = 2 * one;\n',
        one="export const one = 1;\n",
    )
    assert bundle(entry).count("const one = 1") == 1
    assert run(bundle(entry), "all") == 3


def test_a_generator_is_a_function_too(modules):
    entry = modules(
        entry='import { one } from "./one.js";\nexport function* all() {\n  yield* one();\n}\n',
        one="export function* one() {\n  yield 1;\n}\n",
    )
    assert run(bundle(entry), "[...all()].join()") == "1"


def test_an_import_may_stand_on_several_lines(modules):
    entry = modules(
        entry='import {\n  one,\n  two,\n} from "./one.js";\nexport const all = one + two;\n',
        one="export const one = 1;\nexport const two = 2;\n",
    )
    assert run(bundle(entry), "all") == 3


def test_only_what_the_entry_exports_is_seen_outside(modules):
    entry = modules(
        entry='import { two } from "./two.js";\nexport function twice() {\n  return 2 * two;\n}\n',
        two="export const two = 2;\n",
    )
    assert run(bundle(entry), "`${twice()} ${typeof two}`") == "4 undefined"


def test_a_circle_of_imports_is_refused_by_name(modules):
    entry = modules(
        entry='import { two } from "./two.js";\nexport const one = 1;\n',
        two='import { one } from "./entry.js";\nexport const two = 2;\n',
    )
    with pytest.raises(ValueError, match=r"entry\.js.*two\.js"):
        bundle(entry)


@pytest.mark.parametrize("second", ["const same = 2;\n", "function same() {}\n", "const [same, other] = [1, 2];\n"])
def test_one_name_in_two_modules_is_refused(modules, second):
    entry = modules(
        entry=f'import {{ one }} from "./one.js";\n{second}', one="const same = 1;\nexport const one = 1;\n"
    )
    with pytest.raises(ValueError, match="same"):
        bundle(entry)


UNKNOWN = [
    'import one from "./one.js";\n',
    'import * as one from "./one.js";\n',
    'import { one as two } from "./one.js";\n',
    'import "./one.js";\n',
    'import { one } from "one";\n',
    'export { one } from "./one.js";\n',
    "export default 1;\n",
]


@pytest.mark.parametrize("line", UNKNOWN)
def test_a_form_that_is_not_known_is_refused(modules, line):
    with pytest.raises(ValueError, match=r"import|export"):
        bundle(modules(entry=line, one="export const one = 1;\n"))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_what_ships_is_one_strict_script_without_imports(entry):
    script = bundle(entry)
    assert script.startswith('(() => {\n"use strict";\n')
    assert not re.search(r"^(import|export)\b", script, re.MULTILINE)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_module_says_its_job_and_is_short(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("// ")
    assert len(lines) <= 160


@pytest.mark.parametrize("folder", ["engine", "service"])
def test_engine_and_service_know_no_page_no_network_and_no_clock(folder):
    outside = re.compile(r"\b(?:document|window|location|fetch|setTimeout|Date|performance|postMessage)\b[.(]")
    assert [path.name for path in (SEARCH / folder).glob("*.js") if outside.search(path.read_text("utf-8"))] == []
