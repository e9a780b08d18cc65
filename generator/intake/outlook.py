"""A mail as Outlook saves it (.msg) → its texts and attachments, as those of any other mail."""

from oxmsg import Message

from generator.findings.diagnostics import RefusedError
from generator.intake.mail import without_tags
from generator.intake.opened import DAMAGE

_MAX_PARTS = 50


def parts_of_message(data: bytes) -> list[tuple[str, bytes]]:
    """Return the name (empty for a body) and the content of every part of the mail; bodies come as UTF-8.

    Raises:
        RefusedError: It is no mail that can be taken apart.
    """
    try:
        message = Message.load(data)
        bodies = [message.body or "", without_tags(message.html_body or "")]
        attached = [(one.file_name or "添付", one.file_bytes or b"") for one in message.attachments[:_MAX_PARTS]]
    except DAMAGE as error:
        msg = "Outlook のメール(.msg)を読み取れません。添付ファイルか本文だけを、別に保存して渡してください"
        raise RefusedError(msg) from error
    body = next((text for text in bodies if text.strip()), "")
    return [("", body.encode("utf-8", "replace")), *attached]
