#!/bin/sh
# pypdf 6.21.4, pdfminer.six 20260107 and MarkItDown 0.1.9 on a PDF of Chromium 156 in Noto Sans CJK JP: of «日本人の石狩市民» they
# read «⽇本⼈の⽯狩市⺠», with radicals of other code points, which neither a search nor an AI takes for the words.
#
# The font has one shape for a kanji and its radical. Chromium's table (ToUnicode) names the first of the two, the radical,
# and ActualText beside the letter names the kanji. These three read the table alone; pypdfium2 5.15.2 reads both and gets
# the words right. In running text one letter in twenty is concerned; ⺠ and ⻑ are no compatible forms: NFKC leaves them.
# Here: the tables of what `kyoso book` prints are written anew (generator/output/legible.py).
# Chromium is the machine's own (set CHROMIUM to name another), the font that of Debian's fonts-noto-cjk.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser /usr/lib/chromium/chromium-headless-shell; do
    [ -n "$name" ] && command -v "$name" > /dev/null && break
done
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'pypdf==6.21.4' 'pdfminer.six==20260107' 'pypdfium2==5.15.2' 'markitdown[pdf]==0.1.9'
cat > "$folder/page.html" <<'PAGE'
<!doctype html><html lang="ja"><meta charset="utf-8"><title>words</title>
<body style="font-family: 'Noto Sans CJK JP'">日本人の石狩市民
PAGE
"$name" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$folder/profile" \
    --print-to-pdf="$folder/page.pdf" "file://$folder/page.html" 2> /dev/null
"$folder/venv/bin/python" - "$folder/page.pdf" <<'END' 2> /dev/null || { echo 'the behaviour has changed' >&2; exit 1; }
import sys

from markitdown import MarkItDown
from pdfminer.high_level import extract_text
from pypdf import PdfReader
from pypdfium2 import PdfDocument

path = sys.argv[1]
seen = {
    "pypdf": PdfReader(path).pages[0].extract_text(),
    "pdfminer.six": extract_text(path),
    "MarkItDown": MarkItDown().convert(path).text_content,
    "pypdfium2": PdfDocument(path)[0].get_textpage().get_text_range(),
}
seen = {name: text.strip() for name, text in seen.items()}
print(*(f"{name}: {text}" for name, text in seen.items()), sep="\n")
radicals = "⽇本⼈の⽯狩市⺠"
assert radicals != "日本人の石狩市民"
assert seen == {
    "pypdf": radicals,
    "pdfminer.six": radicals,
    "MarkItDown": radicals,
    "pypdfium2": "日本人の石狩市民",
}
END
