"""The site on one's own machine."""

import http.client
import os
import shutil
import socket
import subprocess
import sys
from dataclasses import replace

import pytest
from builders import ROOT
from golden_site import a_config, tree_of

from generator.findings.diagnostics import CannotRunError
from generator.site.serve import _mount_path, _Workshop, serve


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


def test_the_site_is_served_and_the_folder_site_left_alone(golden_project):
    port = free_port()
    (golden_project.root / "site").mkdir()
    environ = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", str(port)],
        cwd=golden_project.root,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            lines = [server.stdout.readline() for _line in range(2)]
            pages = {path: fetched(server, port, path) for path in ("/shiken/", "/shiken/cases/nai.html")}
        finally:
            server.terminate()
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
        except ConnectionRefusedError:
            continue
        response = connection.getresponse()
        return response.status, response.read().decode()
    return pytest.fail(server.stderr.read())
