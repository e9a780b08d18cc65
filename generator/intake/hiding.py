"""Wishes that the place be hidden (地名は書かないで, 匿名で) → a case that tells the size of the place and no more."""

import re
from collections.abc import Mapping

from generator.catalog import Catalog
from generator.intake import english
from generator.intake.besides import PLACE, SENTENCES
from generator.model.ties import NAMING
from generator.model.vocabulary import Attribution

_OWN = r"(?:うち|当方|当[市区町村県課]|本[市町村]|私たち|わたしたち)"
_NAME = (
    r"(?:(?:自治体|団体|市町村|市区町村|市|区|町|村|県|役所|役場|所属|課|地)名?|名前|実名|団体|場所|地域|所在地"
    rf"|{_OWN}(?:の(?:こと|名))?|どこ(?:の[市区町村課]{{1,2}})?(?:だ|なの)?か)"
)
_PLEASE = r"(?:で(?!し)|でお|よう|でほし|でくだ|$|[。、\n)）])"
_HIDDEN = (
    rf"(?:(?:出さ|書か|載せ|のせ|公表し|公開し|記載し|掲載し|入れ|言わ|出てこ|明かさ)ない(?:{_PLEASE}|方向|形)|出さず|(?:伏せ|ふせ|隠し)(?!まし|ない)"
    r"|(?:わから|分から|判ら|特定(?:でき|され)|見え)な(?:い(?:よう|形|ように)|く)|(?:なし|無し)で|控え|非公開|非公表|ＮＧ|NG|ご?勘弁|ご?遠慮|ご?容赦"
    r"|(?:出|載|公表|公開|掲載)[^。\n]{0,6}(?:だめ|ダメ|駄目|不可|困り)"
    r"|(?:出し|載せ|のせ|公表し|公開し|書き|知られ)たく(?:な|あり)|(?:出|載せ)(?:さ)?ないほうが|載せずに"
    r"|(?:は|も)ちょっと(?=…|\.|・|。|\n|$|困|、))"
)
_ONLY = r"(?:だけ|のみ)(?:に|で|を|と)?(?:し(?:て|と)|書|載|の(?:せ|掲載|記載)|お願|公|表|出|[。\n]|$)"
_WISH = re.compile(
    rf"{_NAME}(?:など)?(?:の(?:名前|名|わかる[^。\n]{{0,4}}))?[はをが、もだと]?[^。\n]{{0,12}}{_HIDDEN}"
    rf"|(?:ある|[一-鿿]{{1,3}})?(?:[都道府県]|地方)(?:内)?の[ある市区町村自治体小さな]{{1,6}}[、,]?(?:と)?[いうい]*{_ONLY}|(?:都道府|道府)?県名?{_ONLY}"
    rf"|人口(?:の)?規模{_ONLY}|特定(?:でき|され)ない(?:よう|形)"
    r"|(?:匿名|とくめい)(?:で|に|を|が)?(?:の)?(?:お願|おねが|希望|扱|掲載|載|公開|頼|い[いっ]|よ[いけ]|して(?:くだ|下|ほし|もら|い?ただ|[。\n]|$)|[。\n、)）]|$)"
)
_OF_THE_WORK = re.compile("(?:書かない|待たない|行かない)(?:窓口|手続)|匿名の")  # what was done, and no wish
# By which a body is known though nobody names it.
_KNOWN_BY = re.compile(
    r"(?:(?:都|道|府|県|国|管|島)[内下]|全国|日本|(?:九州|四国|中国|東北|関東|近畿|関西|北陸|東海|中部|北海道)(?:地方)?)で?(?:は)?"
    r"(?:唯一|初(?!め)|一(?=番|の|[、。])|最も?[大小古多少北南東西高低])[^。、\nはがをにでだと]{0,10}"
    r"|唯一の[^。、\nはがをにでだと]{1,10}|日本一[^。、\nはがをにでだと]{0,8}|最[北南東西]端|離島|海沿い|県庁所在地|世界遺産"
)
_BRACKETS = re.compile(r"[(（][^()（）\n]*[)）]")
_PARTS = re.compile(r"[\s※【】\[\]［］/／|｜、。・]+|[-‐―ー〜~](?=[^ァ-ヶー])(?<=[\s　].)")
_LEAD = re.compile(
    r"[\s※・*-]*(?:なお|ただし?|できれば|すみません?が|恐れ入りますが|申し訳ありませんが|また|(?:公表|公開|掲載)(?:する)?(?:とき|場合|際)?[はに、])?[、,]?\s*"
)


def without_wishes(text: str, whole: str = "") -> tuple[str, list[str]]:
    """Return ``text`` without the sentences that only ask for the place to be hidden, and all that ask for it.

    Where none does, one of the ``whole`` mail may: what looks like a greeting or a signature was cut off.
    """
    wishes: list[str] = []

    def heard(match: re.Match[str]) -> str:
        if wish_in(match[0]):
            wishes.append(match[0].strip("()（） "))
            return ""
        return match[0]

    kept = ""
    sentences = SENTENCES.findall(_BRACKETS.sub(heard, text))
    if english.is_spoken():
        sentences = [sentence for line in sentences for sentence in english.sentences(line)]
    for sentence in sentences:
        said = sentence if wish_in(sentence) else _BRACKETS.sub("", sentence)  # 匿名で(人口12万人です)お願いします
        wish = wish_in(said)
        alone = wish and _LEAD.fullmatch(said[: wish.start()]) and not re.search("[、,].", said[wish.end() :])
        alone = alone or (wish and english.is_spoken() and english.asks_only(said[: wish.start()], said[wish.end() :]))
        wishes += [sentence.strip()] if wish else []
        kept += "" if alone else sentence
    own = [] if wishes else [line for line in whole.splitlines() if not line.startswith((">", "＞"))]
    wishes += [line.strip() for line in own if wish_in(line)]
    return kept, [wish.rstrip("。") for wish in wishes]


def without_wish(title: str) -> tuple[str, list[str]]:
    """Return ``title`` without the parts that ask for the place to be hidden, and these."""
    kept, wishes = without_wishes(title)
    parts = _PARTS.split(kept)
    told = [part for part in parts if wish_in(part)]
    kept = " ".join(part for part in parts if part not in told) if told else kept
    return kept.strip(), [*wishes, *(part for part in told if part.rstrip("。") not in wishes)]


def wish_in(sentence: str) -> re.Match[str] | None:
    """Return where ``sentence`` asks for the place to be hidden."""
    found = next((one for one in _WISH.finditer(sentence) if not _OF_THE_WORK.search(sentence)), None)
    return found or english.NO_NAME.search(sentence)


def withheld(given: dict[str, object], catalog: Catalog) -> Mapping[str, object]:
    """Take the place out of what was ``given``; return how a case without a name tells it: by its size, if known."""
    place = given.pop(PLACE, "")
    band = catalog.place_index.find(str(place)).band if place else None
    said = {"人口規模": band.value} if band else {}
    return {NAMING.name: Attribution.BAND.value, **said}


def names_in(text: str, catalog: Catalog) -> list[str]:
    """Return each name of a municipality or prefecture that stands in ``text``."""
    names = [text[named.start : named.end] for named in catalog.gazetteer.names_in(text)]
    prefectures = {place.prefecture for place in catalog.municipalities.values()}
    return list(dict.fromkeys([*sorted(one for one in prefectures if one and one in text), *names]))


def known_by(text: str) -> list[str]:
    """Return the words in ``text`` by which a body may be known without its name."""
    return list(dict.fromkeys(match[0] for match in _KNOWN_BY.finditer(text)))


def ours_instead(text: str, place: str, catalog: Catalog) -> str:
    """Return ``text`` with 当市, 当町 … wherever it names the ``place`` of whoever wrote it."""
    if not place:
        return text
    body = catalog.place_index.find(place)
    names = sorted({body.full_name, f"{body.prefecture}{body.name}", body.name}, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, names)), f"当{body.name[-1]}", text)
