"""What must be known of Material for its dialog to ask our worker: names in its pages, and files it waits for.

The messages between dialog and worker are known to browser/worker.js and browser/dialog.js.
"""

import posixpath
import re

from generator import _
from generator.search.step import ENGINE, LINES_STYLE, PAGE, STYLE, WORKER

# Under which name a theme looks for its search, and what it reads of its settings then.
SEARCH_OF = {"material": "material/search", "materialx": "materialx/search"}
SETTINGS_OF: dict[str, dict[str, object]] = {"materialx": {"search_config": {"provider": "lunr", "lunr": {}}}}
_THEME_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
_THEME_DIALOG = ' data-md-component="search"'
_TOGGLE = ' id="__search"'
_NO_PAGES = '{"config":{"lang":["ja"],"separator":"[\\\\s\\\\-]+","pipeline":[],"fields":{}},"docs":[]}'
# The index of its own that Material waits for before it asks any worker: one without pages.
THEME_INDEX = {
    "search/search_index.json": _NO_PAGES.encode(),
    "search/search_index.js": f"var __index = {_NO_PAGES}".encode(),
}
_PLACE_OF_THE_PAGE = 'id="ja-search"'
_HEAD_END, _THEME_SCRIPTS = "</head>", '<script id="__config"'


def with_worker(html: str) -> str:
    """Return a page of the theme whose dialog asks our worker."""
    return _THEME_WORKER.sub(WORKER, html)


def with_search_page(html: str, url: str) -> str:
    """Return a page with the script and the style of the search page, if it has the place for it.

    The script comes before those of the theme, so that field, engine and data do not wait for them; it and the engine
    are on their way before the browser has read the page.
    """
    if _PLACE_OF_THE_PAGE not in html:
        return html
    folder = posixpath.dirname(url) or "."
    page, engine, *styles = (posixpath.relpath(path, folder) for path in (PAGE, ENGINE, STYLE, LINES_STYLE))
    ahead = "".join(f'<link rel="preload" href="{script}" as="script">\n' for script in (page, engine))
    link = "".join(f'<link rel="stylesheet" href="{style}">\n' for style in styles)
    html = html.replace(_THEME_SCRIPTS, f'<script src="{page}"></script>\n{_THEME_SCRIPTS}', 1)
    html = html.replace(_THEME_DIALOG, "")  # Material would open its dialog over an address with ?q=
    # Where there is no dialog, it has no other label.
    html = html.replace(_TOGGLE, f'{_TOGGLE} aria-label="{_("検索")}"')
    return html.replace(_HEAD_END, ahead + link + _HEAD_END, 1)
