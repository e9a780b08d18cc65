"""Public sources that plain words cite: by an address, by their name, or below a line that says that they follow."""

import re

from generator.intake import english
from generator.intake.sources import ADDRESS, AROUND, says_there_is_none, without_lone_brackets

Cited = tuple[dict[str, str], str]  # a source, and the words that cite it

_SOURCE = re.compile(
    r"\s*(?:・|- |※)?[【\[（(]?(?:公開資料|根拠|資料|出典|参考(?:資料|URL)?|詳し[くい][^\s]{0,4}|リンク|URL)[】\]）)]?"
    r"\s*(?:は|[:：])?、?"
    r"(?P<title>[^。\n]*?)\s*"
    rf"(?P<url>(?=https:){ADDRESS})\s*"
    r"(?:です|に(?:あり|載せてい|載ってい|掲載してい|公開してい|出てい|載せており|掲載しており)ます"
    r"|を見てください|をご覧ください|で公開しています)?[。\n]?"
)
_PAPER = (
    r"[^。、\nをてで]{0,16}?(?:広報(?:[^。、\sはがにで]{0,12}?|[ぁ-ん]{2,6}?)(?:\s?(?:令和|R)?[\d０-９元]{1,4}\s?[年.／/])?(?:\s?[\d０-９]{1,2}月)?号?"
    r"|会議録|議事録|議会だより|報告書|決算書|計画書?|評価書|要綱|手引き|記者発表(?:資料)?|プレスリリース|新聞(?:記事)?)"
)
_SOURCES_FOLLOW = re.compile(
    r"[■●◆【\[（(<＜#]*\s*(?:(?i:(?:public )?(?:sources|references|links))|"
    r"(?:公開|根拠|参考)?(?:資料|根拠|出典|参考|リンク|URL))(?:など)?\s*[】\]）)>＞]?"
    r"\s*(?:[:：]|は(?:、)?(?:次|以下|下記|こちら)(?:の(?:とおり|通り))?(?:です)?。?)?"
)
_SEEN_THERE = re.compile(
    r"を?(?:見|読|拝見|参考に)[^。\n]{0,3}(?:ました|して)(?!い)"
)  # a page that was read proves nothing
# A source that may not be shown is none, whatever its address proves.
KEPT_BACK = re.compile(
    r"(?:アドレス|URL|リンク|資料)[^。\n]{0,10}(?:(?:出さ|載せ|のせ|公開し|掲載し|書か)ない|控え|伏せ|非公開|ご?遠慮|内部|庁内限り)"
)
_ALONE = re.compile(rf"\s*[(（<＜]?{ADDRESS}[)）>＞]?\s*")
_POINTS = re.compile(  # what is said around the name of a source
    r"^(?:\s*[・●-]\s*)?(?:(?i:(?:public )?(?:sources?|references?|links?))\s*:\s*|"
    r"[【\[（(]?(?:公開)?(?:資料|根拠|出典|参考|詳細|リンク|URL)[】\]）)]?\s*(?:[:：]|は、?|(?=$))|(?:なお|また|ちなみに)、?|(?:詳しくは|詳細は|この件は)、?)+\s*"
    r"|(?:に(?:も)?、?(?:掲載|公開|載せ|載っ|紹介|公表|掲示)[^。]{0,4}(?:て(?:い|おり)?ます|ました|てあります)|で(?:も)?(?:公開|紹介|公表)[^。]{0,2}て(?:い|おり)?ます"
    r"|を(?:ご覧|ご参照|見て)[^。]{0,6}(?:ください|下さい)|を(?:ご)?参照|(?:です|になります|があります))?\s*[。:：]?\s*$"
)
_LED = re.compile(r"\W*(?:public )?(?:sources?|references?|links?)\s*:", re.IGNORECASE)
_ADDRESS = re.compile(ADDRESS)
_SENTENCE = re.compile(r"[^。\n]+[。\n]?")
_LONGEST_TITLE = 60
_NAMED_SOURCE = re.compile(
    rf"\s*(?:(?:公開資料|根拠|資料|出典)(?:は|[:：])、?(?P<told>[^。\n]{{2,60}}?)(?:です|になります)?"
    rf"|(?:この(?:件|取り?組み?)は、?)?(?P<title>{_PAPER})(?:の[^。\n]{{1,20}})?"
    r"(?:に(?:も)?(?:載|掲載|書|紹介)|で(?:も)?(?:紹介|公表|報告|公開|取り上げ))[^。\n]{0,14}(?:ました|ます|た))[。\n]?"
)


def without_sources(words: str) -> tuple[str, list[Cited]]:
    """Return ``words`` without what they cite by an address or in a list, and that, each with the words that do."""
    cited: list[Cited] = []
    return _without_addresses(_without_lists(words, cited), cited), cited


def without_kept_back(words: str) -> tuple[str, list[str]]:
    """Return ``words`` without sentences that ask for no source to be shown, and these; then without any address."""
    wishes = [one.strip() for one in _SENTENCE.findall(words) if KEPT_BACK.search(one)]
    for wish in wishes:
        words = words.replace(wish, "")
    return (_ADDRESS.sub("", words), wishes) if wishes else (words, [])


def source_in(sentence: str) -> dict[str, str]:
    """Return the address and the title of what a sentence names as a public source, and nothing else."""
    if match := _SOURCE.fullmatch(sentence):
        title = without_lone_brackets(match["title"].strip(AROUND))
        return {"アドレス": match["url"], **({"資料名": title} if title else {})}
    match = None if says_there_is_none(sentence.strip()) else _NAMED_SOURCE.fullmatch(sentence)
    return {"資料名": without_lone_brackets(match["told"] or match["title"])} if match else {}


def _without_lists(words: str, cited: list[Cited]) -> str:
    """Return ``words`` without the lines that say that sources follow, and without these, which are ``cited``."""
    kept, is_below = "", False
    for line in words.splitlines(keepends=True):
        begins = bool(_SOURCES_FOLLOW.fullmatch(line.strip()))
        listed = _listed_source(line) if is_below else {}
        if listed:
            cited.append((listed, line.strip()))
        elif not begins:
            kept += line
        is_below = begins or bool(listed) or (is_below and not line.strip())
    return kept


def _without_addresses(words: str, cited: list[Cited]) -> str:
    """Return ``words`` without addresses, each of which is a source, with what is said to lead there as its title."""
    kept: list[str] = []
    for line in words.splitlines():
        address = _ADDRESS.search(line)
        if not address or _SEEN_THERE.search(line):
            kept.append(line)
            continue
        if english.is_spoken() and not (_ALONE.fullmatch(line) or _LED.match(line)):  # which may say more
            cited.append(({"アドレス": address[0]}, line.strip()))
            kept.append(" ".join(line.replace(address[0], " ").split()))
            continue
        title = line if not _ALONE.fullmatch(line) else kept.pop() if kept and _leads_on(kept[-1]) else ""
        source = _named(title.replace(address[0], ""), address[0])
        said = " ".join(f"{title} {address[0]}".split()) if _ALONE.fullmatch(line) else line.strip()
        cited.append((source, said))
        kept.append(_others(title, source))
    return "\n".join(kept) + ("\n" if words.endswith("\n") else "")


def _leads_on(line: str) -> bool:
    """Whether the last sentence of ``line`` names what stands below it."""
    last = re.split(r"(?<=。)", line.strip().rstrip("。"))[-1]
    return (
        bool(line.strip())
        and len(_POINTS.sub("", last).strip(" 　「」")) <= _LONGEST_TITLE
        and bool(re.search(r"[:：]$|(?:ます|ました|ください|下さい|です)$|^\s*(?:根拠|資料|出典|参考)", last))
    )


def _named(text: str, address: str) -> dict[str, str]:
    """Return a source with the name that the last sentence of ``text`` gives it, if it is short enough for one."""
    last = next((one for one in reversed(re.split(r"(?<=。)", text)) if one.strip()), "")
    title = last.strip()
    before = ""
    while before != title:
        before, title = title, without_lone_brackets(_POINTS.sub("", title).strip(AROUND))
    is_name = 0 < len(title) <= _LONGEST_TITLE and not re.search("[。]|(?:ました|ます|でした)$", title)
    return {"アドレス": address, **({"資料名": title} if is_name else {})}


def _others(text: str, source: dict[str, str]) -> str:
    """Return the sentences of ``text`` before the one that names ``source``."""
    sentences = [one for one in re.split(r"(?<=。)", _ADDRESS.sub("", text)) if one.strip(" 　()（）<>")]
    only_leads = bool(sentences) and not _POINTS.sub("", sentences[-1]).strip(" 　・:：-「」『』【】[]()（）。")
    return "".join(sentences[:-1] if only_leads or "資料名" in source else sentences).strip()


def _listed_source(line: str) -> dict[str, str]:
    """Return the address and the title of a line below one that says that sources follow."""
    address = _ADDRESS.search(line)
    title = without_lone_brackets(_ADDRESS.sub("", line).strip(AROUND))
    if not address and (len(title) > _LONGEST_TITLE or re.search("[。、]|ます|です", title)):
        return {}
    return {**({"アドレス": address[0]} if address else {}), **({"資料名": title} if title else {})}
