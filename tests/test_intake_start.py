"""A new entry to fill in."""

import re

import pytest
from builders import TODAY, check_folder

from generator.check import check
from generator.config import read_project
from generator.findings.diagnostics import RefusedError
from generator.intake.intake import write_entries
from generator.intake.start import empty_entry
from generator.kinds import CASE, ENTRY_KINDS


def start(folder, kind, slug):
    project, findings = read_project(folder)
    assert project, findings
    entry = empty_entry(kind, slug, check(project, TODAY, may_be_empty=True))
    write_entries(folder, [entry])
    return folder / entry.path


@pytest.mark.parametrize("kind", ENTRY_KINDS.values(), ids=lambda kind: kind.name)
def test_a_new_entry_lacks_only_what_its_author_has_to_say(kind, project):
    folder = project()
    path = start(folder, kind, "tameshi")
    assert path == folder / "content" / kind.folder / "tameshi.md"
    needed = ["title", "summary", "themes", *(["stage", "outcome"] if kind is CASE else [])]
    assert [(item.rule.code, item.found) for item in check_folder(folder).diagnostics] == [
        ("KB201", f"「{name}」がないか、空です") for name in needed
    ]


def test_a_new_entry_is_due_for_review_within_half_a_year(project):
    text = start(project(), CASE, "tameshi").read_text(encoding="utf-8")
    assert re.findall(r"^(published_on|reviewed_on|review_by): (.*)$", text, re.MULTILINE) == [
        ("published_on", "2026-11-22"),
        ("reviewed_on", "2026-11-22"),
        ("review_by", "2027-05-22"),
    ]


@pytest.mark.parametrize("kind", ENTRY_KINDS.values(), ids=lambda kind: kind.name)
@pytest.mark.parametrize("place", ["cases/tameshi.md", "threads/tameshi.md"])
def test_an_entry_that_exists_in_either_folder_is_left_alone(place, kind, project):
    folder = project({place: "書きかけ"})
    with pytest.raises(RefusedError) as raised:
        start(folder, kind, "tameshi")
    assert str(raised.value).startswith("「tameshi」という名前の記事がもうあります。")
    assert (folder / "content" / place).read_text(encoding="utf-8") == "書きかけ"
    assert [path.name for path in (folder / "content").rglob("*.md") if path.stem == "tameshi"] == ["tameshi.md"]


@pytest.mark.parametrize(
    "slug", ["", "ab", "Tameshi", "試験", "a_b", "../abc", "abc/def", "abc\n", "a" * 61, "-abc", "con"]
)
def test_a_name_that_is_no_slug_is_refused(slug, project):
    folder = project()
    with pytest.raises(RefusedError) as raised:
        start(folder, CASE, slug)
    assert str(raised.value).startswith("ファイル名は英小文字・数字・ハイフンで3〜60字にしてください")
    assert not (folder / "content/cases").exists()
