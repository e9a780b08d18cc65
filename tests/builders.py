"""What tests are made of: checked folders, and entries that are valid unless a test changes them."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from variants import variant

from generator.catalog import Catalog
from generator.check import Checked, check
from generator.config import read_project
from generator.kinds import kind_at
from generator.pages.register import reserved_names
from generator.reading.load import load
from generator.reading.source import FoundFile, read_text
from generator.rules import document_findings, file_findings, text_findings

ROOT = Path(__file__).parent.parent
REFERENCE = Path(__file__).parent / "reference"
BESIDE = Path(__file__).parent / "beside"
BOTH_REFERENCES = [REFERENCE, pytest.param(ROOT / "content" / "reference", marks=pytest.mark.collection)]
TODAY = date(2026, 11, 22)
COLLECTED = date(2026, 11, 29)  # the day as of which the collection of the repository is judged
EPOCH_OF_TODAY = "1795305600"  # as SOURCE_DATE_EPOCH
EPOCH_OF_COLLECTED = str(int(EPOCH_OF_TODAY) + 86_400 * (COLLECTED - TODAY).days)


def linked(place, target):
    """Let ``place`` lead to a folder; where only administrators make links, as on Windows, copy it."""
    try:
        place.symlink_to(target)
    except OSError:
        shutil.copytree(target, place)


def a_document(name, text):
    """Load the text of one file, which must be valid."""
    path = Path("content") / name
    source, findings = read_text(FoundFile(kind_at(Path(name)), path.stem, path, path.as_posix()), text.encode())
    assert source, findings
    document, findings = load(source)
    assert document, findings
    return document


def _an_entry(place, body, changes):
    return a_document(place, variant(f"{place.split('/')[0]}.md", set=changes, body=body))


def a_case(slug="tameshi", body=None, **changes):
    return _an_entry(f"cases/{slug}.md", body, changes)


def a_thread(slug="tameshi-thread", body=None, **changes):
    return _an_entry(f"threads/{slug}.md", body, changes)


def a_theme(slug="madoguchi", reading="まどぐち", **changes):
    return _an_entry(f"themes/{slug}.md", None, {"label": "窓口", "reading": reading, **changes})


def a_catalog(*documents, municipalities=None, today=TODAY, failed=()):
    return Catalog(today, documents, municipalities or {}, frozenset(failed), reserved_names())


def run_rules(catalog):
    """Return what all rules find in ``catalog``."""
    alone = [[*text_findings(one.source), *file_findings(one)] for one in catalog.documents]
    among = [[*document_findings(one, catalog.without_bodies())] for one in catalog.documents]
    return [finding for findings in (*alone, *among) for finding in findings]


def check_folder(folder: Path, today: date = TODAY) -> Checked:
    """Check the project in ``folder`` on the fixed day."""
    found, findings = read_project(folder)
    assert found, findings
    return check(found, today)
