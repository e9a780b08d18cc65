"""The MkDocs plugin ``ja-search``: two lines of configuration give any Japanese Material site this search.

It stands where Material looks for its own search plugin, so that the theme shows its search as
ever, and puts our worker behind it. Nothing is loaded from outside the site, and no address needs
a server: on file:// the data comes as a script.
"""

import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.config_options import File as FileOption
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from generator.search.bundle import BROWSER, bundle
from generator.search.index import Page, data_path, make_data
from generator.search.pages import searched_page
from generator.search.synonyms import Group, general_groups, municipal_groups, read_groups

FOLDER = "assets/ja-search"
_SHIM = f"{FOLDER}/iframe-worker.js"  # the offline plugin looks for a polyfill of this name
_SCRIPTS = {
    "engine.js": "service/service.js",
    "worker.js": "worker.js",
    "page.js": "page/page.js",
    "iframe-worker.js": "iframe-worker.js",
}
_STYLE = "page.css"
_THEME_NAME = "material/search"
_THEME_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
_PLACE_OF_THE_PAGE = 'id="ja-search"'
_HEAD_END, _BODY_END = "</head>", "</body>"
_THEME_DIALOG = ' data-md-component="search"'
_PAGE_SCRIPTS = ("engine.js", "page.js")


class JaSearchConfig(Config):  # type: ignore[no-untyped-call] # MkDocs is untyped here
    """``synonyms``: a file with groups of the site's own; ``bundled_synonyms``: whether the package's are used too."""

    enabled = Type(bool, default=True)
    bundled_synonyms = Type(bool, default=True)
    synonyms = Optional(FileOption(exists=True))


class JaSearchPlugin(BasePlugin[JaSearchConfig]):  # type: ignore[no-untyped-call] # MkDocs is untyped here
    """Collects the pages while they are made and writes the index when all are there."""

    def __init__(self) -> None:
        """Begin with no pages."""
        self._pages: dict[str, Page] = {}

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take the place of Material's search, and bring the shim that file:// needs."""
        self._pages = {}
        if not self.config.enabled:
            return config
        other = config.plugins.get(_THEME_NAME)
        if other is not None and other is not self:
            other.config["enabled"] = False
        dict.__setitem__(config.plugins, _THEME_NAME, self)  # seen by the theme, not run twice
        polyfills = config.extra.setdefault("polyfills", [])
        if _SHIM not in polyfills:
            polyfills.append(_SHIM)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the scripts."""
        if self.config.enabled:
            for name, entry in _SCRIPTS.items():
                files.append(File.generated(config, f"{FOLDER}/{name}", content=bundle(BROWSER / entry)))
            style = str(BROWSER / "page" / _STYLE)
            files.append(File.generated(config, f"{FOLDER}/{_STYLE}", abs_src_path=style))
        return files

    def on_page_context(
        self, context: TemplateContext, *, page: SitePage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Take in what one page says."""
        del config, nav
        if self.config.enabled and page.content is not None:
            found = searched_page(page.url, str(page.title or ""), page.content, page.meta)
            if found:
                self._pages[page.file.src_uri] = found
        return context

    def on_post_page(self, output: str, *, page: SitePage, config: MkDocsConfig) -> str:
        """Name our worker to the theme, and load the search page's scripts where there is one."""
        del config
        return self._with_worker(output, page.url) if self.config.enabled else output

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Name our worker on pages of the theme, such as the one for unknown addresses."""
        del config
        named = self.config.enabled and template_name.endswith(".html")
        return _THEME_WORKER.sub(f"{FOLDER}/worker.js", output_content) if named else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index, and the empty one Material waits for."""
        if not self.config.enabled:
            return
        pages = [self._pages[name] for name in sorted(self._pages)]
        general = general_groups() if self.config.bundled_synonyms else []
        empty = _json({"config": {"lang": ["ja"], "separator": r"[\s\-]+", "pipeline": [], "fields": {}}, "docs": []})
        for name, text in (
            *data_files(make_data(pages, self._groups(), general)),
            ("search/search_index.json", empty),
            ("search/search_index.js", f"var __index = {empty}"),
        ):
            write_file(text.encode(), str(Path(config.site_dir, name)))

    def _with_worker(self, html: str, url: str) -> str:
        html = _THEME_WORKER.sub(f"{FOLDER}/worker.js", html)
        if _PLACE_OF_THE_PAGE not in html:
            return html
        folder = posixpath.relpath(FOLDER, posixpath.dirname(url) or ".")
        tags = "".join(f'<script src="{folder}/{name}"></script>\n' for name in _PAGE_SCRIPTS)
        html = html.replace(_THEME_DIALOG, "")  # Material would open its dialog over an address with ?q=
        style = f'<link rel="stylesheet" href="{folder}/{_STYLE}">\n'
        return html.replace(_HEAD_END, style + _HEAD_END, 1).replace(_BODY_END, tags + _BODY_END)

    def _groups(self) -> list[Group]:
        """Return the groups of synonyms, the site's own first."""
        lines: list[str] = []
        if self.config.synonyms:
            try:
                lines = Path(self.config.synonyms).read_text(encoding="utf-8").splitlines()
            except (OSError, UnicodeDecodeError) as error:
                msg = f"類義語のファイルを読めません: {self.config.synonyms}({error})"
                raise PluginError(msg) from error
        return read_groups(lines) + (municipal_groups() if self.config.bundled_synonyms else [])


def data_files(parts: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield name and text of the files of an index: every part as JSON, and as a script for ``file://``."""
    for number, part in enumerate(parts, 1):
        text = _json(part)
        yield f"{data_path(number)}.json", text
        yield f"{data_path(number)}.js", f"globalThis.jaSearchData={_script_safe(text)};\n"


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _script_safe(text: str) -> str:
    """Return JSON that may stand in a script: no end of a script element, no line ends of JavaScript."""
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
