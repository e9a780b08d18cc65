#!/bin/sh
# mcp 2.3.0 (the SDK of the Model Context Protocol for Python): a Japanese name is warned of, taken, or refused, by what it names.
#
# A tool called «検索» is registered with a warning in the log; a prompt called «質問» is taken without a word; a variable «名前» in
# the address of a resource is an error when the server starts (InvalidUriTemplate), while «テーマ» in the address itself
# is taken.
# Here: names of tools and resources are ASCII, what they say to people is Japanese (docs/decisions/20261129-mcp.md).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mcp==2.3.0' 'httpx2==2.16.2'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import logging

from mcp.server.mcpserver import MCPServer

told = []
keeper = logging.Handler()
keeper.emit = told.append
logging.getLogger("mcp").addHandler(keeper)
logging.getLogger("mcp").propagate = False
server, seen = MCPServer("names"), {}


def tried(what, decorator, handler):
    before = len(told)
    try:
        decorator(handler)
    except Exception as error:
        seen[what] = type(error).__name__
    else:
        seen[what] = "warned of" if len(told) > before else "taken"
    print(f"{what}: {seen[what]}")


def nothing() -> str:
    return ""


def named(名前: str) -> str:
    return 名前


tried("a tool", server.tool(name="検索"), nothing)
tried("a prompt", server.prompt(name="質問"), nothing)
tried("an address", server.resource("names://テーマ"), nothing)
tried("a variable in an address", lambda handler: server.resource("names://{名前}")(handler), named)
assert seen == {
    "a tool": "warned of",
    "a prompt": "taken",
    "an address": "taken",
    "a variable in an address": "InvalidUriTemplate",
}
END
