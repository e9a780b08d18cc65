"""Lines of Japanese text."""

import re
import unicodedata

_BREAK = r"[ \t]*[\r\n\v\f]\s*"
_BESIDE_JAPANESE = re.compile(rf"(?<=[^\x00-\xff]){_BREAK}|{_BREAK}(?=[^\x00-\xff])")
BETWEEN_WORDS = re.compile("[、\uff0c]")  # what people type between the words of a list
# What people type before an item of a list that has its own field: ・, －, ①, 1. and (1), but neither 1.5 nor ○○.
ITEM_MARK = re.compile(
    r"^(?:(?:([・･•‣⁃▪▫◦∙●■◆－–—\-]|[*＊](?=[ \u3000]))(?!\1)(?![0-9０-９])|[①-⑳]"
    r"|[0-9０-９]{1,2}[.．](?![0-9０-９])|[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[)）])[ \u3000]*)+"
)
# Signs of the text from which an address was copied.
AROUND_ADDRESS = re.compile(r"^[<＜「『]+(?=https?://|www\.)|(?<![>＞」』。、，．])[>＞」』。、，．]+$")
_NOTHING = re.compile(
    r"[-‐‑–—―ー−─/・.\s]+|(?:特に|とくに|特段)?(?:該当|記載|記入|回答|資料に?記載|公表)?(?:な[しい]|無[しい]?|ありません|ございません)(?:です)?"
    r"|該当(?:する(?:もの|団体|資料)[はが]?)?(?:なし|無し|せず|しない|しません|ありません)"
    r"|(?:不明|未定|未記入|未記載|未回答|未確認|未測定|未計測|未公表|非公表|確認中|調査中)(?:です)?"
    r"|(?:わから|分から|把握してい)(?:ない|ず|ません)(?:です)?"
    r"|N/?A|none|nil|nothing|unknown|not (?:known|applicable|available|recorded)|TB[CD]",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"([^\S\n]{40})[^\S\n]+|(\n{20})\n+")


def few_blanks(text: str) -> str:
    """Return ``text`` with no more blanks or empty lines in a row than anybody means: layout is no word."""
    return _BLANKS.sub(r"\1\2", text)


def one_line(text: str) -> str:
    """Return the lines of ``text`` as one: with a blank between Latin words, and none beside Japanese."""
    return re.sub(_BREAK, " ", _BESIDE_JAPANESE.sub("", text))


def is_no_answer(text: str) -> bool:
    """Whether an answer says in words that there is none: なし, 特になし, 不明, －."""
    return bool(_NOTHING.fullmatch(unicodedata.normalize("NFKC", text).strip()))
