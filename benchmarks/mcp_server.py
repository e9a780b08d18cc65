"""``python -m benchmarks.mcp_server``: how fast `kyoso mcp` starts and answers, what it weighs, which clients it suits.

The site of a made corpus of about 1,800 pages, or the one that ``--site`` names, is asked through stdio by the SDK's
own client: from the start of the program to the list of tools, to the first search, then the questions of
tests/search. ``--clients`` has it asked by clients of npm, locked in benchmarks/mcp_clients/, instead. It measures
time: nothing else should run beside it.
"""

import argparse
import asyncio
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters

from benchmarks.corpus import make_corpus
from benchmarks.running import ROOT, run_python
from generator.search.asked.server import A_MINUTE

_ENTRIES, _STARTS, _WARM_UP, _ASKED, _MANY = 1_640, 5, 20, 300, 0.95
_PAUSE = 60 / A_MINUTE  # as often as the server allows
_CLIENTS, _TOOLS = Path(__file__).parent / "mcp_clients", ROOT / ".bench/mcp_clients"
_TRIED = {
    "AI SDK, discovering (2026-07-28)": ("ai_sdk.mjs", "discovering"),
    "AI SDK, with a handshake (2025-11-25)": ("ai_sdk.mjs", "greeting"),
    "TypeScript SDK": ("typescript_sdk.mjs",),
}


def main() -> None:
    """Print the figures, or what the clients of npm say."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mcp_server")
    parser.add_argument("--site", type=Path, help="a made site, instead of a corpus")
    parser.add_argument("--clients", action="store_true", help="ask with clients of npm")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = asked.site
        if not site:
            run_python(["-m", "generator", "build"], make_corpus(ROOT, Path(folder), _ENTRIES))
            site = Path(folder, "site")
        for line in _tried(site) if asked.clients else _measured(site):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


def _command(site: Path) -> list[str]:
    return [sys.executable, "-m", "generator", "mcp", "--site", str(site.absolute())]


def _measured(site: Path) -> Iterator[str]:
    """Yield the figures; times are of the client, from the start of the program on."""
    for mode in ("auto", "legacy"):
        runs = [asyncio.run(_started(site, mode)) for _run in range(_STARTS)]
        listed, found, processor = (statistics.median(column) for column in zip(*runs, strict=True))
        yield f"{mode}: tools listed after {listed:.2f} s, first search after {found:.2f} s, {processor:.2f} s of CPU"
    times, processor, weight = asyncio.run(_searched(site))
    pages = len(list(site.rglob("*.html")))
    middle, many = statistics.median(times), sorted(times)[int(len(times) * _MANY)]
    yield f"{pages} pages: search {middle:.1f} ms (median), {many:.1f} ms (95 %) of {len(times)}"
    yield f"{processor:.1f} ms of CPU for a search; {weight} MB at most"


def _client(site: Path, mode: str) -> Client:
    program, *arguments = _command(site)
    return Client(StdioServerParameters(command=program, args=arguments, cwd=ROOT), mode=mode)


async def _started(site: Path, mode: str) -> tuple[float, float, float]:
    """Return seconds to the list of tools and to the first search, and those of the processor until then."""
    begun = time.perf_counter()
    async with _client(site, mode) as client:
        await client.list_tools()
        listed = time.perf_counter() - begun
        await client.call_tool("search", {"query": "窓口"})
        return listed, time.perf_counter() - begun, _processor(_server())


async def _searched(site: Path) -> tuple[list[float], float, int]:
    """Return milliseconds of every search, those of CPU of one, and the most memory that the server took, in MB."""
    rows = (ROOT / "tests/search/queries.tsv").read_text(encoding="utf-8").splitlines()
    questions = [row.split("\t")[0] for row in rows if row and not row.startswith("#")]
    times, before = list[float](), 0.0
    async with _client(site, "auto") as client:
        for number, question in enumerate(questions[: _ASKED + _WARM_UP]):
            await asyncio.sleep(_PAUSE)
            before = _processor(_server()) if number == _WARM_UP else before
            begun = time.perf_counter()
            found = await client.call_tool("search", {"query": question})
            if found.is_error:
                sys.exit(str(found.content))
            if number >= _WARM_UP:
                times.append((time.perf_counter() - begun) * 1000)
        return times, (_processor(_server()) - before) * 1000 / len(times), _most_memory(_server())


def _server() -> Path:
    """Return what the system tells of the server, a child of this process."""
    children = Path("/proc/self/task").glob("*/children")
    found = [Path("/proc", child) for task in children for child in task.read_text(encoding="utf-8").split()]
    return next(one for one in found if "\0mcp\0" in (one / "cmdline").read_text(encoding="utf-8"))


def _most_memory(process: Path) -> int:
    lines = (process / "status").read_text(encoding="utf-8").splitlines()
    return next(round(int(line.split()[1]) / 1000) for line in lines if line.startswith("VmHWM"))


def _processor(process: Path) -> float:
    used, of_system = (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
    return (int(used) + int(of_system)) / 100


def _tried(site: Path) -> Iterator[str]:
    """Yield what each client of npm gets of the server."""
    _install()
    for name, (script, *given) in _TRIED.items():
        command = ["node", script, *given, *_command(site)]
        done = subprocess.run(  # noqa: S603 - the scripts stand in this folder
            command, cwd=_TOOLS, capture_output=True, text=True, check=False, timeout=120
        )
        fault = next((line for line in done.stderr.splitlines() if line.startswith("MCPClientError")), done.stderr)
        yield f"{name}: {done.stdout.strip() or fault}"


def _install() -> None:
    """Put the clients into .bench/, as they are locked."""
    _TOOLS.mkdir(parents=True, exist_ok=True)
    for path in _CLIENTS.iterdir():
        shutil.copy(path, _TOOLS / path.name)
    installed = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    subprocess.run(installed, cwd=_TOOLS, check=True)  # noqa: S603 - what stands above


if __name__ == "__main__":
    main()
