"""Ways to say something back about an entry without an account: a text to send, a mail with it, forms that know it."""

from dataclasses import dataclass

from generator import _
from generator.config import SiteConfig
from generator.language.dates import written_day
from generator.model.feedback import feedback_text
from generator.views.addresses import mail_address
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
    text = feedback_text(entry.title, entry.address, written_day(entry.reviewed_on))
    mailbox = config.contact.mail
    return Feedback(
        text=text,
        mail=mail_address(mailbox, _("記事への声: {title}", title=entry.title), text) if mailbox else "",
        correction=_FORM.format("correction", entry.slug),
        replication=_FORM.format("replication", entry.slug) if entry.case else "",
        withdrawal=_FORM.format("withdrawal", entry.slug),
    )
