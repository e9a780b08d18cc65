"""build/mkdocs.yml → site/: built beside the old site, looked through, and swapped in whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.site.earlier import Earlier, remember_place
from generator.site.listed import listed
from generator.site.road import make_site
from generator.site.scan import scan
from generator.site.source import Source
from generator.site.swap import fresh_folder, inventory, swap_in
from generator.work.one_builder import only_builder_of
from generator.work.watch import Watch

_MARK_OF_A_SITE = ".kyoso-site"


def publish(  # noqa: PLR0913 - what is built, where and when; then how
    source: Source,
    site: Path,
    today: date,
    watch: Watch,
    earlier: Earlier | None = None,
    *,
    wait: bool = False,
) -> None:
    """Build the site of ``source`` as of ``today``, look it through, and put it in place.

    ``watch`` follows it. What an ``earlier`` run knew is taken over.

    Raises:
        CannotRunError: It could not be built, something is wrong with it, the folder cannot be
            written, or another program is making it and this one is not to ``wait``. The old site is
            then still there, untouched.
    """
    earlier = earlier or Earlier(site)
    _refuse_foreign(site)
    _refuse_links(source.folder)
    try:
        with only_builder_of(site, wait=wait), fresh_folder(site, earlier.spare) as fresh, environment_of(today):
            made_site = make_site(source, fresh, earlier, watch)
            (fresh / _MARK_OF_A_SITE).touch()
            made = inventory(fresh)
            if problems := made_site.problems or scan(fresh, made_site.seen):
                raise CannotRunError(listed(problems))
            swap_in(fresh, site, made, earlier.spare)
            if earlier.pages is not None:
                remember_place(earlier.pages, site)
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=site, reason=reason_of(error))
        raise CannotRunError(msg) from error


@contextmanager
def environment_of(today: date) -> Iterator[None]:
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
        msg = _("サイトの置き場所が、ふつうのフォルダーではありません: {site}", site=site)
        raise CannotRunError(msg)
    if site.is_dir() and any(site.iterdir()) and not (site / _MARK_OF_A_SITE).is_file():
        way_out = _("空のフォルダーか別の名前を指定するか、以前に作ったサイトなら消してください")
        msg = _("サイトではないファイルが入っているフォルダーです。{way_out}: {site}", way_out=way_out, site=site)
        raise CannotRunError(msg)


def _refuse_links(source: Path) -> None:
    """Refuse symbolic links in what MkDocs reads: it would follow them out of the project."""
    for folder, folders, files in os.walk(source):
        for name in (*folders, *files):
            path = Path(folder, name)
            if path.is_symlink():
                msg = _("シンボリックリンクは使えません: {path}", path=path)
                raise CannotRunError(msg)
