"""How people tell of their work, which is not how the file has it: the order, and what a field is called."""

from collections.abc import Iterable, Sequence

from generator import noted, of
from generator.kinds import CASE, Kind
from generator.model.claims import Claim
from generator.model.register import settled
from generator.model.tree import Field

# Of a case: what nobody else can tell. The rest of it editors can ask for, or find out.
_FIRST = (
    *("title", "attribution", "municipality", "population_band"),
    *map(str, (Claim.CHALLENGE, Claim.APPROACH, Claim.OUTCOME, Claim.LESSONS)),
)
_NEXT = (
    (noted("何をしたか"), ("title", "summary", "stage", "outcome")),
    (noted("どこの取り組みか"), ("attribution", "municipality", "partners", "population_band")),
    (noted("見つけてもらう言葉"), ("themes", "questions", "keywords")),
    (noted("真似する人へ"), (str(Claim.CONDITIONS), str(Claim.ADAPTATION))),
)
_SOURCES = (noted("根拠になる公開資料"), ("evidence",))
_ASKED = {"municipality": noted("自治体")}  # by its name, too; the file has the code


def first_asked(kind: Kind) -> tuple[str, ...]:
    """Return the fields and headings that are enough to hand in an entry of ``kind``; none where all are needed."""
    return tuple(name for name in _FIRST if name not in settled().unasked) if kind is CASE else ()


def steps_of(kind: Kind, fields: Iterable[Field]) -> list[tuple[str, list[str]]]:
    """Return the titles of the steps in which people tell, each with those of ``fields`` and headings that it asks for.

    What no step names is asked for last, and in none of them.
    """
    known = [*(field.name for field in fields), *map(str, kind.asked_sections)]
    all_steps = (
        (noted("まず書くこと"), first_asked(kind)),
        *_NEXT,
        (noted("本文"), tuple(map(str, kind.sections))),
        _SOURCES,
    )
    seen: set[str] = set()
    steps = []
    for title, names in all_steps:
        own = [name for name in names if name in known and name not in seen]
        seen.update(own)
        steps += [(title, own)] if own else []
    return steps


def told_ranks(kind: Kind, fields: Sequence[Field]) -> dict[str, int]:
    """Return at which place people tell of a field or a heading; what no step names comes after all that one does."""
    named = [name for _title, names in steps_of(kind, fields) for name in names]
    rest = [field.name for field in fields if field.name not in named]
    return {name: rank for rank, name in enumerate((*named, *rest))}


def as_told(fields: Iterable[Field]) -> list[Field]:
    """Return ``fields`` where all are asked for: step by step; what no step names after them, the sources last."""
    early = [name for _title, names in _NEXT for name in names]
    ranks = {name: rank for rank, name in enumerate(early)} | dict.fromkeys(_SOURCES[1], len(early) + 1)
    return sorted(fields, key=lambda field: ranks.get(field.name, len(early)))


def asked_title(field: Field) -> str:
    """Return what ``field`` is called where people are asked for it."""
    return field.title if settled().own else _ASKED.get(field.name, field.title)


def shown_title(field: Field) -> str:
    """Return what ``field`` is called where people are asked for it, in the language of the site."""
    return of("field", asked_title(field))
