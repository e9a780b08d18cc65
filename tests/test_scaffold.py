"""A new entry to fill in."""

import re

import pytest
from builders import TODAY, check_folder

from generator.config import read_project
from generator.findings.diagnostics import CannotRunError
from generator.intake.scaffold import start_entry
from generator.model.entry import Case, Thread


def started(folder):
    project, findings = read_project(folder)
    assert project, findings
    return project


@pytest.mark.parametrize(
    ("kind", "place", "model"),
    [("case", "content/cases/tameshi.md", Case), ("thread", "content/threads/tameshi.md", Thread)],
)
def test_a_new_entry_names_every_field_in_the_order_of_the_model(kind, place, model, project):
    folder = project()
    path = start_entry(started(folder), kind, "tameshi", TODAY)
    assert path.as_posix() == place
    named = re.findall(r"^([a-z_]+):", (folder / place).read_text(encoding="utf-8"), re.MULTILINE)
    left_out = {"formerly", "population_band"}
    assert sorted(named) == sorted(set(model.model_fields) - left_out)


@pytest.mark.parametrize("kind", ["case", "thread"])
def test_a_new_entry_lacks_only_what_its_author_has_to_say(kind, project):
    folder = project()
    start_entry(started(folder), kind, "tameshi", TODAY)
    found = [(item.rule.code, item.found) for item in check_folder(folder).diagnostics]
    needed = ["title", "summary", *(["stage", "outcome"] if kind == "case" else [])]
    assert found == [
        *(("KB201", f"「{name}」がないか、空です") for name in needed[:2]),
        ("KB206", "0個です"),
        *(("KB201", f"「{name}」がないか、空です") for name in needed[2:]),
    ]


def test_a_new_entry_is_due_for_review_within_half_a_year(project):
    folder = project()
    text = (folder / start_entry(started(folder), "case", "tameshi", TODAY)).read_text(encoding="utf-8")
    assert re.findall(r"^(published_on|reviewed_on|review_by): (.*)$", text, re.MULTILINE) == [
        ("published_on", "2026-11-22"),
        ("reviewed_on", "2026-11-22"),
        ("review_by", "2027-05-22"),
    ]


@pytest.mark.parametrize("kind", ["case", "thread"])
@pytest.mark.parametrize("place", ["cases/tameshi.md", "threads/tameshi.md"])
def test_an_entry_that_exists_in_either_folder_is_left_alone(place, kind, project):
    folder = project({place: "書きかけ"})
    with pytest.raises(CannotRunError) as raised:
        start_entry(started(folder), kind, "tameshi", TODAY)
    assert str(raised.value) == f"同じ名前の記事があります: content/{place}"
    assert (folder / "content" / place).read_text(encoding="utf-8") == "書きかけ"
    assert [path.name for path in (folder / "content").rglob("*.md") if path.stem == "tameshi"] == ["tameshi.md"]


@pytest.mark.parametrize(
    "slug", ["", "ab", "Tameshi", "試験", "a_b", "../abc", "abc/def", "abc\n", "a" * 61, "-abc", "con"]
)
def test_a_name_that_is_no_slug_is_refused(slug, project):
    folder = project()
    with pytest.raises(CannotRunError) as raised:
        start_entry(started(folder), "case", slug, TODAY)
    assert str(raised.value).startswith("名前は英小文字・数字・ハイフンで3〜60字にしてください")
    assert not (folder / "content/cases").exists()
