"""Signs that only look like the usual ones, as PDF files and names of files have them: radicals, kana in two parts.

Looked for are radicals, strokes, signs of private use, the ideographs that Unicode keeps for other standards,
and those of the table of usual forms (``variants.js``) that stand in no Japanese standard: nobody types them in
Japan. Rare signs of names (𠮷) lie beyond the first plane and are left alone.
"""

import re
import unicodedata

from generator.language.spelling import USUAL_FORMS

_SECOND_PLANE = 0x10000
# Unicode 15.0, EquivalentUnifiedIdeograph.txt: radicals that the table of usual forms leaves out, each before
# its kanji; the others stand there or are compatible forms (NFKC).
_KANJI_OF_RADICALS = (
    "⺂乛 ⺃乚 ⺅亻 ⺇𠘨 ⺉刂 ⺋㔾 ⺏尣 ⺑𡯂 ⺕𫜹 ⺖忄 ⺘扌 ⺞歺 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺨犭 ⺪𤴔 "
    "⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺵𦉫 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻂衤 ⻃覀 ⻅见 ⻇𧢲 "
    "⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻐钅 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻞𩙿 ⻟飠 ⻠饣 "
    "⻡𩠐 ⻢马 ⻥鱼 ⻦鸟 ⻧卤 ⻪黾 ⻬齐 ⻮齿 ⻰龙 "
)


def _is_typed(sign: str) -> bool:
    return any(sign.encode(standard, "ignore") for standard in ("cp932", "euc_jis_2004"))


_FOREIGN = {
    chr(code): usual for code, usual in USUAL_FORMS.items() if code < _SECOND_PLANE and not _is_typed(chr(code))
}
KANJI_OF = _FOREIGN | {pair[0]: pair[1] for pair in _KANJI_OF_RADICALS.split()}
_USUAL = str.maketrans(KANJI_OF)
_COMPATIBLE = "".join(sign for sign in map(chr, range(0xF900, 0xFB00)) if unicodedata.normalize("NFKC", sign) != sign)
# Beyond the first plane by ranges alone: every single sign there would be compared with every sign of a text.
_SINGLE = (
    f"\u2e80-\u2fdf\u31c0-\u31ef\ue000-\uf8ff\U0002f800-\U0002fa1d\U000f0000-\U0010ffff{_COMPATIBLE}{''.join(_FOREIGN)}"
)
LOOK_ALIKE = re.compile(f".?[\u3099\u309a]|[{_SINGLE}]")
SUSPECTS = f"\u3099\u309a{_SINGLE}"  # of which each match holds one


def usual(text: str) -> str:
    """Return ``text`` with the usual signs; those for which nobody can tell which is meant stay as they are."""
    return LOOK_ALIKE.sub(
        lambda match: unicodedata.normalize("NFKC", match[0].translate(_USUAL)).translate(_USUAL), text
    )
