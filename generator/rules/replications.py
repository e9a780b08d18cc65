"""KB319: who did the same elsewhere is somebody else, and said in one way."""

from collections.abc import Iterator

from generator.model.entry import Case
from generator.model.promises import REPLICATION_PLACE
from generator.reading.document import Document
from generator.rules.base import Finding, file_rule


@file_rule(
    "KB319",
    "replication-place",
    Case,
    "ほかの団体の結果には、その団体の自治体コードか人口規模の一方を書いてください",
)
def replication_place(document: Document[Case]) -> Iterator[Finding]:
    """A replication tells its place once, by code or by size, and it is not the place of the case itself.

    Bad: a replication with `municipality` and `population_band`, with neither, or with the code of the case
    Good: `municipality: "012351"`, or `population_band: 1万〜5万人` where the name is withheld
    """
    for path in REPLICATION_PLACE.broken(document.model):
        both = "両方あります" if document.model.replications[int(path[1])].municipality else "どちらもありません"
        mend = "名前を出すなら municipality、出さないなら population_band だけにしてください"
        yield Finding(document.at(*path), f"自治体コードと人口規模が{both}", mend)
    for number, replication in enumerate(document.model.replications):
        named_alone = replication.municipality and not replication.population_band
        if named_alone and replication.municipality == document.model.municipality:
            mend = "ほかの団体のコードに直すか、この結果を本文の「成果」に移してください"
            yield Finding(document.at("replications", number, "municipality"), "この事例の団体と同じコードです", mend)


RULES = (replication_place,)
