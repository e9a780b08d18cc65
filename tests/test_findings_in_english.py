"""Findings with ``language: en``: rules speak English, and what is Japanese in them stands or has to stand in files."""

import re

import pytest
from builders import check_folder
from test_second_language import SIGNS, TYPED
from trees import REJECT

from generator.findings.report import FORMATS, report

CODE = re.compile(r"^\S+:(?:\d+|\{line\}):\d+: \S+ (KB\d{3}) ", re.MULTILINE)
RUN = re.compile(f"(?:{SIGNS.pattern})+")


def by_name(tree):
    return tree.name


def in_english(folder):
    """Return the folder, whose settings say English now."""
    settings = folder / "site_config.yml"
    text = settings.read_text(encoding="utf-8")
    settings.unlink()  # it may be a link
    settings.write_text(f"{text}language: en\n", encoding="utf-8")
    return folder


# A title of 41 signs, a summary of 121: there may be twice as many letters.
FITS_IN_ENGLISH = {"kb206-wrong-length", "kb601-summary-too-long", "kb601-summary-too-long-start"}


def said_of_its_own(text, folder):
    """Return what of ``text`` is Japanese and stands in no file below ``folder``, nor has to be typed in one."""
    written = "".join(path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file())
    return [run for run in RUN.findall(TYPED.sub("", text)) if not _stands_in(written, run)]


def _stands_in(written, run):
    """Whether ``run`` is written, whole or as the names of a prefecture and a place, which tables have apart."""
    return any(run[:end] in written and run[end:] in written for end in range(len(run)))


@pytest.mark.parametrize("broken", REJECT, ids=by_name)
def test_what_is_found_is_told_in_english(broken, tree):
    folder = in_english(tree(broken))
    found = check_folder(folder).diagnostics
    assert [one.rule.code for one in found] == ([] if broken.name in FITS_IN_ENGLISH else CODE.findall(broken.report))
    told = [text for one in found for text in (one.must, one.found, one.mend)]
    assert [run for text in told for run in said_of_its_own(text, folder)] == []


def test_a_report_is_english_to_its_last_line_in_every_format(tree):
    (broken,) = (one for one in REJECT if one.name == "kb101-yaml-syntax-missing-comma")
    checked = check_folder(in_english(tree(broken)))
    reports = {name: report(checked.diagnostics, checked.files, name) for name in FORMATS}
    assert {name for name, text in reports.items() if SIGNS.search(text)} == set()
    line = checked.diagnostics[0].span.line
    assert reports["text"] == (
        f"content/cases/tameshi.md:{line}:24: Error KB101 yaml-syntax: "
        "Write the fields in correct YAML (there is no comma before “to”)\n"
        "  | period: {from: 2025-04 to: 2025-05}\n"
        "  |                        ^\n"
        "  How to fix it: Put “, ” before “to”\n"
        "\n"
        "Checked 4 files: 1 error, 0 warnings."
    )
