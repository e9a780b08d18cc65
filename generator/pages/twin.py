"""An entry as plain Markdown, to be kept or pasted into an office's own AI: its facts, text and sources alone."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator import _, noted, of, shown_day
from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.model.claims import Claim
from generator.pages.compare import Line, compared, rows
from generator.views.entry import EntryView
from generator.views.entry_text import EntryText, entry_text
from generator.views.shelf import Shelf
from generator.views.source import Source

_SIGNS = re.compile(r"[\\`*_<>\[\]]|&(?=#?\w+;)")
_SAID_ELSEWHERE = frozenset({"答え", "資料の種類", "出典", "最後の確認"})
_TEMPLATE = noted(
    """\
# {title}

{summary}

- ページ: <{address}>
- 種類: {kind}
{facts}
- 最後の確認: {reviewed}{state}
- 発行: {site}（{standing}）
- ライセンス: {licence}。引用元の資料の権利は、それぞれの発行者にあります

{body}

## 出典

{sources}
"""
)
Facts = Mapping[str, Sequence[Line]]


def twin_name(entry: EntryView) -> str:
    """Return the name of the file, which lies beside the page of ``entry``."""
    return f"{entry.slug}.md"


def facts_of(entry: EntryView, text: EntryText) -> Facts:
    """Return what is told of ``entry`` below its title, by label."""
    if entry.case:
        return compared(entry, entry.case, text)
    return {of("compare", "テーマ"): [theme.label for theme in entry.themes]}


def twin(entry: EntryView, text: EntryText, facts: Facts, config: SiteConfig) -> str:
    """Return ``entry`` with its ``text`` as Markdown; ``facts`` are told of it by label, as the table of cases does."""
    return _(
        _TEMPLATE,
        title=plain(entry.title),
        summary=plain(entry.summary),
        address=entry.address,
        kind=entry.kind,
        facts="\n".join([*_facts(facts), *_untold(entry)]),
        reviewed=shown_day(entry.reviewed_on),
        state=_state(entry),
        site=plain(config.title),
        standing=plain(spelt(config)),
        licence=config.licence.said,
        body="\n\n".join(_body(entry, text)),
        sources="\n".join(f"{number}. {_source(one)}" for number, one in enumerate(entry.sources, 1)),
    )


def spelt(config: SiteConfig) -> str:
    """Return what sort of site it is in sentences, where a bracket stands around them already."""
    return _("。").join(filter(None, (config.mark, config.disclaimer)))


def twin_of(entry: EntryView, shelf: Shelf, catalog: Catalog) -> str:
    """Return ``entry`` as Markdown by itself; its text stands in the ``catalog``."""
    text = entry_text(catalog.public[entry.slug], shelf.catalog)
    return twin(entry, text, facts_of(entry, text), shelf.config)


def facts_before(twin_text: str) -> str:
    """Return the Markdown of an entry with its facts right below the title, and the summary as a section of its own."""
    title, summary, facts, rest = twin_text.split("\n\n", 3)
    return f"{title}\n\n{facts}\n\n## {Claim.SUMMARY.label}\n\n{summary}\n\n{rest}"


def plain(text: str) -> str:
    """Return a line as it is read, whatever signs of Markdown stand in it."""
    return _SIGNS.sub(r"\\\g<0>", text)


def _facts(told: Facts) -> Iterator[str]:
    for label in (row.label for row in rows() if row.section is None and row.written not in _SAID_ELSEWHERE):
        lines = [line for line in told.get(label, ()) if isinstance(line, str)]
        if lines:
            yield f"- {label}: {plain(_('、').join(lines))}"


def _untold(entry: EntryView) -> list[str]:
    """Return what the sources of a case do not tell: whoever reads the file alone would take it for left out."""
    untold = entry.case.untold_facts if entry.case else ()
    return [_("- 資料に記載がないこと: {facts}", facts=_("・").join(untold))] if untold else []


def _state(entry: EntryView) -> str:
    if entry.archived:
        return _("（更新終了。いまの制度や状況とは違うことがあります）")
    day = shown_day(entry.review_by)
    if entry.overdue:
        return _("（{day}までに見直す予定。要確認）", day=day)
    return _("（{day}までに見直す予定）", day=day)


def _body(entry: EntryView, text: EntryText) -> Iterator[str]:
    """Yield everything below the facts, piece by piece: sections, what came of it elsewhere, what others can use."""
    for claim, passage in text.passages.items():
        yield f"## {passage.title}"
        yield from _parts(text).get(claim, [passage.text])
    if entry.case and entry.case.replications:
        yield f"## {_('ほかの団体で試した結果')}"
        said = noted("{place}（{result}）: {difference}")
        results = entry.case.replications
        yield from (plain(_(said, place=one.place, result=one.result, difference=one.difference)) for one in results)
    if entry.materials:
        yield f"## {_('そのまま使える資料')}"
        yield "\n".join(f"- {_source(one.source)}" for one in entry.materials)


def _parts(text: EntryText) -> Mapping[Claim, Sequence[str]]:
    """Return the sections that are told in parts: what single documents say, and messages."""
    said = [
        (_("資料: {publisher}「{title}」", publisher=one.source.publisher, title=one.source.title), one.text)
        for one in text.statements
    ]
    turns = [(turn.heading, turn.text) for turn in text.turns]
    sections = {Claim.COLLECTION: said, Claim.EXCHANGE: turns}
    return {claim: [f"### {plain(head)}\n\n{words}" for head, words in parts] for claim, parts in sections.items()}


def _source(source: Source) -> str:
    days = [_("{day}公表", day=source.issued_words)] if source.issued else []
    said = _("、").join([source.publisher, source.kind, *days, source.checked])
    address = f" <{source.coded or source.url}>" if source.host else ""
    return plain(_("{title}（{said}）", title=source.title, said=said)) + address
