#!/bin/sh
# SudachiPy 0.7.0 with sudachidict-core 20261015: normalized_form() rewrites spellings that laws and municipalities choose.
#
# 戸籍の附票 is a term of the 住民基本台帳法; its normalised form is 付票. 障がい and 子ども, which many municipalities
# write on purpose, become 障害 and 子供. ひとり親 and 一人親 become one word, 独り親 stays another.
# Right for finding, wrong for showing: whoever prints the normalised form puts words into a municipality's mouth.
# Here: normalised forms are looked for and never shown; the synonyms bring 独り親 to the others.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'SudachiPy==0.7.0' 'SudachiDict-core==20261015'
"$folder/venv/bin/python" - <<'END'
from sudachipy import Dictionary, SplitMode

tokenizer = Dictionary(dict="core").tokenizer(mode=SplitMode.A)
seen = {}
for word in ("附票", "障がい", "子ども", "ひとり親", "一人親", "独り親"):
    seen[word] = "/".join(part.normalized_form() for part in tokenizer.tokenize(word))
    print(f"{word} is normalised to {seen[word]}")
expected = ["付票", "障害", "子供", "一人/親", "一人/親", "独り/親"]
assert list(seen.values()) == expected, "the behaviour has changed"
END
