#!/bin/sh
# mkdocs-material 9.8.1: a Japanese site of one page is 2.5 MB, of which no reader ever loads 2.2 MB.
#
# With `language: ja` the site still gets the lunr packs of all other languages (34 files, 0.9 MB) and four source maps
# (1.3 MB), whether search is used or not; no page names any of the packs. Where a site is carried into a closed
# network as a folder, that is most of what is carried.
# Here: what no page, script or style sheet of the made site names is taken out before it is put in place.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mkdocs==1.6.1' 'mkdocs-material==9.8.1'
mkdir "$folder/docs"
printf 'site_name: x\ntheme:\n  name: material\n  language: ja\n' > "$folder/mkdocs.yml"
printf '# x\n' > "$folder/docs/index.md"
NO_MKDOCS_2_WARNING=1 "$folder/venv/bin/mkdocs" build --quiet --config-file "$folder/mkdocs.yml"
packs=$(find "$folder/site/assets/javascripts/lunr" -name '*.js' | wc -l)
maps=$(find "$folder/site" -name '*.map' | wc -l)
all=$(find "$folder/site" -type f -exec cat {} + | wc -c)
idle=$(find "$folder/site" \( -path '*/lunr/*' -o -name '*.map' \) -type f -exec cat {} + | wc -c)
echo "$packs language packs and $maps source maps: $idle of $all bytes; pages that name a pack: $(grep -l 'lunr/' "$folder"/site/*.html | wc -l)"
[ "$packs" = 34 ] && [ "$maps" = 4 ] && [ "$idle" -gt 2000000 ] || { echo 'the behaviour has changed' >&2; exit 1; }
