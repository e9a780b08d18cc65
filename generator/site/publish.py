"""build/mkdocs.yml → site/: built beside the old site, looked through, and swapped in whole."""

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.findings.diagnostics import CannotRunError, reason_of
from generator.output.render import BROKEN_TEMPLATE, comes_from_template, template_fault
from generator.output.standalone import NOWHERE
from generator.site.collecting import complete_with_collecting
from generator.site.policy import protect
from generator.site.scan import scan
from generator.site.search_step import complete_with_search
from generator.site.spare import remove_spare
from generator.site.swap import fresh_folder, inventory, swap_in
from generator.work.one_builder import only_builder_of

_SHOWN = 20
ADDRESSES = "addresses.txt"
_MARK_OF_A_SITE = ".kyoso-site"


class _Collector(logging.Handler):
    """Keeps what MkDocs warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())


def publish(config_file: Path, site: Path, today: date, *, wait: bool = False) -> None:
    """Build the site of ``config_file`` as of ``today``, look it through, and put it in place.

    Raises:
        CannotRunError: It could not be built, something is wrong with it, the folder cannot be
            written, or another program is making it and this one is not to ``wait``. The old site is
            then still there, untouched.
    """
    _refuse_foreign(site)
    _refuse_links(config_file.parent)
    try:
        with only_builder_of(site, wait=wait), fresh_folder(site) as fresh, _environment(today):
            problems = run_mkdocs(config_file, fresh) or complete(config_file.parent, fresh)
            (fresh / _MARK_OF_A_SITE).touch()
            made = inventory(fresh)
            if problems := problems or scan(fresh):
                raise CannotRunError(_listed(problems))
            swap_in(fresh, site, made)
    except OSError as error:
        msg = f"書き込めません: {site}({reason_of(error)})"
        raise CannotRunError(msg) from error


def complete(source: Path, site: Path) -> list[str]:
    """Make what MkDocs made of the folder ``source`` a whole site.

    It gets its search, what readers collect, its policies and its list, and loses what nobody reads.

    Returns the pages that have no place for their policy, as Japanese sentences.

    Raises:
        CannotRunError: A page that is to be found has no article.
    """
    complete_with_search(source, site)
    complete_with_collecting(source, site)
    remove_spare(site)
    problems = protect(site)
    _list_addresses(site)
    return problems


def _list_addresses(site: Path) -> None:
    """List every page of ``site`` in ``addresses.txt``: what the next site is compared with."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    text = "".join(f"{name}\n" for name in names if name != NOWHERE)
    (site / ADDRESSES).write_text(text, encoding="utf-8", newline="\n")


def run_mkdocs(config_file: Path, site: Path) -> list[str]:
    """Build the site into ``site``; return the warnings of MkDocs.

    Raises:
        CannotRunError: MkDocs could not build it, or a template of the theme is broken.
    """
    collector = _Collector()
    logger = logging.getLogger("mkdocs")
    propagate = logger.propagate
    logger.addHandler(collector)
    logger.propagate = False
    try:
        mkdocs_build(load_config(str(config_file), site_dir=str(site)))
    except MkDocsException as error:
        raise CannotRunError(_listed([*collector.messages, str(error)])) from error
    except BROKEN_TEMPLATE as error:
        if not comes_from_template(error):
            raise
        raise template_fault(error) from error
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagate
    return collector.messages


@contextmanager
def _environment(today: date) -> Iterator[None]:
    """Let MkDocs date the site by ``today`` and keep the theme's notice about its successor off the screen."""
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    wanted = {"SOURCE_DATE_EPOCH": str(int(midnight.timestamp())), "NO_MKDOCS_2_WARNING": "1"}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _refuse_foreign(site: Path) -> None:
    """Refuse to replace a folder that holds anything but a site made here."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        msg = f"サイトの置き場所が、ふつうのフォルダーではありません: {site}"
        raise CannotRunError(msg)
    if site.is_dir() and any(site.iterdir()) and not (site / _MARK_OF_A_SITE).is_file():
        way_out = "空のフォルダーか別の名前を指定するか、以前に作ったサイトなら消してください"
        msg = f"サイトではないファイルが入っているフォルダーです。{way_out}: {site}"
        raise CannotRunError(msg)


def _refuse_links(source: Path) -> None:
    """Refuse symbolic links in what MkDocs reads: it would follow them out of the project."""
    for folder, folders, files in os.walk(source):
        for name in (*folders, *files):
            path = Path(folder, name)
            if path.is_symlink():
                msg = f"シンボリックリンクは使えません: {path}"
                raise CannotRunError(msg)


def _listed(problems: Sequence[str]) -> str:
    """Return what is wrong with the made site as one message."""
    lines = [f"  {problem}" for problem in problems[:_SHOWN]]
    more = [f"  ほか{len(problems) - _SHOWN}件"] if len(problems) > _SHOWN else []
    return "\n".join(["作ったサイトに問題があるため、公開用のフォルダーは変えていません", *lines, *more])
