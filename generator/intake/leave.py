"""Where somebody sits, told in a signature or a line of its own, and whether the body may be named."""

import re
import unicodedata
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.intake.cutting import begins_history, heads_a_mail

# A line that says where somebody sits: 石狩市 総務部情報政策課 (and who it is), and nothing else.
_BODY = r"(?:[^\s。、]{2,3}[都道府県])?[^\s。、]{1,8}[市区町村](?:役所|役場)?"
_PART = r"[^\s。、のはがをにで]{1,12}[部局課係室班所][ \t　]*"
_WHO = r"(?:[ \t　]*[^\s。、ぁ-ん]{1,4}){0,3}"
DESK = re.compile(rf"^[\s■・(（]*(?:所属[:：]?\s*)?{_BODY}[ \t　]*(?:(?:{_PART}){{1,3}}(?:担当)?{_WHO})?[\s)）]*$")
_NAME_ALONE = re.compile(r"\s*(?:[一-鿿々]{2,4}(?:[ 　][一-鿿々ぁ-んァ-ヶ]{1,4})?|[（(][一-鿿々]{2,4}[）)])\s*$")
_TAIL = re.compile(rf"(?<=[。!！?？])[ \t　]*(?={_BODY}[ \t　]+(?:{_PART}){{0,3}}[^\s。、ぁ-ん]{{0,8}}$)", re.MULTILINE)
_BEGINS_WITH_IT = re.compile(rf"(?:{_BODY})(?:では|は、|でも)")
_OF_A_PLACE = re.compile("[都道府県市区町村]")  # who is called as a town is, is none
_ADDRESSED = re.compile("様|御中|各位|殿|へ$")
_QUOTED = (">", "＞", "|")
_SEEN = 15  # lines at each end of a mail
_NAMED = r"(?:団体|自治体|市町村|市区町村|[市区町村]|役所|役場)名|名前|実名|掲載|公表|[市区町村]」?(?:と|の名|として)"
_FINE = (
    r"(?:いい|よい|良い|よろしい|OK|結構|大丈夫|(?:構|かま)い?ません|(?:構|かま)わない"
    r"|問題(?:ない|なし|あり|ござい)|差し?支え(?:ない|あり|ござい))"
)
_SHOW = r"(?:載せ|のせ|出し|公表し|公開し|掲載し)"
_LEAVE = re.compile(
    rf"(?:{_SHOW}て(?:もらって|いただいて|頂いて|くださって)?[もは]?、?{_FINE}|(?:載せ|のせ|掲載し|公表し)て(?:くだ|下)さい"
    rf"|(?:書い|名乗っ|明記し|記載し)て(?:もらって|いただいて|頂いて)?[もは]?、?{_FINE}"
    rf"|(?:掲載|公表|公開)[^。\n]{{0,16}}(?:了解|了承|承諾|許可|同意)(?:を|は|も)?(?:得て|もらって|いただいて|頂いて|取れて)(?:い|おり)?ます"
    rf"|(?:掲載|公表|公開)(?:について)?[はもに]?、?(?:可(?:能)?|OK|{_FINE}|了承|同意|承諾)|名(?:前)?[はも]?、?(?:{_FINE}|出せます))"
    r"(?!か)[^。、\nか]{0,10}$",
    re.IGNORECASE,
)
_ABOUT_A_NAME = re.compile(
    rf"(?:[^。、]{{0,12}}(?:{_NAMED}|団体|自治体|市町村|市区町村|[市区町村]))?(?:前)?(?:[(（][^()（）]*[)）])?(?:[をはも、でとに]|など)*"
)
_IN_BRACKETS = re.compile(r"[都道府県市区町村]\([^()]{0,8}$")  # behind the name itself: 富谷市(公開可)
_BARE = re.compile(
    r"^[\s※・*-]*(?:なお|ただし?|もちろん|ちなみに|また|はい|サイトに|記事に|事例として|そのまま|この(?:まま|事例は?))*[、,]?\s*"
)


def may_be_named(sentence: str) -> bool:
    """Whether ``sentence`` says that the body may be named, or that the case may be published as it is."""
    folded = unicodedata.normalize("NFKC", sentence).strip().rstrip("。!")
    match = _LEAVE.search(folded)
    if not match:
        return False
    if _IN_BRACKETS.search(folded[: match.start()]) and folded.endswith(")"):
        return True
    return bool(re.search(_NAMED, folded)) or not _BARE.sub("", folded[: match.start()]).strip(" 、")


def says_only_leave(sentence: str) -> bool:
    """Whether such a sentence tells nothing else."""
    folded = unicodedata.normalize("NFKC", sentence).strip().rstrip("。!")
    match = _LEAVE.search(folded)
    before = _BARE.sub("", folded[: match.start()]) if match else folded
    return bool(match) and bool(_ABOUT_A_NAME.fullmatch(before))


def without_desks(text: str, catalog: Catalog) -> tuple[str, list[str]]:
    """Return ``text`` without the lines at its ends that only say where somebody sits (and who), and these."""
    lines = _TAIL.sub("\n", text).splitlines()
    ends = {number for number, line in enumerate(lines) if line.strip()}
    shown = sorted(ends)[:3] + sorted(ends)[-3:]
    desks = [number for number in dict.fromkeys(shown) if DESK.match(lines[number]) and body_in(lines[number], catalog)]
    desks += [number for number in shown[-1:] if number not in desks and _is_a_name(lines, number)]
    kept = [line for number, line in enumerate(lines) if number not in desks]
    return "\n".join(kept).strip("\n"), [lines[number].strip() for number in desks]


def _is_a_name(lines: list[str], number: int) -> bool:
    """Whether the last line can only be the name of whoever wrote: it is short and stands apart from the words."""
    return number > 0 and not lines[number - 1].strip() and bool(_NAME_ALONE.match(lines[number]))


def seat(whole: str, words: str, desks: list[str], catalog: Catalog) -> str:
    """Return the full name of the one body that is named around the ``words`` of a mail, or in ``desks``."""
    told = set(words.splitlines())
    around = [*desks, *(line for line in own_ends(whole) if line not in told)]
    found = [
        body
        for line in around
        if _OF_A_PLACE.search(line) and not _ADDRESSED.search(line) and (body := body_in(line, catalog, whole=whole))
    ]
    return found[0] if len(set(found)) == 1 else ""


def place_of_all(words: str, whole: str, catalog: Catalog) -> str:
    """Return the full name of the one body that ``words`` name, if a sentence begins with it (遊佐町では、…)."""
    named = [body for one in re.split(r"[。\n]", words) if (body := body_in(one, catalog, whole=whole))]
    first = [match for one in re.split(r"[。\n]", words) if (match := _BEGINS_WITH_IT.match(one.strip()))]
    return named[0] if len(set(named)) == 1 and any(body_in(one[0], catalog, whole=whole) for one in first) else ""


def own_ends(whole: str) -> list[str]:
    """Return the first and the last lines that the sender of a mail wrote, without those that are quoted."""
    lines = list(_own(whole))
    return lines[:_SEEN] + lines[_SEEN:][-_SEEN:]


def _own(whole: str) -> Iterator[str]:
    begun = False  # the lines that head a mail that was pasted may say where its sender sits
    for line in map(str.strip, whole.strip().splitlines()):
        if begins_history(line) and begun:
            return
        begun = begun or not heads_a_mail(line)
        if line and not line.startswith(_QUOTED):
            yield line


def body_in(line: str, catalog: Catalog, longest: int = 1000, whole: str = "") -> str:
    """Return the full name of the municipality that ``line`` names near its beginning, if only one has that name.

    Of several with one name it is the one whose prefecture the ``whole`` mail names.
    """
    for named in catalog.gazetteer.names_in(line):
        known = [body for code in named.codes if (body := catalog.municipalities.get(code))]
        meant = [body for body in known if body.name in line] if len(named.codes) > 1 else known
        if len(meant) > 1:
            meant = [body for body in meant if body.prefecture in whole]
        if len(meant) == 1 and named.start <= longest:
            return meant[0].full_name
    return ""
