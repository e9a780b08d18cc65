#!/bin/sh
# Makes sdist and wheel in dist/, has them checked, and begins a knowledge base with the wheel alone.
# Usage: tools/package.sh PYTHON
set -eu
python=${1:-python3}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

"$python" -m venv "$place/tools"
"$place/tools/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all: -r tools/package.lock
rm -rf dist
"$place/tools/bin/python" -m build --no-isolation
"$place/tools/bin/python" -m twine check --strict dist/*

"$python" -m venv "$place/venv"
"$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all: -r requirements.lock
"$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps dist/*.whl
cd "$place"
printf 'title: 試験のサイト\ncommunity: 試験の集まり\n' > answers.yml
venv/bin/kyoso init begun --from answers.yml
cd begun
../venv/bin/kyoso check --strict
../venv/bin/kyoso build --quiet
test -f site/index.html
