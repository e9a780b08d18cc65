"""A site made by force of everything hostile in the tests, as if no rule had looked at it."""

import dataclasses
from pathlib import Path

from builders import a_case, a_document, a_thread
from golden_site import PLACES, a_config, golden_copy
from test_escaping import NASTY, a_catalog_saying
from test_hostile import ADDRESSES, EXTENSIONS, HTML
from test_site_scan import HOSTILE
from trees import HOSTILE as HOSTILE_TREES
from trees import REJECT, TERRIBLE

from generator.build import write_source
from generator.catalog import Catalog
from generator.check import Checked
from generator.config import Project
from generator.reading.document import Document
from generator.site.earlier import Earlier
from generator.site.road import make_site
from generator.site.source import Source
from generator.work.watch import Watch

_PAGE = "---\ntitle: 題\nsummary: 要約\n---\n\n文章\n"
_LINKS = ("[x]({})", "[x](<{}>)", "[x]\n\n[x]: {}", "> - [x]({})", "<{}>", "[x]: {} 'x'")


def hostile_texts() -> list[str]:
    """Return every hostile text: the lines of the tables, and the files of the trees that must be refused."""
    lines = [*EXTENSIONS, *HTML, *HOSTILE, *NASTY]
    links = [link.format(address) for address in ADDRESSES for link in _LINKS]
    files = [text for tree in (*HOSTILE_TREES, *REJECT, TERRIBLE) for text in tree.texts]
    return [*lines, *links, *files]


def forced_catalog() -> Catalog:
    """Return a catalog of documents that say the texts: each alone as a text, all in the fields of entries."""
    texts = hostile_texts()
    page = a_document("pages/tameshi.md", _PAGE)
    documents = [
        dataclasses.replace(
            page,
            source=dataclasses.replace(page.source, slug=f"teki-{number}", text=f"{page.source.head.text}\n\n{text}"),
        )
        for number, text in enumerate(texts)
    ]
    return dataclasses.replace(
        a_catalog_saying(" ".join(NASTY)),
        documents=(*a_catalog_saying(" ".join([*NASTY, *HTML])).documents, *documents, *_entries()),
        municipalities=PLACES,
    )


def _entries():
    """Yield a case and a thread whose sections hold texts that only together become something, and hostile sources."""
    case, thread = a_case("teki-case"), a_thread("teki-thread")
    (evidence,) = case.model.evidence
    sources = tuple(evidence.model_copy(update={"url": address}) for address in ADDRESSES)
    halves = ["<script>", "alert(1)</script>", "<!-- x", "y -->", "[x][y] <a\nhref='x'", "[y]: javascript:alert(1)"]
    for document in (case, thread):
        texts = dict(zip(document.sections, halves, strict=False))
        body = "".join(f"\n## {title}\n\n{half}\n" for title, half in texts.items())
        yield Document(
            dataclasses.replace(document.source, text=f"{document.source.head.text}\n{body}"),
            document.model.model_copy(update={"evidence": sources}),
        )


def write_hostile_source(folder: Path) -> Project:
    """Write what the site is made of and return the project in ``folder``."""
    project = dataclasses.replace(golden_copy(folder), config=a_config())
    watch = Watch()
    with watch.stage("ページの文章"):
        write_source(project, Checked(forced_catalog(), (), 0, ()), watch)
    return project


def build_hostile_site(folder: Path) -> Path:
    """Build the site in ``folder`` and return where it lies."""
    project = write_hostile_source(folder)
    (folder / "site").mkdir()
    make_site(Source(project.build), folder / "site", Earlier(Path()), Watch())
    return folder / "site"
