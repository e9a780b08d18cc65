"""The order in which people tell of their work, which is not the order of the file: for whoever asks them."""

from collections.abc import Iterable

from generator.model.tree import Field

STEPS = (
    ("何をしたか", ("title", "summary", "stage", "outcome")),
    ("どこの取り組みか", ("attribution", "municipality", "population_band")),
    ("見つけてもらう言葉", ("themes", "questions", "keywords")),
)
SOURCES = ("根拠になる公開資料", ("evidence",))


def as_told(fields: Iterable[Field]) -> list[Field]:
    """Return ``fields`` step by step; what no step names comes after them, the sources come last."""
    early = [name for _title, names in STEPS for name in names]
    ranks = {name: rank for rank, name in enumerate(early)} | dict.fromkeys(SOURCES[1], len(early) + 1)
    return sorted(fields, key=lambda field: ranks.get(field.name, len(early)))
