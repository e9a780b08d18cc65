"""What people say to a question of yes and no: a yes counts only without a condition, a doubt or a question."""

import re

from generator.intake.reply_words import CONDITION

_NO = re.compile(
    r"^(?:いいえ|いえ[、。\s]?|だめ|ダメ|駄目|不可|NG\b|no\b|×|✕)|(?:載|の)せない|出さない|伏せ|匿名|遠慮|控え|困ります"
    r"|(?:公開|掲載|載せ|出)[^。]{0,8}(?:だめ|ダメ|駄目|NG|不可|やめ|でき(?:ない|ません)|しない)|名(?:前)?(?:なし|無し)|同意(?:しません|できません|しない)",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^(?:はい|ハイ|ええ|yes|ok|オーケー|了解|承知|承諾|○|〇|◯|同意|そうです|その通り)|(?:いい|よい|良い|大丈夫|問題(?:あり|ござい)ません|問題な[いし]|(?:構|かま)い?ません|結構)"
    r"(?:です|と思います)?[。、!]?|(?:載せ|出し|公開し|掲載し)て(?:も)?(?:ください|OK)|お願い(?:し|いたし|致し)ます|(?:OK|可)(?:です)?[。!]?$|同意(?:し|いたし)ます",
    re.IGNORECASE,
)
_PLAIN_YES = re.compile(
    r"^(?:はい|ok|○|〇|◯)?[、。\s]*(?:(?:それで)?(?:大丈夫|結構|問題ありません|同意します|よい|いい)(?:です)?)?[。!\s]*$",
    re.IGNORECASE,
)


def says_no(said: str) -> bool:
    """Whether no is said, wherever it stands."""
    return bool(_NO.search(_told_on(said)))


def _told_on(said: str) -> str:
    """Return what somebody passes on (「はい」とのことです) as it was said."""
    return re.sub(r"^[「『]([^」』]*)[」』](?:とのこと|だそう|だと)(?:です)?", r"\1", said)


def says_yes(said: str) -> bool:
    """Whether yes is said, whatever is said besides."""
    return bool(_YES.search(_told_on(said)))


def answers_yes(said: str) -> bool:
    """Whether the answer is yes and nothing takes it back or makes it hang on something."""
    return says_yes(said) and not says_no(said) and not CONDITION.search(said)


def is_plain_yes(said: str) -> bool:
    """Whether nothing but yes is said."""
    return bool(_PLAIN_YES.match(said))
