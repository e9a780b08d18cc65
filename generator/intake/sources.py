"""What people answer to the question for public sources → titles and addresses; what only promises one is none."""

import re
from itertools import pairwise

from generator.intake.reply_words import POINTS_BACK

# Japanese writes no blank behind an address: hiragana behind a letter of ASCII, and what leads there, is none of it.
_GOES_ON = r"(?<=[A-Za-z0-9])(?:[ぁ-ん]|参照)|(?<=/)(?:を|です|より|[にで](?:掲載|公開|載))"
ADDRESS = rf"https?://(?:(?!{_GOES_ON})[^\s()<>、-〃〈-】（），．：；＜＞？！［］…→])+"
_ADDRESS = re.compile(ADDRESS)
_PROMISED = re.compile(
    r"(?<!にあり)(?<!があり)(?<!てい)ます[。]?$|(?:ません(?:でした)?|ない(?:です|と思います)?|なかったです)[。]?$|(?<!見て)(?<!ご覧)ください[。]?$"
)  # of a source, not one
_POINTS = re.compile(
    r"(?:です|があります|に[^。、]{0,6}(?:載り|のり|出)(?:まし)?た|に[^。、]{0,6}(?:あり|(?:載って|のって|出て)い?)ます|を見てください|をご覧ください)[。]?\s*$"
)
_NONE = re.compile(
    r"^(?:[^。、]{0,30}(?:ので|ため|から)、?)?(?:(?:特に|とくに|特段|今のところ|いまのところ|現時点で(?:は)?|まだ)、?)?(?:(?:ネット|ホームページ|サイト|外部?|一般)(?:に|で|上に|には)?)?(?:(?:根拠(?:に|と)なる)?(?:公開|公表)?(?:して(?:い)?る|した|できる|の)?(?:資料|もの|文書|情報)|公開資料)?(?:は|が|も)?[、]?(?:まだ|特に|とくに|特段|今のところ|現時点では?)?[、]?"
    r"(?:ありません(?:でした)?|ございません|な[いし](?:です)?|なかったです|見(?:当た|つか)り(?:ません(?:でした)?)"
    r"|(?:外部?(?:に|には|へ)|一般(?:に|には))?(?:公開|公表|作成|作っ|出)(?:し|て)(?:て)?(?:い)?ません|(?:出せ|示せ|お見せでき)(?:ません|ない))[^。、]{0,4}[。]?$"
)
_NONE_BUT = re.compile(
    r"(?:特に|とくに)?(?:な[いし]|無し|ありません|ございません)(?:です)?(?:が|けど|けれど|ので|から)?[、,\s]"
)
_SENTENCE = re.compile(r"\n|(?<=。)(?!\s*(?:https?:|$))")
_LEAD = re.compile(
    r"^(?:(?:公開)?(?:資料|根拠|出典|参考)(?:(?:は|なら|として(?:は)?)[、:：]?|[:：])\s*"
    r"|(?:(?:the|our|public) )*sources?(?: is| are)?\s*:\s*)",
    re.IGNORECASE,
)
BULLET = re.compile(r"^(?:[・•●○-]\s*|\d{1,2}[.)]\s*)")
_POINTS_ON = re.compile(
    r"(?:(?:URL|アドレス|リンク|資料|ページ)(?:は|が)?、?)?(?:こちら|こっち|これ|以下|下記|次|リンク)?(?:の(?:とおり|通り|リンク|URL|ページ|資料|もの))?"
)
_AND = re.compile(r"^(?:と|および|及び|ほか|それと|または)[、\s]+|[、\s]+(?:と|および|及び)$")
_LEADS_ON = re.compile(r"(?<!と)[はが](?:、?(?:こちら|以下|次)(?:のとおり|の通り)?)?$")  # to the address
_EMPTY = re.compile(r"[(（<＜「『]\s*[)）>＞」』]")
AROUND = " 　・:：、。-→\n"  # a title
_BEHIND = re.compile(r"[)）」』>]*")  # an address


def sources(said: str) -> list[dict[str, str]]:
    """Return the public sources that are named, one a sentence: an address, and as its title what else stands there."""
    lines = [line for line in _SENTENCE.split(said) if not (_PROMISED.search(line) or POINTS_BACK.search(line))]
    return [source for line in lines for piece in _apart(line) if (source := _source(piece))]


def _apart(line: str) -> list[str]:
    """Return what stands with each address of a line: what leads to it, or what follows it where one begins."""
    found = list(_ADDRESS.finditer(line))
    if len(found) <= 1:
        return [line]
    if not BULLET.sub("", line[: found[0].start()]).strip(AROUND):
        cuts = [one.start() for one in found[1:]]
    else:
        cuts = [match.end() for one in found[:-1] if (match := _BEHIND.match(line, one.end()))]
    return [line[start:end] for start, end in pairwise((0, *cuts, len(line)))]


def says_there_is_none(sentence: str) -> bool:
    """Whether ``sentence`` says that nothing public was written."""
    return bool(_NONE.search(sentence)) and not _ADDRESS.search(sentence)


def begins_with_none(said: str) -> bool:
    """Whether an answer begins by saying that there is none and goes on in the same sentence."""
    return bool(_NONE_BUT.match(said)) and not _ADDRESS.search(said)


def _source(line: str) -> dict[str, str]:
    address = _ADDRESS.search(line)
    title = without_lone_brackets(_POINTS.sub("", _ADDRESS.sub("", _LEAD.sub("", BULLET.sub("", line)))).strip(AROUND))
    title = _AND.sub("", title)
    title = _LEADS_ON.sub("", title) if address else title
    title = "" if _POINTS_ON.fullmatch(title) else title
    return {**({"title": title} if title else {}), **({"url": address[0]} if address else {})}


def without_lone_brackets(text: str) -> str:
    """Return ``text`` without brackets that hold nothing, and those at its ends that have no other or hold it all."""
    text = _EMPTY.sub("", text)
    for first, last in ("()", "（）", "「」", "『』"):
        inner = text.removeprefix(first).removesuffix(last)
        if not {first, last} & set(inner) or text.count(first) != text.count(last):
            text = inner.strip(AROUND)
    return text
