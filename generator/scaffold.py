"""A new entry to fill in: every field explained in Japanese, nothing invented."""

import re
from datetime import date, timedelta
from pathlib import Path

from generator.config import Project
from generator.diagnostics import CannotRunError
from generator.models import SLUG_PATTERN
from generator.render import Renderer

KINDS_TO_START = {"case": "cases", "thread": "threads"}
_REVIEW_AFTER = timedelta(days=181)


def start_entry(project: Project, kind: str, slug: str, today: date) -> Path:
    """Write the skeleton of a ``kind`` (case or thread) named ``slug``; return its path in the project.

    Raises:
        CannotRunError: The name is no slug, the entry exists, or it cannot be written.
    """
    if not re.fullmatch(SLUG_PATTERN, slug) or not 3 <= len(slug) <= 60:  # noqa: PLR2004 - as models.Slug
        msg = f"名前は英小文字・数字・ハイフンで3〜60字にしてください(例 kitami-madoguchi): {slug}"
        raise CannotRunError(msg)
    place = Path("content") / KINDS_TO_START[kind] / f"{slug}.md"
    data = {"today": today, "review_by": today + _REVIEW_AFTER}
    text = Renderer(project.templates, project.config).text(f"new/{kind}.md.j2", data)
    try:
        (project.root / place).parent.mkdir(parents=True, exist_ok=True)
        with (project.root / place).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        msg = f"同じ名前のファイルがあります: {place}"
        raise CannotRunError(msg) from error
    except OSError as error:
        msg = f"書き込めません: {place}({error.strerror})"
        raise CannotRunError(msg) from error
    return place
