"""``kyoso serve`` as a program of its own, asked over http."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager

import pytest
from builders import EPOCH_OF_TODAY, ROOT


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@contextmanager
def signals(heeded):
    """Let programs started meanwhile end by signals, or ignore them, whoever started the tests (nohup, ``&``)."""
    ignored = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)  # by what runs behind a shell
    before = {number: signal.signal(number, heeded) for number in ignored}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def serving(project, temporary, heeded=signal.default_int_handler):
    """Run ``kyoso serve`` as a program of its own, whose temporary folder is made in ``temporary``."""
    port = free_port()
    environ = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "TMPDIR": str(temporary)}
    environ |= {"KYOSO_CACHE": str(project.root / "caches"), "SOURCE_DATE_EPOCH": EPOCH_OF_TODAY}
    with signals(heeded):
        server = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "--port", str(port)],
            cwd=project.root,
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    with server:
        try:
            yield server, port
        finally:
            server.kill()


def fetched(server, port, path):
    """Get a page as soon as the server answers."""
    while server.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
        except ConnectionError:
            continue
        if response.status != 503:  # no site yet
            return response.status, response.read().decode()
    return pytest.fail(server.stderr.read())
