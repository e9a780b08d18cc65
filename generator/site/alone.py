"""Single pages, while the site stands: the theme is opened once, and the search is not told of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.config import Builder
from generator.site.aside import Aside
from generator.site.late import Late
from generator.site.press import Press
from generator.site.publish import environment_of
from generator.site.search_step import SYNONYMS, VECTORS
from generator.site.source import Source

# Nothing is kept here: nobody needs to know what the files hold.
_UNKNOWN = {"mkdocs.yml": "", SYNONYMS: "", VECTORS: ""}
Pressing = Callable[[str, str], dict[str, bytes]]


def pressing_alone(config_file: Path, today: date, builder: Builder = Builder.MKDOCS) -> Pressing:
    """Return what makes the files, by path in the site, of the document at a path with a text.

    They are those that ``publish`` makes of the settings in ``config_file``, as of ``today``. It raises CannotRunError
    where MkDocs or the theme cannot make the page.

    Raises:
        CannotRunError: The builder cannot read the settings, or is not installed.
    """
    source = Source(config_file.parent, _UNKNOWN, builder)
    theme = Late(source, source.folder / "site", Aside(None))
    with environment_of(today):
        theme.open()
    press = Press(theme)

    def pressed(path: str, text: str) -> dict[str, bytes]:
        with environment_of(today):
            return press.page(path, text).files

    return pressed
