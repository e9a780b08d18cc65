#!/bin/sh
# mcp 2.3.0 (the SDK of the Model Context Protocol for Python): whoever imports the server gets the client too.
#
# `import mcp.server.mcpserver` runs `mcp/__init__.py`, which imports the whole client; beside it come an HTTP client
# (httpx2), a web framework (starlette) and a web server (uvicorn), also for a server that speaks over stdio alone.
# More than 500 modules are loaded before such a server can say a word.
# Here: the engine of the search starts in a thread while all that is loaded (generator/search/asked/desk.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mcp==2.3.0' 'httpx2==2.16.2'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import sys

before = set(sys.modules)
import mcp.server.mcpserver

loaded = set(sys.modules) - before
brought = {"mcp.client.client", "mcp.client.stdio", "httpx2", "starlette.applications", "uvicorn"}
print("one import loaded", len(loaded), "modules, among them:", *sorted(brought & loaded))
assert brought <= loaded
assert len(loaded) > 400
END
