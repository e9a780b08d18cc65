#!/bin/sh
# Provides what the browser tests need: Chromium, a Japanese font, the libraries of Playwright's driver.
set -eu

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else
        echo "Needs root: $*" >&2
        return 1
    fi
}

has_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_font() { command -v fc-list && [ -n "$(fc-list :lang=ja)" ]; }
has_driver() { .venv/bin/python -m playwright --version; }
install() { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; }

if has_browser && has_font && has_driver; then exit 0; fi >/dev/null 2>&1
if command -v apt-get >/dev/null 2>&1; then
    as_root apt-get update -qq
    install fontconfig fonts-noto-cjk libatomic1
    # Debian packages Chromium; Ubuntu does not.
    if ! has_browser >/dev/null && grep -q '^ID=debian' /etc/os-release; then install chromium; fi
fi
has_browser >/dev/null || .venv/bin/python -m playwright install --with-deps chromium
