"""Writes the pairs of generator/language/variants.js from published tables of kanji.

Usage: python tools/variants.py moji.db, the file of the npm package @mandel59/mojidata 1.8.1 (npm pack), which has:
常用漢字表, MJ文字情報一覧表 006.02, MJ縮退マップ 1.2, Unicode 17, and the variants of JIS X 0213 and of the
表外漢字字体表 by the Kanji Database Project. Licences: generator/language/variants.LICENSE.txt.
"""

import re
import sqlite3
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "generator/language/variants.js"
# In JIS X 0208 of 1983 these pairs were exchanged or simplified: before each usual form the one of 1978.
_JIS_1983 = (
    "鰺鯵 鶯鴬 蠣蛎 攪撹 竃竈 灌潅 諫諌 頸頚 礦砿 蘂蕊 靱靭 賤賎 壺壷 礪砺 檮梼 濤涛 邇迩 蠅蝿 檜桧 儘侭 藪薮 篭籠 "
    "堯尭 槇槙 遙遥 瑤瑶"
)
# What the tables leave open: kana of the names of places, 塩竈, which is typed as 塩釜, and forms in family names.
_IN_NAMES = "ヵカ ヶケ 竈釜 渕淵 舩船 嶌島 靍鶴 昻昂 禰祢"
_OWN = "宍"  # a sign of names of places that nobody takes for what the tables say (肉)
_SHRINKING = ("戸籍統一文字情報_親字正字", "JIS包摂規準UCS統合規則", "読み字形による類推")
_KANJI_DATABASE = ("hyogai/variant", "jisx0213/variant", "jp/old-style")
_FOR_NAMES = "SELECT UCS FROM unihan_kJinmeiyoKanji WHERE NOT value LIKE '%U+%'"
_CODE = re.compile(r"U\+([0-9A-F]+)")
_ROWS = re.compile(r'(?<=const PAIRS = \[\n)(?:  ".*",\n)+')
_A_ROW = 40

Pairs = Iterable[tuple[str, str]]


def _within(sign: str, standard: str) -> bool:
    try:
        sign.encode(standard)
    except UnicodeEncodeError:
        return False
    return True


def _typed(sign: str) -> bool:
    """Whether every keyboard writes a sign: JIS X 0208."""
    return _within(sign, "iso2022_jp")


def _place(sign: str) -> bytes:
    """Return where a sign stands in JIS X 0208; behind all others if nowhere."""
    return sign.encode("iso2022_jp") if _typed(sign) else b"\xff"


class Table:
    """The pairs so far: a form that is seldom typed → the usual one."""

    def __init__(self, tables: sqlite3.Connection) -> None:
        """Begin without any pair."""
        self._tables = tables
        self.usual: dict[str, str] = {}
        self.daily = {sign for (sign,) in self._rows("SELECT 漢字 FROM joyo")}
        self.common = self.daily.union(sign for (sign,) in self._rows(_FOR_NAMES))

    def _rows(self, query: str) -> Pairs:
        return self._tables.execute(query).fetchall()

    def _variants(self, name: str) -> Pairs:
        return self._rows(f'SELECT subject, object FROM "kdpv_{name}"')  # noqa: S608 - names from above

    def add(self, pairs: Pairs) -> None:
        """Add pairs whose first sign has none yet, and is no compatible form, which NFKC takes care of."""
        for sign, usual in pairs:
            end = self.end(usual)
            plain = unicodedata.normalize("NFKC", sign) == sign and sign not in _OWN
            if plain and _typed(end) and sign != end and sign not in self.usual:
                self.usual[sign] = end
        self.usual = {sign: self.end(usual) for sign, usual in self.usual.items()}

    def end(self, sign: str) -> str:
        """Return the form in which a sign ends."""
        while sign in self.usual:
            sign = self.usual[sign]
        return sign

    def one_end(self, pairs: Pairs) -> Pairs:
        """Yield the pairs of those signs that lead to one form and no other, the sign itself not counted."""
        ends: dict[str, set[str]] = {}
        for sign, usual in sorted(pairs):
            ends.setdefault(sign, set()).add(self.end(usual))
        return [(sign, min(found - {sign})) for sign, found in ends.items() if len(found - {sign}) == 1]

    def of_names(self) -> Pairs:
        """Return other forms of kanji for names (Unihan); usual is a jōyō kanji, or what is first in JIS X 0208."""
        for sign, value in self._rows("SELECT UCS, value FROM unihan_kJinmeiyoKanji"):
            for other in (chr(int(code, 16)) for code in _CODE.findall(value)):
                yield (other, sign) if other not in self.daily and _place(sign) < _place(other) else (sign, other)

    def of_jis(self) -> Pairs:
        """Return the signs of JIS X 0213 that are another form of one of JIS X 0208."""
        for name in _KANJI_DATABASE:
            for pair in self._variants(name):
                for sign, usual in (pair, pair[::-1]):
                    if _typed(usual) and not _typed(sign) and _within(sign, "euc_jis_2004"):
                        yield sign, usual

    def of_registers(self, others: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Yield the signs that lead to one kanji in common use or for names.

        Taken are those that registers of residents have, and ``others``; of those that every keyboard writes, which
        are often words of their own, only the latter.
        """
        places = ", ".join(f"'{name}'" for name in _SHRINKING)
        pairs = self._rows(
            "SELECT 対応するUCS, 縮退UCS FROM mjsm JOIN mji USING (MJ文字図形名) "  # noqa: S608 - names from above
            f"WHERE 表 IN ({places}) AND 対応するUCS <> ''"
        )
        kept = {
            s
            for (s,) in self._rows("SELECT 対応するUCS FROM mji WHERE 住基ネット統一文字コード <> ''")
            if not _typed(s)
        }
        for sign, usual in self.one_end(pairs):
            if usual in self.common and sign not in self.common and (sign in kept or (sign, usual) in others):
                yield sign, usual

    def of_others(self) -> set[tuple[str, str]]:
        """Return what Unihan, the Kanji Database or the circulars about registers of families call the same sign."""
        found = {pair for name in _KANJI_DATABASE for row in self._variants(name) for pair in (row, row[::-1])}
        for kind in ("Semantic", "Simplified", "Traditional", "Z", "SpecializedSemantic"):
            rows = self._rows(f'SELECT UCS, value FROM "unihan_k{kind}Variant"')  # noqa: S608 - names from above
            for sign, value in rows:
                for code in _CODE.findall(value):
                    found |= {(sign, chr(int(code, 16))), (chr(int(code, 16)), sign)}
        circulars = "SELECT 対応するUCS, 縮退UCS FROM mjsm JOIN mji USING (MJ文字図形名) WHERE 表 LIKE '民%通%'"
        return {(sign, self.end(usual)) for sign, usual in found.union(self._rows(circulars))}

    def of_radicals(self) -> Pairs:
        """Return the radicals and strokes with the kanji they are."""
        return ((a, b) for a, b in self._rows("SELECT radical_character, radical_CJKUI FROM radeqv") if b)


def table_of(file: Path) -> dict[str, str]:
    """Return the usual form of every sign that has one."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as tables:
        table = Table(tables)
        table.add((pair[0], pair[1]) for pair in (*_IN_NAMES.split(), *_JIS_1983.split()))
        table.add((old, usual) for usual, old in tables.execute("SELECT 漢字, 康熙字典体 FROM joyo_kangxi"))
        table.add(table.of_names())
        table.add(table.one_end(table.of_jis()))
        table.add(table.of_registers(table.of_others()))
        table.add(table.of_radicals())
        return table.usual


def rows_of(usual: dict[str, str]) -> Iterator[str]:
    """Yield the pairs as the lines of variants.js."""
    pairs = [sign + usual[sign] for sign in sorted(usual)]
    for at in range(0, len(pairs), _A_ROW):
        yield f'  "{" ".join(pairs[at : at + _A_ROW])}",\n'


if __name__ == "__main__":
    rows = "".join(rows_of(table_of(Path(sys.argv[1]))))
    TARGET.write_text(_ROWS.sub(lambda _: rows, TARGET.read_text(encoding="utf-8")), encoding="utf-8")
