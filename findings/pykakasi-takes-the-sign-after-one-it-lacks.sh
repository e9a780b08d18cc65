#!/bin/sh
# pykakasi 2.3.0: of 德島県 it reads «けん», the 島 behind a kanji it lacks is gone too; 長﨑県 is «ちょうちょうけん», the sign before it read twice.
#
# Names are handed in as their owners write them. A kanji that the dictionary lacks (德, 髙, 瀨, 戶) takes the next sign along,
# kanji or kana: 髙松市 is «し», of 戶籍 nothing is left. A sign of compatibility (﨑) is left out itself, and the part before
# it comes twice. Words that stand in the dictionary whole (德川, 條例) are read well, so a few tries show nothing. There is
# no error and no mark; a list sorted by such readings, or furigana made of them, says other names. The parts («orig») put
# together are not the text that was given: that is how to notice.
# Here: readings are those of SudachiPy, which is asked for kanji in their usual forms (generator/language/readings.py), and
# those of places are the official list's.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pykakasi==2.3.0'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
from pykakasi import kakasi

reader, seen = kakasi(), {}
for text in ("徳島県", "德島県", "髙松市", "戶籍", "長崎県", "長﨑県", "德川"):
    found = reader.convert(text)
    seen[text] = ("".join(part["orig"] for part in found), "".join(part["hira"] for part in found))
    print(text, "→", *seen[text])
assert seen == {
    "徳島県": ("徳島県", "とくしまけん"),
    "德島県": ("德県", "けん"),
    "髙松市": ("髙市", "し"),
    "戶籍": ("戶", ""),
    "長崎県": ("長崎県", "ながさきけん"),
    "長﨑県": ("長長県", "ちょうちょうけん"),
    "德川": ("德川", "とくがわ"),
}
END
