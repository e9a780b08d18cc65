"""What is private is told in the first round and before everything else, whatever other mistakes a text has."""

import pytest
from builders import check_folder
from trees import REJECT

from generator.findings.report import FORMATS, report

PRIVATE = {
    "KB501": "shiken@city.example.lg.jp",
    "KB502": "03-0000-0000",
    "KB503": "1111 1111 1118",
    "KB505": "xoxb-tameshi-tameshi",
}
PLANTED = " | ".join(PRIVATE.values())


def told_first(findings):
    """Return the codes of what is told before anything that is not private."""
    codes = []
    for finding in findings:
        if not finding.rule.private:
            break
        codes.append(finding.rule.code)
    return codes


def plant(folder, broken):
    """Write private data at the end of every file of a tree; return the files."""
    files = [folder / "content" / name for name in broken.places if (folder / "content" / name).is_file()]
    files = [file for file in files if not file.is_symlink()]
    for file in files:
        line = PLANTED if file.suffix == ".md" else f"# {PLANTED}"
        file.write_bytes(file.read_bytes() + f"\n{line}\n".encode())
    return files


@pytest.mark.parametrize("broken", REJECT, ids=lambda tree: tree.name)
def test_private_data_is_told_first_in_any_broken_file_and_no_report_repeats_it(broken, tree):
    folder = tree(broken)
    files = plant(folder, broken)
    findings = check_folder(folder).diagnostics
    private = findings[: len(told_first(findings))]
    for file in files:
        shown = file.relative_to(folder).as_posix()
        assert {one.rule.code for one in private if one.path == shown} >= set(PRIVATE), shown
    assert files or broken.name.startswith("kb111")  # a link, which is never followed
    said = [report(findings, 1, name) for name in FORMATS]
    assert [secret for secret in PRIVATE.values() for text in said if secret in text] == []
