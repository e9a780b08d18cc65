#!/bin/sh
# python-docx 1.2.0 and mammoth 1.13.0: a word with its reading above it (ルビ) is not in the text of the paragraph.
#
# Word writes furigana as w:ruby with the word (w:rubyBase) and its reading (w:rt). Both libraries leave out the word with
# the reading: of «防災の(危機)を» remains «防災のを», a sentence that still looks whole. mammoth says so in a warning,
# python-docx says nothing; markitdown 0.1.9 hands mammoth's text on without the warning. docx2txt 0.9 keeps both and puts
# the reading before the word, without a mark between them. The words that older versions of Word wrapped as a day or an
# address (w:smartTag) are lost in python-docx as well, while mammoth keeps them.
# Here: generator/intake/letter.py puts both where the library reads them, the reading in brackets.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'python-docx==1.2.0' 'mammoth==1.13.0' 'docx2txt==0.9' 'markitdown[docx]==0.1.9'
cd "$folder"
venv/bin/python - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import docx2txt
import mammoth
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from markitdown import MarkItDown

RUBY = (
    "<w:r {}><w:ruby><w:rubyPr><w:lid w:val='ja-JP'/></w:rubyPr><w:rt><w:r><w:t>きき</w:t></w:r></w:rt>"
    "<w:rubyBase><w:r><w:t>危機</w:t></w:r></w:rubyBase></w:ruby></w:r>"
)
TAG = "<w:smartTag {} w:uri='urn:schemas-microsoft-com:office:smarttags' w:element='date'><w:r><w:t>四月</w:t></w:r></w:smartTag>"


def read(part: str) -> tuple[str, str, str, str, int]:
    """Return the sentence 「防災の…を」 around a part as each library reads it, and the number of mammoth's warnings."""
    document = Document()
    paragraph = document.add_paragraph("防災の")
    paragraph._p.append(parse_xml(part.format(nsdecls("w"))))
    paragraph.add_run("を")
    document.save("words.docx")
    with open("words.docx", "rb") as file:
        told = mammoth.extract_raw_text(file)
    return (
        Document("words.docx").paragraphs[0].text,
        told.value.strip(),
        MarkItDown().convert("words.docx").text_content.strip(),
        docx2txt.process("words.docx").strip(),
        len(told.messages),
    )


ruby, tag = read(RUBY), read(TAG)
print("ruby:", ruby)
print("smart tag:", tag)
assert ruby == ("防災のを", "防災のを", "防災のを", "防災のきき危機を", 1)
assert tag[:2] == ("防災のを", "防災の四月を")
END
