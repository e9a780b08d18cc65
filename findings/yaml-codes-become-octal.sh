#!/bin/sh
# PyYAML 6.0.3: a municipality code without quotes is a number in octal, or stays a text, depending on its digits.
#
# The 全国地方公共団体コード has six digits and begins with 0 from Hokkaido to Tochigi. YAML 1.1 takes digits after a
# leading 0 for octal, so 011002 (札幌市) is read as 4610; a code with an 8 or 9 in it is no octal number and stays the
# text it is: 012068 (釧路市). Codes from 10 up become decimal numbers. Of one column, three kinds of value come out,
# and nothing is reported. Of the 1,741 municipalities 262 become another number and 213 stay texts.
# Here: content is read with BaseLoader, codes are quoted, and KB303 tells the code that was meant.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'PyYAML==6.0.3'
"$folder/venv/bin/python" - <<'END'
import yaml

seen = yaml.safe_load("[011002, 012068, 102016]")
print("011002, 012068 and 102016 were read as", seen)
assert seen == [4610, "012068", 102016], "the behaviour has changed"
END
