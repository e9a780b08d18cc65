"""MkDocs by its names, whichever package goes by them: the only place of the site that imports it.

Those who carry it on keep the names (mkdocs-ng) or take them where they are asked to (ProperDocs, see ``choice``).
"""

from mkdocs.commands.build import _build_theme_template as write_template
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils import normalize_url
from mkdocs.utils.meta import get_data

LOGGERS = ("mkdocs", "properdocs")  # each of them warns under its own name

__all__ = [
    "LOGGERS",
    "MkDocsException",
    "Page",
    "TableOfContents",
    "get_context",
    "get_data",
    "get_files",
    "get_navigation",
    "get_toc",
    "load_config",
    "normalize_url",
    "set_exclusions",
    "write_template",
]
