"""Where a draft goes: beside what was refused, until the curator has finished it; never over what somebody changed."""

from dataclasses import dataclass
from pathlib import Path

from generator import _
from generator.findings.diagnostics import CannotRunError, RefusedError, reason_of
from generator.intake.kept import FOLDER, keep_instead
from generator.intake.slack.draft import Imported
from generator.intake.slack.merging import merged
from generator.intake.slack.own import read_own, write_own
from generator.kinds import THREAD
from generator.model.vocabulary import Status

_LAST = "drafts"  # the folder of what was imported last, among the data of this machine


@dataclass(frozen=True, slots=True)
class Put:
    """Where a draft lies, whether it is new there, and what came of importing it again."""

    place: str
    is_new: bool
    told: tuple[str, ...] = ()


def put(root: Path, found: Imported) -> Put:
    """Keep a draft in the project at ``root``, together with what the curator made of an earlier one.

    Raises:
        RefusedError: The entry that was made of it has been withdrawn.
        CannotRunError: It cannot be written.
    """
    place, last = f"{FOLDER}/{found.name}.md", f"{_LAST}/{found.name}.md"
    earlier = _earlier(root, place, found.name)
    if earlier and f"\nstatus: {Status.WITHDRAWN}" in earlier:
        msg = _("このやり取りの記事は取り下げられています。取り込みません")
        raise RefusedError(msg)
    outcome = merged(read_own(last) or found.text, earlier, found.text) if earlier else None
    text, told = (outcome.text, outcome.told) if outcome else (found.text, ())
    if text != earlier:
        (root / FOLDER).mkdir(exist_ok=True)
        keep_instead(root, place, text.encode())
    write_own(last, found.text)
    return Put(place, not earlier, told)


def _earlier(root: Path, place: str, name: str) -> str:
    """Return what was made of the thread before: the draft, or else the entry that it became."""
    for path in (root / place, root / "content" / THREAD.folder / f"{name}.md"):
        try:
            if path.is_file():
                return path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = reason_of(error) if isinstance(error, OSError) else _("UTF-8 ではありません")
            msg = _("ファイルを読めません: {file}({reason})", file=path.name, reason=reason)
            raise CannotRunError(msg) from error
    return ""
