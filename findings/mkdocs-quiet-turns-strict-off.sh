#!/bin/sh
# MkDocs 1.6.1: --quiet turns --strict off: the same dead link ends the build with 1, and with 0 under -q.
#
# Strict mode counts warnings as they are logged; -q raises the level of the logger above warnings, so none is counted.
# A workflow that adds -q to shorten its log publishes what it used to refuse.
# Here: warnings are collected by a handler of our own, and every link of the made site is looked at (generator/site/).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mkdocs==1.6.1'
mkdir "$folder/docs"
printf 'site_name: x\n' > "$folder/mkdocs.yml"
printf '# x\n\n[y](missing.md)\n' > "$folder/docs/index.md"
loud=0; "$folder/venv/bin/mkdocs" build --strict --config-file "$folder/mkdocs.yml" > "$folder/log" 2>&1 || loud=$?
quiet=0; "$folder/venv/bin/mkdocs" build --strict --quiet --config-file "$folder/mkdocs.yml" > "$folder/log" 2>&1 || quiet=$?
echo "a dead link: exit code $loud with --strict, $quiet with --strict --quiet"
[ "$loud" = 1 ] && [ "$quiet" = 0 ] || { echo 'the behaviour has changed' >&2; exit 1; }
