#!/bin/sh
# pymdown-extensions 13.1.2 (MagicLink): of «info@example.co.jpです» it makes a link that writes to info@example.co, another domain.
#
# An address in Japanese goes on into the sentence without a blank. MagicLink wants the end of a word behind an address,
# and a particle is a letter to it: it steps back to the last dot, so that a city's «…@city.example.lg.jpまで» becomes mail
# to «…@city.example.lg», and of a firm's co.jp the domain co is left, which exists. Behind 、 and （ the address is whole.
# markdown-it 15.0.3 (linkify) goes the other way and takes the words into the domain: mail to
# «city.example.lg.xn--jp-wc4a», and of «https://www.city.example.lg.jpを開く» the host is «www.city.example.lg.xn--jp-…»;
# markdown-it-py 4.3.0 does so with pages and makes no link of the mail. Each page looks right: what is shown is what was typed.
# Here: nothing that stands bare becomes a link; a link is typed as one, its host is ASCII (generator/markup/addresses.py),
# and an address that somebody cites in a sentence ends before the hiragana behind it (generator/intake/sources.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'markdown==3.11.3' 'pymdown-extensions==13.1.2' 'markdown-it-py==4.3.0' 'linkify-it-py==2.2.0'
cat > "$folder/look.py" <<'LOOK'
import html
import re
import sys

from markdown import Markdown
from markdown_it import MarkdownIt

by = {
    "MagicLink": Markdown(extensions=["pymdownx.magiclink"]).convert,
    "markdown-it-py": MarkdownIt("gfm-like").render,
}
for text in sys.argv[1:]:
    for name, made in by.items():
        leads = re.findall(r'href="([^"]*)"', made(text))
        print(name, text, "→", *map(html.unescape, leads))
LOOK
cat > "$folder/look.mjs" <<'LOOK'
import MarkdownIt from "markdown-it";
const made = new MarkdownIt({ linkify: true });
for (const text of process.argv.slice(2)) {
  console.log("markdown-it", text, "→", ...[...made.render(text).matchAll(/href="([^"]*)"/g)].map((one) => one[1]));
}
LOOK
cd "$folder"
npm install --silent --no-audit --no-fund 'markdown-it@15.0.3' > /dev/null
set -- 'info@example.co.jpです' 'info@city.example.lg.jpへ' 'info@city.example.lg.jp、' 'https://www.city.example.lg.jpを開く'
"$folder/venv/bin/python" look.py "$@" | tee seen
node look.mjs "$@" | tee -a seen
cat > expected <<'SEEN'
MagicLink info@example.co.jpです → mailto:info@example.co
markdown-it-py info@example.co.jpです →
MagicLink info@city.example.lg.jpへ → mailto:info@city.example.lg
markdown-it-py info@city.example.lg.jpへ →
MagicLink info@city.example.lg.jp、 → mailto:info@city.example.lg.jp
markdown-it-py info@city.example.lg.jp、 → mailto:info@city.example.lg.jp
MagicLink https://www.city.example.lg.jpを開く → https://www.city.example.lg.jpを開く
markdown-it-py https://www.city.example.lg.jpを開く → https://www.city.example.lg.xn--jp-e83aolv075b
markdown-it info@example.co.jpです → mailto:info@example.co.xn--jp-883a6b
markdown-it info@city.example.lg.jpへ → mailto:info@city.example.lg.xn--jp-wc4a
markdown-it info@city.example.lg.jp、 → mailto:info@city.example.lg.jp
markdown-it https://www.city.example.lg.jpを開く → https://www.city.example.lg.xn--jp-e83aolv075b
SEEN
cmp -s seen expected || { echo 'the behaviour has changed' >&2; exit 1; }
