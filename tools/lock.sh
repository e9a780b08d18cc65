#!/bin/sh
# Writes requirements.lock, and in tools/ what packages it and what makes vectors: every version with its hashes, no index address.
set -eu
.venv/bin/python -m pip install --quiet --disable-pip-version-check uv
lock() {
    .venv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade \
        --no-emit-index-url --no-header --no-annotate --quiet --output-file "$@"
}
lock requirements.lock --extra dev --extra mcp pyproject.toml
lock tools/package.lock tools/package.in
lock tools/semantic.lock tools/semantic.in
