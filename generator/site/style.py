"""The one style sheet of every page: Material's, then ours in their order, without what only people read.

A browser paints nothing before it has every sheet; two dozen of them cost a phone a second.
"""

import re
from collections.abc import Mapping

from generator import _
from generator.config import Builder
from generator.findings.diagnostics import CannotRunError
from generator.search import BROWSER
from generator.site.builders.choice import lacking_sheet, main_sheet
from generator.site.unused import without_unasked, without_unused

STYLE, INLINED = "assets/site.css", "assets/inlined"  # the latter: what other pages hold in themselves
_NAMES = (
    "inlined/tokens base frame header search components cards lists news questions cross patterns "
    "entry aside related figures networks trust goals feedback home starts gloss town map collect basket "
    "print print-text print-pages collect-print"
)
SHEETS = tuple(f"assets/{name}.css" for name in _NAMES.split())
_OF_THE_SEARCH = BROWSER / "asking/lines.css"
# Strings stay as they are: Material keeps pictures in them.
_STANDING = '"--kb-standing"'  # in print.css, where no text of a page can stand: what sort of site it is
_ASKING = (".css", ".html", ".js")  # files of a theme that may ask for a value of the sheet by its name
_SIGNS = re.compile(r"[^\w（）。、・ ー-]")
_SPARE = re.compile(r"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/|(?<=[{};,(])\n\s*|(\n\s*)""", re.DOTALL)


def with_one_sheet(theme: Mapping[str, bytes], standing: str, builder: Builder = Builder.MKDOCS) -> dict[str, bytes]:
    """Return the files of a ``theme`` by path with one sheet in the place of ours, which says how the site stands.

    It begins with that of the theme that the ``builder`` brings along.

    Raises:
        CannotRunError: A sheet is missing, or the builder is.
    """
    missing = [path for path in SHEETS if path not in theme]
    if missing:
        msg = _("スタイルシートがありません: {missing}", missing=missing[0])
        raise CannotRunError(msg)
    ours = [lacking_sheet(builder), *(theme[path] for path in SHEETS), _OF_THE_SEARCH.read_bytes()]
    # that of the theme begins with the @charset of all
    whole = "".join([without_unused(main_sheet(builder)), *(_short(text.decode("utf-8")) for text in ours)])
    whole = whole.replace(_STANDING, as_string(standing))
    others = {path: text for path, text in theme.items() if path not in SHEETS or path.startswith(INLINED)}
    asking = (text.decode("utf-8") for path, text in others.items() if path.endswith(_ASKING) and path not in SHEETS)
    return others | {STYLE: without_unasked(whole, asking).encode()}


def as_string(text: str) -> str:
    """Return a text as a string of a sheet, whatever it holds."""
    escaped = _SIGNS.sub(lambda sign: f"\\{ord(sign[0]):x} ", text)
    return f'"{escaped}"'


def _short(sheet: str) -> str:
    """Return a sheet without comments and indents; a line that goes on keeps a blank, which means "inside"."""
    return _SPARE.sub(lambda found: found[1] or (" " if found[2] else ""), sheet)
