#!/bin/sh
# markdown-it-py 4.3.0 (CommonMark) beside Python-Markdown 3.11.3: «**「重要」**です» is bold to the one and shows its asterisks in the other.
#
# By CommonMark asterisks behind punctuation end nothing unless a blank or punctuation follows, and Japanese writes no
# blanks: a bold word in brackets, or one that ends with 。 or ), keeps its asterisks where a sentence goes on. MkDocs
# shows the same text bold.
# Here: what contributors type is read as they mean it (docs/decisions/20261127-commonmark.md, generator/markup/).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'markdown==3.11.3' 'markdown-it-py==4.3.0'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
from markdown import Markdown
from markdown_it import MarkdownIt

seen = {}
for text in ("これは**「重要」**です", "**期限(厳守)**は", "**終わり。**次に", "これは**重要**です"):
    seen[text] = ("<strong>" in Markdown().convert(text), "<strong>" in MarkdownIt().render(text))
    print(text, "bold to Python-Markdown:", seen[text][0], "to markdown-it-py:", seen[text][1])
assert list(seen.values()) == [(True, False), (True, False), (True, False), (True, True)]
END
