"""External links: asked gently, followed only where an entry may point, reported after three failures in a row."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from builders import COLLECTED, ROOT, TODAY

from generator.github import links

ANSWERS = {"/ok": (200, 200), "/no-head": (405, 200), "/gone": (404, 404), "/hidden": (403, 200), "/410": (410, 200)}


@pytest.fixture(scope="module")
def server():
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self):
            asked.append((self.command, self.path))
            if self.path.startswith("/to?"):
                self.send_response(302)
                self.send_header("Location", self.path[4:])
            else:
                self.send_response(ANSWERS[self.path][self.command == "GET"])
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_GET = answer  # noqa: N815 - as the library calls them

        def log_message(self, *_arguments):
            pass

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    made.asked = asked
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def look(server):
    server.asked.clear()
    here = f"http://127.0.0.1:{server.server_port}"

    def call(path):
        return links.look(links.Source(here + path, ["a.md"]), lambda url: "" if url.startswith(here) else "よそです")

    return call


@pytest.mark.parametrize(
    ("path", "problem", "asked"),
    [
        ("/ok", "", ["HEAD"]),
        ("/no-head", "", ["HEAD", "GET"]),
        ("/hidden", "", ["HEAD", "GET"]),
        ("/gone", "応答 404", ["HEAD", "GET"]),
        ("/410", "応答 410", ["HEAD"]),
        ("/to?/ok", "", ["HEAD", "HEAD"]),
        ("/to?http://169.254.169.254/x", "移転先を開けません(よそです)", ["HEAD", "GET"]),
        ("/to?file:///etc/passwd", "応答 302", ["HEAD"]),
    ],
)
def test_an_address_is_asked_without_its_content_first(path, problem, asked, look, server):
    assert look(path).problem == problem
    assert [method for method, _path in server.asked] == asked


def test_a_server_that_is_not_there_is_told_without_words_of_the_system():
    found = links.look(links.Source("http://127.0.0.1:9/", []), lambda _url: "")
    assert found.problem == "つながりません"


def found(url, problem="", host="www.example.jp"):
    return links.Found(links.Source(url, ["content/cases/a.md"]), problem, host)


URL = "https://www.example.jp/x"


def test_only_what_failed_three_times_in_a_row_is_told():
    counts = {}
    for times in (1, 2, 3):
        text = links.issue_text([found(URL, "応答 404")], counts, TODAY)
        counts = links.failures_before(text)
        assert counts == {URL: times}
        assert (f"- [ ] ` {URL} ` 応答 404(`content/cases/a.md`)" in text) == (times == 3)
    assert links.failures_before(links.issue_text([found(URL)], counts, TODAY)) == {}


def test_an_address_that_leads_to_another_site_is_told_with_that_site():
    text = links.issue_text([found(URL, host="www.example.com")], {}, TODAY)
    assert f"- [ ] ` {URL} ` → `www.example.com`(`content/cases/a.md`)" in text


@pytest.mark.parametrize("text", ["", "x", "<!-- kyoso-links {broken} -->", '<!-- kyoso-links {"a": "b"} -->'])
def test_a_memory_that_was_spoilt_is_no_memory(text):
    assert links.failures_before(text) == {}


def test_no_address_ends_the_hidden_part_of_the_text():
    url = "https://www.example.jp/-->x"
    text = links.issue_text([found(url, "応答 404")], {}, TODAY)
    assert text.split("\n")[0].count("-->") == 1
    assert links.failures_before(text) == {url: 1}


@pytest.mark.collection
def test_the_sources_of_this_repository_are_found_once_each():
    sources = links.sources_of(ROOT, COLLECTED)
    assert len(sources) > 50
    assert len({source.url for source in sources}) == len(sources)
    assert all(source.paths for source in sources)


def test_an_address_stays_code_whatever_signs_it_has():
    address = "https://www.example.jp/`@example/all"
    told = links.issue_text([found(address, "応答 404")], {address: 2}, TODAY)
    assert f"- [ ] `` {address} `` 応答 404(" in told
