"""build/mkdocs.yml → site/: built beside the old site and swapped in whole."""

import logging
import os
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.diagnostics import CannotRunError


class _Collector(logging.Handler):
    """Keeps what MkDocs warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())


def publish(config_file: Path, site: Path, today: date) -> list[str]:
    """Build the site of ``config_file`` as of ``today`` and put it in place; return what is wrong with it.

    Raises:
        CannotRunError: MkDocs could not build it, or the site cannot be written.
    """
    fresh = site.with_name(f".{site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp()))
    problems = run_mkdocs(config_file, fresh)
    if not problems:
        swap_in(fresh, site)
    return problems


def run_mkdocs(config_file: Path, site: Path) -> list[str]:
    """Build the site into ``site``; return the warnings of MkDocs.

    Raises:
        CannotRunError: MkDocs could not build it.
    """
    collector = _Collector()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collector)
    logger.propagate = False
    try:
        mkdocs_build(load_config(str(config_file), site_dir=str(site)))
    except MkDocsException as error:
        msg = f"サイトを組み立てられません: {error}"
        raise CannotRunError(msg) from error
    finally:
        logger.removeHandler(collector)
    return collector.messages


def swap_in(fresh: Path, site: Path) -> None:
    """Put the folder ``fresh`` in the place of ``site``; the old site stays until the new one is whole.

    Raises:
        CannotRunError: The folder cannot be replaced.
    """
    old = site.with_name(f".{site.name}.old")
    try:
        shutil.rmtree(old, ignore_errors=True)
        if site.exists():
            site.rename(old)
        fresh.rename(site)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        msg = f"書き込めません: {site}({error.strerror})"
        raise CannotRunError(msg) from error
