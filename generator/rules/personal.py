"""What personal data and credentials look like: patterns over text whose full-width forms were folded.

Folding is one to one, so that a match stands at the very characters the author typed. How well the
patterns do is measured on the sentences of ``tests/privacy`` (docs/privacy-detection.md).
"""

import re
from collections.abc import Sequence

from generator.language.spelling import HAN

DASHES = "‐‑‒–—―−─ーｰ"
_FULL_WIDTH = re.compile(f"[\uff01-\uff5e\u3000{DASHES}]")
KANJI_DIGITS = "〇一二三四五六七八九"
KANJI_NUMBER = re.compile(rf"[{KANJI_DIGITS}][{KANJI_DIGITS}() -]{{8,}}")
_AS_DIGITS = str.maketrans(KANJI_DIGITS, "0123456789")

# Of a page: what stands in it is its publisher's, but what only follows it behind a comma is not.
ADDRESS = re.compile(r"https?://(?:(?![,;]0\d{1,4}-\d{1,4}-\d)[^\s)>\"'\u0080-\U0010ffff])+")
# The numbers begin with a set of characters and look back from there: the search then skips to them.
MAIL_SIGNS = ("@", "at]", "at)", "AT]", "AT)", " at", "アット", " dot ", *"★☆●○■◆◎")
MAIL = re.compile(
    r"""
    (?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}
    (?: [ ]?(?: \\?@ | [\[({【<][ ]?(?:at|アット(?:マ[ー-]ク)?)[ ]?[\])}】>] | アット(?:マ[ー-]ク)?
              | [★☆●○■◆◎](?=[A-Za-z0-9.-]{1,80}\.(?:jp|com|net|org)\b) )
        [ ]?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+
      | (?: [ ]?(?:@|[\[(]at[\])])[ ]? | [ ]at[ ] )                   # the dots in disguise, too
        [A-Za-z0-9-]{1,63}(?:[ ]?(?:[\[(]dot[\])]|[ ]dot[ ]|[ ]\.[ ])[ ]?[A-Za-z0-9-]{1,63})+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PHONE = re.compile(
    r"""
    [+(0](?<![\d./-].)                                       # not inside a longer number
    (?:(?<=0) | (?<=\()0 | (?<=\+)81[- ]?)
    \d{1,4}[-()\ ]{1,2}\d{1,4}[-()\ ]{1,2}\d{3,4}(?![\d-])
    | 0(?<![\d./-].)\d{9,10}(?![\d-])                       # written without signs
    | 0(?<![\d./-].)(?:\d0\.\d{4}|\d\.\d{4}|\d\d\.\d{3}|\d{3}\.\d\d)\.\d{4}(?![\d.-])
    | 内線[ :]?\d{2,5}
    """,
    re.VERBOSE,
)
TWELVE_DIGITS = re.compile(r"\d(?<![\d.-].)\d{3}[- ・]?\d{4}[- ・]?\d{4}(?![\d-])")
NUMBER_SIGNS = (
    "口座",
    "普通",
    "当座",
    "個人番号",
    "住民票コ",
    "マイナンバ",
    "金番号",
    "許番号",
    "許証番号",
    "券番号",
    "ト番号",
    "ド番号",
    "者番号",
    "証番号",
    "証の",
    "険番号",
    "記号番号",
)
LABELLED_NUMBER = re.compile(  # every branch begins with a letter of its own: the search then skips to those
    rf"""
    (?: (?: 口座(?:番号|[ ]?No\.?) | 普通預金 | 当座預金 | 基礎年金番号 | 住民票コ[ー-]ド | 個人番号 | マイナンバ[ー-]
          | 免許証?番号 | 旅券番号 | パスポ[ー-]ト番号 | カ[ー-]ド番号
          | 被保険者証?の?(?:記号)?番号 | 保険者?証?の?(?:記号)?番号 | 受給者証?の?番号 )
        [ :はがを=「(]{{0,3}}(?:普通|当座)?[ :)]{{0,2}}
      | 普通(?<![{HAN}]..)[ :)]{{1,2}}(?:口座[ ]?)? | 当座(?<![{HAN}]..)[ :)]{{1,2}}(?:口座[ ]?)? )
    [A-Z]{{0,2}}\d[\d -]{{4,18}}\d(?![\d,円件人%])
    """,
    re.VERBOSE,
)
SLACK_ID = re.compile(
    r"[UWCDGT](?<![A-Za-z0-9].)(?=[A-Z0-9]*[0-9])(?![A-Z]+[0-9]+(?![A-Z0-9]))[A-Z0-9]{8,11}(?![A-Za-z0-9])|<[@#][A-Z0-9]+[^>\n]*>"
)
SECRET_SIGNS = (
    "xox",
    "gh",
    "github_pat_",
    "AKIA",
    "hooks.slack.com",
    "KEY",
    "sk-",
    "glpat-",
    "AIza",
    "eyJ",
    "パスワ",
    "暗証番号",
    "assword",
)
SECRET = re.compile(
    r"xox[abeoprs]-[A-Za-z0-9-]{8,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|AKIA[0-9A-Z]{16}"
    r"|hooks\.slack\.com/(?:services|workflows)/\S+|-----BEGIN [A-Z ]*PRIVATE KEY-----"
    r"|(?<![A-Za-z0-9])(?:sk-|glpat-|AIza)[A-Za-z0-9_-]{20,}|eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}"
    r"|(?:パスワ[ー-]ド|暗証番号|[Pp]assword)(?: ?[:=] ?|は ?|は?[「\"])(?=[!-~]*\d)[!-~]{4,}"
)
PERMALINK = re.compile(
    r"(?<![a-z0-9-])[a-z0-9-]{1,63}\.slack\.com/(?:archives|client|files|team)/\S*|app\.slack\.com/client/\S*"
)
BIRTH_SIGNS = ("生年月日", "誕生日", "生まれ", "日生", "日 生", "生)")
_DAY = r"(?:\d{1,4}|元)[ ]?[年./-][ ]?\d{1,2}[ ]?[月./-][ ]?\d{1,2}"
BIRTH_DATE = re.compile(
    rf"""
    (?:生年月日|誕生日)[^\d\n]{{0,6}}?
    (?: {_DAY} | \d{{1,2}}月[ ]?\d | \d{{8}}(?!\d) | [{KANJI_DIGITS}十元]{{1,4}}[年月][{KANJI_DIGITS}十] )
    | {_DAY}[ ]?日?\)?[ ]?(?:生まれ|生(?![産活徒成涯命保かきじえみ]))
    """,
    re.VERBOSE,
)
STREET_SIGNS = ("番", "丁目", *(f"-{digit}" for digit in range(10)))
STREET = re.compile(
    rf"""
    [{HAN}][市区町村郡][{HAN}ぁ-んァ-ヶー]{{0,12}}
    (?:\d{{1,3}}丁目[ ]?)?\d{{1,5}}(?:番地?|-\d{{1,4}})(?:の?\d{{1,4}}|-\d{{1,4}})?号?(?![\d年月日])
    """,
    re.VERBOSE,
)
_SURNAME = (
    "佐藤|鈴木|高橋|髙橋|田中|伊藤|渡辺|渡邊|渡邉|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|齋藤|齊藤|清水|山崎|山﨑"
    "|阿部|池田|橋本|石川|山下|中島|前田|藤田|小川|後藤|岡田|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦"
)
NOT_NAMES = re.compile(
    "皆|子|お子|親|母|父|お母|お父|奥|旦那|患者|住民|市民|町民|村民|県民|区民|国民|職員|業者|事業者|利用者"
    "|担当|担当者|相談者|高齢者|保護者|参加者|学生|生徒|児童|客|お客|隣|同|両|各|某"
)
NAME_SIGNS = ("さん", "氏", "当:", "者:", "前:")
NAME = re.compile(
    rf"""
    ([{HAN}]{{1,6}}|[ァ-ヶ][ァ-ヶ-]{{1,7}})(?:さん|氏)(?![{HAN}])
    | (?:氏名|担当者?|名前):[ ]?([{HAN}]{{1,3}}[ ]?[{HAN}]{{1,3}})(?<![課係部局室班会人者員])(?![{HAN}ぁ-んァ-ヶ])
    """,
    re.VERBOSE,
)
TITLES = ("係長", "課長", "部長", "室長", "主任", "主査", "主事", "参事", "先生", "議員", "様")
TITLED_NAME = re.compile(rf"({_SURNAME})(?:{'|'.join(TITLES)})")


def folded(text: str) -> str:
    """Return ``text`` with full-width forms, dashes and numbers in kanji digits as ASCII, character by character.

    The long vowel ー becomes a dash as well: patterns of words that have one take either.
    """
    text = _FULL_WIDTH.sub(_half_width, text)
    return KANJI_NUMBER.sub(lambda match: match[0].translate(_AS_DIGITS), text) if "〇" in text else text


def my_number_check_digit(stem: Sequence[int]) -> int:
    """Return the twelfth digit of a 個人番号 from its first eleven (平成26年総務省令第85号 第5条, modulus 11)."""
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(weight * digit for weight, digit in zip(weights, stem, strict=True)) % 11
    return 0 if rest <= 1 else 11 - rest


def is_my_number(text: str) -> bool:
    """Whether the twelve digits in ``text`` end in the check digit of a 個人番号."""
    *stem, last = (int(char) for char in text if char.isdecimal())
    return last == my_number_check_digit(stem)


def _half_width(match: re.Match[str]) -> str:
    char = match[0]
    if char in DASHES:
        return "-"
    return " " if char == "\u3000" else chr(ord(char) - 0xFEE0)
