"""KB303, KB304, KB309, KB319: places exist, are told once, and only where the entry may tell them."""

import re
import unicodedata
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.findings.diagnostics import Told
from generator.model.entry import Case
from generator.model.ties import NAMING, REPLICATION_PLACE
from generator.model.types import Sort
from generator.model.values import values_of
from generator.places.municipalities import check_digit, has_valid_check_digit
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule, file_rule


@catalog_rule(
    "KB303",
    "unknown-municipality",
    Case,
    "municipality には実在する全国地方公共団体コードを書いてください",
    Told.FORM,
)
def unknown_municipality(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """The municipality is a six-digit code of the list, given as text.

    Bad: `municipality: "999997"`, `municipality: 石狩市`, `municipality: 12351`
    Good: `municipality: "012351"`
    """
    for place, code in values_of(document.model, Sort.MUNICIPALITY):
        if code not in catalog.municipalities and not _has_wrong_check_digit(code):
            found = f"「{code}」という自治体コードはありません"
            yield Finding(document.at(*place), found, _near_code(code, catalog))


def _near_code(given: str, catalog: Catalog) -> str:
    """Suggest the code for a name, or for a code that lost its leading zero or was typed in full-width digits."""
    digits = unicodedata.normalize("NFKC", given).zfill(6)
    if digits in catalog.municipalities:
        return f'"{digits}"({catalog.municipalities[digits].full_name})と、引用符を付けて書いてください'
    named = [place for place in catalog.municipalities.values() if given in {place.name, place.full_name}]
    if named:
        return "もしかして: " + "、".join(f'"{place.code}"({place.full_name})' for place in named)
    return "市区町村名で「全国地方公共団体コード」を調べ直してください(合併前のコードは使えません)"


def _has_wrong_check_digit(code: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{6}", code)) and not has_valid_check_digit(code)


@catalog_rule("KB304", "bad-check-digit", Case, "正しい6桁の自治体コードを書いてください", Told.FORM)
def bad_check_digit(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """The sixth digit of a municipality code is computed from the first five.

    Bad: `municipality: "012352"`
    Good: `municipality: "012351"`
    """
    for place, code in values_of(document.model, Sort.MUNICIPALITY):
        if _has_wrong_check_digit(code):
            right = code[:5] + check_digit(code[:5])
            meant = catalog.municipalities.get(right)
            mend = f"もしかして: {right}({meant.full_name})" if meant else "6桁のコードを調べ直してください"
            yield Finding(document.at(*place), f"「{code}」は検査数字が合いません", mend)


@file_rule(
    "KB309",
    "attribution-mismatch",
    Case,
    "団体名の出し方と、自治体コード・人口規模の有無を合わせてください",
    Told.FORM,
)
def attribution_mismatch(document: Document[Case]) -> Iterator[Finding]:
    """A named organisation has a code; for a withheld one no code is given.

    Bad: `attribution: band` together with `municipality: "012351"`
    Good: `attribution: band` and `population_band: 5万〜20万人`
    """
    case = document.model
    needed = NAMING.needed(case.attribution)
    if "municipality" in needed and not case.municipality:
        mend = '「municipality: "6桁のコード"」を書くか、attribution を band にしてください'
        yield Finding(document.at("attribution"), "団体名を出す設定ですが、自治体コードがありません", mend)
    if "municipality" not in needed and case.municipality:
        found = "団体名を出さない設定ですが、自治体コードがあります"
        yield Finding(document.at("municipality"), found, "自治体コードの行を消してください")
    if ("population_band" in needed) != bool(case.population_band):
        found = "人口規模(population_band)と attribution: band がそろっていません"
        mend = "人口規模だけを出すときは両方を書き、そうでなければ population_band の行を消してください"
        yield Finding(document.at("population_band" if case.population_band else "attribution"), found, mend)


@file_rule(
    "KB319",
    "replication-place",
    Case,
    "ほかの団体の結果には、その団体の自治体コードか人口規模の一方を書いてください",
    Told.WRITER,
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


RULES = (unknown_municipality, bad_check_digit, attribution_mismatch, replication_place)
