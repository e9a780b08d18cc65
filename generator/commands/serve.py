"""``kyoso serve``: the site on one's own machine, made anew with every change."""

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from http.server import ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue

import click

from generator import _
from generator.cache.folder import made_folder
from generator.commands import OK
from generator.commands.behind import Behind
from generator.commands.here import project
from generator.commands.made import made_site
from generator.commands.resident import Resident
from generator.findings.diagnostics import CannotRunError
from generator.reading.leftovers import is_left_behind
from generator.site.serve import mount_path, opened, serving
from generator.site.showing import Showing
from generator.work.changes import Changes
from generator.work.one_builder import only_builder_of

_HOST = "127.0.0.1"
_MADE = Path("site")
_WATCHED = ("content", "templates", "site_config.yml")
_SERVED = "served"  # among what is kept of the project
_PREFIX = "kyoso-serve-"
_BETWEEN = 0.5  # seconds between two looks for Ctrl-C, which Windows does not let through while a thread waits


@click.command("serve", help="サイトを作って手元で見せ、書き換えるたびに作り直します。")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="ポート番号")
def command(port: int) -> int:
    """Serve with live reload; the project's own ``site`` folder is never touched."""
    here = project()
    made_site(_MADE)
    _clear_abandoned()
    with suppress(KeyboardInterrupt), _folder(here.root) as folder:
        showing = Showing(folder / "site")
        with opened(_HOST, port, mount_path(here), showing) as server:
            click.echo(_("http://{host}:{port}/ で見られます(終えるには Ctrl+C)", host=_HOST, port=port))
            _serve(here.root, showing, server)
    return OK


def _serve(root: Path, showing: Showing, server: ThreadingHTTPServer) -> None:
    """Answer browsers and changes until Ctrl-C."""
    woken: Queue[None] = Queue()
    changes = Changes((root / name for name in _WATCHED), is_left_behind, lambda: woken.put(None))
    behind = Behind(showing.site, lambda: woken.put(None))
    resident = Resident(root, showing, behind)
    try:
        resident.begin()  # on all cores: a program with threads works alone
        changes.begin()
        with serving(server):
            while True:
                with suppress(Empty):
                    woken.get(timeout=_BETWEEN)
                    if changed := changes.taken():
                        resident.changed(changed)
                    resident.look_behind()
    finally:
        changes.end()
        behind.stop()


@contextmanager
def _folder(root: Path) -> Iterator[Path]:
    """Give the folder in which the last server of the project left its site, which is shown until the next is made.

    While another server has that, or where nothing can be kept, it is a folder of one's own.
    """
    with ExitStack() as held:
        try:
            folder = made_folder(root) / _SERVED
            held.enter_context(only_builder_of(folder))
            folder.mkdir(mode=0o700, exist_ok=True)
        except (OSError, CannotRunError):
            folder = held.enter_context(_own_folder())
        yield folder


@contextmanager
def _own_folder() -> Iterator[Path]:
    """Give a folder of a name that nobody else has, held as long as this program lives and removed in the end."""
    folder = Path(tempfile.gettempdir(), f"{_PREFIX}{secrets.token_hex(8)}")
    with only_builder_of(folder):
        folder.mkdir(mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _clear_abandoned() -> None:
    """Remove folders of servers that were killed: nobody holds them any more."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(CannotRunError), only_builder_of(folder):
            shutil.rmtree(folder, ignore_errors=True)
