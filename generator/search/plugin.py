"""The MkDocs plugin ``ja-search``: two lines of configuration give any Japanese Material site this search.

It hands the pages to the step of ``step.py`` and knows what that must not: it stands where Material
looks for its own search plugin, so that the theme shows its search as ever, and names our worker to
it. Nothing is loaded from outside the site, and no address needs a server: on file:// the data
comes as a script.
"""

import posixpath
import re
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import File, Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from generator.search.finished import FinishedPage, searched
from generator.search.searched import SearchedPage
from generator.search.step import ENGINE, FRAME_WORKER, PAGE, STYLE, WORKER, search_files

_THEME_NAME = "material/search"
_THEME_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
_THEME_DIALOG = ' data-md-component="search"'
_NO_PAGES = '{"config":{"lang":["ja"],"separator":"[\\\\s\\\\-]+","pipeline":[],"fields":{}},"docs":[]}'
_THEME_INDEX = {"search/search_index.json": _NO_PAGES, "search/search_index.js": f"var __index = {_NO_PAGES}"}
_PLACE_OF_THE_PAGE = 'id="ja-search"'
_HEAD_END, _BODY_END = "</head>", "</body>"


class JaSearchConfig(Config):  # type: ignore[no-untyped-call] # MkDocs is untyped here
    """``synonyms``: a file with groups of the site's own; ``bundled_synonyms``: whether the package's are used too."""

    enabled = Type(bool, default=True)
    bundled_synonyms = Type(bool, default=True)
    synonyms = Optional(File(exists=True))


class JaSearchPlugin(BasePlugin[JaSearchConfig]):  # type: ignore[no-untyped-call] # MkDocs is untyped here
    """Collects the pages while they are made and writes what the search adds when all are there."""

    def __init__(self) -> None:
        """Begin with no pages."""
        self._pages: dict[str, SearchedPage] = {}

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take the place of Material's search, and bring the stand-in for workers that file:// needs."""
        self._pages = {}
        if not self.config.enabled:
            return config
        other = config.plugins.get(_THEME_NAME)
        if other is not None and other is not self:
            other.config["enabled"] = False
        dict.__setitem__(config.plugins, _THEME_NAME, self)  # seen by the theme, not run twice
        polyfills = config.extra.setdefault("polyfills", [])
        if FRAME_WORKER not in polyfills:  # by its name, iframe-worker, the offline plugin knows that it has one
            polyfills.append(FRAME_WORKER)
        return config

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Take in what one page says."""
        del config, nav
        if self.config.enabled and (found := _searched(page)):
            self._pages[page.file.src_uri] = found
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Name our worker to the theme, and load the search page's scripts where there is one."""
        del config
        return _with_search_page(_with_worker(output), page.url) if self.config.enabled else output

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Name our worker on pages of the theme, such as the one for unknown addresses."""
        del config
        named = self.config.enabled and template_name.endswith(".html")
        return _with_worker(output_content) if named else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files of the search, and the empty index Material waits for."""
        if not self.config.enabled:
            return
        pages = [self._pages[name] for name in sorted(self._pages)]
        files = search_files(pages, self._synonyms(), bundled=self.config.bundled_synonyms)
        empty = {path: text.encode() for path, text in _THEME_INDEX.items()}
        for path, content in (files | empty).items():
            write_file(content, str(Path(config.site_dir, path)))

    def _synonyms(self) -> list[str]:
        """Return the lines of the site's own list."""
        if not self.config.synonyms:
            return []
        try:
            return Path(self.config.synonyms).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            msg = f"類義語のファイルを読めません: {self.config.synonyms}({error})"
            raise PluginError(msg) from error


def _searched(page: Page) -> SearchedPage | None:
    if page.content is None:
        return None
    return searched(FinishedPage(page.url, str(page.title or ""), page.content, page.meta))


def _with_worker(html: str) -> str:
    return _THEME_WORKER.sub(WORKER, html)


def _with_search_page(html: str, url: str) -> str:
    """Return a page with the scripts and the style of the search page, if it has the place for it."""
    if _PLACE_OF_THE_PAGE not in html:
        return html
    engine, page, style = (posixpath.relpath(path, posixpath.dirname(url) or ".") for path in (ENGINE, PAGE, STYLE))
    scripts = "".join(f'<script src="{address}"></script>\n' for address in (engine, page))
    html = html.replace(_THEME_DIALOG, "")  # Material would open its dialog over an address with ?q=
    link = f'<link rel="stylesheet" href="{style}">\n'
    return html.replace(_HEAD_END, link + _HEAD_END, 1).replace(_BODY_END, scripts + _BODY_END)
