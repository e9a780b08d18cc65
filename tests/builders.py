"""What tests are made of: checked folders, and entries that are valid unless a test changes them."""

from datetime import date
from pathlib import Path

from generator.catalog import Catalog
from generator.check import Checked, check
from generator.config import read_project
from generator.kinds import kind_at
from generator.reading.load import load
from generator.reading.source import FoundFile, read_text
from generator.rules import catalog_findings, file_findings

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)
_SHARED = {
    "summary": "試験用の要約です。",
    "themes": "[madoguchi]",
    "questions": "[試験用の聞き方]",
    "evidence": "[{title: 試験用の資料, publisher: 発行者, url: 'https://www.example.jp/', accessed_on: 2026-11-01}]",
    "published_on": "2026-11-22",
    "reviewed_on": "2026-11-22",
    "review_by": "2027-05-22",
}
_CASE = {"title": "試験用の事例", **_SHARED, "municipality": "'012351'", "stage": "in_use", "outcome": "achieved"}
_THREAD = {"title": "試験用の質問", **_SHARED}
_SECTIONS = {
    "cases": ("課題", "取り組み", "成果", "つまずきと学び", "真似するための条件", "ずらしどころ"),
    "threads": ("答え", "やり取り", "残った問い"),
}


def a_document(name, text):
    """Load the text of one file, which must be valid."""
    path = Path("content") / name
    source, findings = read_text(FoundFile(kind_at(Path(name)), path.stem, path, path.as_posix()), text.encode())
    assert source, findings
    document, findings = load(source)
    assert document, findings
    return document


def _an_entry(kind, slug, fields, body):
    front = "".join(f"{name}: {value}\n" for name, value in fields.items() if value is not None)
    sections = "".join(
        f"\n## {title}\n\n" + ("### 質問者\n\n" * (title == "やり取り")) + "文章\n" for title in _SECTIONS[kind]
    )
    return a_document(f"{kind}/{slug}.md", f"---\n{front}---\n{body if body is not None else sections}")


def a_case(slug="tameshi", body=None, **changes):
    return _an_entry("cases", slug, _CASE | changes, body)


def a_thread(slug="tameshi-thread", body=None, **changes):
    return _an_entry("threads", slug, _THREAD | changes, body)


def a_theme(slug="madoguchi", reading="まどぐち", **changes):
    fields = {"label": "窓口", "reading": reading, "summary": "試験用のテーマです。", **changes}
    front = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return a_document(f"themes/{slug}.md", f"---\n{front}---\n\n文章\n")


def a_catalog(*documents, municipalities=None, today=TODAY, failed=()):
    return Catalog(today, documents, municipalities or {}, frozenset(failed))


def run_rules(catalog):
    """Return what all rules find in ``catalog``."""
    return [*(finding for one in catalog.documents for finding in file_findings(one)), *catalog_findings(catalog)]


def check_folder(folder: Path) -> Checked:
    """Check the project in ``folder`` on the fixed day."""
    found, findings = read_project(folder)
    assert found, findings
    return check(found, TODAY)
