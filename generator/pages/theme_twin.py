"""A theme as plain Markdown, at the address of its page: what it is about, and the way to each of its entries."""

from collections.abc import Iterator, Sequence

from generator import _
from generator.config import SiteConfig
from generator.pages.twin import plain, spelt
from generator.views.addresses import address, twin_address
from generator.views.entry import EntryView
from generator.views.theme import ThemeView

_BRACKETS = str.maketrans("[]", "［］")


def theme_twin(theme: ThemeView, config: SiteConfig) -> str:
    """Return ``theme`` with all its entries, on however many sheets its page has them."""
    return "\n\n".join(_parts(theme, config)) + "\n"


def link_line(title: str, to: str, note: str) -> str:
    """Return a line of a list of files as llms.txt has it: a colon of ASCII before the note, no bracket in the name."""
    return f"- [{plain(title.translate(_BRACKETS))}]({to}): {plain(note)}"


def _parts(theme: ThemeView, config: SiteConfig) -> Iterator[str]:
    yield f"# {plain(theme.label)}"
    yield plain(theme.summary)
    yield "\n".join(_facts(theme, config))
    if theme.text:
        yield theme.text
    for heading, entries in ((_("質問と答え"), theme.threads), (_("事例"), theme.cases)):
        if entries:
            yield f"## {heading}"
            yield _listed(entries, config)


def _facts(theme: ThemeView, config: SiteConfig) -> Iterator[str]:
    yield _("- ページ: <{address}>", address=address(config, theme.path))
    yield _("- 記事: {count}", count=theme.count)
    if theme.aliases:
        yield _("- ほかの言い方: {aliases}", aliases=plain(theme.aliases))
    yield _("- 発行: {site}（{standing}）", site=plain(config.title), standing=plain(spelt(config)))
    yield _("- ライセンス: {licence}", licence=config.licence.said)


def _listed(entries: Sequence[EntryView], config: SiteConfig) -> str:
    return "\n".join(link_line(one.title, twin_address(config, one.path), one.summary) for one in entries)
