"""How people spell the names of municipalities: what a withheld place must not be told by."""

import itertools
import unicodedata

from generator.language.romaji import letters

KATAKANA = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
LATIN = {"市": ("shi", "city"), "区": ("ku", "city"), "町": ("machi", "cho", "town"), "村": ("mura", "son", "village")}
KUNREI = (
    ("sh", "sy"),
    ("syi", "si"),
    ("chi", "ti"),
    ("ch", "ty"),
    ("tsu", "tu"),
    ("fu", "hu"),
    ("ji", "zi"),
    ("j", "zy"),
)


def kunrei(hepburn):
    for old, new in KUNREI:
        hepburn = hepburn.replace(old, new)
    return hepburn


def systems(place):
    """Return the stem of a name in Hepburn without and with long vowels, and as 訓令式."""
    full = letters(place.kana_stem)
    return {place.letters, full, kunrei(full)}


IN_TEXT = {
    "kanji": lambda place: [place.name, f"旧{place.name}", f"{place.name}役所", f"当時{place.name}は"][
        : 1 + 3 * (len(place.name) > 2)
    ],
    "with prefecture": lambda place: [place.full_name, place.prefecture + place.county + place.name],
    "full width, blanks": lambda place: (
        [" ".join(place.name), "\u3000".join(place.name)] if len(place.name) > 2 else []
    ),
    "ヶ, old forms": lambda place: [
        place.name.translate(str.maketrans(one))
        for one in (
            {"ケ": "ヶ"},
            {"ヶ": "ケ"},
            {"ケ": "が", "ヶ": "が"},
            {
                "竜": "龍",
                "条": "條",
                "塩": "鹽",
                "国": "國",
                "沢": "澤",
                "広": "廣",
                "浜": "濱",
                "竈": "釜",
                "檮": "梼",
                "鰺": "鯵",
                "四": "四",
            },
        )
    ],
    "variation selector": lambda place: [place.name[0] + "\U000e0100" + place.name[1:]],
    "reading with 市, 町": lambda place: [
        f"「{place.kana_stem}{place.name[-1]}」",
        f"({place.kana_stem.translate(KATAKANA)}{place.name[-1]})",
    ],
    "half width": lambda place: [half_width(place.kana_stem.translate(KATAKANA)) + place.name[-1]],
    "広報いしかり": lambda place: [f"広報{place.kana_stem}"],
    "Latin with ending": lambda place: [
        text
        for stem, ending in itertools.product(systems(place), LATIN[place.name[-1]])
        for text in (
            f"{stem.capitalize()} {ending.capitalize()}",
            f"{stem}-{ending}",
            f"{stem}{ending}",
            f"{stem.upper()} {ending.upper()}",
        )
    ],
    "Latin before a capital": lambda place: [
        f"{stem.capitalize()}{ending.capitalize()}DX"
        for stem, ending in itertools.product(systems(place), LATIN[place.name[-1]])
    ],
    "Latin with 市, 町": lambda place: [f"{stem.capitalize()}{place.name[-1]}" for stem in systems(place)],
    "address": lambda place: [
        f"www.{place.letters}{LATIN[place.name[-1]][-1]}.example.jp/",
        f"note.example/{place.letters}_{LATIN[place.name[-1]][-1]}",
        f"example.jp/a/{place.letters}-{LATIN[place.name[-1]][0]}-dx.pdf",
        f"archive.example/web/2026/https://www.{LATIN[place.name[-1]][-1]}.{place.letters}.hokkaido.jp/",
    ],
}


def half_width(katakana):
    table = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF66, 0xFF9E)}
    pieces = unicodedata.normalize("NFD", katakana).replace("\u3099", "ﾞ").replace("\u309a", "ﾟ")
    return "".join(table.get(sign, sign) for sign in pieces)
