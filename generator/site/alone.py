"""Single pages, while the site stands: the theme is opened once, and the search is not told of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.site.press import Press
from generator.site.publish import environment_of
from generator.site.theme import Theme, mkdocs_warnings

Pressing = Callable[[str, str], dict[str, bytes]]


def pressing_alone(config_file: Path, today: date) -> Pressing:
    """Return what makes the files, by path in the site, of the document at a path with a text.

    They are those that ``publish`` makes of the settings in ``config_file``, as of ``today``. It raises CannotRunError
    where MkDocs or the theme cannot make the page.

    Raises:
        CannotRunError: MkDocs cannot read the settings.
    """
    with environment_of(today), mkdocs_warnings():
        press = Press(Theme(config_file, config_file.parent / "site"))

    def pressed(path: str, text: str) -> dict[str, bytes]:
        with environment_of(today), mkdocs_warnings():
            return press.page(path, text).files

    return pressed
