"""The server for one's own machine: who is answered, and with what."""

import json
import socket
import threading
from dataclasses import replace

import pytest
from golden_site import a_config

from generator.findings.diagnostics import CannotRunError
from generator.output.standalone import closed_policy
from generator.site.policy import with_policy
from generator.site.serve import mount_path, opened, serving
from generator.site.showing import Said, Showing

HEAD = '<html><head><meta charset="utf-8"></head><body>{}</body></html>\n'


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_taken_port_is_told_and_another_one_proposed(taken, golden_project, kyoso):
    code, output, errors = kyoso(golden_project.root, "serve", "--port", str(taken))
    assert (code, output) == (3, "")
    assert errors == (
        f"実行できません: ポート {taken} は、ほかのプログラムが使っています。"
        f"kyoso serve --port {taken + 1} のように別の番号を指定してください\n"
    )


def test_a_port_that_may_not_be_used_is_told(tmp_path):
    with pytest.raises(CannotRunError, match=r"^ポート 8001 を使う権限がないか、番号が正しくありません"):
        opened("192.0.2.1", 8001, "/", Showing(tmp_path))


@pytest.mark.parametrize(
    ("url", "path"), [("https://www.example.jp/shiken/", "/shiken/"), ("https://www.example.jp", "/")]
)
def test_the_site_is_mounted_where_the_public_one_lies(url, path, golden_project):
    assert mount_path(replace(golden_project, config=a_config(url=url))) == path


@pytest.fixture
def showing(tmp_path):
    """What is shown: a site of one page."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(HEAD.format("表紙"), encoding="utf-8")
    (tmp_path / "himitsu.html").write_text("秘密", encoding="utf-8")
    return Showing(site)


@pytest.fixture
def shown(showing):
    """A server of that, asked by raw requests: a line and a host → the status and what is sent."""
    with opened("127.0.0.1", 0, "/shiken/", showing) as server, serving(server):
        yield lambda line, host=None: asked(server.server_port, line, host)


def asked(port, line, host):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(f"{line}\r\nHost: {host or f'127.0.0.1:{port}'}\r\n\r\n".encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    return int(answer.split()[1]), answer.split("\r\n\r\n", 1)[1]


def test_only_a_browser_that_asks_for_this_machine_gets_a_page(shown):
    hosts = ["www.example.jp", "127.0.0.1.example.jp", "127.0.0.1:1", "127.0.0.1:", "", "localhost.", "[::1]", "a\0b"]
    get = "GET /shiken/ HTTP/1.0"
    assert {host: shown(get, host or " ")[0] for host in hosts} == dict.fromkeys(hosts, 403)
    assert [shown(get, host)[0] for host in (None, "127.0.0.1", "localhost")] == [200, 200, 200]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "post", "X"])
def test_a_page_can_only_be_got(method, shown):
    assert shown(f"{method} /shiken/ HTTP/1.0") == (405, "405 Method Not Allowed")


def test_the_head_of_a_page_comes_without_it(shown):
    assert shown("HEAD /shiken/ HTTP/1.0") == (200, "")


@pytest.mark.parametrize("path", ["", "/"])
def test_the_top_of_the_server_leads_to_the_site(path, shown):
    assert shown("GET / HTTP/1.0")[0] == 302
    assert shown(f"GET /shiken{path} HTTP/1.0")[0] == (200 if path else 302)


@pytest.mark.parametrize(
    "path",
    ["%00", "index.html%00", "../himitsu.html", "%2e%2e/himitsu.html", "..%5chimitsu.html", "/etc/passwd", "C:/x"],
)
def test_what_is_no_file_of_the_site_is_not_found(path, shown):
    status, text = shown(f"GET /shiken/{path} HTTP/1.0")
    assert (status, "秘密" in text) == (404, False)
    assert shown(f"GET /{path} HTTP/1.0")[0] == 404


def test_before_there_is_a_site_a_page_says_so_and_waits_for_it(tmp_path):
    with opened("127.0.0.1", 0, "/", Showing(tmp_path / "site")) as server, serving(server):
        status, text = asked(server.server_port, "GET /cases/x.html HTTP/1.0", None)
    assert (status, 'data-page="cases/x.html"' in text) == (503, True)


def test_every_page_gets_the_script_and_keeps_its_policy(shown, showing):
    page = with_policy(HEAD.format("本文"))
    showing.put_ahead({"cases/x.html": page.encode()})
    version = showing.version("cases/x.html")
    script = (
        f'<script src="/shiken/kyoso-serve/live.js" data-page="cases/x.html" data-version="{version}" defer></script>'
    )
    assert shown("GET /shiken/cases/x.html HTTP/1.0") == (200, page.replace("</body>", f"{script}</body>"))
    for name in ("live.js", "live.css"):
        assert shown(f"GET /shiken/kyoso-serve/{name} HTTP/1.0")[0] == 200


def test_a_page_whose_policy_lets_nothing_in_stays_as_it_is(shown, showing):
    form = HEAD.format(closed_policy("", ""))
    showing.put_ahead({"form/case.html": form.encode()})
    assert shown("GET /shiken/form/case.html HTTP/1.0") == (200, form)


def test_the_page_for_unknown_addresses_is_the_sites_own_and_waits_for_the_missing_page(shown, showing):
    showing.put_ahead({"404.html": HEAD.format(f"{closed_policy('', '', asking=True)}\nない").encode()})
    status, text = shown("GET /shiken/cases/nai.html HTTP/1.0")
    assert (status, "ない" in text, 'data-page="cases/nai.html"' in text) == (404, True, True)
    assert "Content-Security-Policy" not in text


def test_what_is_ahead_is_shown_until_the_site_is_in_place(showing):
    page, ahead = showing.file("index.html"), "先".encode()
    showing.put_ahead({"index.html": ahead})
    assert showing.file("index.html") == ahead
    showing.put_in_place(anew=False)
    assert showing.file("index.html") == page


def test_while_one_site_takes_the_place_of_another_a_page_is_waited_for(tmp_path):
    site, aside = tmp_path / "site", tmp_path / "aside"
    site.mkdir()
    (site / "index.html").write_text("ある", encoding="utf-8")
    showing = Showing(site)
    site.rename(aside)
    back = threading.Timer(0.1, lambda: aside.rename(site))
    back.start()
    assert showing.file("index.html") == "ある".encode()
    back.join()


def test_a_page_is_another_version_only_if_it_or_its_look_is_another_one(showing):
    first = showing.version("index.html")
    showing.put_ahead({"index.html": showing.file("index.html"), "other.html": b"x"})
    showing.put_in_place(anew=False)
    assert showing.version("index.html") == first
    showing.put_ahead({"index.html": b"y"})
    second = showing.version("index.html")
    showing.put_in_place(anew=True)
    assert len({first, second, showing.version("index.html")}) == 3


def test_an_open_page_is_told_what_it_does_not_know_and_waits_for_the_rest(shown, showing):
    showing.say([Said("content/x.md 3行目", "直すところ", "直し方")])
    status, text = shown("GET /shiken/kyoso-serve/news?page=index.html&known= HTTP/1.0")
    assert (status, json.loads(text)) == (
        200,
        {
            "version": showing.version("index.html"),
            "said": [{"place": "content/x.md 3行目", "text": "直すところ", "mend": "直し方"}],
        },
    )
    assert showing.state("index.html", text, 0) == text
