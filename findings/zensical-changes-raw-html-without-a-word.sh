#!/bin/sh
# Zensical 0.0.73: raw HTML of a page comes out changed in two ways, and the build says "No issues found".
#
# The attribute data-search-exclude, by which Material's search leaves a part of a page out, is taken out of the HTML:
# a search that reads the finished pages no longer sees it. And a link to a file of Markdown that is to be saved
# (<a href="x.md" download>) leads to the page made of it, so that the reader saves HTML under the name of Markdown.
# A plugin that is not there is passed over in silence, too; MkDocs ends with an error.
# Here: both stand under other names while Zensical runs (generator/site/builders/zensical.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'zensical==0.0.73'
mkdir "$folder/docs"
printf 'site_name: x\nuse_directory_urls: false\nplugins: [nowhere-to-be-found]\n' > "$folder/mkdocs.yml"
printf '# x\n\n<p data-search-exclude id="a"><a href="y.md" download="y.md">y</a></p>\n' > "$folder/docs/index.md"
printf '# y\n' > "$folder/docs/y.md"
cd "$folder"
"$folder/venv/bin/zensical" build --strict --config-file mkdocs.yml 2>&1 | tee log
grep -o '<p[^>]*id="\?a"\?[^>]*>.*</p>' site/index.html | tee page
if grep -q 'data-search-exclude' page; then echo 'the behaviour has changed: the attribute is there' >&2; exit 1; fi
grep -q 'href="y.html"' page || { echo 'the behaviour has changed: the link leads to the Markdown' >&2; exit 1; }
grep -q 'No issues found' log || { echo 'the behaviour has changed: it said something' >&2; exit 1; }
echo 'the attribute is gone, the link leads elsewhere, the plugin is missing, and no issues were found'
