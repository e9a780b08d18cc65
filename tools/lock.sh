#!/bin/sh
# Writes requirements.lock: every version with its hashes, no index address.
set -eu
.venv/bin/python -m pip install --quiet --disable-pip-version-check uv
.venv/bin/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --upgrade \
    --no-emit-index-url --no-header --no-annotate --quiet --output-file requirements.lock
