"""Ways to say something back about an entry without an account: a text to send, a mail with it, forms that know it."""

from dataclasses import dataclass
from urllib.parse import quote

from generator.config import SiteConfig
from generator.model.feedback import feedback_text
from generator.views.entry import EntryView

_FORM = "form/{}.html#entry={}"


@dataclass(frozen=True, slots=True)
class Feedback:
    """A ``text`` to fill in, the address of a mail that holds it (or nothing), and where the forms of notices lie.

    ``replication`` is nothing where there is no case to try.
    """

    text: str
    mail: str
    correction: str
    replication: str
    withdrawal: str


def feedback(entry: EntryView, config: SiteConfig) -> Feedback:
    """Return the ways of ``entry``."""
    day = entry.reviewed_on
    text = feedback_text(entry.title, entry.address, f"{day.year}年{day.month}月{day.day}日")
    name = entry.path.rpartition("/")[2].removesuffix(".md")
    return Feedback(
        text=text,
        mail=_mail(config.contact.mail, f"記事への声: {entry.title}", text) if config.contact.mail else "",
        correction=_FORM.format("correction", name),
        replication=_FORM.format("replication", name) if entry.case else "",
        withdrawal=_FORM.format("withdrawal", name),
    )


def _mail(mailbox: str, subject: str, text: str) -> str:
    """Return the address that opens a mail to ``mailbox`` (RFC 6068: lines end in CRLF, signs are UTF-8)."""
    body = text.replace("\n", "\r\n")
    return f"mailto:{mailbox}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
