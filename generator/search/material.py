"""What must be known of Material for its dialog to ask our worker: names in its pages, and files it waits for.

The messages between dialog and worker are known to browser/worker.js and browser/dialog.js.
"""

import posixpath
import re

from generator.search.step import ENGINE, PAGE, STYLE, WORKER

_THEME_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
_THEME_DIALOG = ' data-md-component="search"'
_NO_PAGES = '{"config":{"lang":["ja"],"separator":"[\\\\s\\\\-]+","pipeline":[],"fields":{}},"docs":[]}'
# The index of its own that Material waits for before it asks any worker: one without pages.
THEME_INDEX = {
    "search/search_index.json": _NO_PAGES.encode(),
    "search/search_index.js": f"var __index = {_NO_PAGES}".encode(),
}
_PLACE_OF_THE_PAGE = 'id="ja-search"'
_HEAD_END, _BODY_END = "</head>", "</body>"


def with_worker(html: str) -> str:
    """Return a page of the theme whose dialog asks our worker."""
    return _THEME_WORKER.sub(WORKER, html)


def with_search_page(html: str, url: str) -> str:
    """Return a page with the scripts and the style of the search page, if it has the place for it."""
    if _PLACE_OF_THE_PAGE not in html:
        return html
    engine, page, style = (posixpath.relpath(path, posixpath.dirname(url) or ".") for path in (ENGINE, PAGE, STYLE))
    scripts = "".join(f'<script src="{address}"></script>\n' for address in (engine, page))
    html = html.replace(_THEME_DIALOG, "")  # Material would open its dialog over an address with ?q=
    link = f'<link rel="stylesheet" href="{style}">\n'
    return html.replace(_HEAD_END, link + _HEAD_END, 1).replace(_BODY_END, scripts + _BODY_END)
