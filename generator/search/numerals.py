"""Numbers written in kanji → digits where they count for sure (第一回, 三割, 二〇二五年); numerals.js does the same.

An amount is written in one way however it is typed: 1万2,680時間, 一万二千六百八十時間 and 12680時間.
"""

import re
from collections import defaultdict

from generator.language.later import later
from generator.language.spelling import HAN, USUAL_FORMS, in_usual_forms

_OTHER_FORMS = defaultdict[str, list[str]](list)
for _form, _usual in USUAL_FORMS.items():
    _OTHER_FORMS[str(_usual)].append(chr(_form))


def forms_of(signs: str) -> str:
    """Return signs with the other forms of them that a text still has where this is asked (条, 條)."""
    return signs + "".join(form for sign in signs for form in _OTHER_FORMS.get(sign, ()))


def _any_of(words: str) -> str:
    return "|".join("".join(f"[{forms_of(sign)}]" for sign in word) for word in words.split())


_ONE = forms_of("一二三四五六七八九")
_TEN, _ORDINAL, _SHARE, _YEAR, _PLACE = map(forms_of, "十第割年所")
# No 項: where headings of laws have digits and references to other paragraphs have not, those would count as the same.
_NAMED = f"[{forms_of('回条章号期次種類部位版')}]|[{forms_of('月火水木金土日')}][{forms_of('曜')}]|{_any_of('四半期')}"
_COUNTED = (
    f"[{_SHARE}](?![らりるれろっ])|か[{forms_of('月年国')}]|か[{_PLACE}](?![{forms_of('在有定属得')}])"  # 割る, 所有
)
_COUNTED_TOO = _any_of("時間 年間 日間 分間 週間 世帯 団体 自治体 業務 件 冊")
_REST = f"(?:(?<=[{_TEN}])[{_ONE}]?|(?<=[{_ONE}])(?:[{_TEN}][{_ONE}]?)?)"  # of a number behind its first sign
_AMID = f"{_ONE}{_TEN}{forms_of('〇○百千万数何幾')}0-9{_ORDINAL}"
_FIGURE = later(  # begins with its first sign: the search then skips to that; 一人 and 二人 are words, as 同一 is
    f"[{_ONE}{_TEN}](?:(?<![{_AMID}].)"
    f"(?:(?<=[{forms_of('一二')}])[〇○{_ONE}]{{3}}(?=[{_YEAR}])|{_REST}(?={_COUNTED}))"
    f"|(?<![{_AMID}{forms_of('同統唯単均画専')}.].)"
    f"(?:(?<=[{forms_of('三四五六七八九')}])(?=[{forms_of('人')}](?!目))|{_REST}(?={_COUNTED_TOO}))"
    f"|(?<=[{_ORDINAL}].){_REST}(?={_NAMED})"
    f"|(?<=[{forms_of('別')}][{forms_of('表記紙')}][{_ORDINAL}].){_REST}(?![{_ONE}{_TEN}{forms_of('百者種')}]))"
)
_FIGURE_ENDS = later(  # where none does, none is looked for
    f"[{_ONE}{_TEN}〇○](?:{_NAMED}|{_COUNTED_TOO}|[{_SHARE}{_YEAR}{forms_of('人')}か])|[{forms_of('表記紙')}][{_ORDINAL}]"
)
_KA = forms_of("ヵヶカケゕゖ箇個")
KA = (
    later(f"[{_KA}](?=[{forms_of('月年国')}])(?<=[0-9{_ONE}{_TEN}{forms_of('百数何')}].)"),
    later(f"[{_KA}](?=[{_PLACE}])(?<=[0-9{forms_of('一二三四七八九百数何')}].)"),  # 五ヶ所 and 六ヶ所 are places
)
NUMERAL = "[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DIGITS = str.maketrans("〇○一二三四五六七八九元", "001234567891")
NUMERAL_SIGNS = forms_of("0123456789一二三四五六七八九十百千万億")
_YEN = later("¥ ?([0-9]+)(?:-|(?![0-9.千万億]))")
_IN_PLACES = later(  # 三〇分, 一〇〇人; none without a zero: 三四人 is "three or four"
    f"(?<![{NUMERAL_SIGNS}〇○.{forms_of('第数何幾')}])(?<![{_ONE}][、,])(?=[{_ONE}]{{1,4}}[〇○])[{_ONE}][{_ONE}〇○]{{1,5}}"
    f"(?={_any_of('時間 分 日 か月 人 名 世帯 件 枚 回 冊 通 円 % 団体 自治体 台 千円 万円 億円')})"
)
_ROMAN = later(f"(?<=[{_ORDINAL}])(?:i{{1,3}}|iv|vi{{0,3}}|ix|x)(?=[{forms_of('期次部章編回号類種')}])")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_RUN = later(f"(?<![{NUMERAL_SIGNS}.{forms_of('第数何幾')}])(?:[0-9]{{1,4}}\\.)?[{NUMERAL_SIGNS}]+")
_UNIT = later(f"[{forms_of('十百千万億')}]")  # without one and without 0000, an amount stays as it is written
_COUNTERS = (
    "時間 時 分 秒 日 週 か月 年 人 名 世帯 戸 件 枚 台 本 回 冊 通 円 市 町 村 区 県 校 園 団体 自治体 課 係 業務 "
    "種類 か所 % 倍 歳 番 号 個 社 店 施設 地区 品 点 票 字 文字 キロ メートル ページ ヘクタール トン 機関 組 基 床 "
    "事業 手続 項目"
)
_COUNTED_BY = later("|".join(_COUNTERS.split()))
_COUNTED_ALONE = later(
    "時間|か月|年|人|名|世帯|件|枚|回|冊|通|円|団体|自治体|業務|%"
)  # 十分, 十日町 and 千本 are words
_MANY = "[0-9]{1,15}|[一二三四五六七八九]"
_BELOW_MYRIAD = f"(?:(?:{_MANY})?千)?(?:[1-9一二三四五六七八九]?百)?(?:[1-9一二三四五六七八九]?十)?(?:{_MANY})?"
_OF = rf"(?:[0-9]{{1,4}}\.[0-9]{{1,4}}|(?![万億]){_BELOW_MYRIAD})"
_AMOUNT = later(f"(?:{_OF}億)?(?:{_OF}万)?{_BELOW_MYRIAD}")
_MYRIADS, _TENS = {"億": 8, "万": 4}, {"千": 3, "百": 2, "十": 1}
_NO_AMOUNT = later("0[0-9].*|[0-9]{1,4}|[一二三四五六七八九]")  # left as it is


_UNITS = (  # what is counted in two ways is counted in the one that says it in a word: 80%, 100名, 10h
    (later(r"0(?:(?<=[1-9].)(?<![0-9.]..)|(?<=\A[1-9].))(?:%|パーセント)"), "割"),
    (later(f"名(?<=[0-9{forms_of('百千万億')}].)(?![{HAN}](?<![様以程未超分前])|前(?!後))"), "人"),
    (later(f"h(?<=[0-9].){''.join(f'(?<![a-z-][0-9]{{{n}}}.)' for n in range(1, 5))}(?![a-z0-9-])"), "時間"),
)


def in_digits(text: str) -> str:
    """Return a clean text with such numbers in digits."""
    if "¥" in text:
        text = _YEN.sub(r"\1円", text)
    if "〇" in text or "○" in text:
        text = _IN_PLACES.sub(lambda found: str(number_of(in_usual_forms(found[0]))), text)
    if "第" in text:
        text = _ROMAN.sub(lambda found: str(_ROMANS.index(found[0]) + 1), text)
    if "0000" in text or _UNIT.search(text):
        text = _RUN.sub(_amount, text)
    if _FIGURE_ENDS.search(text):
        text = _FIGURE.sub(lambda found: str(number_of(in_usual_forms(found[0]))), text)
    for pattern, unit in _UNITS:
        text = pattern.sub(unit, text)
    return text


def _amount(found: re.Match[str]) -> str:
    run = in_usual_forms(found[0])
    if _NO_AMOUNT.fullmatch(run) or not _AMOUNT.fullmatch(run):
        return str(found[0])
    counted = (_COUNTED_ALONE if len(run) == 1 else _COUNTED_BY).match(
        in_usual_forms(found.string[found.end() : found.end() + 6])
    )
    mixed = any(sign in run for sign in _MYRIADS) and any(sign.isdigit() and sign.isascii() for sign in run)
    return (_written(run) if counted or mixed else "") or str(found[0])


def _written(run: str) -> str:
    """Return an amount as it is written here, nothing where it is no whole number."""
    total = 0
    for unit, power in _MYRIADS.items():
        of, is_there, rest = run.rpartition(unit)
        run = rest
        whole, _, decimals = of.partition(".")
        if len(decimals) > power:
            return ""
        if is_there:
            total += _below_myriad(whole + decimals) * 10 ** (power - len(decimals))
    total += _below_myriad(run) if "." not in run else 0
    unit = next((unit for unit, power in _MYRIADS.items() if total % 10**power == 0), "")
    return f"{total // 10 ** _MYRIADS.get(unit, 0)}{unit}"


def _below_myriad(run: str) -> int:
    total = 0
    for unit, power in _TENS.items():
        of, is_there, run = run.rpartition(unit)
        if is_there:
            total += int(of.translate(_DIGITS) or "1") * 10**power
    return total + int(run.translate(_DIGITS) or "0")


def number_of(numeral: str) -> int:
    """Return the number that digits or kanji mean: 三十, 三〇 and 30 are one, 元 is the first year of an era."""
    if "十" not in numeral:
        return int(numeral.translate(_DIGITS))
    tens, ones = numeral.translate(_DIGITS).split("十")
    return 10 * int(tens or "1") + int(ones or "0")
