"""Opens every public source that entries name, and prints the text of the issue about those that fail.

Usage: python tools/check_links.py BEFORE, a file with the text of the issue so far.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from generator.github.links import failures_before, issue_text, look_at_all, sources_of


def main() -> None:
    """Print the new text of the issue."""
    before = failures_before(Path(sys.argv[1]).read_text(encoding="utf-8"))
    today = datetime.now(UTC).date()
    print(issue_text(look_at_all(sources_of(Path.cwd(), today)), before, today))  # noqa: T201 - its output


if __name__ == "__main__":
    main()
