#!/bin/sh
# SudachiPy 0.7.0 with sudachidict-core 20261015: the reading of a town's name is that of a namesake in another prefecture.
#
# A name that several places share has one reading in the dictionary. 松前町 is まつまえちょう in Hokkaido and
# まさきちょう in Ehime; 池田町 is いけだちょう in Hokkaido, Fukui and Gifu and いけだまち in Nagano; 神戸町 of Gifu is
# ごうどちょう. Against the kana of the official list of codes (総務省), 35 of 1,741 names came out differently, nearly all
# of them 町 read まち for ちょう or the other way round, with nothing to tell that they are guesses.
# Here: names of places are read from the official list, never from the analyser.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'SudachiPy==0.7.0' 'SudachiDict-core==20261015'
"$folder/venv/bin/python" - <<'END'
from sudachipy import Dictionary

tokenizer = Dictionary(dict="core").tokenizer()
official = {  # prefecture and name → kana of the official list
    ("北海道", "松前町"): "マツマエチョウ",
    ("北海道", "池田町"): "イケダチョウ",
    ("宮城県", "大和町"): "タイワチョウ",
    ("岐阜県", "神戸町"): "ゴウドチョウ",
    ("奈良県", "三郷町"): "サンゴウチョウ",
    ("長野県", "南牧村"): "ミナミマキムラ",
}
for (prefecture, name), kana in official.items():
    read = "".join(word.reading_form() for word in tokenizer.tokenize(name))
    print(f"{prefecture}{name}: {kana} in the list, {read} by the analyser")
    assert read != kana, "the behaviour has changed"
END
