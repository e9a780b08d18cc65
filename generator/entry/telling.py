"""How people tell of their work, which is not how the file has it: the order, and what a field is called."""

from collections.abc import Iterable

from generator.model.tree import Field

STEPS = (
    ("何をしたか", ("title", "summary", "stage", "outcome")),
    ("どこの取り組みか", ("attribution", "municipality", "partners", "population_band")),
    ("見つけてもらう言葉", ("themes", "questions", "keywords")),
)
SOURCES = ("根拠になる公開資料", ("evidence",))
_ASKED = {"municipality": "自治体"}  # by its name, too; the file has the code


def as_told(fields: Iterable[Field]) -> list[Field]:
    """Return ``fields`` step by step; what no step names comes after them, the sources come last."""
    early = [name for _title, names in STEPS for name in names]
    ranks = {name: rank for rank, name in enumerate(early)} | dict.fromkeys(SOURCES[1], len(early) + 1)
    return sorted(fields, key=lambda field: ranks.get(field.name, len(early)))


def asked_title(field: Field) -> str:
    """Return what ``field`` is called where people are asked for it."""
    return _ASKED.get(field.name, field.title)
