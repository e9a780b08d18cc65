#!/bin/sh
# Python-Markdown 3.11.3 beside markdown-it-py 4.3.0: a line that begins with a full-width digit and a dot is a list to the one.
#
# CommonMark has a list begin with ASCII digits. Python-Markdown takes digits of every script: of «２. 申請する» it makes a
# list, whose number is lost, for a list begins at 1 unless told otherwise. With a full-width dot («２．申請する») the same
# line is a paragraph to both.
# Here: generator/site/plain.py and pieces.py leave such lines to Python-Markdown, and tests hold the two together.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'markdown==3.11.3' 'markdown-it-py==4.3.0'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
from markdown import Markdown
from markdown_it import MarkdownIt

seen = {}
for text in ("２. 申請する", "２．申請する"):
    seen[text] = (Markdown().convert(text).replace("\n", ""), MarkdownIt().render(text).strip())
    print(text, *seen[text])
assert seen == {
    "２. 申請する": ("<ol><li>申請する</li></ol>", "<p>２. 申請する</p>"),
    "２．申請する": ("<p>２．申請する</p>", "<p>２．申請する</p>"),
}
END
