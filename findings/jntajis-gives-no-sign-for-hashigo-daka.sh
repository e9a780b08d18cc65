#!/bin/sh
# jntajis-python 0.1.0: jnta_shrink_translit() makes 崎 of 﨑, and U+FFFD of 髙.
#
# The National Tax Agency publishes how signs of names are written with those of JIS X 0208, and the package offers its
# table. Two of the commonest signs that municipal staff meet in names behave differently: 﨑 becomes 崎, but 髙, 戶, 靑
# and 𠮷 become U+FFFD, without an error.
# The table of the 文字情報基盤 in the same package leads 髙 to 高, 戶 to 戸, 靑 to 青, 𠮷 to 吉, as one of its candidates.
# Here: forms of kanji are folded by a list made of both tables and of the 常用漢字表 (generator/language/variants.js).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'jntajis-python==0.1.0'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import jntajis

scheme = jntajis.MJShrinkScheme
every = (
    scheme.JIS_INCORPORATION_UCS_UNIFICATION_RULE
    | scheme.INFERENCE_BY_READING_AND_GLYPH
    | scheme.MOJ_NOTICE_582
    | scheme.MOJ_FAMILY_REGISTER_ACT_RELATED_NOTICE
)
for sign, usual in zip("髙戶靑𠮷", "高戸青吉", strict=True):
    by_the_agency, others = jntajis.jnta_shrink_translit(sign), jntajis.mj_shrink_candidates(sign, every)
    print(sign, ascii(by_the_agency), sorted(others))
    assert by_the_agency == "\ufffd"
    assert usual in others
assert jntajis.jnta_shrink_translit("﨑") == "崎"
END
