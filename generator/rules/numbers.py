"""What numbers of a person look like in folded text: 個人番号, accounts and certificates, days of birth."""

import re
from collections.abc import Sequence

from generator.language.later import later
from generator.language.spelling import HAN, KANJI_DIGITS
from generator.rules.folding import Sought
from generator.rules.labels import is_of_parcel

_PARTED = r"(?:[^\w\n]|_){1,4}"
TWELVE_DIGITS = later(
    rf"""
    \d(?<!\d\d)(?<!\d[./,-]\d)(?<![A-Za-z]-\d)(?<!\d[ ]\d)
    (?: \d{{11}}
      | \d{{3}}(?:{_PARTED}|の)\d{{4}}(?:{_PARTED}|の)\d{{4}}
      | \d{{5}}[-・./\ _]{{1,3}}\d{{6}} | \d{{3}}[-・\ _]{{1,3}}\d{{8}} | \d{{7}}[-・\ _]{{1,3}}\d{{4}}
      | \d\d(?:[-・\ _]{{1,3}}\d{{3}}){{3}} | \d(?:[-\ _]{{1,3}}\d\d){{5}}
      | \d[-・\ _]{{1,3}}\d{{4}}[-・\ _]{{1,3}}\d{{6}}
      | (?:[-・\ ]\d){{11}} )
    (?!\d|[-.,]\d|[年件円人%万千個台回世])
    """,
    re.VERBOSE,
)
YEARS = later(r"(?:(?:19|20)\d\d\D+){2}(?:19|20)\d\d|20\d\d[01]\d\D+20\d\d[01]\d")
_OF_ACCOUNT = r"(?:普通預金|普通|当座預金|当座|貯蓄預金|貯蓄|口座番号|口座|番号|No|[はがのを])"
_SAYS = r"[^\w\n]{0,3}[はが]?[^\w\n]{0,3}"
_COUNTED = "円件人%万千口戸世台年月回個名枚点"
LABELLED_NUMBER = later(  # every branch begins with a letter of its own: the search then skips to those
    rf"""
    (?: (?: 口座(?:番号|[ ]?N[Oo])? | 普通預金 | 当座預金 | 貯蓄預金
          | (?:基礎)?年金番号 | 住民票コ-ド | 個人番号 | マイナンバ-
          | 免許証(?:の?番号)? | 免許の?番号 | 旅券(?:の?番号)? | パスポ-ト(?:の?番号)?
          | クレ(?:ジットカ-ド|カ)(?:の?番号)? | 在留カ-ド(?:の?番号)? | カ-ドの?番号 | 被保険者証?の?(?:記号)?番号
          | 保険(?:者?証)?の?(?:記号)?番号 | 受給者証?の?番号 | 手帳の?番号 | (?:宛名|職員|社員|世帯|個人)コ-ド
          | 宛名番号 | 職員番号 | 社員番号 | 学籍番号
          | 住登外者?(?:宛名)?番号 | 利用者番号 | 会員番号
          | 納税(?:義務)?者番号 | 世帯番号 | 国保の?(?:記号)?番号 | ケ-ス番号
          | 診察券の?番号 | 患者番号 | 年金証書の?番号 )
        (?:[^\w\n]{{0,3}}{_OF_ACCOUNT}){{0,3}}(?:[^\w\n]|_){{0,4}}第?
      | (?:(?:普通|当座|貯蓄)(?<![{HAN}]..)|[普当貯](?<![{HAN}].)(?=\)))(?:[ :)・/-]{{1,3}}|[はの])(?:口座[ :]?|№[ ]?)?
      | (?:普通|当座)(?=\d{{7}}(?!\d)) | [普当貯](?<![{HAN}].)[: ](?=\d{{7}}(?!\d)) )
    (?!(?:19|20)\d\d[-/.]\d{{1,2}}[-/.])[A-Z]{{0,2}}\d(?:[^\w\n]{{0,2}}\d){{5,18}}(?:[A-Z]{{2}}(?![A-Za-z]))?
    (?![\d{_COUNTED}]|[,.]\d)
    | 記号{_SAYS}\d[\d-]{{0,7}}[^\w\n]{{0,3}}の?で?[^\w\n]{{0,2}}番号{_SAYS}\d{{3,8}}(?!\d)
    | ゆうちょ(?:銀行)?[^\w\n]{{0,3}}\d{{5}}-\d{{1,8}}(?!\d) | (?<![\d-])1\d{{4}}-\d{{7,8}}(?![\d{_COUNTED}-])
    | 記号・?番号{_SAYS}\d[\d・-]{{5,16}}\d
    | 口座{_SAYS}\d{{5}}-\d-\d{{1,8}}(?!\d)
    | (?:職員|社員|学籍|学生証?|診察券?|患者|カルテ|ケ-ス|顧客|お客(?:様|さま)|契約者|受給者証?|水栓|使用者|証券|手帳)
      の?(?:番号|ID){_SAYS}第?[A-Z]{{0,2}}\d(?:-?\d){{3,11}}(?![\d{_COUNTED}桁]|[,.-]\d)
    | 手帳{_SAYS}第\d{{4,10}}号 | 在留カ-ド(?:の?番号)?{_SAYS}[A-Z]{{2}}[ -]?\d{{8}}[ -]?[A-Z]{{2}}(?![A-Za-z])
    | [{HAN}](?<![年約第月])[ ]?\d{{3}}[ ]?[あ-ん](?<![かとにのはもやをんおしへ])    # of a car
      [ ]?\d\d-\d\d(?![\d-]|[代歳人件分時])
    """,
    re.VERBOSE,
)
_NUMBER_SIGN = later(
    r"口座|免許証|旅券|パスポ-ト|クレ(?:ジット|カ)|在留カ|コ-ド(?<=[名員帯人].{3})"
    r"|普(?:通|[): ])|当(?:座|[): ])|貯(?:蓄|[): ])"
    r"|個人番号|住民票コ|マイナンバ|記号|ゆうちょ|番号|手帳"
    r"|ID(?<=[員籍証察券者テス様ま栓帳]ID)|-(?=\d\d)(?:(?<=[ぁ-ん ]\d\d-)|(?<=1\d{4}-))"
)

_DAY = r"(?:\d{1,4}|元)[ ]?(?:年\([^()\n]{1,8}\)|[年./・-])[ ]?\d{1,2}[ ]?[月./・-][ ]?\d{1,2}"
_KANJI = f"[{KANJI_DIGITS}十]"
_ERA = "昭和|平成|令和|大正|明治|西暦|[昭平令大明SHRTM][.]?"
BIRTH_DATE = later(
    rf"""
    (?:生年月日|誕生日|出生(?:年月)?日|生まれ(?:は|:|たのは)|DOB|[Bb]irth(?:day|[ ]?date))[^\d\n]{{0,6}}?
      (?: {_DAY}(?!\d|日?(?:から|に(?:廃止|削除|変更|追加)))    # the day of a form, not of a person
        | \d{{1,2}}月[ ]?\d | \d{{6,8}}(?!\d) | [{KANJI_DIGITS}十元]{{1,4}}[年月]{_KANJI} )
    | (?<!から)(?<![~〜])(?:(?:{_ERA})[ ]?|(?<![和成正治暦昭平令大明SHRTM.\d{KANJI_DIGITS}十]))    # none of a range
      (?:{_DAY}|(?:{_KANJI}{{1,4}}|元)年{_KANJI}{{1,2}}月{_KANJI}{{1,3}})[ ]?日?(?:\([^()\n]{{1,8}}\)|\))?[ ]?
      (?: [にの]?(?:生まれ|産まれ|うまれ|出生)
          (?!変わ|[数率届児後]|分(?!娩)|[たの]?(?:新[市町村]|制度|部署|組織|課|サ-ビス|事業|仕組))
        | [にの]?生れ
        | [に、][^\d\n、。~〜]{{0,8}}で生まれ(?!変わ|[る出]) | \(?\d{{1,3}}[歳才]\)
        | \(?生(?![まれ産活徒成涯命保かきじえみごけ放中鮮物前態体年後]|効|ワク) )
      (?!(?:の(?:方|人|子|児童))?(?:から|まで|~|〜|以[降後前]))
    | (?<!\d)(?:19|20)\d\d[01]\d[0-3]\d[ ]?生 | (?<!\d)\d{{1,2}}月[ ]?\d{{1,2}}日(?:が|は|の)お?誕生日
    | 誕生日[は: ]{{1,3}}\d{{1,2}}/\d{{1,2}}(?![\d/])
    """,
    re.VERBOSE,
)
_BIRTH_SIGN = later(rf"[歳才]\)|生(?:年月日|日|れ|(?<=[\d日) にの(出{KANJI_DIGITS}十].))|誕生|まれ|DOB|irth")


def my_number_check_digit(stem: Sequence[int]) -> int:
    """Return the twelfth digit of a 個人番号 from its first eleven (平成26年総務省令第85号 第5条, modulus 11)."""
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(weight * digit for weight, digit in zip(weights, stem, strict=True)) % 11
    return 0 if rest <= 1 else 11 - rest


def is_my_number(match: re.Match[str]) -> bool:
    """Whether twelve digits that were found end in the check digit of a 個人番号, and are nothing else."""
    *stem, last = (int(char) for char in match[0] if char.isdecimal())
    return last == my_number_check_digit(stem) and not YEARS.fullmatch(match[0]) and not is_of_parcel(match)


MY_NUMBERS = (Sought(TWELVE_DIGITS, counts=is_my_number),)
LABELLED_NUMBERS = (Sought(LABELLED_NUMBER, _NUMBER_SIGN),)
BIRTH_DATES = (Sought(BIRTH_DATE, _BIRTH_SIGN),)
