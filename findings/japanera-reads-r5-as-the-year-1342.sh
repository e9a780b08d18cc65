#!/bin/sh
# japanera 2.1.3: the first day it reads out of «R5.4.1» is one of 1342, out of «S50.4.1» one of the year 50; «R8.4.1» is one alone.
#
# Japanese forms write the era with its letter. EraDate.strptime() answers with a list, as letters were shared: every era of
# fourteen centuries that begins with it in Latin letters and lasted long enough is in it, the oldest first. So it hangs on
# the year how many there are: 暦応 (Ryakuou) had five years and stands before 令和 up to R5, while R6 and later are one
# day. S is also 西暦, the common era itself, taken for an era that has not ended: 昭和 comes second every time. T10 has
# eight readings, 大正 last; H30 has one. A day that was written by the library's own strftime() is read back as another.
# The last of the list is the one that is meant.
# Here: R, H and S are 令和, 平成 and 昭和 and nothing else (ERAS in generator/language/dates.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'japanera==2.1.3' 'kanjize==1.6.1'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
from datetime import date

from japanera import EraDate

FORM = "%-h%-y.%m.%d"
seen = {}
for text in ("R5.4.1", "R6.4.1", "R8.4.1", "S50.4.1", "T10.4.1", "H30.4.1"):
    found = EraDate.strptime(text, FORM)
    seen[text] = [(one.isoformat(), one.era.kanji) for one in found]
    print(text, *(f"{day} ({era})" for day, era in seen[text]))
assert seen["R5.4.1"] == [("1342-04-01", "暦応"), ("2023-04-01", "令和")]
assert seen["R6.4.1"] == [("2024-04-01", "令和")]
assert seen["R8.4.1"] == [("2026-04-01", "令和")]
assert seen["S50.4.1"] == [("0050-04-01", "西暦"), ("1975-04-01", "昭和")]
assert len(seen["T10.4.1"]) == 8 and seen["T10.4.1"][-1] == ("1921-04-01", "大正")
assert seen["H30.4.1"] == [("2018-04-01", "平成")]

written = EraDate.from_date(date(1975, 4, 1)).strftime(FORM)
print("1975-04-01 is written", written)
assert EraDate.strptime(written, FORM)[0] != date(1975, 4, 1)
END
