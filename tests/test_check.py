"""Checking what is proposed is checking everything, without looking at anything twice."""

import pickle

import pytest
from builders import TODAY, check_folder

from generator import check as checking
from generator.check import check, check_with
from generator.kinds import CASE as KIND
from generator.kinds import kind_at
from generator.reading import yamltree
from generator.reading.dealt import Dealing
from generator.reading.source import FoundFile
from generator.reading.yaml_places import read_places
from generator.rules import file_findings
from generator.work.sharing import shared

CASE = "cases/shiken-jisseki.md"


def shown(checked):
    return [document.source.shown for document in checked.catalog.documents]


@pytest.fixture
def in_two_steps(golden_project):
    """Check the golden project without one of its files, then with it again; return both results and the whole."""
    path = golden_project.content / CASE
    whole, data = check_folder(golden_project.root), path.read_bytes()

    def call(data=data):
        path.unlink()
        before = check_folder(golden_project.root)
        file = FoundFile(kind_at(path.relative_to(golden_project.content)), path.stem, path, f"content/{CASE}")
        return before, check_with(before, [(file, data)]), whole

    return call


def test_a_proposed_file_is_judged_as_if_it_lay_there(in_two_steps):
    before, after, whole = in_two_steps()
    assert before.diagnostics != whole.diagnostics
    assert (after.diagnostics, after.files) == (whole.diagnostics, whole.files)
    assert {one.source.shown for one in after.catalog.documents} == {
        one.source.shown for one in whole.catalog.documents
    }


def test_of_a_checked_file_nothing_is_held_but_its_text(golden_project):
    checked = check_folder(golden_project.root)
    plain = {name for one in checked.catalog.documents for name in vars(one.source.put_away)}
    assert {name for one in checked.catalog.documents for name in vars(one.source)} == plain


def test_a_proposed_file_that_cannot_be_read_has_failed(in_two_steps):
    before, after, _whole = in_two_steps(b"\xff")
    assert after.catalog.failed - before.catalog.failed == {(KIND, "shiken-jisseki")}
    assert [one.rule.code for one in after.diagnostics if one.path == f"content/{CASE}"] == ["KB102"]


def test_where_the_values_of_a_file_stand_is_found_out_only_where_something_is_wrong(golden_project, monkeypatch):
    entries = [one for one in check_folder(golden_project.root).catalog.entries if not [*file_findings(one)]]
    assert entries
    found_out = []
    monkeypatch.setattr(yamltree, "read_places", lambda *given: found_out.append(given) or read_places(*given))
    for one in entries:
        assert [*file_findings(one.put_away)] == []
    assert found_out == []


IN_THE_TEXT = ("## 成果\n", "## せいか\n\n<b>太字</b>\n")


@pytest.mark.parametrize(
    ("typed", "instead", "of_fields"),
    [
        ("stage: in_use\n", "", ["KB201"]),
        ("stage: in_use", "stage: inuse", ["KB204"]),
        ("stage: in_use", "stage: [in_use", ["KB101"]),
        ("stage: in_use", "stage: *x", ["KB108"]),
        ("stage: in_use", "stage：in_use", ["KB109"]),
        ("stage: in_use", "stage: in_use\u200b", ["KB110"]),
        ("stage: in_use", "stage: in_use\nfoo: 1", ["KB202"]),
    ],
)
def test_how_a_text_is_written_is_told_whatever_is_wrong_with_the_fields_above_it(
    in_two_steps, golden_project, typed, instead, of_fields
):
    text = (golden_project.content / CASE).read_text("utf-8")
    assert typed in text
    assert IN_THE_TEXT[0] in text
    _before, after, _whole = in_two_steps(text.replace(typed, instead).replace(*IN_THE_TEXT).encode())
    found = [one.rule.code for one in after.diagnostics if one.path == f"content/{CASE}"]
    assert found == [*of_fields, "KB211", "KB511", "KB511"]


@pytest.mark.parametrize("begins", ["", "---\ntitle: x\n", "<<<<<<< HEAD\n---\ntitle: x\n---\n", "\ufeff---\n---\n"])
def test_of_a_file_without_an_end_of_its_fields_nobody_can_tell_where_its_text_begins(in_two_steps, begins):
    _before, after, _whole = in_two_steps(f"{begins}\n## せいか\n\n<b>太字</b>\n".encode())
    assert len([one for one in after.diagnostics if one.path == f"content/{CASE}"]) == 1


def test_what_was_checked_before_is_not_looked_at_again(in_two_steps, monkeypatch):
    looked_at = []
    real = checking.load
    monkeypatch.setattr(checking, "load", lambda source: looked_at.append(source.shown) or real(source))
    before, after, _whole = in_two_steps()
    assert looked_at[before.files :] == [f"content/{CASE}"]
    assert after.files == before.files + 1


@pytest.mark.parametrize("day", [TODAY, TODAY.replace(year=2031)])
def test_findings_of_single_files_do_not_depend_on_the_day(day, golden_project):
    assert checking.check(golden_project, day).of_files == check_folder(golden_project.root).of_files


def everything_of(checked):
    return (
        checked.diagnostics,
        checked.files,
        checked.catalog.failed,
        [everything_in(one) for one in checked.catalog.documents],
    )


def everything_in(document):
    source = document.source
    values = (source.shown, source.slug, source.kind, source.text, source.body, source.body_line, source.raw)
    return (
        *values,
        document.model,
        dict(document.sections),
        document.statements,
        document.messages,
        document.at("title"),
    )


class Shared(Dealing):
    def __init__(self, workers):
        self._workers = workers

    def files(self, function, files):
        return shared(function, files, self._workers)

    def among(self, function, documents, light):
        assert [*light]
        return shared(function, documents, self._workers)


def test_whatever_the_number_of_workers_the_same_is_found_in_the_same_order(golden_project):
    for number in range(3):
        (golden_project.content / f"cases/shiken-kowareta-{number}.md").write_text("題\n09012345678", encoding="utf-8")

    alone, together = (check(golden_project, TODAY, by=Shared(workers)) for workers in (1, 3))
    assert len(alone.catalog.failed) == 3
    assert everything_of(alone) == everything_of(together)


def test_what_is_found_in_a_file_comes_back_from_another_process_as_it_was(golden_project):
    for document in check_folder(golden_project.root).catalog.documents:
        copy = pickle.loads(pickle.dumps(document))  # noqa: S301 - its own
        assert everything_in(copy) == everything_in(document)
