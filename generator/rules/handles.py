"""What names of people in networks look like in folded text: LINE, X and the like; it only warns, as names do.

Accounts of offices have the same shape: what says of itself that it is one (city, koho, 公式) is none of a person.
"""

from generator.language.later import later
from generator.rules.common_names import LATIN_GIVEN_NAMES, LATIN_SURNAMES
from generator.rules.folding import Sought
from generator.rules.names import is_name

_OFFICES = (
    "city|town|vill|village|pref|metro|koho|kouhou|kouho|pr|official|info|bousai|bosai|gov|lib|library|museum|kanko"
    "|kankou|tourism|support|help|news|office|dept|team|admin|bot|digital|hospital|school|univ|jichitai"
)
_NO_ONE = (  # what is written for any name, and what begins with the same sign in code
    "example|sample|your|user|test|demo|none|required|optional|oauth|id|name|lru_cache|cached_property"
    "|abstract|static|class|font|counter|pytest|app|media|import|supports|layer|types|param|returns?"
)
_NOT_OF_A_PERSON = rf"(?![A-Za-z0-9_.-]{{0,30}}?(?<![A-Za-z])(?:{_OFFICES})(?![A-Za-z]))(?!(?:{_NO_ONE})(?![A-Za-z]))"
_HANDLE = r"[A-Za-z0-9_][A-Za-z0-9_.-]{1,29}(?<![.-])(?![A-Za-z0-9_@(]|[.-][A-Za-z0-9_]|/[a-z])"
_PEOPLE = "|".join(
    f"[{name[0].lower()}{name[0]}]{name[1:]}" for name in f"{LATIN_GIVEN_NAMES} {LATIN_SURNAMES}".split()
)
# A name with a sign in it, or one that begins with a name of people: others are words (@media, @home, @docomo).
_PERSONAL = rf"(?=[A-Za-z0-9.-]{{0,29}}_[A-Za-z0-9]|(?:{_PEOPLE})(?:{_PEOPLE})?[A-Za-z]?(?![A-Za-z]))"
_BEFORE = "".join(f"(?<!(?:公式|広報){'.' * many}@)" for many in range(16))
_NETWORK = (
    r"(?:LINE|[Ll]ine(?=[ ]?[Ii][Dd])|ライン|ﾗｲﾝ|X|[Tt]witter|ツイッタ-|[Ii]nstagram|インスタ(?:グラム)?|Facebook"
    r"|フェイスブック|TikTok|Threads|Discord|ディスコ-ド|Skype|スカイプ|Telegram|Chatwork|チャットワ-ク|SNS)"
)
_ACCOUNT = r"(?:ID|Id|id|アイディ-|アカウント(?:名|ID)?|ユ-ザ-(?:名|ID)|ハンドル(?:ネ-ム|名)?|名)"
HANDLE = later(rf"@(?<![A-Za-z0-9._@/\\`]@){_BEFORE}{_NOT_OF_A_PERSON}{_PERSONAL}({_HANDLE})")
ACCOUNT = later(
    rf"(?<![A-Za-zァ-ヶ-]){_NETWORK}(?:[ ・]|の|[ ]?\([^()\n]{{1,12}}\))?(?:個人)?(?:の)?{_ACCOUNT}"
    rf"(?:は、?|が|is|[ :=「『\"(]){{1,3}}@?{_NOT_OF_A_PERSON}(?=[a-z0-9_.-]{{3,30}}(?![A-Z]))"
    rf"(?=[0-9_.-]*[a-z])({_HANDLE})"
    r"|(?<![A-Za-zァ-ヶ-])(?:LINE|ライン|[Tt]witter|[Ii]nstagram|インスタ(?:グラム)?)[ ]?[:(は][ ]?"
    rf"{_NOT_OF_A_PERSON}{_PERSONAL}({_HANDLE})"
)
_HANDLE_SIGN = later("@(?=[A-Za-z0-9_])")
_ACCOUNT_SIGN = later(
    "LINE|ine(?<=[Ll]ine)(?=[ ]?[Ii][Dd])|ライン(?<![ァ-ヶ-]ライン)|ﾗｲﾝ|X(?=の?[ ・(個アユハI名])|witter|ツイッタ"
    "|nstagram|インスタ|Facebook|フェイスブ|TikTok|Threads|Discord|ディスコ|Skype|スカイプ|Telegram|Chatwork"
    "|チャットワ|SNS"
)
HANDLES = (
    Sought(HANDLE, _HANDLE_SIGN, counts=is_name),
    Sought(ACCOUNT, _ACCOUNT_SIGN, counts=is_name),
)
