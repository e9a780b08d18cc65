"""What one job of a workflow hands to the next: small files with one thing in each, and nothing to interpret."""

from pathlib import Path

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.github.issue import Reply


def hand_over(reply: Reply, project: Path, folder: Path) -> None:
    """Write into ``folder`` the answer and, for an accepted issue, the file and the words of its pull request.

    Raises:
        CannotRunError: Something cannot be written.
    """
    files = {"answer.md": reply.answer}
    if reply.is_accepted:
        entry = (project / reply.path).read_text(encoding="utf-8")
        parts = {"path": reply.path, "branch": reply.branch, "title": reply.title, "body.md": reply.text}
        files |= {**parts, "entry.md": entry}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        msg = _("書き込めません: {folder}({reason})", folder=folder, reason=reason_of(error))
        raise CannotRunError(msg) from error
