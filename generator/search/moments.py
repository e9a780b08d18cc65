"""Days, months and times of day → one way to write each: 04月01日 and 四月一日 are 4月1日, 17:15 is 17時15分.

午後5時 is 17時; moments.js does the same.
"""

import re

from generator.language.later import later
from generator.language.spelling import HAN, in_usual_forms
from generator.search.numerals import NUMERAL_SIGNS, forms_of, number_of

_ONE = f"[{forms_of('一二三四五六七八九')}]"
_TEN = forms_of("十")
_MONTH = f"1[0-2]|0?[1-9]|[{_TEN}][{forms_of('一二')}]?|{_ONE}"
_OF_MONTH = f"3[01]|[12][0-9]|0?[1-9]|[{forms_of('二三')}]?[{_TEN}]{_ONE}?|{_ONE}"
_AT_WILL = f"(?<![{NUMERAL_SIGNS}第数何幾./:-])"
_ENDS = f"(?=末|[上中下]旬|議会|定例|補正|以降|(?![{HAN}]))"  # 五月雨 and 八月踊り are words
_MONTHS = later(
    rf"(?<=年) ?({_MONTH}) ?月(?: ?({_OF_MONTH}) ?日)?|{_AT_WILL}({_MONTH}) ?月 ?({_OF_MONTH}) ?日"
    rf"|{_AT_WILL}([{_TEN}][{forms_of('一二')}]?|{_ONE})月{_ENDS}"
)
_ODD_MONTH = later(  # where none is, none is written otherwise
    f"月(?:(?<=[ {_TEN}].)|(?<={_ONE}.)|(?<=0[1-9].)|(?<=年 [1-9].)|(?<=年 1[0-2].)|(?= | ?[0{_TEN}]| ?{_ONE}))"
)
_HOUR = f"2[0-3]|1[0-9]|0?[0-9]|[{_TEN}][{forms_of('一')}]?|{_ONE}"
_HALF_DAY = later(rf"午([前後]) ?({_HOUR})(?: ?(?=時(?!間))|(?=:[0-5][0-9]))")
_CLOCK = later(r"(?<![0-9:.a-z])([01]?[0-9]|2[0-4]):([0-5][0-9])(?![0-9:])")
_TWO_DIGITS = later(":[0-5][0-9]")
_MINUTES = later(r"時(?<=[0-9].) ?0([0-9])分")
_HALF = later("時半(?<=[0-9]..)(?![日年数])")
_NOON = 12


def in_plain_moments(text: str) -> str:
    """Return a clean text with days, months and times of day in the way that is usual."""
    if _ODD_MONTH.search(text):
        text = _MONTHS.sub(_month, text)
    if "午" in text:
        text = _HALF_DAY.sub(_hour, text)
    if _TWO_DIGITS.search(text):
        text = _CLOCK.sub(lambda found: f"{int(found[1])}時{_minutes(found[2])}", text)
    return _HALF.sub("時30分", _MINUTES.sub(lambda found: f"時{_minutes(found[1])}", text)) if "時" in text else text


def _month(found: re.Match[str]) -> str:
    month, day = found[1] or found[3] or found[5], found[2] or found[4]
    return f"{_number(month)}月" + (f"{_number(day)}日" if day else "")


def _hour(found: re.Match[str]) -> str:
    hour = _number(found[2])
    return str(hour + (_NOON if found[1] == "後" and hour < _NOON else 0))


def _minutes(figure: str) -> str:
    return f"{int(figure)}分" if int(figure) else ""


def _number(numeral: str) -> int:
    return number_of(in_usual_forms(numeral))
