"""A mail as Outlook saves it (.msg) → its texts and attachments, as those of any other mail."""

from oxmsg import Message

from generator import _, noted
from generator.findings.diagnostics import RefusedError
from generator.intake.mail import Mail, without_tags
from generator.intake.opened import DAMAGE

_MAX_PARTS = 50


def message_in(data: bytes) -> Mail:
    """Return what is in the mail.

    Raises:
        RefusedError: It is no mail that can be taken apart.
    """
    try:
        message = Message.load(data)
        bodies = [message.body or "", without_tags(message.html_body or "")]
        subject = " ".join((message.subject or "").split())
        attached = [(one.file_name or _("添付"), one.file_bytes or b"") for one in message.attachments[:_MAX_PARTS]]
    except DAMAGE as error:
        told = noted("Outlook のメール(.msg)を読み取れません。添付ファイルか本文だけを、別に保存して渡してください")
        msg = _(told)
        raise RefusedError(msg) from error
    body = next((text for text in bodies if text.strip()), "")
    return Mail(subject, [("", body.encode("utf-8", "replace")), *attached])
