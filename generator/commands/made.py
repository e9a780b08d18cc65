"""The made site: for commands that ask it and nothing of the project."""

from pathlib import Path

from generator.site.swap import put_back


def made_site(site: Path) -> Path:
    """Return where the made site lies; one that a run lost when it was cut short is put back.

    Raises:
        CannotRunError: It cannot be put back, or another program is making it.
    """
    folder = Path.cwd() / site
    put_back(folder)
    return folder
