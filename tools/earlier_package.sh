#!/bin/sh
# Puts into packages/ the published package that the difference starts from: the first of the month of the day, or the
# last one, or what sums_only.sh left of it; that of the day itself is made anew. Where nothing was published (404), or
# no package, there is none; any other answer ends the publication.
# earlier_package.sh URL YYYY-MM-DD
set -eu
web="${1%/}"
mkdir -p packages
code="$(curl --silent --show-error --location --output packages/published.txt --write-out '%{http_code}' \
    "$web/SHA256SUMS")"
case "$code" in
200) ;;
404) exit 0 ;;
*) echo "::error::公開中のファイルの一覧を読めません($code)" && exit 1 ;;
esac
day="$(printf '%s' "$2" | tr -d -)"
month="$(printf '%s' "$day" | cut -c 1-6)"
names="$(sed -nE 's|^[0-9a-f]{64}  \./(kyoso-[0-9]{8}(-sums)?\.zip)$|\1|p' packages/published.txt | sort | awk -v today="kyoso-$day.zip" '$0 < today')"
first="$(printf '%s\n' "$names" | awk -v of="kyoso-$month" 'index($0, of) == 1' | head -n 1)"
name="${first:-$(printf '%s\n' "$names" | tail -n 1)}"
[ -n "$name" ] || exit 0
curl --silent --show-error --fail --location --output "packages/$name" "$web/$name"
(cd packages && grep -F "  ./$name" published.txt | sha256sum --check --quiet)
