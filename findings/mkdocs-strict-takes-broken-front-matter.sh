#!/bin/sh
# MkDocs 1.6.1: with --strict, front matter that is no YAML is no warning; the page is published with it as text.
#
# The build ends with 0 and says nothing. The page has no metadata, and the broken lines stand in it for everybody to
# read: a draft mark, a contact or whatever else the author meant for the machine.
# Here: front matter is read and judged before MkDocs sees anything (KB101), and written again by our own code.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mkdocs==1.6.1'
mkdir "$folder/docs"
printf 'site_name: x\n' > "$folder/mkdocs.yml"
printf -- '---\ntitle: 事例: 窓口\nstatus: [draft\n---\n\n本文\n' > "$folder/docs/index.md"
"$folder/venv/bin/mkdocs" build --strict --config-file "$folder/mkdocs.yml" 2>&1 | tee "$folder/log"
grep -q 'status: \[draft' "$folder/site/index.html" || { echo 'the behaviour has changed: the lines are not on the page' >&2; exit 1; }
if grep -q WARNING "$folder/log"; then echo 'the behaviour has changed: it warned' >&2; exit 1; fi
echo 'mkdocs build --strict ended well without a warning, and the broken front matter stands on the page'
