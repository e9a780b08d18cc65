"""Lines above what people tell (■課題, 2. やったこと, 結果:) → headings of a case, and answers behind labels."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator import _, worded_by
from generator.catalog import Catalog
from generator.entry.columns import key
from generator.entry.telling import asked_title, shown_title
from generator.findings.diagnostics import RefusedError
from generator.intake import english
from generator.intake.heading_words import CALLED, IN_ENGLISH, MEANT
from generator.intake.quoted import quoted
from generator.intake.sorting import by_words
from generator.intake.words import theme_called
from generator.kinds import CASE
from generator.model.claims import CASE_SECTIONS, Claim
from generator.model.register import known_by, settled
from generator.model.tree import Field, asked_fields
from generator.model.types import Sort

TITLE = "題名"
_BODY = "自治体"
_LABELS = {  # what people call a field, beside its title
    **dict.fromkeys(("件名", "タイトル", "表題", "事例名", "取組名", "取り組み名", "事業名", "施策名"), TITLE),
    **dict.fromkeys(("自治体名", "団体名", "団体", "市町村名", "市区町村名", "市町村"), _BODY),
    **dict.fromkeys(("段階", "いまの段階", "状況"), "取り組みの段階"),
}
_HEADINGS = {
    name: (claim,) for claim, names in CALLED.items() for name in (str(claim), *names.split())
} | dict.fromkeys(("概要", "内容", "本文", "事例", "事例の内容", "事例の概要", "取組の概要", "詳細"), CASE_SECTIONS)
_OWN = 16  # signs of a heading in words of its writer's own
_BETWEEN = re.compile("と|・|/|、|及び|および")
_BEFORE = re.compile(
    r"^[\s■□●○◆◇▼▽▲△★☆◎・◉※#*【\[〔(<〈《「『]*(?:(?:第?\d{1,2}章?|[一二三四五六七八九十]|[ivx]{1,4})[\s.、:)]+)?[\s【「]*",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"[(（][^()（）]*[)）]\s*$")  # 石狩市(人口5万人)
_MARKED = re.compile(r"\s*(?:#{1,6}\s|[■□●○◆◇▼▽【〔])")
_NO_ANSWER = "_No response_"  # of a form of GitHub
_CIRCLED = re.compile("[①-⑳]")
_AFTER = re.compile(r"[\s】\]〕)>〉》」』]*(?:について|は)?[\s】\]〕)>〉》」』]*$")
# "○結果　苦情が減った", "２　目的　負担の軽減"
_SPACED = re.compile(
    r"^(?P<name>\s*(?:[■□●○◆◇▼▽▲△★☆◎◉※]\s?|[(（]?[0-9０-９]{1,2}[)）.．、　 ]+|[①-⑳]\s?)"
    r"[^\s:：、。0-9０-９]{2,12})(?:　|\s{2,})(?=[^\s:：])"
)
_END = re.compile(r"[】\]〕〉》]?\s*[:】\]〕〉》]\s*")
_OWN_HEADING = re.compile(r"^#{1,2}(?=[ \t　])")  # in words that name no heading of a case: it stands below one
_BULLET = re.compile(r"^[・•●○◦‣]\s*")
_SINGLE = {"text", "choice"}
_PERIOD = "period"
_ALSO = dict.fromkeys(
    ("municipality", "organisation", "organization", "nameoftheorganisation", "town", "city"), "municipality"
) | {
    "subject": "title",
    "period": "time",
}


@dataclass(frozen=True, slots=True)
class Sorted:
    """What was told, by heading and by the title of a field.

    ``early`` lines stood above the first heading; ``by_words`` are the headings that the words alone told.
    """

    given: Mapping[str, object]
    early: int = 0
    by_words: tuple[Claim, ...] = ()

    @property
    def headings(self) -> str:
        """The headings that the words told, as people read them."""
        return quoted(*(claim.typed for claim in self.by_words))


def sorted_out(text: str, catalog: Catalog) -> Sorted:
    """Return what ``text`` tells; what stands below no heading is sorted by its words."""
    given: dict[str, object] = {}
    parts: list[tuple[tuple[Claim, ...], list[str]]] = [((), [])]
    said: dict[int, str] = {}  # by the part that it heads, a heading in words that may be all there is
    for line in _with_answers_beside(text.splitlines(), catalog):
        name, value = _label(line)
        answer = _answer(name, value, catalog) if name in _LABELS else None
        claims = () if answer else _after(_headed(line, name), [one for one, _lines in parts])
        if claims:
            said |= {} if value or _is_known(name) else {len(parts): line}
            parts.append((claims, [value]))
        elif name and (answer := answer or _answer(name, value, catalog)):
            given.setdefault(*answer)
        else:
            parts[-1][1].append(_OWN_HEADING.sub("###", _BULLET.sub("- ", line)))
    told: dict[Claim, list[str]] = {}
    by_words: list[Claim] = []
    for number, (claims, lines) in enumerate(parts):
        text_below = "\n".join(lines if any(map(str.strip, lines)) else [said.get(number, "")])
        below = list(_below(claims or _next(parts, number), text_below, headed=bool(claims)))
        by_words += [claim for claim, _words in below if not claims and claim not in by_words]
        for claim, words in below:
            told.setdefault(claim, []).extend(["", *words.splitlines()])
    found = {str(claim): _joined(lines) for claim, lines in told.items()}
    early = sum(map(bool, parts[0][1])) if parts[1:] else 0
    return Sorted(given | {name: words for name, words in found.items() if words}, early, tuple(by_words))


def names_a_field(line: str) -> bool:
    """Whether ``line`` is marked and stands above the answer to a field (### 題名)."""
    name, value = _label(line)
    return (
        bool(_MARKED.match(line))
        and not value
        and _LABELS.get(name, name).casefold() in _asked(known_by(), worded_by())
    )


def _with_answers_beside(lines: Iterable[str], catalog: Catalog) -> Iterator[str]:
    """Yield ``lines``, what answers a marked label above it beside that, and no label that nothing answers."""
    label = ""
    for line in lines:
        if label and line.strip() and not _MARKED.match(line):
            name = _label(label)[0]
            is_answered = _answer(name, line.strip(), catalog)
            yield from [f"{name}: {line.strip()}"] if is_answered else [label, line]
            label = ""
        elif names_a_field(line):
            label = line
        elif line.strip() != _NO_ANSWER and not (label and not line.strip()):
            label = ""
            yield line


def _next(parts: list[tuple[tuple[Claim, ...], list[str]]], number: int) -> tuple[Claim, ...]:
    return next((claims for claims, _lines in parts[number + 1 :]), ())


def _below(claims: tuple[Claim, ...], text: str, *, headed: bool) -> Iterator[tuple[Claim, str]]:
    """Yield what belongs below each heading: all below the one that stands there, else as the words say."""
    if headed and len(claims) == 1:
        yield claims[0], text
    elif headed:
        yield from by_words(text, claims[0] if len(claims) < len(CASE_SECTIONS) else None, claims).items()
    else:
        yield from by_words(text, claims[0] if len(claims) == 1 else None).items()


def names_a_heading(line: str) -> bool:
    """Whether ``line`` stands above what belongs below a heading of a case."""
    return bool(_headed(line, _label(line)[0]))


def _headed(line: str, name: str) -> tuple[Claim, ...]:
    """Return the headings that a line names, by the names they have or, where it is marked, by a word in it."""
    known = _is_known(name)
    marked = _BEFORE.match(_folded(line))
    if (
        known
        or not name
        or len(name) > _OWN
        or not (marked and marked[0].strip(" 　・-「("))
        or re.search("[。、]$|ました$", name)
    ):
        return known or ()
    meant = [claim for part in _BETWEEN.split(name) if (claim := _meant(part))]
    if meant[:1] == [Claim.OUTCOME]:  # after which only what is left can be a problem
        meant = [Claim.LESSONS if claim is Claim.CHALLENGE else claim for claim in meant]
    return tuple(dict.fromkeys(meant))


def _is_known(name: str) -> tuple[Claim, ...] | None:
    """Return the headings that have this very ``name``."""
    return _HEADINGS.get(name) or _in_language(worded_by()).get(_plain(name))


def _after(claims: tuple[Claim, ...], before: Iterable[tuple[Claim, ...]]) -> tuple[Claim, ...]:
    """Return ``claims`` of a heading; 課題 once more, and behind what came of it, are those that are left."""
    told = {claim for one in before if len(one) < len(CASE_SECTIONS) for claim in one}
    if len(claims) < len(CASE_SECTIONS) and {Claim.CHALLENGE, Claim.OUTCOME} <= told:
        claims = tuple(Claim.LESSONS if claim is Claim.CHALLENGE else claim for claim in claims)
    return tuple(dict.fromkeys(claims))


def _meant(part: str) -> Claim | None:
    return next((claim for claim, words in MEANT.items() if re.search(words, part)), None)


def _label(line: str) -> tuple[str, str]:
    """Return what a line is called that is a heading or a label, and what stands behind it; else nothing."""
    line = _SPACED.sub(r"\g<name>:", line)
    folded = _folded(line)
    name, *behind = _END.split(_BEFORE.sub("", folded, count=1), maxsplit=1)
    name = "".join(_AFTER.sub("", name).split()).replace("取組み", "取り組み")
    value = behind[0] if behind else ""
    return name, (line[len(line) - len(value) :] if len(folded) == len(line) else value).strip()


def _folded(line: str) -> str:
    """Return a line in half width, a point behind a number that stood in a circle."""
    return unicodedata.normalize("NFKC", _CIRCLED.sub(r"\g<0>.", line))


def _answer(name: str, value: str, catalog: Catalog) -> tuple[str, object] | None:
    """Return the title of the field that ``name`` calls, and the answer ``value``, if it may be one."""
    called = _LABELS.get(name, name)
    called = settled().one if settled().own and called == _BODY else called
    fields = _asked(known_by(), worded_by())
    field = fields.get(called.casefold()) or fields.get(_plain(name))
    if not field or not value:
        return None
    if english.is_spoken() and (given := _in_english(field, value)):
        return field.title, given
    if not _may_be(field, value, catalog):
        return None
    return field.title, _BEHIND_NAME.sub("", value) if field.sort == Sort.MUNICIPALITY else value


def _in_english(field: Field, value: str) -> object:
    """Return what ``value`` says in English of a field that has choices or months, or nothing."""
    if field.choices:
        labels = {_(label): label for _value, label in field.choices}
        return labels.get(english.choice_in(value, [*labels]), "")
    if field.name == _PERIOD and (months := english.months_in(value)):
        return {"from": months[0], **({"to": months[-1]} if months[1:] else {})}
    return ""


@cache
def _asked(_known_by: bytes, _worded_by: object) -> Mapping[str, Field]:
    """Return the fields of a case that a label of its own may answer, by what they are called."""
    with_period = {_PERIOD} if english.is_spoken() else set()
    fields = [field for field in asked_fields(CASE.model) if field.form != "group" or field.name in with_period]
    asked = {key(title): field for field in fields for title in (asked_title(field), shown_title(field))}
    body = {"municipality": key(settled().one)} if settled().own else {}
    return {name: asked[meant] for name, other in _ALSO.items() if (meant := body.get(other, other)) in asked} | asked


@cache
def _in_language(_worded_by: object) -> Mapping[str, tuple[Claim, ...]]:
    """Return the headings by what they are called in the language of the site."""
    called = IN_ENGLISH if english.is_spoken() else {}
    names = {_plain(name): (claim,) for claim, names in called.items() for name in names}
    return names | {_plain(claim.typed): (claim,) for claim in CASE_SECTIONS}


def _plain(name: str) -> str:
    """Return a name without what people write otherwise: blanks, marks around it, the case of its letters."""
    return key(name).strip("*_")


def _may_be(field: Field, value: str, catalog: Catalog) -> bool:
    """Whether ``value`` answers ``field``; what does not is a line like others."""
    if field.sort == Sort.MUNICIPALITY:
        try:
            catalog.place_index.find(_BEHIND_NAME.sub("", value))
        except RefusedError:
            return False
        return True
    if field.sort == Sort.THEME:
        return theme_called(value, catalog) in catalog.themes
    return field.form in _SINGLE and (not field.choices or value in {label for _value, label in field.choices})


def _joined(lines: list[str]) -> str:
    """Return paragraphs and lists, a blank line between the two."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_parted(lines))).strip()


def _parted(lines: list[str]) -> Iterator[str]:
    was_item = False
    for line in lines:
        is_item = line.startswith("- ")
        if line and is_item != was_item:
            yield ""
        was_item = is_item if line else was_item
        yield line
