"""``kyoso serve`` as a program of its own: what it shows, and what it leaves."""

import signal
import tempfile
import time

import pytest
from golden_site import tree_of
from serving import fetched, serving

from generator.commands.serve import _clear_abandoned, _own_folder


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGINT])
def test_a_second_server_that_is_ended_leaves_nothing_and_clears_what_killed_ones_left(
    number, golden_project, tmp_path
):
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with serving(golden_project, temporary) as first:
        assert fetched(*first, "/shiken/")[0] == 200
        assert list(temporary.iterdir()) == []
        with serving(golden_project, temporary) as (server, port):
            assert fetched(server, port, "/shiken/")[0] == 200
            server.kill()
            server.wait()
        left = [path.name.startswith((".kyoso-serve-", "kyoso-serve-")) for path in temporary.iterdir()]
        assert left == [True, True]
        with serving(golden_project, temporary) as (server, port):
            assert fetched(server, port, "/shiken/")[0] == 200
            assert len(list(temporary.iterdir())) == 2
            server.send_signal(number)
            assert server.wait(timeout=30) == 0
    assert list(temporary.iterdir()) == []


@pytest.mark.slow
def test_a_server_shows_at_once_what_the_last_one_left_even_if_that_was_killed(golden_project, tmp_path):
    with serving(golden_project, tmp_path) as (server, port):
        page = fetched(server, port, "/shiken/")
        server.kill()
        server.wait()
    (golden_project.content / "cases/broken.md").write_text("---\n", encoding="utf-8")
    with serving(golden_project, tmp_path) as (server, port):
        assert fetched(server, port, "/shiken/")[0] == page[0] == 200
        assert "broken.md" in fetched(server, port, "/shiken/kyoso-serve/news?page=index.html&known=")[1]


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
