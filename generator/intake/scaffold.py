"""A new entry to fill in: every field explained in Japanese, nothing invented."""

from datetime import date
from pathlib import Path

from generator.config import Project
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.kinds import ENTRY_KINDS
from generator.model.entry import REVIEW_AFTER
from generator.model.slug import is_slug
from generator.output.render import Renderer


def start_entry(project: Project, kind: str, slug: str, today: date) -> Path:
    """Write the skeleton of a ``kind`` (case or thread) named ``slug``; return its path in the project.

    Raises:
        CannotRunError: The name is no slug, an entry of that name exists, or it cannot be written.
    """
    if not is_slug(slug):
        msg = f"名前は英小文字・数字・ハイフンで3〜60字にしてください(例 kitami-madoguchi): {slug}"
        raise CannotRunError(msg)
    for known in ENTRY_KINDS.values():
        if (project.content / known.folder / f"{slug}.md").exists():
            msg = f"同じ名前の記事があります: content/{known.folder}/{slug}.md"
            raise CannotRunError(msg)
    place = Path("content") / ENTRY_KINDS[kind].folder / f"{slug}.md"
    data = {"today": today, "review_by": today + REVIEW_AFTER}
    text = Renderer(project.templates, project.config).text(f"new/{kind}.md.j2", data)
    try:
        (project.root / place).parent.mkdir(parents=True, exist_ok=True)
        with (project.root / place).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        msg = f"書き込めません: {place}({reason_of(error)})"
        raise CannotRunError(msg) from error
    return place
