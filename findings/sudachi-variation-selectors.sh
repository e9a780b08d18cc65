#!/bin/sh
# SudachiPy 0.7.0 with SudachiDict core 20261015: a variation selector takes a place apart and changes its reading.
#
# 葛城市 writes its name with a form of 葛 that texts mark by a variation selector (U+E0100). Without it the dictionary
# reads 葛城 (カツラギ) and 市. With it the selector is a word of its own, and what is left is 葛 (クズ) and 城市
# (ジョウシ), a word for a walled town. The selectors of the basic plane (U+FE00) stick to their kanji, which then has
# its own signs for a reading. No error is raised, and the normalised forms are as far apart as the readings.
# Here: selectors are dropped before the dictionary is asked, in the index and in the browser.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'sudachipy==0.7.0' 'sudachidict-core==20261015'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
from sudachipy import Dictionary, SplitMode

tokenizer = Dictionary(dict="core").tokenizer(mode=SplitMode.A)
read = {}
for name in ("葛城市", "葛\U000e0100城市", "芦屋市", "芦\ufe00屋市"):
    read[name] = [(word.surface(), word.reading_form()) for word in tokenizer.tokenize(name)]
    print(ascii(name), read[name])
assert read["葛城市"] == [("葛城", "カツラギ"), ("市", "シ")]
assert read["葛\U000e0100城市"] == [("葛", "クズ"), ("\U000e0100", "\U000e0100"), ("城市", "ジョウシ")]
assert read["芦\ufe00屋市"][0] == ("芦\ufe00", "芦\ufe00")
END
