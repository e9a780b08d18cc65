"""The story on one screen: what checking a whole project finds, in whatever order its files are met."""

import random
import re
import shutil

import pytest
from builders import COLLECTED, TODAY, check_folder, run_rules
from golden_site import build_site
from trees import TERRIBLE, tree_named

from generator import build as building
from generator.catalog import Catalog
from generator.findings.diagnostics import CannotRunError, in_order
from generator.findings.private import without_private
from generator.kinds import PERSON
from generator.pages.make import pages_of
from generator.places.municipalities import read_municipalities
from generator.reading import source
from generator.reading.load import load


@pytest.mark.collection
def test_the_content_of_this_repository_is_clean(root):
    checked = check_folder(root, COLLECTED)
    assert (checked.diagnostics, checked.has_errors) == ([], False)
    assert checked.catalog.entries


@pytest.mark.collection
def test_nothing_says_that_staff_taught_each_other_before_an_exchange_is_published(root):
    entries = check_folder(root, COLLECTED).catalog.entries
    told = [
        root / "site_config.yml",
        *root.glob("README*.md"),
        *root.glob("templates/**/*.j2"),
        *root.glob("content/pages/*"),
    ]
    claiming = [
        path.name for path in told if re.search("教え合(っ|う|い)|学んだこと|was learned", path.read_text("utf-8"))
    ]
    assert any(entry.messages for entry in entries) or claiming == []


@pytest.mark.parametrize("seed", range(8))
def test_the_order_in_which_files_are_met_changes_nothing_in_the_report(seed, tree):
    folder = tree(TERRIBLE)
    files, strays = source.find_files(folder / "content", "content")
    findings = [stray.finding for stray in strays]
    random.Random(seed).shuffle(files)  # noqa: S311 - the order of a test
    documents = []
    for file in files:
        read, found = source.read_file(file)
        document, shape_findings = load(read) if read else (None, [])
        findings += [*found, *shape_findings]
        documents += [document] if document else []
    loaded = {(document.kind, document.slug) for document in documents}
    failed = frozenset((file.kind, file.slug) for file in files) - loaded
    places = read_municipalities(folder / "content" / "reference")
    in_source_order = sorted(documents, key=lambda document: document.source.shown)
    findings += run_rules(Catalog(TODAY, tuple(in_source_order), places, failed))
    assert in_order(without_private(findings)) == check_folder(folder).diagnostics


def test_the_order_in_which_files_were_made_changes_nothing(tree):
    folder = tree(TERRIBLE)
    again = folder / "again"
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and not path.is_relative_to(folder / "templates"):
            (again / path.relative_to(folder)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, again / path.relative_to(folder))
    assert check_folder(again).diagnostics == check_folder(folder).diagnostics


def test_a_warning_is_no_error(tree):
    checked = check_folder(tree(tree_named("kb507-person-name")))
    assert (len(checked.diagnostics), checked.has_errors, checked.files) == (1, False, 4)


def test_a_file_that_failed_is_counted_but_not_in_the_catalog(tree):
    checked = check_folder(tree(tree_named("kb201-missing-field")))
    assert (checked.files, sorted(checked.catalog.people), checked.catalog.failed) == (
        4,
        ["henshubu"],
        {(PERSON, "tameshi")},
    )


def test_two_pages_at_one_address_stop_the_build_should_the_check_ever_miss_them(golden_project, monkeypatch):
    def twice(*site):
        made = pages_of(*site)
        return made._replace(makers=[*made.makers, made.makers[0]])

    monkeypatch.setattr(building, "pages_of", twice)
    with pytest.raises(CannotRunError, match=r"^同じアドレスのページが2つできます: index\.md$"):
        build_site(golden_project)
    assert not (golden_project.root / "site").exists()


def test_a_page_that_others_lead_to_is_asked_for_before_any_page_is_made(golden_project):
    (golden_project.content / "pages/contribute.md").unlink()
    with pytest.raises(CannotRunError, match=r"content/pages/contribute\.md がありません"):
        build_site(golden_project)
    assert not (golden_project.root / "site").exists()
