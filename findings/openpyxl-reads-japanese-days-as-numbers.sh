#!/bin/sh
# openpyxl 3.1.5: a day of a Japanese Excel comes back as the number 46022, its form as "General".
#
# A Japanese Excel writes «2025年12月31日» and the days of eras with the number forms 27 to 36 and 50 to 58. These stand in
# ISO/IEC 29500-1 (18.8.30) for East Asia, are named in the file by number alone, and have no text in it. openpyxl knows
# the numbers up to 49 without them: the cell's value is an int and no date, and nothing is warned of. A form that shows
# the year of the era only (ggge"年") is no date to it either, though its text is in the file; python-calamine 0.9.1 reads
# the former as days, and the latter as numbers too.
# Here: generator/intake/workbook.py names these forms to the library, and reads a year of an era as the day it is.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'openpyxl==3.1.5' 'python-calamine==0.9.1'
cd "$folder"
venv/bin/python - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import datetime
import io
import zipfile

import openpyxl
from python_calamine import CalamineWorkbook


def book(form: str) -> bytes:
    """Return a workbook with the day 2025-12-31 in A1; a form of digits is named by number alone, as Excel does."""
    made, data = openpyxl.Workbook(), io.BytesIO()
    made.active["A1"] = 46022
    made.active["A1"].number_format = "0.00" if form.isdecimal() else form
    made.save(data)
    if form.isdecimal():
        changed = io.BytesIO()
        with zipfile.ZipFile(data) as old, zipfile.ZipFile(changed, "w") as new:
            for name in old.namelist():
                new.writestr(name, old.read(name).replace(b'numFmtId="2"', f'numFmtId="{form}"'.encode()))
        return changed.getvalue()
    return data.getvalue()


day, number = datetime.date(2025, 12, 31), 46022
expected = {
    "14": (datetime.datetime(2025, 12, 31), day),
    **{str(form): (number, day) for form in (27, 28, 29, 30, 31, 34, 35, 36, *range(50, 59))},
    '[$-411]ggge"年"m"月"d"日"': (datetime.datetime(2025, 12, 31), day),
    '[$-411]ggge"年"': (number, number),
}
for form, told in expected.items():
    data = book(form)
    by_openpyxl = openpyxl.load_workbook(io.BytesIO(data)).active["A1"].value
    by_calamine = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()[0][0]
    print(f"form {form}: openpyxl {by_openpyxl!r}, calamine {by_calamine!r}")
    assert (by_openpyxl, by_calamine) == told
END
