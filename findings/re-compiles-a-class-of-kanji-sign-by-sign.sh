#!/bin/sh
# Python's `re` (3.6 to 3.13 alike) compiles a class of kanji sign by sign: `[一-鿿]` takes more than ten times as long
# as `[ぁ-ゖ]` (measured: 34 to 46 times, one to two milliseconds), and a pattern that names the class in several places
# pays for each. A range beyond the first plane (U+20000 to U+3FFFF), six times as long, takes no longer than kana: it is
# not gone through. The package regex 2025.9.18 takes about the same time for all three.
# Here: patterns with kanji in them are compiled when they are first used (generator/language/later.py), as a run uses
# few of them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'regex==2025.9.18'
cat > "$folder/look.py" <<'LOOK'
import re, time
import regex

def taken(library, pattern):
    """Return the seconds that compiling takes at best, of seven times."""
    best = 1.0
    for _ in range(7):
        library.purge()
        begun = time.process_time()
        library.compile(pattern)
        best = min(best, time.process_time() - begun)
    return best

classes = {"kanji": "[\u4e00-\u9fff]", "kanji beyond the first plane": "[\U00020000-\U0003ffff]"}
for library in (re, regex):
    for name, pattern in classes.items():
        many = taken(library, pattern) / taken(library, "[\u3041-\u3096]")
        print(f"{library.__name__}, {name}: {'more' if many > 10 else 'less'} than ten times as long as kana")
LOOK
"$folder/venv/bin/python" "$folder/look.py" | tee "$folder/seen"
cat > "$folder/expected" <<'SEEN'
re, kanji: more than ten times as long as kana
re, kanji beyond the first plane: less than ten times as long as kana
regex, kanji: less than ten times as long as kana
regex, kanji beyond the first plane: less than ten times as long as kana
SEEN
cmp -s "$folder/seen" "$folder/expected" || { echo 'the behaviour has changed' >&2; exit 1; }
