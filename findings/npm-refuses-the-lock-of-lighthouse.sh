#!/bin/sh
# npm 11.19.1 with lighthouse 12.8.2: `npm ci` refuses the lock that `npm install` has just written.
#
# A project that asks for lighthouse alone is installed, and gets a package-lock.json; with the same two files `npm ci`
# ends with EUSAGE and «Missing: third-party-web@… from lock file». third-party-web is asked for below lighthouse and is
# not written into the lock. A project that names third-party-web itself has a lock that `npm ci` takes.
# Here: benchmarks/browser/package.json names it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder/tool" 'npm@11.19.1'
npm() { node "$folder/tool/node_modules/npm/bin/npm-cli.js" "$@" --ignore-scripts --no-audit --no-fund; }
mkdir alone named
echo '{"private": true, "dependencies": {"lighthouse": "12.8.2"}}' >alone/package.json
echo '{"private": true, "dependencies": {"lighthouse": "12.8.2", "third-party-web": "0.30.0"}}' >named/package.json
for project in alone named; do (cd "$project" && npm install --silent --package-lock-only); done
if (cd alone && npm ci >told 2>&1); then
    echo 'the behaviour has changed: npm ci takes the lock' >&2
    exit 1
fi
grep 'Missing: third-party-web@' alone/told || { echo 'the behaviour has changed: another reason' >&2; exit 1; }
(cd named && npm ci --silent)
echo 'npm ci took the lock of a project that names third-party-web'
