"""MkDocs with the theme, opened once for a build: its settings, files, navigation and templates."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from generator.findings.diagnostics import CannotRunError
from generator.output.render import BROKEN_TEMPLATE, comes_from_template, template_fault
from generator.site.builders.mkdocs import (
    LOGGERS,
    MkDocsException,
    Page,
    get_context,
    get_files,
    get_navigation,
    load_config,
    set_exclusions,
    write_template,
)
from generator.site.listed import listed


class Theme:
    """What is the same for every page of a build."""

    def __init__(self, config_file: Path, site: Path) -> None:
        """Read the settings in ``config_file`` and the names of the files beside it; the site is to lie at ``site``."""
        self.config = load_config(str(config_file), site_dir=str(site))
        self.files = get_files(self.config)
        self.templates = self.config.theme.get_env()
        self.files.add_files_from_theme(self.templates, self.config)
        set_exclusions(self.files, self.config)
        self.navigation = get_navigation(self.files, self.config)
        self.in_navigation = frozenset(page.file.src_uri for page in self.navigation.pages)
        self._documents = self.files.documentation_pages()
        self._pages = {file.src_uri: file.page for file in self._documents if file.page}  # each has got one by now

    @property
    def documents(self) -> list[str]:
        """The paths of all pages in ``docs``, in the order of MkDocs."""
        return list(self._pages)

    def page(self, path: str) -> Page:
        """Return the page of a document as MkDocs knows it before it is read."""
        return self._pages[path]

    def rendered(self, page: Page) -> str:
        """Return a page that has its article in the theme."""
        in_navigation = self.page(page.file.src_uri)  # of which the page may be a copy
        in_navigation.active = True  # it shows where one is
        try:
            template = self.templates.get_template(page.meta.get("template", "main.html"))
            return template.render(get_context(self.navigation, self._documents, self.config, page))
        finally:
            in_navigation.active = False

    def partial(self, name: str, **values: object) -> str:
        """Return one of the partial templates filled with ``values``."""
        return self.templates.get_template(f"partials/{name}.html").render(**values)

    def put_beside_the_pages(self, told: Mapping[str, Mapping[str, Any]]) -> None:
        """Put into the site the files of the theme, the list for search engines and the page for lost addresses.

        ``told`` is what the front matter of each page tells that list.
        """
        for path, meta in told.items():
            self.page(path).meta = dict(meta)
        for file in self.files:
            if file.src_dir != self.config.docs_dir and not file.is_documentation_page():
                file.copy_file()
        for name in self.config.theme.static_templates:
            write_template(name, self.templates, self.files, self.config, self.navigation)


@contextmanager
def mkdocs_warnings() -> Iterator[list[str]]:
    """Give a list that MkDocs' warnings come into, and put its faults and those of templates into words.

    Raises:
        CannotRunError: MkDocs could not go on, or a template of the theme is broken.
    """
    collector = _Collector()
    with ExitStack() as listening:
        for name in LOGGERS:
            listening.enter_context(_heard(logging.getLogger(name), collector))
        try:
            yield collector.messages
        except MkDocsException as error:
            raise CannotRunError(listed([*collector.messages, str(error)])) from error
        except BROKEN_TEMPLATE as error:
            if not comes_from_template(error):
                raise
            raise template_fault(error) from error


@contextmanager
def _heard(logger: logging.Logger, collector: logging.Handler) -> Iterator[None]:
    """Let ``collector`` alone hear what a logger tells."""
    propagate = logger.propagate
    logger.addHandler(collector)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagate


class _Collector(logging.Handler):
    """Keeps what MkDocs warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())
