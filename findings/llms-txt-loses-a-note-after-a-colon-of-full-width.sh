#!/bin/sh
# llms-txt 0.0.7: a note behind «：» (a colon of full width) is lost, and nothing is said.
#
# The proposal (version 2 of August 2026) has the notes of a link behind a colon; its own parser takes that of ASCII
# alone. Behind another one the note is None, and the link stays. A name with a bracket in it is cut there, also if the
# bracket is escaped as Markdown has it: then the parser ends with an AttributeError.
# Here: generator/pages/theme_twin.py writes such lines, brackets of full width in the names; tests/test_pages_llms.py
# holds llms.txt to the grammar.
# With the path of an llms.txt as its argument, this tells what the parser finds in that, too.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'llms-txt==0.0.7'
"$folder/venv/bin/python" - "$@" <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import sys
from pathlib import Path

from llms_txt import parse_link, parse_llms_file

assert parse_link("- [窓口](https://www.example.jp/a.md): 説明")["desc"] == "説明"
assert parse_link("- [窓口](https://www.example.jp/a.md)：説明")["desc"] is None
try:
    parse_link(r"- [窓口\[1\]](https://www.example.jp/a.md): 説明")
except AttributeError:
    print("no note behind a full colon, no link with a bracket in its name")
else:
    raise SystemExit(1)
for path in sys.argv[1:]:
    found = parse_llms_file(Path(path).read_text(encoding="utf-8"))
    for name, links in found.sections.items():
        print(f"{path}: {name}: {len(links)} links, {sum(bool(one.desc) for one in links)} notes")
END
