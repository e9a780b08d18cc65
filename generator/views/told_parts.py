"""The fields of what entries are made of, as data to take along tells them: documents, figures, places."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator import _
from generator.model.parts import Indicator
from generator.model.vocabulary import Basis, FigureKind, MaterialKind, ReplicationResult, SourceKind
from generator.views.source import Source
from generator.views.told import ADDRESS, DAY, NUMBER, TEXT, TOLD_TEXT, Field, in_lines, one_of
from generator.views.trust import ReplicationView
from generator.views.whereabouts import ShownPlace

CODE, PREFECTURE, BODY = "全国地方公共団体コード", "都道府県", "団体名"


def _whole(value: float | None) -> float | None:
    """Return a number without decimals that say nothing."""
    return int(value) if value is not None and value == int(value) else value


SOURCE: tuple[Field[Source], ...] = (
    Field("title", "資料名", "資料やページの題名", TEXT, lambda one: one.title),
    Field("publisher", "発行者", "公開している団体・媒体", TEXT, lambda one: one.publisher),
    Field("kind", "資料の種類", "一次資料か、報道か", one_of(SourceKind), lambda one: one.kind),
    Field("url", "アドレス", "公開ページ", ADDRESS, lambda one: one.url if one.host else ""),
    Field("issued", "公表日", "年、年月、年月日のどれか", TOLD_TEXT, lambda one: one.issued or None),
    Field("accessed_on", "確認日", "内容を確認した日", DAY, lambda one: one.accessed_on.isoformat()),
)
MATERIAL = tuple(
    Field(one.name, one.label, one.about, one_of(MaterialKind) if one.name == "kind" else one.shape, one.value)
    for one in SOURCE
    if one.name != "issued"
)
INDICATOR: tuple[Field[Indicator], ...] = (
    Field("name", "指標名", "何の数値か", TEXT, lambda one: one.name),
    Field("kind", "数値の種類", "前後の変化か、減った量か", one_of(FigureKind), lambda one: one.kind.label),
    Field("unit", "単位", "値の単位", TEXT, lambda one: one.unit),
    Field("before", "前の値", "取り組みの前", NUMBER, lambda one: _whole(one.before)),
    Field("after", "後の値", "取り組みの後", NUMBER, lambda one: _whole(one.after)),
    Field("value", "1つの値", "前と後がそろわないとき", NUMBER, lambda one: _whole(one.value)),
    Field("basis", "根拠の種類", "実測か、公表値か、見込みか", one_of(Basis), lambda one: one.basis.label),
    Field("as_of", "時点", "いつの数値か（年月）", TOLD_TEXT, lambda one: one.as_of),
    Field("method", "測り方", "どう数えたか", TOLD_TEXT, lambda one: one.method),
    Field("source", "資料の番号", "関連URLの上から何番目か。数値の資料が1つなら空", NUMBER, lambda one: one.source),
)
REPLICATION: tuple[Field[ReplicationView], ...] = (
    Field("place", "団体", "試した団体。名前を出さないときは規模だけ", TEXT, lambda one: one.place),
    Field("result", "結果", "同じようにできたか", one_of(ReplicationResult), lambda one: one.result),
    Field("difference", "違い", "元の事例と変えたこと", TEXT, lambda one: one.difference),
    Field("reported_on", "報告日", "結果を聞いた日", DAY, lambda one: one.reported_on.isoformat()),
)
PLACE: tuple[Field[ShownPlace], ...] = (
    Field("code", CODE, "6桁。府省などは独自のid", TEXT, lambda one: one.code),
    Field("prefecture", PREFECTURE, "団体のある都道府県", TEXT, lambda one: one.prefecture),
    Field("short_name", BODY, "いまの、または取り組んだときの名前", TEXT, lambda one: one.name),
    Field("name", "都道府県からの団体名", "都道府県からの名前", TEXT, lambda one: one.full_name),
)


def of_first(name: str) -> Callable[[Sequence[Mapping[str, Any]]], str]:
    """Return what tells a fact of the first of places: of a case done together, its own."""
    return lambda places: str(places[0][name]) if places else ""


def indicator_lines(lines: Sequence[Mapping[str, Any]]) -> str:
    """Return figures as lines of a cell."""
    values = ((one, [one[key] for key in ("before", "after", "value") if one[key] is not None]) for one in lines)
    return in_lines(_("{figure}（{basis}）", figure=_figure(one, told), basis=one["basis"]) for one, told in values)


def _figure(one: Mapping[str, Any], told: Sequence[float]) -> str:
    return f"{one['name']}: {' → '.join(map(str, told))} {one['unit']}"


def source_lines(lines: Sequence[Mapping[str, Any]]) -> str:
    """Return documents as lines of a cell, each with its address."""
    return in_lines(_document(one) for one in lines)


def _document(one: Mapping[str, Any]) -> str:
    return _("{title}（{publisher}） {url}", title=one["title"], publisher=one["publisher"], url=one["url"])
