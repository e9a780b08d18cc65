"""What a reader takes along from an entry: its public address, also as a code, a citation, a short mail about it."""

from dataclasses import dataclass

from generator import _
from generator.config import SiteConfig
from generator.language.dates import written_day
from generator.views.addresses import mail_address
from generator.views.code import Code, code_of
from generator.views.entry import EntryView


@dataclass(frozen=True, slots=True)
class Sharing:
    """Texts to hand on; every address in them is the public one, wherever the page is opened.

    ``letter`` is the same mail as an address (RFC 6068), with nobody to send it to yet.
    """

    citation: str
    mail: str
    letter: str
    code: Code


def sharing(entry: EntryView, config: SiteConfig) -> Sharing:
    """Return what is handed on of ``entry``; LICENSE-CONTENT.md shows the same form of citation."""
    day, site = written_day(entry.reviewed_on), config.title
    checked = _("{site}（{mark}）、{day}確認", site=site, mark=config.mark, day=day)
    mail = f"{entry.summary}\n\n{entry.address}\n{checked}"
    return Sharing(
        citation=_(
            "出典: 「{title}」（{site}、{day}確認、{address}、{licence}）",
            title=entry.title,
            site=site,
            day=day,
            address=entry.address,
            licence=config.licence.name,
        ),
        mail=f"{entry.title}\n\n{mail}",
        letter=mail_address("", entry.title, mail),
        code=code_of(entry.address),
    )
