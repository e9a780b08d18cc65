"""How many people or households a text tells, in digits, kanji or English."""

import re

from generator.language.later import later
from generator.language.spelling import HAN, KANJI_DIGITS

_DIGITS = r"[\d,.]{0,14}\d"
_IN_NUMERAL = f"{KANJI_DIGITS}十百千万億"
_NUMERAL = f"[{_IN_NUMERAL}]"
FIGURE = f"(?:{_DIGITS}[ ]?[億万千][ ]?){{0,2}}{_DIGITS}[ ]?[億万千]?"
_DAY = r"(?:令和|平成|[RH])?\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:現在|時点|度|末)?"
# What stands between what is counted and the figure, however often.
_BETWEEN = (
    "現在|規模|総数|総計|合計|数|国勢調査|住民基本台帳|住基|推計|ビジョン|おおむね|概ね|当時|全体|\\((?:人|世帯)\\)"
)
PART_OF_SENTENCE = f"(?:[はがケもでにの約およそほぼ、:=/→「」\\ \\t()]|{_DAY}|{_BETWEEN}){{0,8}}"
# 交流人口, 生産年齢人口, 外国人住民: who does not live there, or a part of those who do.
_OF_OTHERS = "(?<![交関観就来][流係光業街])(?<!年齢|未満|以上|国人|齢者|老年|年少)"
# 加入世帯数, 参加市民数: those of whom something else is told.
_OF_SOME = "(?<!対象|参加|加入|利用|回答|配布|申請|受給|給付|支給|契約|接続|被災|訪問|高齢|単身)"
_PEOPLE_OF = f"{_OF_SOME}[都道府県住市町村区]民"
_SMALL = "(?:小さな|大きな|小規模な|中規模な)?"
_PLACES = "(?:[市区町村](?![民議職役内場分工会])|都市|団体|自治体|まち)"
# 三万二千人, 三二、一四五人: more than one sign, and never the beginning of another word or number (千葉, 二千年).
_IN_KANJI = (
    rf"(?<![数何幾]){_NUMERAL}(?:(?:[、,・](?=[{KANJI_DIGITS}]{{3}}(?!{_NUMERAL})))?{_NUMERAL}){{1,14}}"
    rf"(?=[ ]?[人名]|世帯|都市|の{_PLACES}|[。)」\n]|$)"
)
_MANY = f"{FIGURE}|{_IN_KANJI}"
NO_FIGURE = "(?![\\d.]|以上|以下|未満|を?超|[あ当]たり|(?:ほど|程度|も)?[減増])"
_IN_ENGLISH = r"(?:\d[\d,.]{0,12}\d|\d)(?:[ ](?:million|thousand))?"
_ABOUT = "(?:about |around |roughly |some |nearly |over |almost |approximately |just )?".replace(" ", "[ ]")
_LIVING = "(?:people|residents|inhabitants|citizens)"
_THERE = "(?:city|town|village|municipality|ward|area)"
_CALLED = r"[Pp]op(?:ulation|\.)(?:[ ](?:is|was|of|size)|[ ]?\([^()\d]{0,12}\d{4}\)){0,3}"  # population (2020):
POPULATION = later(
    rf"""
    {_OF_OTHERS}(?:人口|{_OF_SOME}住民(?:登録者?|基本台帳登録者?)?数){PART_OF_SENTENCE}({_MANY})
        (?:[ ]?[人名]|(?<=[万千])(?![人名])){NO_FIGURE}
    | {_OF_OTHERS}人口{PART_OF_SENTENCE}(\d{{5,7}})(?=[。、)\n]|$)
    | {_OF_OTHERS}人口{PART_OF_SENTENCE}(\d{{1,3}}(?:,\d{{3}})+)(?![\d.,件円回個枚本台歳年月日部万千]|[ ]?[人名])
    | {_OF_OTHERS}{_PEOPLE_OF}{PART_OF_SENTENCE}({_MANY})[ ]?[人名]{NO_FIGURE}(?![にがケをへからはもで]|の(?!{_PLACES}))
    | {_OF_OTHERS}(?:全{_PEOPLE_OF}|{_PEOPLE_OF}数){PART_OF_SENTENCE}({_MANY})[ ]?[人名]{NO_FIGURE}
    | (?<![\d,.{_IN_NUMERAL}])({_MANY})(?:人?都市|人の{_SMALL}{_PLACES}|人(?:の{_PEOPLE_OF})?[がケ](?:住|暮ら))
    | {_CALLED}[: (]{{1,3}}{_ABOUT}(?!(?:19|20)\d\d\))({_IN_ENGLISH})(?![\d.]*\d)
    | {_THERE}[ ](?:of|with)[ ]{_ABOUT}({_IN_ENGLISH})(?:[ ]{_LIVING}|(?=[.,;)\n]|$))
    | (?<![\d,.])({_IN_ENGLISH})[ ](?:inhabitants|{_LIVING}[ ]live|{_LIVING}[ ](?:in|of)[ ](?:the|our|this)[ ]{_THERE})
    """,
    re.VERBOSE,
)
HOUSEHOLDS = later(
    rf"{_OF_SOME}世帯数{PART_OF_SENTENCE}({_MANY})(?:世帯)?{NO_FIGURE}|全世帯{PART_OF_SENTENCE}({_MANY})世帯{NO_FIGURE}"
    rf"|全({_MANY})世帯{NO_FIGURE}|(?<![\d,.{_IN_NUMERAL}])({_MANY})世帯(?:の{_SMALL}{_PLACES}|[がケ](?:住|暮ら))"
    rf"|[Hh]ouseholds: {_ABOUT}({_IN_ENGLISH})(?![\d.]*\d)"
    rf"|(?<![\d,.])({_IN_ENGLISH}) households (?:in|of) (?:the|our|this) {_THERE}"
)
_AREA = (  # of the whole place: not 農地面積, 公園の面積
    rf"(?:(?<![{HAN}の])|(?<=[市町村区県道府都体域]の)(?<!区域の)|(?<=[市町村区県道府都体]の区域の)"
    "|総|市域|町域|村域|行政(?:区域の?)?)面積"
)
# An area in hundredths, as it is published, and how many live on a square kilometre, are of one place alone.
MEASURED = (
    rf"{_AREA}[:はがの約、 ]{{0,4}}\d[\d,]*\.\d\d+[ ]?(?:(?:km|㎞)[2²]|㎢|平方キロ)"
    r"|人口密度[:はがの約、 ]{0,4}\d[\d,.]*\d[ ]?人"
)
COUNTED = later(  # as an indicator is called
    rf"(?:{_OF_OTHERS}総?人口|{_OF_OTHERS}{_PEOPLE_OF}数|{_OF_SOME}世帯数|{_AREA}|人口密度)"
    r"(?=(?:[(（][^()（）]*[)）])?$)"
)
PART = later(r"([\d,.]*\d) ?([億万千]|million|thousand|)")
TENS = {"十": 10, "百": 100, "千": 1_000}
UNITS = {"": 1, "千": 1_000, "万": 10_000, "億": 100_000_000, "thousand": 1_000, "million": 1_000_000}
LEAST_CITY = 1_000  # of a figure that only the word 都市 or 市 after it calls a population
PER_HOUSEHOLD = 2.26  # 令和2年国勢調査: people to a household


def number_of(figure: str) -> int:
    """Return the number of a figure in parts (5万7千), or 0 if it is none."""
    if figure[0] in TENS or figure[0] in KANJI_DIGITS:
        return _number_in_kanji(figure)
    total = 0.0
    for digits, unit in PART.findall(figure):
        if digits.count(".") > 1:
            return 0
        total += float(digits.replace(",", "")) * UNITS[unit]
    return round(total)


def _number_in_kanji(figure: str) -> int:
    total = section = digits = 0
    for sign in figure:
        if sign in KANJI_DIGITS:
            digits = digits * 10 + KANJI_DIGITS.index(sign)
        elif sign in TENS:
            section, digits = section + (digits or 1) * TENS[sign], 0
        elif sign in UNITS:
            total, section, digits = total + (section + digits) * UNITS[sign], 0, 0
    return total + section + digits
