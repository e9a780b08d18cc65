#!/bin/sh
# Runs the fast tests with other versions than those of the lock. Usage: tools/versions.sh lowest|newest PYTHON
# lowest: the lower bounds of pyproject.toml; newest: the newest that it allows. The environment is made anew in .bench/.
set -eu
case $1 in
    lowest) way=lowest-direct ;;
    newest) way=highest ;;
    *)
        echo "Usage: tools/versions.sh lowest|newest PYTHON" >&2
        exit 2
        ;;
esac
home=.bench/$1
"$2" -m venv --clear "$home"
"$home/bin/python" -m pip install --quiet --disable-pip-version-check uv
"$home/bin/uv" pip install --quiet --python "$home/bin/python" --resolution "$way" --editable ".[dev,mcp]"
"$home/bin/python" -m pytest --numprocesses auto --dist worksteal -m "not browser and not slow"
