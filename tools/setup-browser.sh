#!/bin/sh
# Provides Chromium and a Japanese font for the browser tests: Debian's packages, else Playwright's own browser.
set -eu

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else
        echo "Needs root: $*" >&2
        return 1
    fi
}

has_font() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=ja)" ]; }

if command -v chromium >/dev/null 2>&1 && has_font; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium fontconfig fonts-noto-cjk
else
    .venv/bin/python -m playwright install chromium
fi
