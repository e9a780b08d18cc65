"""What is private in a text, and what stands there instead.

What it looks like is known to the check alone (rules KB501 to KB510); beside it stand what only members write to each
other: hosts and addresses inside the network, postal codes, how somebody tells the own name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator import noted
from generator.check import private_places
from generator.language.spelling import HAN


class Weight(Enum):
    """What becomes of something private; the values are what the report calls it."""

    REPLACED = noted("置き換えました")
    DECISION = noted("人の確認が要ります")
    STOPS = noted("公開を止めます")


@dataclass(frozen=True, slots=True)
class Spot:
    """Something private: where it stands, what stands there instead, and what becomes of it."""

    start: int
    end: int
    instead: str
    weight: Weight = Weight.REPLACED


_INSTEAD = {
    "KB501": noted("［メールアドレス］"),
    "KB502": noted("［電話番号］"),
    "KB503": noted("［個人番号］"),
    "KB504": noted("［SlackのID］"),
    "KB505": noted("［シークレット］"),
    "KB506": noted("［Slackのリンク］"),
    "KB507": noted("［氏名］"),
    "KB508": noted("［生年月日］"),
    "KB509": noted("［番号］"),
    "KB510": noted("［住所］"),
}
_WEIGHTS = {"KB503": Weight.STOPS, "KB505": Weight.STOPS, "KB507": Weight.DECISION, "KB510": Weight.DECISION}
_IN_ADDRESSES = {"KB501", "KB504", "KB505", "KB506"}
_NUMBERS = {
    "被保険者": noted("［被保険者番号］"),
    "免許": noted("［免許証番号］"),
    "職員": noted("［職員番号］"),
    "年金": noted("［年金番号］"),
    "旅券": noted("［旅券番号］"),
    "パスポ": noted("［旅券番号］"),
    "カ": noted("［カード番号］"),
    "宛名": noted("［宛名番号］"),
    "受給者": noted("［受給者番号］"),
    **dict.fromkeys(("口座", "普", "当", "貯", "記号", "ゆうちょ"), noted("［口座番号］")),
    **dict.fromkeys(("個人番号", "マイナンバ", "住民票コ"), noted("［個人番号］")),
}
_TITLE = re.compile(
    r"(?<=.)(?:さん|様|さま|氏|くん|ちゃん|殿|先生|[課係部局室班次所館園校署](?:長(?:補佐|代理)?|員)|市長|町長|村長|区長|知事"
    r"|課長補佐|補佐|主査|主任|主事|主幹|参事|技師|主席|室長|センター長|グループ長|リーダー)$"
)
_OFFICE = re.compile(r"(?:[課係部局室所館班署]|[^\s]{1,5}?(?:名|者|師|人))(?:[のはが、]|[ ・:：=]{1,2})(?=.)")
_ACCOUNT = re.compile(
    r"^[@＠]|^.*(?:ID|Id|id|ＩＤ|ディー|名|アカウント|LINE|ＬＩＮＥ|ライン)[\sは、が:：=＝「『\"(（@＠]{1,5}"
    r"(?=[\w.＿．－-]+$)"
)
_LABEL = re.compile(r"^[^!-~]*?(?:[:=：＝→]|は、?|が|[「\"])\s*[「『\"(]?|^[A-Za-z ]+[:=]\s*")
_REST = re.compile(r"[A-Za-z0-9_.~+/=-]*")  # a key goes on where its pattern has seen enough
_BORN = re.compile(r"(?:[にの]?(?:生まれ|産まれ|うまれ|出生|生れ)|生)$")
_KEPT_APART = re.compile(
    r"https?://[^\s<>「」（）]+|\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){2,4}(?:-[0-9a-fA-F]{4,12})?\b|\b[0-9a-f]{32,64}\b"
)
_PRIVATE_ADDRESS = re.compile(
    r"slack\.com|zoom\.us/(?:j|my|w)/|teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/|meet\.google\.com/[a-z]|webex\.com/(?:meet|\S*j\.php)"
    r"|^(?:tel|sms|callto|skype|facetime):|[?&](?:t|token|key|pw|password|sig)=|//[^/\s]*@"
)
_OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_INSIDE = re.compile(
    rf"(?<![\d.])(?:10(?:\.{_OCTET}){{3}}|172\.(?:1[6-9]|2\d|3[01])(?:\.{_OCTET}){{2}}|192\.168(?:\.{_OCTET}){{2}})(?![\d.])"
)
_VERSION = re.compile(r"(?:[Vv]er(?:sion)?|バージョン|版)[. :]{0,3}$")
_HOST = re.compile(
    r"(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]+\.)+(?:lgwan\.jp|local|internal|intra|corp|lan)(?![A-Za-z0-9-])"
    r"|file:///?[^\s、。<>「」（）]+|\\\\[A-Za-z0-9][A-Za-z0-9._-]*(?:\\[^\s\\、。]+)*"
)
_POSTCODE = re.compile(r"〒\s?\d{3}[-‐−ー]?\d{4}|(?<!\d)\d{3}-\d{4}(?=\s?[^\s\d]{2,3}[都道府県市])")
_TWELVE = re.compile(r"(?:マイナンバー|個人番号)[^\d\n]{0,8}((?:\d[ -]?){11}\d)(?!\d)")
_SINGLE = "林森原関岡堀辻谷泉沢菅堤柳桂榊梶"  # surnames of one sign that are no common words where a person speaks
_OWN = re.compile(
    rf"(?:^|[\s、。・(（のは])([{HAN}]{{2,3}}|[{_SINGLE}])(?=です[。、\s！!]|です$|と申し|と言いま|といいま|でございます)"
    rf"|(?<![{HAN}])([{_SINGLE}])(?=[課係部局室]長|主査|主任|主事|補佐)",
    re.MULTILINE,
)
_PLACE = re.compile(r"(?:うち|当市|当町|当村|本市|本町|本村|弊市|弊町)[^。\n]{0,12}(?:人口|世帯)[^。\n]{0,6}\d")
_TOWN = re.compile(rf"(?:^|[\s、。（(])[{HAN}ヶケァ-ヶ]{{1,6}}[市町村区県](?=の|役所|役場|です|では)", re.MULTILINE)
LIKELY_PLACE, HIDDEN_LINK, OWN_PAGE = noted("自治体が特定されうる"), noted("［リンク］"), noted("［個人のページ］")


def spots_in(text: str) -> Iterator[Spot]:
    """Yield what is private in ``text``."""
    seen = without_addresses(text)
    for match in _KEPT_APART.finditer(text):
        if _PRIVATE_ADDRESS.search(match[0]) and not _holds_private(match[0]):
            yield Spot(*match.span(), HIDDEN_LINK)
    for code, start, end in private_places(seen):
        yield _of_rule(code, text, start, end)
    yield from _of_members(seen)


def without_addresses(text: str) -> str:
    """Return ``text`` with blanks for addresses and numbers of machines: what they hold is no name and no telephone."""
    return _KEPT_APART.sub(lambda match: match[0] if is_private_address(match[0]) else " " * len(match[0]), text)


def addresses_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where addresses stand in ``text``, and each."""
    yield from ((*match.span(), match[0]) for match in _KEPT_APART.finditer(text) if match[0].startswith("http"))


def is_private_address(url: str) -> bool:
    """Whether an address holds something private itself: the place of a message, a key, a mail address."""
    return bool(_PRIVATE_ADDRESS.search(url)) or _holds_private(url)


def _holds_private(url: str) -> bool:
    return any(code in _IN_ADDRESSES for code, _start, _end in private_places(url))


def places_told(text: str) -> Iterator[Spot]:
    """Yield where a text may tell of which town it speaks: nothing is changed there, a person decides."""
    for pattern in (_PLACE, _TOWN):
        yield from (Spot(*match.span(), "", Weight.DECISION) for match in pattern.finditer(text))


def _of_rule(code: str, text: str, start: int, end: int) -> Spot:
    """Return what is hidden of what a rule found: the words that say what it is may stay."""
    found, weight = text[start:end], _WEIGHTS.get(code, Weight.REPLACED)
    if code == "KB507":
        title, office = _TITLE.search(found), _ACCOUNT.match(found) or _OFFICE.match(found)
        return Spot(
            start + (office.end() if office else 0),
            start + (title.start() if title else len(found)),
            _INSTEAD[code],
            weight,
        )
    if code == "KB505":
        label, rest = _LABEL.match(found), _REST.match(text, end)
        return Spot(start + (label.end() if label else 0), rest.end() if rest else end, _INSTEAD[code], weight)
    if code == "KB508" and (born := _BORN.search(found)):
        return Spot(start, start + born.start(), _INSTEAD[code], weight)
    if code == "KB509":
        number = next((instead for sign, instead in _NUMBERS.items() if found.startswith(sign)), _INSTEAD[code])
        return Spot(start, end, number, Weight.STOPS if number == _INSTEAD["KB503"] else weight)
    inside = code == "KB502" and re.match(r"[(（]?内|[Ee]", found)
    return Spot(start, end, noted("［内線番号］") if inside else _INSTEAD[code], weight)


def _of_members(text: str) -> Iterator[Spot]:
    """Yield what members write to each other and no rule of public texts looks for."""
    for match in _INSIDE.finditer(text):
        if not _VERSION.search(text, 0, match.start()):
            yield Spot(*match.span(), noted("［内部IPアドレス］"))
    yield from (Spot(*match.span(), noted("［内部ホスト名］")) for match in _HOST.finditer(text))
    yield from (Spot(*match.span(), noted("［郵便番号］")) for match in _POSTCODE.finditer(text))
    digits = text.translate({0xFF10 + digit: str(digit) for digit in range(10)})
    yield from (Spot(*match.span(1), noted("［個人番号］"), Weight.STOPS) for match in _TWELVE.finditer(digits))
    for match in _OWN.finditer(text):
        name = match[1] or match[2]
        if name in _SINGLE or is_surname(name):
            yield Spot(*match.span(1 if match[1] else 2), noted("［氏名］"), Weight.DECISION)


def is_surname(word: str) -> bool:
    """Whether somebody tells a name: the check takes it for one before a title."""
    return any(code == "KB507" for code, _start, _end in private_places(f"{word}係長"))
