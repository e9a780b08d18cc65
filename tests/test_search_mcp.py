"""``kyoso mcp``: what an AI program gets of the made site, in both forms of the protocol, and what it is refused."""

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from builders import ROOT
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters
from mcp.shared.exceptions import MCPError
from mcp_types import jsonrpc_message_adapter
from pydantic import ValidationError

from generator.findings.diagnostics import CannotRunError
from generator.pages import compare
from generator.search.ask import engine_of
from generator.search.asked import tools
from generator.search.asked.answers import NOTICE
from generator.search.asked.desk import Desk
from generator.search.asked.pace import Pace
from generator.search.asked.refused import wrong_line
from generator.search.asked.server import server_of
from generator.search.asked.taken import taken
from generator.search.asked.tools import MOST_COMPARED, PART

MODES = ("auto", "legacy")  # the stateless protocol of 2026-07-28, and the one before, which begins with a handshake
A_CASE, OTHER_CASE, A_THREAD = "cases/shiken-jisseki", "cases/shiken-shippai", "threads/shiken-shitsumon"
FREELY = 1_000_000
SAID_OF_EVERYTHING = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": {"name": "shiken", "version": "1"},
    "io.modelcontextprotocol/clientCapabilities": {},
}
LISTING = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {"_meta": SAID_OF_EVERYTHING}}


@pytest.fixture(scope="module")
def site(golden):
    return golden.root / "site"


@pytest.fixture
def ask(site):
    """Ask the server of the golden site as a client of the SDK does: what it says, and whether it is an error."""

    def call(tool, mode="auto", most=FREELY, times=1, **arguments):
        async def asked():
            with Desk(site) as desk:
                async with Client(server_of(desk, Pace(most)), mode=mode) as client:
                    for _earlier in range(times - 1):
                        await client.call_tool(tool, arguments)
                    found = await client.call_tool(tool, arguments)
            return found.structured_content if not found.is_error else found.content[0].text

        return asyncio.run(asked())

    return call


def told(site, what, mode="auto"):
    """Return what ``what`` awaits of a client."""

    async def asked():
        with Desk(site) as desk:
            async with Client(server_of(desk, Pace(FREELY)), mode=mode) as client:
                return await what(client)

    return asyncio.run(asked())


@pytest.mark.parametrize("mode", MODES)
def test_there_are_four_tools_with_ascii_names_that_say_in_japanese_what_they_read_and_change_nothing(site, mode):
    listed = told(site, lambda client: client.list_tools(), mode).tools
    assert [tool.name for tool in listed] == ["search", "fetch", "compare", "gaps"]
    for tool in listed:
        hints = tool.annotations
        assert (hints.read_only_hint, hints.destructive_hint, hints.open_world_hint) == (True, False, False)
        assert re.search("[ぁ-ん]", tool.title + tool.description)
        assert tool.output_schema["properties"]["notice"]


@pytest.mark.parametrize("mode", MODES)
def test_the_search_finds_what_the_engine_of_the_browser_finds_in_its_order(site, ask, mode):
    with engine_of(site) as engine:
        found = engine.find("試験の申請を電子化した", limit=3)
    answer = ask("search", mode, query="試験の申請を電子化した", limit=3)
    assert [one["title"] for one in answer["results"]] == [item["title"] for item in found["items"]]
    assert (answer["notice"], answer["total"], answer["unsure"]) == (NOTICE, found["total"], found["unsure"])
    assert A_CASE in [one["id"] for one in answer["results"]]


def test_what_is_no_entry_has_an_address_and_no_id(ask):
    terms = [one for one in ask("search", query="TESTワード")["results"] if one["kind"] == "用語"]
    assert terms
    assert {(one["id"], one["url"].startswith("https://www.example.jp/shiken/glossary")) for one in terms} == {
        ("", True)
    }


@pytest.mark.parametrize("name", ["{}", "{}.html", "{}.md", "https://www.example.jp/shiken/{}.html#成果", " {} "])
def test_an_entry_is_fetched_by_its_id_and_by_its_address_as_its_file_says_it(site, ask, name):
    found = ask("fetch", id=name.format(A_CASE))
    assert found["text"] == (site / f"{A_CASE}.md").read_text(encoding="utf-8")
    assert (found["id"], found["part"], found["parts"], found["license"]) == (A_CASE, 1, 1, "CC BY 4.0")
    assert "2026年11月20日" in found["reviewed"]


@pytest.mark.parametrize(
    "name", ["cases/nai", "../site_config.yml", "cases/../../x", "/etc/passwd", "index", "cases/shiken jisseki", "."]
)
def test_what_is_no_entry_is_not_fetched(ask, name):
    assert ask("fetch", id=name).endswith("search の結果の id(cases/… か threads/…)を使ってください")


def test_a_long_entry_is_fetched_in_parts_which_lose_nothing(site, monkeypatch, ask):
    monkeypatch.setattr("generator.search.asked.tools.PART", 300)
    whole = (site / f"{A_CASE}.md").read_text(encoding="utf-8")
    count = ask("fetch", id=A_CASE)["parts"]
    parts = [ask("fetch", id=A_CASE, part=number)["text"] for number in range(1, count + 1)]
    assert "".join(parts) == whole
    assert (len(parts) > 1, max(map(len, parts)) <= 300) == (True, True)
    assert f"{count}つまでに" in ask("fetch", id=A_CASE, part=count + 1)
    assert PART < 20_000


def test_cases_stand_side_by_side_with_what_their_sources_do_not_tell(site, ask):
    table = ask("compare", ids=[A_CASE, OTHER_CASE])["table"]
    rows = {row.split(" | ")[0].strip("| "): row.strip("|").split(" | ")[1:] for row in table.splitlines()}
    assert {len(cells) for cells in rows.values()} == {2}
    assert [cell.strip() for cell in rows["費用"]] == ["50万円まで", "資料に記載なし"]
    first = taken((site / f"{A_CASE}.md").read_text(encoding="utf-8"))
    assert (rows["段階"][0], rows["最後の確認"][0]) == (first.facts["段階"], first.facts["最後の確認"])


@pytest.mark.parametrize("names", [[A_CASE, A_CASE], [A_CASE, A_THREAD]])
def test_only_different_cases_are_compared(ask, names):
    assert "2〜4件" in ask("compare", ids=names)


def test_as_many_cases_are_compared_as_on_the_page():
    assert MOST_COMPARED == compare.MOST


def test_gaps_are_the_open_questions_the_overdue_entries_and_the_thin_themes(ask):
    found = ask("gaps")
    assert ("試験の残りです。", A_THREAD) in [(one["question"], one["id"]) for one in found["open_questions"]]
    assert OTHER_CASE in [one["id"] for one in found["overdue"]]
    counts = [one["entries"] for one in found["themes"]]
    assert counts == sorted(counts)
    few = ask("gaps", theme=found["themes"][-1]["label"], limit=1)
    assert [one["id"] for one in few["themes"]] == [found["themes"][-1]["id"]]
    assert len(few["open_questions"]) <= 1
    assert "そのテーマはありません" in ask("gaps", theme="nai")


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("search", {"query": "試" * 201}, "query は200字までで書いてください"),
        ("search", {"query": ""}, "query は1字以上で書いてください"),
        ("search", {}, "query がありません"),
        ("search", {"query": 5}, "query の値の種類が違います"),
        ("search", {"query": "試験", "limit": 11}, "limit は10以下の数にしてください"),
        ("search", {"query": "", "limit": 0}, "query は1字以上で書いてください。limit は1以上の数にしてください"),
        ("search", {"query": "試験", "limit": 2.5}, "limit の値の種類が違います"),
        ("fetch", {"id": "x" * 301}, "id は300字までで書いてください"),
        ("compare", {"ids": [A_CASE]}, "ids は2件以上にしてください"),
        ("compare", {"ids": [f"cases/shiken-{number}" for number in range(5)]}, "ids は4件までにしてください"),
        ("gaps", {"limit": 51}, "limit は50以下の数にしてください"),
    ],
)
def test_what_is_too_long_or_too_much_is_refused(ask, tool, arguments, told):
    assert ask(tool, **arguments) == told


def test_what_nobody_sees_asks_nothing(ask):
    assert ask("search", query="\u200b \x1b") == "質問を書いてください"


def test_who_asks_without_end_is_told_to_wait(ask):
    assert ask("search", query="試験", most=3, times=3)["results"]
    assert "1分に3回まで" in ask("search", query="試験", most=3, times=4)


def test_after_a_minute_one_may_ask_again():
    now = [0.0]
    pace = Pace(2, lambda: now[0])
    pace.take()
    now[0] = 30
    pace.take()
    with pytest.raises(CannotRunError):
        pace.take()
    now[0] = 60
    pace.take()
    with pytest.raises(CannotRunError):
        pace.take()


def test_every_theme_is_a_resource_and_another_one_is_none(site):
    async def read(client):
        listed = (await client.list_resources()).resources
        texts = {str(one.uri): (await client.read_resource(one.uri)).contents[0].text for one in listed}
        with pytest.raises(MCPError):
            await client.read_resource("kyoso://themes/nai")
        return texts

    texts = told(site, read)
    themes = json.loads((site / "data/themes.json").read_text(encoding="utf-8"))["items"]
    assert sorted(texts) == ["kyoso://themes", *sorted(f"kyoso://themes/{one['id']}" for one in themes)]
    assert all(NOTICE in text for text in texts.values())
    for one in themes:
        text = texts[f"kyoso://themes/{one['id']}"]
        assert text.count("\n- ") == len(one["cases"]) + len(one["threads"])


def test_a_site_that_was_made_anew_is_searched_anew(golden, tmp_path):
    for name in ("search/ja-search.json", "data/themes.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((golden.root / "site" / name).read_bytes())
    with Desk(tmp_path) as desk:
        assert tools.search(desk, "試験の申請", 1).total
        head = tmp_path / "search/ja-search.json"
        head.write_text("{}", encoding="utf-8")
        with pytest.raises(CannotRunError):
            tools.search(desk, "試験の申請", 1)
        head.write_bytes((golden.root / "site/search/ja-search.json").read_bytes())
        assert tools.search(desk, "試験の申請", 1).total


def test_without_the_extra_one_sentence_says_how_to_get_it(golden, kyoso, monkeypatch):
    monkeypatch.delitem(sys.modules, "generator.search.asked.server")
    for name in ("mcp", "mcp.server.mcpserver"):
        monkeypatch.setitem(sys.modules, name, None)
    code, output, errors = kyoso(golden.root, "mcp")
    assert (code, output) == (3, "")
    assert errors == (
        "実行できません: MCP の部品が入っていません。"
        "「python -m pip install '.[mcp]'」をこのプログラムのフォルダーで実行してから、もう一度試してください\n"
    )


def test_without_a_site_it_says_what_to_do(tmp_path, kyoso):
    code, output, errors = kyoso(tmp_path, "mcp")
    assert (code, output, "kyoso build" in errors) == (3, "", True)


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_a_program_starts_it_and_talks_to_it_over_its_own_lines(golden, mode):
    async def asked():
        given = StdioServerParameters(
            command=sys.executable,
            args=["-m", "generator", "mcp"],
            cwd=golden.root,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        async with Client(given, mode=mode) as client:
            found = await client.call_tool("search", {"query": "試験の申請を電子化した", "limit": 1})
            return client.protocol_version, found.structured_content["results"][0]["id"]

    assert asyncio.run(asked()) == ({"auto": "2026-07-28", "legacy": "2025-11-25"}[mode], A_CASE)


def refused(line):
    """Return the code and the id with which a line is answered that the SDK does not take; None for no answer."""
    with pytest.raises(ValidationError) as fault:
        jsonrpc_message_adapter.validate_json(line, by_name=False)
    answer = wrong_line(fault.value)
    return answer and (answer.error.code, answer.id)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": [1]}', (-32600, 7)),
        ('{"jsonrpc": "2.0", "id": "a", "method": "tools/call", "params": "x"}', (-32600, "a")),
        ('{"id": 7, "method": "ping"}', (-32600, 7)),
        ('{"jsonrpc": "2.0", "id": 7, "method": "ping", "params": {"a": "\\ud800"}}', (-32700, 7)),
        ('[{"jsonrpc": "2.0", "id": 7, "method": "ping"}]', (-32600, None)),
        ("null", (-32600, None)),
        ("hello", (-32700, None)),
        ("[" * 100_000, (-32700, None)),
        ("", None),
        ("  \r\n", None),
    ],
)
def test_a_line_that_is_no_request_is_answered_to_whoever_sent_it(line, told):
    assert refused(line) == told


@pytest.mark.slow
def test_after_lines_that_are_no_request_the_next_one_is_answered(golden):
    command, environ = [sys.executable, "-m", "generator", "mcp"], {**os.environ, "PYTHONPATH": str(ROOT)}
    lines = ["hello", json.dumps({**LISTING, "id": 5, "params": [1]}), "", json.dumps(LISTING)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=golden.root, env=environ, **pipes) as server:
        server.stdin.write("".join(f"{line}\n" for line in lines).encode())
        server.stdin.flush()
        answers = [json.loads(server.stdout.readline()) for _line in range(3)]
        server.stdin.close()
        assert server.wait(timeout=60) == 0
    assert [(one["id"], one.get("error", {}).get("code")) for one in answers] == [
        (None, -32700),
        (5, -32600),
        (1, None),
    ]


@pytest.mark.slow
@pytest.mark.posix
def test_a_program_that_ends_it_by_a_signal_does_not_have_to_close_its_line_first(golden):
    command, environ = [sys.executable, "-m", "generator", "mcp"], {**os.environ, "PYTHONPATH": str(ROOT)}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=golden.root, env=environ, **pipes) as server:
        server.stdin.write(json.dumps(LISTING).encode() + b"\n")
        server.stdin.flush()
        assert b'"search"' in server.stdout.readline()
        server.terminate()
        assert server.wait(timeout=60) == -signal.SIGTERM


@pytest.mark.slow
@pytest.mark.posix
def test_over_http_it_answers_this_machine_alone_and_no_page_of_another_site(golden, run):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.listen()
        assert f"ポート{port}は使えません" in run(golden.root, "mcp", "--http", str(port)).stderr
    command = [sys.executable, "-m", "generator", "mcp", "--http", str(port)]
    with subprocess.Popen(command, cwd=golden.root, env={**os.environ, "PYTHONPATH": str(ROOT)}) as server:
        try:
            assert answered(port) == 200
            assert answered(port, Origin="https://www.example.jp") == 403
            assert answered(port, Host="www.example.jp") == 421
            assert answered(port, body=b" " * 70_000) == 413
        finally:
            server.send_signal(signal.SIGTERM)
    assert server.returncode == 0


def answered(port, body=None, **headers):
    """Return the status of an answer to ``tools/list``, waiting until somebody listens."""
    given = {
        "Content-Type": "application/json",
        "Accept": "application/json, text/event-stream",
        "MCP-Protocol-Version": "2026-07-28",
        "Mcp-Method": "tools/list",
    }
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/mcp", body or json.dumps(LISTING).encode(), given | headers
    )
    for _try in range(200):
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - this machine
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except urllib.error.URLError:
            time.sleep(0.1)
    return None
