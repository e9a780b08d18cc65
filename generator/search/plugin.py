"""The MkDocs plugin ``ja-search``: two lines of configuration give any Japanese Material site this search.

It hands the pages to the step of ``step.py`` and knows what that must not: it stands where Material
looks for its own search plugin, so that the theme shows its search as ever, and names our worker to
it. Nothing is loaded from outside the site, and no address needs a server: on file:// the data
comes as a script.
"""

from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, File, Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.language.words import JAPANESE, speak
from generator.search.finished import FinishedPage, searched
from generator.search.material import SEARCH_OF, SETTINGS_OF, THEME_INDEX, with_search_page, with_worker
from generator.search.searched import SearchedPage
from generator.search.step import FRAME_WORKER, search_files
from generator.search.vectors import Vectors, vectors_at

_LOG = get_plugin_logger("ja-search")
_NO_DIALOG = (
    "テーマ「%s」の検索欄からは、この検索を呼び出せません(使えるテーマ: %s)。"
    '<div id="ja-search"></div> のある検索ページは、どのテーマでも働きます。'
)


class JaSearchConfig(Config):  # type: ignore[no-untyped-call] # MkDocs is untyped here
    """``language``: ja or en; ``synonyms``: a file of the site's own; ``bundled_synonyms``: the package's as well.

    ``vectors``: the table that ``kyoso encode`` wrote.
    """

    enabled = Type(bool, default=True)
    language = Optional(Choice((JAPANESE, "en")))
    bundled_synonyms = Type(bool, default=True)
    synonyms = Optional(File(exists=True))
    vectors = Optional(File(exists=True))


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
        if self.config.language:
            speak(self.config.language)
        theme = str(config.theme.name)
        if theme in SEARCH_OF:
            self._take_place(config, theme)
        else:
            _LOG.warning(_NO_DIALOG, theme, "、".join(SEARCH_OF))
        polyfills = config.extra.setdefault("polyfills", [])
        if FRAME_WORKER not in polyfills:  # by its name, iframe-worker, the offline plugin knows that it has one
            polyfills.append(FRAME_WORKER)
        return config

    def _take_place(self, config: MkDocsConfig, theme: str) -> None:
        """Be the search that the theme looks for, and give it the settings that it reads of that."""
        other = config.plugins.get(SEARCH_OF[theme])
        if other is not None and other is not self:
            other.config["enabled"] = False
            other.config["provider"] = "lunr"  # MaterialX cannot switch it off: it is to speak as ours does
        dict.__setitem__(config.plugins, SEARCH_OF[theme], self)  # seen by the theme, not run twice
        config.extra.update(SETTINGS_OF.get(theme, {}))

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
        return with_search_page(with_worker(output), page.url) if self.config.enabled else output

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Name our worker on pages of the theme, such as the one for unknown addresses."""
        del config
        named = self.config.enabled and template_name.endswith(".html")
        return with_worker(output_content) if named else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files of the search, and the empty index Material waits for."""
        if not self.config.enabled:
            return
        pages = [self._pages[name] for name in sorted(self._pages)]
        files = search_files(pages, self._synonyms(), self._vectors(), bundled_synonyms=self.config.bundled_synonyms)
        for path, content in (files | THEME_INDEX).items():
            write_file(content, str(Path(config.site_dir, path)))

    def _vectors(self) -> Vectors:
        """Return the table of the site's own."""
        try:
            return vectors_at(Path(self.config.vectors) if self.config.vectors else None)
        except CannotRunError as error:
            raise PluginError(str(error)) from error

    def _synonyms(self) -> list[str]:
        """Return the lines of the site's own list."""
        if not self.config.synonyms:
            return []
        try:
            return Path(self.config.synonyms).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            place, reason = self.config.synonyms, reason_of(error)
            msg = _("類義語のファイルを読めません: {synonyms}({reason})", synonyms=place, reason=reason)
            raise PluginError(msg) from error


def _searched(page: Page) -> SearchedPage | None:
    if page.content is None:
        return None
    return searched(FinishedPage(page.url, str(page.title or ""), page.content, page.meta))
