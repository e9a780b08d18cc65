#!/bin/sh
# openpyxl 3.1.5 with lxml 6.1.3: where a file may not grow any further, saving a workbook ends in an error that is no OSError.
#
# openpyxl writes each sheet into a temporary file before it packs it. Without lxml a full disk there is `OSError`, as
# everywhere in Python; where lxml happens to be installed too, openpyxl takes it without being asked, and the same disk
# gives `lxml.etree.SerialisationError` (IO_EFBIG here, IO_ENOSPC on a full disk), which descends from `Exception` only
# and carries no `errno`: who catches OSError to say «the disk is full» shows a traceback instead. `OPENPYXL_LXML=False`
# in the environment gives the OSError back.
# Here: `forms/workbook.py` has the library write its sheets into memory, so that there is no such file.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'openpyxl==3.1.5' 'lxml==6.1.3'
cat > "$folder/full.py" <<'PYTHON'
import resource
import sys

from openpyxl import Workbook

sys.unraisablehook = lambda _: None  # lxml complains once more while it is thrown away
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))  # bytes: as a disk with no room left
book = Workbook()
for row in range(2000):
    book.active.append([f"text {row}"] * 5)
try:
    book.save(sys.argv[1])
except Exception as error:
    print(type(error).__name__, isinstance(error, OSError))
PYTHON
with=$("$folder/venv/bin/python" "$folder/full.py" "$folder/out.xlsx")
without=$(OPENPYXL_LXML=False "$folder/venv/bin/python" "$folder/full.py" "$folder/out.xlsx")
echo "error and whether it is an OSError, with lxml: $with; without: $without"
[ "$with" = 'SerialisationError False' ] && [ "$without" = 'OSError True' ] || { echo 'the behaviour has changed' >&2; exit 1; }
