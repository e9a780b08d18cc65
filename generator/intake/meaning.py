"""What somebody means by plain words: to tell a case, or something about an entry that stands, or to ask."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum

from generator.catalog import Catalog
from generator.intake.headings import names_a_heading
from generator.intake.voices import ASKED, TRIED, WITHDRAWN, Voice
from generator.model.entry import Entry
from generator.model.feedback import ADDRESS, OPINION, TITLE, WORDS
from generator.reading.document import Document


class Meaning(StrEnum):
    """What plain words are taken for; the values are those of ``kyoso intake --as``."""

    CASE = "case"
    WRONG = "voice"
    WITHDRAWAL = "withdrawal"
    REPLICATION = "replication"
    QUESTION = "question"


LABELS = {
    Meaning.CASE: "事例",
    Meaning.WRONG: "間違いの知らせ",
    Meaning.WITHDRAWAL: "取り下げの知らせ",
    Meaning.REPLICATION: "試した結果",
    Meaning.QUESTION: "質問",
}
_OPINIONS = {
    Meaning.WRONG: "違う",
    Meaning.WITHDRAWAL: WITHDRAWN,
    Meaning.REPLICATION: TRIED,
    Meaning.QUESTION: ASKED,
}
_REPLIES = {
    Meaning.WRONG: "お知らせいただき、ありがとうございます。{entry}を資料と見比べて直します。"
    "どの文がどう違うか、確かめられる公開資料があれば、そのアドレスも教えてください。",
    Meaning.WITHDRAWAL: "お知らせを受け取りました。{entry}を確かめて取り下げます。"
    "事例を載せた団体の方かどうかと、差し支えなければ理由をひとこと教えてください。",
    Meaning.REPLICATION: "試した結果をお知らせいただき、ありがとうございます。{entry}に書き添えます。"
    "団体名か人口の規模、いつ試したか、うまくいったか、変えたところを教えてください。",
    Meaning.QUESTION: "ご質問をありがとうございます。近い記事を探してお返事します。"
    "まだ記事がなければ、「残った問い」として載せ、経験のある方に聞きます。団体名は載せません。",
}
_WRONG = re.compile(
    r"間違|まちが[いえっ]|誤り|誤って|誤字|違(?:う|い(?:ます|ませんか|では)|って)|直して|訂正|修正して|古[いく]"
)
_AWAY = re.compile(
    r"(?:消|外|はず|削除)して|取り?下げ(?:て|たい|を|願|お願)|(?:載|の|公開|掲載)(?:せ|し)ないで|削除を?(?:お願|希望|依頼)|掲載を?やめ"
)
_TRIED = re.compile(
    r"(?:うち|当[市区町村課]|こちら|本[市町村]|わたしたち|私たち)(?:の[市区町村課])?でも[^。\n]*(?:た(?:[。！!\n]|$)|ました|ところ|結果)"
    r"|(?:真似|まね|マネ)(?:を)?(?:して|し)[^。\n]*(?:た(?:[。！!\n]|$)|ました|ところ)|(?:やって|試して|ためして)み(?:ました|た[。！\n])"
    r"|参考に(?:して|させて)[^。\n]*(?:始め|導入|作り|実施|試し)[^。\n]*ました"
)
_ABOUT_PAGES = re.compile(r"記事|事例|ページ|サイト|掲載|載って|載せ(?:て|た)")
_NAMES_ONLY = re.compile(r"(?:名|名前|氏名|実名)(?:など)?[はをがも]")
_ASKS = re.compile(
    r"[?？]\s*$|(?:です|ます|ません|でしょう|ました)か[。\s]*$|(?:教えて|知りたい|聞きたい|伺いたい)[^。]*[。\s]*$|(?:だれ|誰|どなた)か[^。]*(?:いま|教え|ください)"
)
_DID = re.compile(r"[^。\n]*ました(?!か)")
_NO_DEED = re.compile(
    r"(?:困り|あり|なり|言われ|聞き|聞かれ|思い|見|読み|考え|悩み|届き|いただき|調べ|探し|拝見し|指示され|頼まれ|任され|わかり)ました"
)
_ADDRESS = re.compile(r"\S*?/?(?:cases|threads)/([a-z0-9-]+)(?:\.md|\.html|/)?")
_QUOTED = re.compile(r"[「『]([^「」『』]{4,})[」』]")
_LEAST = 6  # signs of a title that names an entry by itself
_HEADINGS = 2


def meaning_of(text: str, catalog: Catalog) -> Meaning:
    """Return what is meant by ``text``; whoever writes below headings tells a case."""
    if sum(map(names_a_heading, text.splitlines())) >= _HEADINGS:
        return Meaning.CASE
    named = bool(_ADDRESS.search(text)) or entry_in(text, catalog) is not None
    about = named or bool(_ABOUT_PAGES.search(text))
    wishes = any(not _NAMES_ONLY.search(line) and _AWAY.search(line) for line in re.split("[。\n]", text))
    if about and wishes:
        return Meaning.WITHDRAWAL
    if about and _TRIED.search(text):
        return Meaning.REPLICATION
    if named and _WRONG.search(text):
        return Meaning.WRONG
    return Meaning.QUESTION if _only_asks(text) else Meaning.CASE


def _only_asks(text: str) -> bool:
    """Whether ``text`` ends in a question and tells nothing that was done."""
    deeds = [one for one in _DID.findall(text) if not _NO_DEED.search(one)]
    lines = [line.strip() for line in re.split(r"(?<=[。?？])|\n", text) if line.strip()]
    return not deeds and any(_ASKS.search(line) for line in lines[-2:])


def meant_as(meaning: Meaning, text: str, catalog: Catalog) -> Voice:
    """Return what an editor keeps of ``text``, which is no case: what it is, of which entry, and a reply to send."""
    entry, address = entry_in(text, catalog), _ADDRESS.search(text)
    title = entry.model.title if entry else ""
    place = f"/{entry.kind.folder}/{entry.slug}/" if entry else address[0] if address else ""
    said = {OPINION: _OPINIONS[meaning], TITLE: title, ADDRESS: place, WORDS: text}
    reply = _REPLIES[meaning].format(entry=f"「{title}」" if title else "記事")
    which = "" if title or meaning is Meaning.QUESTION else "どの記事のことか、題名かアドレスも教えてください。"
    return Voice(tuple((label, value) for label, value in said.items() if value), f"{reply}{which}")


def entry_in(text: str, catalog: Catalog) -> Document[Entry] | None:
    """Return the one entry that ``text`` names by its address, its title or a part of it in quotes, or its place."""
    for found in _ways(text, catalog):
        if len(found) == 1:
            return found[0]
    return None


def _ways(text: str, catalog: Catalog) -> Iterator[list[Document[Entry]]]:
    """Yield the entries that are named by each way of naming one, the surest first."""
    slugs = set(_ADDRESS.findall(text)) | set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", text))
    named = [one for slug in slugs for one in (*catalog.by_slug.get(slug, ()), *catalog.by_former_slug.get(slug, ()))]
    yield [one for one in catalog.entries if one in named]
    whole, titles = _signs(text), [(one, _signs(one.model.title)) for one in catalog.entries]
    yield [one for one, title in titles if len(title) >= _LEAST and title in whole]
    quoted = [_signs(part) for part in _QUOTED.findall(text)]
    yield [one for one, title in titles if any(part in title for part in quoted)]
    if _ABOUT_PAGES.search(text):
        codes = {code for place in catalog.gazetteer.names_in(text) for code in place.codes}
        yield [one for one in catalog.entries if getattr(one.model, "municipality", None) in codes]


def _signs(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
