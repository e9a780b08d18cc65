#!/bin/sh
# SudachiPy 0.7.0 with SudachiDict core 20261015: the reading of a number is that of its digits in a row, and hangs on what follows.
#
# Digits are joined to one word, whose reading is not that of the number: «18» is イチハチ (never ジュウハチ), «2024» is
# ニレイニシ before «年» and ニレイニヨン before «年度». The joined word has no place in the dictionary (is_oov, and one
# word_id for all numbers), so a memory of words by surface and word_id would give whichever reading came first.
# Here: generator/search/analysis.py remembers words of the dictionary alone, and numbers are found by their digits.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'sudachipy==0.7.0' 'sudachidict-core==20261015'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
from sudachipy import Dictionary, SplitMode

tokenizer = Dictionary(dict="core").tokenizer(mode=SplitMode.A)
seen = {}
for text in ("18日", "25人", "2024年", "2024年度", "8日"):
    number, *_rest = tokenizer.tokenize(text)
    seen[text] = (number.surface(), number.reading_form(), number.is_oov())
    print(text, *seen[text], number.word_id())
assert seen == {
    "18日": ("18", "イチハチ", True),
    "25人": ("25", "ニゴ", True),
    "2024年": ("2024", "ニレイニシ", True),
    "2024年度": ("2024", "ニレイニヨン", True),
    "8日": ("8", "ヨウ", False),
}
one, other = (tokenizer.tokenize(text)[0].word_id() for text in ("18日", "25人"))
assert one == other
END
