"""The site on one's own machine."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import replace

import pytest
from builders import ROOT
from golden_site import a_config, tree_of

from generator.findings.diagnostics import CannotRunError
from generator.site.serve import _clear_abandoned, _mount_path, _own_folder, _Server, _Workshop, serve


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_taken_port_is_told_and_another_one_proposed(taken, golden_project, kyoso):
    code, _output, errors = kyoso(golden_project.root, "serve", "--port", str(taken))
    assert code == 3
    assert errors == (
        f"実行できません: ポート {taken} は、ほかのプログラムが使っています。"
        f"kyoso serve --port {taken + 1} のように別の番号を指定してください\n"
    )


def test_a_taken_port_is_noticed_before_anything_is_built(taken, golden_project):
    built = []
    with pytest.raises(CannotRunError):
        serve(golden_project, "127.0.0.1", taken, built.append)
    assert built == []


def test_a_port_that_may_not_be_used_is_told(golden_project):
    with pytest.raises(CannotRunError, match=r"^ポート 8001 を使う権限がないか、番号が正しくありません"):
        serve(golden_project, "192.0.2.1", 8001, lambda _site: "")


class Builder:
    """Makes a site of one page, or tells findings, as it is told."""

    def __init__(self):
        self.findings, self.error, self.edition = "", "", 0

    def __call__(self, site):
        if self.error:
            raise CannotRunError(self.error)
        if self.findings:
            return self.findings
        shutil.rmtree(site, ignore_errors=True)
        site.mkdir()
        self.edition += 1
        (site / "index.html").write_text(f"第{self.edition}版", encoding="utf-8")
        return ""


@pytest.fixture
def workshop(tmp_path):
    """A workshop, what builds in it, and what it shows."""
    builder = Builder()
    made = _Workshop(tmp_path / "site", builder)
    return made, builder, lambda: (tmp_path / "site/index.html").read_text(encoding="utf-8")


def test_before_there_is_a_site_the_findings_are_shown_as_text(workshop):
    made, builder, shown = workshop
    builder.findings = "content/cases/shiken.md:1:1: <script>alert(1)</script>"
    made.build()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown()
    assert "<script>" not in shown()


def test_the_findings_give_way_to_the_first_good_site(workshop):
    made, builder, shown = workshop
    builder.findings = "間違い"
    made.build()
    builder.findings = ""
    made.rebuild()
    assert shown() == "第1版"


def test_the_last_good_site_stays_while_something_must_be_mended(workshop):
    made, builder, shown = workshop
    made.build()
    builder.findings = "間違い"
    made.rebuild()
    assert shown() == "第1版"
    builder.findings = ""
    made.rebuild()
    assert shown() == "第2版"


def test_what_cannot_run_is_told_and_does_not_end_the_server(workshop, caplog):
    made, builder, shown = workshop
    made.build()
    builder.error = "テンプレートに誤りがあります"
    made.rebuild()
    assert (shown(), caplog.messages) == ("第1版", ["実行できません: テンプレートに誤りがあります"])


def test_a_first_build_that_cannot_run_ends_the_program(workshop):
    made, builder, _shown = workshop
    builder.error = "テンプレートに誤りがあります"
    with pytest.raises(CannotRunError):
        made.build()


def test_the_page_for_unknown_addresses_is_the_sites_own(workshop, tmp_path):
    made, _builder, _shown = workshop
    made.build()
    assert made.error_page(404) is None
    (tmp_path / "site/404.html").write_text("ない", encoding="utf-8")
    assert made.error_page(404) == "ない".encode()


@pytest.mark.parametrize(
    ("url", "path"), [("https://www.example.jp/shiken/", "/shiken/"), ("https://www.example.jp", "/")]
)
def test_the_site_is_mounted_where_the_public_one_lies(url, path, golden_project):
    assert _mount_path(replace(golden_project, config=a_config(url=url))) == path


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture
def shown(tmp_path):
    """A server of one page, asked by raw requests: a line and headers → the status and what is sent."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("表紙", encoding="utf-8")
    with _Server(lambda: None, "127.0.0.1", 0, str(tmp_path / "site"), "/") as server:
        server.server_bind()
        server.server_activate()
        server.error_handler = lambda code: f"番号{code}".encode()
        server.serve_thread.start()
        yield lambda line, host=None: asked(server.server_port, line, host)
        server.shutdown()


def asked(port, line, host):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(f"{line}\r\nHost: {host or f'127.0.0.1:{port}'}\r\n\r\n".encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    return int(answer.split()[1]), answer.split("\r\n\r\n", 1)[1]


def test_only_a_browser_that_asks_for_this_machine_gets_a_page(shown):
    hosts = ["www.example.jp", "127.0.0.1.example.jp", "127.0.0.1:1", "127.0.0.1:", "", "localhost.", "[::1]", "a\0b"]
    assert {host: shown("GET / HTTP/1.0", host or " ")[0] for host in hosts} == dict.fromkeys(hosts, 403)
    assert [shown("GET / HTTP/1.0", host)[0] for host in (None, "127.0.0.1", "localhost")] == [200, 200, 200]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "post", "X"])
def test_a_page_can_only_be_got(method, shown):
    assert shown(f"{method} / HTTP/1.0") == (405, "405 Method Not Allowed")


@pytest.mark.parametrize("path", ["/%00", "/index.html%00", "/%00/index.html", "/a%00.css"])
def test_a_name_that_no_file_can_have_is_not_found(path, shown):
    assert shown(f"GET {path} HTTP/1.0") == (404, "番号404")


@contextmanager
def signals(heeded):
    """Let programs started meanwhile end by signals, or ignore them, whoever started the tests (nohup, ``&``)."""
    before = {number: signal.signal(number, heeded) for number in (signal.SIGHUP, signal.SIGINT)}
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


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_server_that_is_ended_leaves_nothing_and_clears_what_killed_ones_left(number, golden_project, tmp_path):
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with serving(golden_project, temporary) as (server, port):
        assert fetched(server, port, "/shiken/")[0] == 200
        server.kill()
        server.wait()
    assert [path.name.startswith((".kyoso-serve-", "kyoso-serve-")) for path in temporary.iterdir()] == [True, True]
    with serving(golden_project, temporary) as (server, port):
        assert fetched(server, port, "/shiken/")[0] == 200
        assert len(list(temporary.iterdir())) == 2
        server.send_signal(number)
        assert server.wait(timeout=30) == 0
    assert list(temporary.iterdir()) == []


@pytest.mark.slow
def test_a_server_that_was_told_to_ignore_a_closed_terminal_goes_on_when_it_closes(golden_project, tmp_path):
    with serving(golden_project, tmp_path, signal.SIG_IGN) as (server, port):
        assert fetched(server, port, "/shiken/")[0] == 200
        for number in (signal.SIGHUP, signal.SIGINT):
            server.send_signal(number)
        assert fetched(server, port, "/shiken/")[0] == 200
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=30) == 0


@pytest.mark.slow
def test_a_change_is_shown_while_an_editor_has_the_file_open(golden_project, tmp_path):
    case = golden_project.content / "cases/shiken-jisseki.md"
    title = next(line for line in case.read_text(encoding="utf-8").splitlines() if line.startswith("title: "))
    with serving(golden_project, tmp_path) as (server, port):
        assert fetched(server, port, "/shiken/cases/shiken-jisseki.html")[0] == 200
        (case.parent / ".shiken-jisseki.md.swp").write_bytes(b"b0VIM\0")
        (case.parent / "4913").touch()
        case.write_text(case.read_text(encoding="utf-8").replace(title, "title: 書き換えた題名"), encoding="utf-8")
        ends = time.monotonic() + 60
        while "書き換えた題名" not in fetched(server, port, "/shiken/cases/shiken-jisseki.html")[1]:
            assert time.monotonic() < ends
            time.sleep(0.2)


def test_a_folder_that_another_server_still_holds_is_left_to_it(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with _own_folder() as held:
        _clear_abandoned()
        assert held.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_the_site_is_served_and_the_folder_site_left_alone(golden_project, tmp_path):
    (golden_project.root / "site").mkdir()
    with serving(golden_project, tmp_path) as (server, port):
        lines = [server.stdout.readline() for _line in range(2)]
        pages = {path: fetched(server, port, path) for path in ("/shiken/", "/shiken/cases/nai.html")}
    assert lines[0] == f"http://127.0.0.1:{port}/ で見られます(終えるには Ctrl+C)\n"
    assert [pages["/shiken/"][0], pages["/shiken/cases/nai.html"][0]] == [200, 404]
    assert "試験のサイト" in pages["/shiken/"][1]
    assert "ページが見つかりません" in pages["/shiken/cases/nai.html"][1]
    assert tree_of(golden_project.root / "site") == {}


def fetched(server, port, path):
    """Get a page as soon as the server answers."""
    while server.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
        except ConnectionError:
            continue
        return response.status, response.read().decode()
    return pytest.fail(server.stderr.read())
