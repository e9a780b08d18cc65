"""KB303, KB304, KB309, KB319, KB331, KB332: places exist, are told once, where and when the entry may tell them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from generator import _, noted
from generator.catalog import Catalog
from generator.findings.diagnostics import Severity, Told
from generator.findings.suggest import suggestion
from generator.model.entry import Case
from generator.model.register import settled
from generator.model.ties import NAMING, PARTNERS, REPLICATION_PLACE
from generator.model.tree import FieldPath
from generator.model.types import Sort
from generator.model.values import values_of
from generator.places.called import lead_and_partners
from generator.places.municipalities import Municipality, check_digit, has_valid_check_digit
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule, file_rule

_SHOWN = 3
_HOW_TO_ADD = noted("一覧にない団体は、content/reference/bodies.csv に1行足すと使えます")


@catalog_rule(
    "KB303",
    "unknown-municipality",
    Case,
    "団体は、実在する全国地方公共団体コードか、content/reference/bodies.csv の id で書いてください",
    Told.FORM,
)
def unknown_municipality(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """The municipality is a six-digit code of the list, given as text, or the id of another public body.

    Codes of municipalities that are no more are known, too (KB331). The register `bodies.csv` has ministries,
    unions, wards and the like; a body that it does not have is one line more.

    Bad: `municipality: "999997"`, `municipality: 石狩市`, `municipality: 12351`
    Good: `municipality: "012351"`, `municipality: digital-cho`
    """
    for place, code in values_of(document.model, Sort.MUNICIPALITY):
        known = code in catalog.municipalities or code in catalog.history
        if not known and not _has_wrong_check_digit(code):
            found = _("「{code}」という自治体コードも団体もありません", code=code)
            yield Finding(document.at(*place), found, _near_code(code, catalog))


def _near_code(given: str, catalog: Catalog) -> str:
    """Suggest the code for a name, or for a code that lost its leading zero or was typed in full-width digits."""
    if own := catalog.register.own:
        otherwise = _("content/reference/{table}.csv の id を調べ直すか、1行足してください", table=own.table)
        return suggestion(given, catalog.municipalities, otherwise)
    digits = unicodedata.normalize("NFKC", given).zfill(6)
    if digits in catalog.municipalities:
        return _(
            '"{digits}"({full_name})と、引用符を付けて書いてください',
            digits=digits,
            full_name=catalog.municipalities[digits].full_name,
        )
    places = [*catalog.municipalities.values(), *catalog.history.former]
    named = [place for place in places if given in {place.name, place.full_name}]
    if named:
        codes = (_('"{code}"({name})', code=place.code, name=place.full_name) for place in named)
        return _("もしかして: {right}", right=_("、").join(codes))
    if several := catalog.place_index.several(given):
        return f"{lead_and_partners(several)}(partners)"
    return _("市区町村名で「全国地方公共団体コード」を調べ直してください。{how_to_add}", how_to_add=_(_HOW_TO_ADD))


@catalog_rule(
    "KB331",
    "of-another-time",
    Case,
    "団体は、その取り組みのころの名前とコードで書いてください",
    Told.WRITER,
    severity=Severity.WARNING,
)
def of_another_time(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """The code stands for a place that was there at the time of the entry; a case that is older keeps its name.

    The time is that of the report of a replication; of the case the month in which its work ended, or else
    the day of its publication. It is a warning: a merged or renamed municipality never stops the site, and
    the page says what it is now.

    Bad: `municipality: "052051"`(本荘市, until 2005-03-22) in a case of 2026
    Good: `municipality: "052108"`(由利本荘市), or the old code in a case whose `period` ended in 2004
    """
    for path, code in values_of(document.model, Sort.MUNICIPALITY):
        day = _day_of(document.model, path)
        place, begun = catalog.place_on(day, code), catalog.history.begun(code)
        if place and place.valid_until and place.valid_until <= day:
            now = _listed(catalog.places_now(place))
            found = _(
                "{full_name}は {valid_until} に{now}になりました",
                full_name=place.full_name,
                valid_until=place.valid_until,
                now=now,
            )
            yield Finding(document.at(*path), found, _("そのあとの取り組みなら {now} と書いてください", now=now))
        elif place and not place.valid_until and begun and day < begun:
            before = _listed(catalog.history.before(code)[:_SHOWN])
            found = _(
                "{full_name}のコード {code} は {begun} からで、{day} にはありません",
                full_name=place.full_name,
                code=code,
                begun=begun,
                day=day,
            )
            yield Finding(
                document.at(*path), found, _("そのころの団体のコードにしてください: {before} など", before=before)
            )


def _day_of(case: Case, path: FieldPath) -> date:
    """Return the day of what stands at ``path``."""
    return case.replications[int(path[1])].reported_on if path[0] == "replications" else case.own_day


def _listed(places: Sequence[Municipality]) -> str:
    return _("、").join(f'{place.full_name}("{place.code}")' for place in places)


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
            mend = (
                _("もしかして: {right}({full_name})", right=right, full_name=meant.full_name)
                if meant
                else _("6桁のコードを調べ直してください")
            )
            yield Finding(document.at(*place), _("「{code}」は検査数字が合いません", code=code), mend)


@catalog_rule(
    "KB309",
    "attribution-mismatch",
    Case,
    "団体名の出し方と、自治体コード・人口規模の有無を合わせてください",
    Told.FORM,
)
def attribution_mismatch(document: Document[Case], catalog: Catalog) -> Iterator[Finding]:
    """A named organisation has a code; for a withheld one no code is given. A site without places asks for neither.

    Bad: `attribution: band` together with `municipality: "012351"`
    Good: `attribution: band` and `population_band: 5万〜20万人`
    """
    case = document.model
    needed = NAMING.needed(case.attribution) if catalog.register.has_places else ()
    if "municipality" in needed and not case.municipality:
        code = "ID" if catalog.register.own else _('"6桁のコード"')
        mend = _("「municipality: {code}」を書くか、attribution を band にしてください", code=code)
        yield Finding(document.at("attribution"), _("団体名を出す設定ですが、自治体コードがありません"), mend)
    if "municipality" not in needed and case.municipality:
        found = _("団体名を出さない設定ですが、自治体コードがあります")
        yield Finding(document.at("municipality"), found, _("自治体コードの行を消してください"))
    if ("population_band" in needed) != bool(case.population_band):
        found = _("人口規模(population_band)と attribution: band がそろっていません")
        mend = _("人口規模だけを出すときは両方を書き、そうでなければ population_band の行を消してください")
        yield Finding(document.at("population_band" if case.population_band else "attribution"), found, mend)


@file_rule(
    "KB332",
    "partners",
    Case,
    "いっしょに取り組んだ団体には、団体名を出す記事で、ほかの団体だけを書いてください",
    Told.FORM,
)
def partners(document: Document[Case]) -> Iterator[Finding]:
    """Partners are other bodies than the one that leads, and none stands in a case that withholds who it is.

    Bad: `partners: ["012351"]` together with `municipality: "012351"`, or with `attribution: band`
    Good: `municipality: "012351"` and `partners: ["012025"]`
    """
    for path in PARTNERS.broken(document.model):
        if len(path) == 1:
            found, mend = (
                _("代表の団体(municipality)がないのに、ほかの団体があります"),
                _("代表の1団体を municipality に書く"),
            )
            yield Finding(document.at(*path), found, _("{mend}か、partners の行を消してください", mend=mend))
        else:
            found = _("代表の団体(municipality)と同じです")
            yield Finding(document.at(*path), found, _("代表の団体は partners から除いてください"))


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
    for path in REPLICATION_PLACE.broken(document.model) if settled().tells_of_others else ():
        both = _("両方あります") if document.model.replications[int(path[1])].municipality else _("どちらもありません")
        mend = _("名前を出すなら municipality、出さないなら population_band だけにしてください")
        yield Finding(document.at(*path), _("自治体コードと人口規模が{both}", both=both), mend)
    for number, replication in enumerate(document.model.replications):
        named_alone = replication.municipality and not replication.population_band
        if named_alone and replication.municipality == document.model.municipality:
            mend = _("ほかの団体のコードに直すか、この結果を本文の「成果」に移してください")
            yield Finding(
                document.at("replications", number, "municipality"), _("この事例の団体と同じコードです"), mend
            )


RULES = (unknown_municipality, of_another_time, bad_check_digit, attribution_mismatch, replication_place, partners)
