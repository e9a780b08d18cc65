"""How long a served page takes to show what was saved: the server runs, the source is edited, the page is asked for."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urljoin
from urllib.request import urlopen

from benchmarks.peers.cost import PLAIN
from benchmarks.peers.peer import Peer
from benchmarks.peers.scenarios import edit_body

_LONGEST = 600  # seconds
_PAUSE = 0.005  # between two questions


def refreshed(peer: Peer, runs: int) -> tuple[float, float, list[float]]:
    """Return the seconds until anything is served, by the next server too, and of edits from saving to being served."""
    with _serving(peer) as (address, begun):
        base, first = _waited(address, "", begun)  # it may lead on, as where a site lies below the top of its host
        edits = [_edited(peer, urljoin(base, peer.page), number) for number in range(90, 90 + runs)]
    with _serving(peer) as (address, begun):
        return first, _waited(address, "", begun)[1], edits


def _edited(peer: Peer, address: str, number: int) -> float:
    shown = edit_body(peer.source, number)
    return _waited(address, shown, time.perf_counter())[1]


def _waited(address: str, shown: str, begun: float) -> tuple[str, float]:
    """Return where ``shown`` was served at last, and the seconds since ``begun``."""
    while time.perf_counter() - begun < _LONGEST:
        with suppress(OSError), urlopen(address, timeout=_LONGEST) as answer:  # noqa: S310 - our own
            if shown in answer.read().decode():
                return answer.geturl(), time.perf_counter() - begun
        time.sleep(_PAUSE)
    sys.exit(f"{address} did not show {shown or 'anything'} in {_LONGEST} s")


@contextmanager
def _serving(peer: Peer) -> Iterator[tuple[str, float]]:
    """Give the address of a server, and when it was started."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    begun = time.perf_counter()
    server = subprocess.Popen(  # noqa: S603 - the commands stand in this package
        [part.replace("{port}", str(port)) for part in peer.serve],
        cwd=peer.folder,
        env=PLAIN | dict(peer.environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}/", begun
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
