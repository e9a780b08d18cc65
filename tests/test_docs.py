"""What the repository says about itself is true: commands, tables, names, copies, workflows."""

import ast
import os
import re
from pathlib import Path

import pytest
import yaml
from builders import ROOT

from generator import catalog, config
from generator.cache.parts import Part
from generator.cli import kyoso
from generator.commands import COMMANDS as NAMES
from generator.findings import diagnostics
from generator.kinds import ENTRY_KINDS, KINDS, Kind
from generator.markup.glosses import Glosses
from generator.model import claims, entry, notice, parts, reference, vocabulary
from generator.model.tree import fields_of
from generator.output.page import Page, Word
from generator.pages.register import Area, Listing
from generator.places import municipalities
from generator.reading import document
from generator.reading.body import Message, Section
from generator.rules.base import CatalogRule, FileRule
from generator.site.package import Package
from generator.site.since import EarlierPackage
from generator.views.case import CaseView
from generator.views.entry import EntryView
from generator.views.feedback import Feedback
from generator.views.shelf import Shelf
from generator.work.share import Share
from tools.slack_pictures import FOLDER, pictures

READMES = ("README.md", "README.ja.md")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
COMMANDS = {name: kyoso.get_command(None, name) for name in NAMES}
MADE_AT_THE_TOP = {".bench", "build", "dist", "intake", "site", ".site.new", ".site.old"}
SETTINGS = ROOT / "site_config.yml"
MADE_ANYWHERE = {".git", ".venv", ".hypothesis", "__pycache__", "node_modules"}
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(text):
    """Return the fenced blocks of a Markdown text as (language, content)."""
    return re.findall(r"^(`{3,})(\w*)\n(.*?)^\1$", text, re.DOTALL | re.MULTILINE)


def written_by_hand():
    """Yield every file of the repository, without what a fork replaces and what was made or set up in it."""
    for folder, folders, names in os.walk(ROOT):
        place = Path(folder)
        made = MADE_AT_THE_TOP | {"content"} if place == ROOT else set()
        folders[:] = [
            name for name in folders if name not in made | MADE_ANYWHERE and not name.endswith((".egg-info", "_cache"))
        ]
        yield from (place / name for name in names if (place / name).is_file() and place / name != SETTINGS)


def test_the_files_of_the_repository_are_found_without_git():
    names = {path.relative_to(ROOT).as_posix() for path in written_by_hand()}
    assert {"README.md", "Makefile", ".github/workflows/check.yml", "generator/site/publish.py"} <= names
    assert {name.split("/")[0] for name in names} & {".git", ".venv", "build", "site"} == set()


@pytest.mark.parametrize("name", READMES)
def test_what_a_readme_tells_to_make_can_be_made(name):
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))
    told = set(
        re.findall(r"\bmake ([a-z]+)", " ".join(re.findall(r"`make [^`]*`|^make .*", text_of(name), re.MULTILINE)))
    )
    assert told
    assert told <= targets


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "docs/architecture.md"])
def test_commands_and_options_of_kyoso_in_documents_exist(name):
    for line in re.findall(r"kyoso [a-z][^`|\n]*", text_of(name)):
        command = COMMANDS.get(line.split()[1])
        assert command, line
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"--[a-z][a-z-]*", line.split("#")[0])) <= known, line


def test_every_command_is_in_both_readmes():
    for name in READMES:
        assert [command for command in COMMANDS if f"`kyoso {command}" not in text_of(name)] == []


@pytest.mark.parametrize("name", READMES)
def test_every_option_stands_in_a_row_of_its_command(name):
    rows = [line for line in text_of(name).splitlines() if line.startswith("| `kyoso ")]
    missing = [
        (command, option)
        for command, made in COMMANDS.items()
        for parameter in made.params
        for option in parameter.opts
        if option.startswith("--") and not any(re.match(rf"\| `kyoso {command}[ `].*{option}\b", row) for row in rows)
    ]
    assert missing == []


def test_both_readmes_have_the_same_shape():
    english, japanese = (text_of(name) for name in READMES)
    for pattern in (r"^(#+) ", r"^\| `(kyoso [a-z]+)", r"^\| (\d) \|", r"^\d+\. ", r"^!\["):
        assert re.findall(pattern, english, re.MULTILINE) == re.findall(pattern, japanese, re.MULTILINE), pattern


def test_both_readmes_show_the_same_commands():
    def commands(name):
        return [
            (language, [line.split("#")[0].strip() for line in content.splitlines()])
            for _fence, language, content in blocks(text_of(name))
        ]

    assert commands("README.md") == commands("README.ja.md")


def files_linked_from(name):
    prose = re.sub(r"^(`{3,}).*?^\1$|`[^`\n]*`", "", text_of(name), flags=re.DOTALL | re.MULTILINE)
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", prose)
    inner = [link for link in links if not link.startswith(("https://", "../../"))]  # ../../ leads to pages of GitHub
    return [Path(os.path.normpath((ROOT / name).parent / link)) for link in inner]


@pytest.mark.parametrize(
    "name", [path.relative_to(ROOT).as_posix() for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]]
)
def test_links_within_the_repository_lead_somewhere(name):
    files = [file for file in files_linked_from(name) if not file.is_relative_to(ROOT / "content")]
    assert [file for file in files if not file.exists()] == []


@pytest.mark.collection
@pytest.mark.parametrize("name", ["README.md", "README.ja.md", "LICENSE-CONTENT.md", "CONTRIBUTING.md"])
def test_links_into_the_collection_lead_somewhere(name):
    files = [file for file in files_linked_from(name) if file.is_relative_to(ROOT / "content")]
    assert files
    assert [file for file in files if not file.exists()] == []


def test_the_table_of_rooms_is_what_the_rooms_say():
    package = ROOT / "generator"
    modules = [path for path in package.iterdir() if path.suffix == ".py" and not path.name.startswith("__")]
    rooms = {path.name: path for path in modules} | {
        f"{path.parent.name}/": path for path in package.glob("*/__init__.py")
    }
    said = {name: ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) for name, path in rooms.items()}
    table = text_of("docs/architecture.md").split("## What each room holds")[1].split("\n## ")[0]
    rows = dict(re.findall(r"^\| `([\w/]+(?:\.py|/))` \| (.*) \|$", table, re.MULTILINE))
    assert rows == {name: text.splitlines()[0].replace("|", "\\|") for name, text in said.items()}


def test_files_named_in_the_architecture_exist():
    for name in re.findall(
        r"`((?:generator|templates|schemas|tests|tools|docs|\.github|benchmarks)/[^`*]*)`",
        text_of("docs/architecture.md"),
    ):
        assert (ROOT / name).exists(), name


def test_the_names_in_the_glossary_exist_in_the_code():
    known = {
        "kyoso": kyoso,
        "Message": Message,
        "Section": Section,
        "Page": Page,
        "Word": Word,
        "Glosses": Glosses,
        "Listing": Listing,
        "Area": Area,
        "EntryView": EntryView,
        "Feedback": Feedback,
        "CaseView": CaseView,
        "Shelf": Shelf,
        "FileRule": FileRule,
        "CatalogRule": CatalogRule,
        "Kind": Kind,
        "Share": Share,
        "Part": Part,
        "Package": Package,
        "EarlierPackage": EarlierPackage,
    }
    data = (entry, notice, parts, reference, municipalities)
    for module in (*data, vocabulary, claims, catalog, diagnostics, config, document):
        known |= vars(module)
    models = [thing for module in data for thing in vars(module).values()]
    fields = {name for thing in models for name in getattr(thing, "model_fields", {})}
    fields |= {field.alias for thing in models for field in getattr(thing, "model_fields", {}).values()}
    attributes = {"code", "slug", *fields}
    rows = [line.split(" | ") for line in text_of("docs/glossary.md").splitlines() if line.startswith("| ")][2:]
    assert len(rows) > 30
    for row in rows:
        for name in re.findall(r"`([^`]+)`", row[2]):
            holder, _, attribute = name.partition(".")
            if name.endswith("/"):
                assert name.removesuffix("/") in {kind.folder for kind in KINDS}, name
            elif attribute:
                assert attribute in {*dir(known[holder]), *getattr(known[holder], "__annotations__", ())}, name
            else:
                assert name in known or name in attributes or name in set(claims.Claim), name


@pytest.mark.collection
def test_copies_in_the_guide_are_the_same_as_their_files():
    guide = text_of("CONTRIBUTING.md")
    copies = re.findall(r"<!-- same as: (\S+) -->\n(`{3,})\w*\n(.*?)^\2$", guide, re.DOTALL | re.MULTILINE)
    assert len(copies) == guide.count("<!-- same as:") >= 1
    for name, _fence, copy in copies:
        assert copy == text_of(name), name


def test_the_guide_explains_every_field_of_an_entry():
    guide = text_of("CONTRIBUTING.md").split("## 項目の説明")[1].split("\n## ")[0]
    told = set(re.findall(r"`([a-z_]+)`", " ".join(re.findall(r"^\| (`[^|]*) \|", guide, re.MULTILINE))))
    assert {field.name for kind in ENTRY_KINDS.values() for field in fields_of(kind.model)} <= told


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_a_day_a_title_and_three_parts(path):
    text = path.read_text(encoding="utf-8")
    assert re.fullmatch(r"20\d{6}-[a-z0-9-]+", path.stem)
    assert text.startswith("# ")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]


def machines_and_registries(files):
    told = ((path, path.read_bytes().decode("utf-8", "replace")) for path in files)
    return [(path.relative_to(ROOT).as_posix(), word) for path, text in told for word in machines_in(text)]


def machines_in(text):
    """Return the paths of machines and hosts of registries in a text; a page of the web may lie below such a path."""
    paths = ["/" + "work/", "/" + "tmp/", "/" + "root/", "/" + "home/"]
    hosts = ["pypi" + ".org", "pythonhosted" + ".org", "registry.npm" + "js.org", "index" + "-url"]
    text = text.replace("--no-emit-index" + "-url", "")
    own = re.sub(r"https?://[^\s\"'<>)]+", "", text)
    return [*(word for word in paths if word in own), *(word for word in hosts if word in text)]


def test_a_path_of_a_machine_is_found_and_that_of_a_public_page_is_none():
    home = "/" + "home/"
    assert machines_in(f"url: 'https://www.example.jp{home}a.html'") == []
    assert machines_in(f"see {home}a and https://www.example.jp/") == [home]
    assert machines_in("https://" + "pypi" + ".org/simple") == ["pypi" + ".org"]


def test_no_file_of_the_repository_names_a_machine_or_a_registry():
    assert machines_and_registries(written_by_hand()) == []


@pytest.mark.collection
def test_neither_the_collection_nor_its_settings_name_a_machine_or_a_registry():
    files = [SETTINGS, *(path for path in (ROOT / "content").rglob("*") if path.is_file())]
    assert machines_and_registries(files) == []


def test_every_locked_version_has_hashes_and_no_address():
    lock = text_of("requirements.lock")
    entries = re.findall(r"^[a-z0-9][\w.-]*(?:\[[\w,-]+\])?==[^\n]*\n(?:    [^\n]*\n)*", lock, re.MULTILINE)
    assert len(entries) > 30
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "".join(entries) == lock
    assert "://" not in lock


def needed():
    """Return the packages that pyproject.toml names, those for development too."""
    return re.findall(r'^    "([a-z0-9-]+)', text_of("pyproject.toml").split("[project.scripts]")[0], re.MULTILINE)


def test_every_dependency_has_its_reason_and_no_other_is_told():
    tables = re.findall(r"^\| ([a-z][\w, ()-]*) \|", text_of("docs/decisions/20261122-dependencies.md"), re.MULTILINE)
    told = [name for row in tables if row != "package" for name in re.sub(r" \(.*\)", "", row).split(", ")]
    assert sorted(told) == sorted(needed())


def test_what_the_project_needs_is_locked():
    project = needed()
    locks = text_of("requirements.lock") + text_of("tools/semantic.lock")
    locked = set(re.findall(r"^([a-z0-9][\w.-]*)", locks, re.MULTILINE))
    assert len(project) > 15
    assert set(project) <= locked


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_nothing_unless_a_job_says_so(path):
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    assert [name for name, job in workflow["jobs"].items() if "permissions" not in job] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(path):
    used = re.findall(r"uses: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert used
    assert [use for use in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*", use)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_is_pasted_into_a_script(path):
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()
    scripts = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    assert scripts
    assert [script for script in scripts if "${{" in script] == []


def test_workflows_call_only_what_exists():
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    targets = set(re.findall(r"^([a-z./]+):", text_of("Makefile"), re.MULTILINE))
    assert set(re.findall(r"run: make (\S+)", text)) <= targets
    assert set(re.findall(r"kyoso ([a-z]+)", text)) <= set(COMMANDS)


def test_issue_forms_and_their_settings_are_readable():
    for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"):
        assert yaml.safe_load(path.read_text(encoding="utf-8")), path


@pytest.mark.collection
def test_the_pictures_of_the_guide_to_slack_show_what_the_program_says_now():
    drawn = pictures()
    assert {name: (FOLDER / name).read_text(encoding="utf-8") for name in drawn} == drawn
