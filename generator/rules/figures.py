"""KB341, KB342: an entry shows the figures of its folder, and only those."""

from collections.abc import Iterator

from generator import _
from generator.catalog import Catalog
from generator.findings.diagnostics import Diagnostic, Fault, Rule, Severity, Span, Told
from generator.kinds import CASE, THREAD
from generator.model.entry import Entry
from generator.reading.document import Document
from generator.reading.text import diagnose
from generator.rules.base import Finding, catalog_rule

UNUSED_FIGURE = Rule(
    "KB342",
    "unused-figure",
    "content/figures には、記事の figures に書いた図だけを置いてください",
    """A figure that no entry shows is not published; it is a leftover, or its line is missing.

    Bad: `content/figures/kitami-madoguchi/nagare.svg` without `figures` in `kitami-madoguchi.md`
    Good: `figures: [{file: nagare.svg, alt: 受付から交付までの4つの手順}]`""",
    Told.CHECK,
    Severity.WARNING,
)


@catalog_rule("KB341", "missing-figure", Entry, "figures には、content/figures にある図を書いてください", Told.WRITER)
def missing_figure(document: Document[Entry], catalog: Catalog) -> Iterator[Finding]:
    """A figure lies in the folder of its entry, `content/figures/ENTRY/`.

    Bad: `figures: [{file: nagare.svg, alt: 手順}]` without that file
    Good: the same with `content/figures/kitami-madoguchi/nagare.svg`
    """
    for number, figure in enumerate(document.model.figures):
        if (document.slug, figure.file) not in catalog.figures:
            found = _("content/figures/{slug}/{file} がないか、読めません", slug=document.slug, file=figure.file)
            mend = _("ファイルを置いてプルリクエストに入れるか、この行を消してください")
            yield Finding(document.at("figures", number, "file"), found, mend)


def unused_figures(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield a finding for every figure that no entry of its folder shows."""
    used = {(entry.slug, figure.file) for entry in catalog.entries for figure in entry.model.figures}
    for figure in catalog.figures.values():
        if figure and (figure.slug, figure.name) not in used and not catalog.has_failed(figure.slug, CASE, THREAD):
            mend = _("記事 {slug} の figures に書くか、ファイルを消してください", slug=figure.slug)
            yield diagnose(figure.shown, (), Fault(UNUSED_FIGURE, Span.on_line(1), _("どの記事も載せていません"), mend))


RULES = (missing_figure,)
