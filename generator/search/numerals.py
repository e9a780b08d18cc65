"""Numbers written in kanji → digits where they count for sure (第一回, 三割, 二〇二五年); numerals.js does the same."""

import re

from generator.language.spelling import USUAL_FORMS, in_usual_forms


def _forms(signs: str) -> str:
    """Return signs with the other forms of them that a text still has where this is asked (条, 條)."""
    return signs + "".join(chr(form) for form, usual in USUAL_FORMS.items() if str(usual) in signs)


_ONE = _forms("一二三四五六七八九")
_TEN, _ORDINAL, _SHARE, _YEAR, _PLACE = map(_forms, "十第割年所")
_NUMBER = f"[{_ONE}]?[{_TEN}][{_ONE}]?|[{_ONE}]"
_NAMED = f"[{_forms('回条章項号期次種類部位版')}]|[{_forms('月火水木金土日')}][{_forms('曜')}]"
_COUNTED = f"[{_SHARE}](?![らりるれろっ])|か[{_forms('月年国')}]|か[{_PLACE}](?![{_forms('在有定属得')}])"  # 割る, 所有
_FIGURE = re.compile(
    f"(?<![{_ONE}{_TEN}{_forms('〇○百千万')}0-9{_ORDINAL}])"
    f"(?:[{_forms('一二')}][〇○{_ONE}]{{3}}(?=[{_YEAR}])|(?:{_NUMBER})(?={_COUNTED}))"
    f"|(?<=[{_ORDINAL}])(?:{_NUMBER})(?={_NAMED})"
)
_KA = _forms("ヵヶカケゕゖ箇")
KA = (
    re.compile(f"(?<=[0-9{_ONE}{_TEN}{_forms('百数何')}])[{_KA}](?=[{_forms('月年国')}])"),
    re.compile(f"(?<=[0-9{_forms('一二三四七八九百数何')}])[{_KA}](?=[{_PLACE}])"),  # 五ヶ所 and 六ヶ所 are places
)
NUMERAL = "[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DIGITS = str.maketrans("〇○一二三四五六七八九元", "001234567891")


def in_digits(text: str) -> str:
    """Return a clean text with such numbers in digits."""
    return _FIGURE.sub(lambda found: str(number_of(in_usual_forms(found[0]))), text)


def number_of(numeral: str) -> int:
    """Return the number that digits or kanji mean: 三十, 三〇 and 30 are one, 元 is the first year of an era."""
    if "十" not in numeral:
        return int(numeral.translate(_DIGITS))
    tens, ones = numeral.translate(_DIGITS).split("十")
    return 10 * int(tens or "1") + int(ones or "0")
