#!/bin/sh
# MarkItDown 0.1.9 on a workbook: an empty cell becomes the word NaN, a day «2026-04-01 00:00:00», the title the head of the table.
#
# A form of an office has its title in the first row, over merged cells, and empty cells where nothing is known. MarkItDown
# makes Markdown of it for an AI by way of pandas: the title is the name of the first column, the others are called
# «Unnamed: 1», the real head is a row of data, and every empty cell says NaN, in a column of names as well.
# Here: a table that is handed in is read by openpyxl, cell by cell, and an empty cell is no answer (generator/intake/).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'markitdown[xlsx]==0.1.9' 'pandas==3.1.1' 'openpyxl==3.1.5'
"$folder/venv/bin/python" - "$folder/form.xlsx" <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import datetime
import sys

from markitdown import MarkItDown
from openpyxl import Workbook

book = Workbook()
sheet = book.active
sheet.title = "様式"
sheet.append(["窓口の件数"])
sheet.merge_cells("A1:C1")
sheet.append(["窓口", "調べた日", "備考"])
sheet.append(["本庁", datetime.date(2026, 4, 1), None])
sheet.append([None, None, "支所は未調査"])
book.save(sys.argv[1])
text = MarkItDown().convert(sys.argv[1]).text_content
print(text)
assert text.splitlines() == [
    "## 様式",
    "| 窓口の件数 | Unnamed: 1 | Unnamed: 2 |",
    "| --- | --- | --- |",
    "| 窓口 | 調べた日 | 備考 |",
    "| 本庁 | 2026-04-01 00:00:00 | NaN |",
    "| NaN | NaN | 支所は未調査 |",
]
END
