#!/bin/sh
# Provides what the browser tests need: Chromium, Firefox, a Japanese font, the libraries of Playwright's driver.
set -eu

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else
        echo "Needs root: $*" >&2
        return 1
    fi
}

is_debian() { grep -q '^ID=debian' /etc/os-release; }
has_shell() { command -v chromium-headless-shell; }
has_browser() { has_shell || command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_firefox() { command -v firefox-esr || command -v firefox; }
has_font() { command -v fc-list && [ -n "$(fc-list :lang=ja)" ]; }
has_driver() { .venv/bin/python -m playwright --version; }
install() { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; }

if { has_shell || { has_browser && ! is_debian; }; } && has_firefox && has_font && has_driver; then exit 0; fi >/dev/null 2>&1
if command -v apt-get >/dev/null 2>&1; then
    as_root apt-get update -qq || has_browser
    has_font >/dev/null 2>&1 && has_driver >/dev/null 2>&1 || install fontconfig fonts-noto-cjk libatomic1
    has_firefox >/dev/null || install firefox-esr || install firefox
    # Ubuntu has neither; with any other browser the tests pass too, in nearly twice the time.
    if is_debian; then has_shell || install chromium-headless-shell || has_browser || install chromium; fi
fi >&2
has_browser >/dev/null || .venv/bin/python -m playwright install --with-deps chromium
