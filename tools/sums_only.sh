#!/bin/sh
# Leaves of the package in packages/ nothing but its sums if an entry of it is gone since, as the difference tells:
# what was withdrawn may not stay public in an earlier package, and the next difference needs no more than the sums.
# sums_only.sh DIFFERENCE
set -eu
unzip -p "$1" 00-kieta-file.txt 2> /dev/null | grep -Eq '^(cases|threads)/' || exit 0
for package in packages/kyoso-????????.zip; do
    [ -f "$package" ] || continue
    zip --quiet --copy "$package" SHA256SUMS --out "${package%.zip}-sums.zip"
    rm "$package"
done
