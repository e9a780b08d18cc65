#!/bin/sh
# BudouX 0.10.1 with its Japanese model: 個人番号利用事務 may be broken into 個人番 and 号利用事務.
#
# BudouX tells where a line of Japanese may be broken, by the signs around each place and a model that was learnt. 個人番号 is
# a word of the 番号法 and stands on pages of every municipality; in its compound the model breaks it within 番号. Where
# the word is followed by a particle, and in sentences of everyday words, its places are good ones.
# Here: titles carry no hints where to break; this is one reason more (docs/decisions/20261128-phrases.md).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'budoux==0.10.1'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import budoux

parser = budoux.load_default_japanese_parser()
seen = {}
for text in ("個人番号利用事務実施者の特定個人情報保護評価", "個人番号を確認する", "書かない窓口を導入した自治体の事例"):
    seen[text] = "|".join(parser.parse(text))
    print(seen[text])
assert list(seen.values()) == [
    "個人番|号利用事務実施者の|特定個人情報保護評価",
    "個人番号を|確認する",
    "書かない|窓口を|導入した|自治体の|事例",
]
END
