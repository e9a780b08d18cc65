#!/bin/sh
# SudachiPy 0.7.0: one call takes at most 49,149 bytes of UTF-8, about 16,000 Japanese characters.
#
# A longer text raises SudachiError; the limit is in bytes, so the same number of characters passes in Latin letters.
# Minutes of one council meeting are longer than that.
# Here: texts are given to the analyser in pieces of 12,000 characters (generator/search/analysis.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'SudachiPy==0.7.0' 'SudachiDict-core==20261015'
"$folder/venv/bin/python" - <<'END'
from sudachipy import Dictionary, errors

tokenizer = Dictionary(dict="core").tokenizer()
tokenizer.tokenize("あ" * 16_383)
tokenizer.tokenize("a" * 49_149)
print("16,383 kana and 49,149 Latin letters were analysed")
try:
    tokenizer.tokenize("あ" * 16_384)
except errors.SudachiError as error:
    print(f"16,384 kana were refused: {error}")
else:
    raise SystemExit("the behaviour has changed: 16,384 kana were analysed")
END
