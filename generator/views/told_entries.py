"""The fields of cases and threads as data to take along tells them, after GIF 451-3 where it has a name for one."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.parts import Indicator
from generator.model.vocabulary import CostBand, EvidenceLevel, NetworkModel, OutcomeKind, Stage
from generator.views.case import CaseView
from generator.views.entry import EntryView
from generator.views.told import (
    ADDRESS,
    DAY,
    FLAG,
    TEXT,
    TEXTS,
    TOLD_TEXT,
    Field,
    Shape,
    as_it_is,
    in_lines,
    list_of,
    one_of,
    one_of_sizes,
    records_of,
)
from generator.views.told_parts import (
    BODY,
    CODE,
    INDICATOR,
    MATERIAL,
    PLACE,
    PREFECTURE,
    REPLICATION,
    SOURCE,
    indicator_lines,
    of_first,
    source_lines,
)

_ATTRIBUTES = {
    "population_band": "band",
    "evidence_level": "level",
}  # of what is shown, where they are called otherwise
_PLAIN = {"population_band": "人口規模", "period": "期間"}


@dataclass(frozen=True, slots=True)
class Told:
    """An entry with the entries to read beside it that everybody may read, and what its file tells besides.

    ``indicators`` are those of a case as written; a thread has its ``answer`` and the questions that stayed ``open``.
    """

    entry: EntryView
    related: Sequence[str] = ()
    indicators: Sequence[Indicator] = ()
    answer: str = ""
    open: Sequence[str] = ()

    @property
    def case(self) -> CaseView:
        """What only a case has."""
        assert self.entry.case  # noqa: S101 - only cases are asked
        return self.entry.case


def _days(name: str, label: str, about: str, of: str, *, gif: bool = False) -> Field[Told]:
    return Field(name, label, about, DAY, lambda told: getattr(told.entry, of).isoformat(), gif, as_it_is)


def _case(name: str, label: str, about: str, shape: Shape, *, gif: bool = False) -> Field[Told]:
    """Return a field of a case that is a text, a word of a closed list, or not told."""
    of = _ATTRIBUTES.get(name, name)

    def value(told: Told) -> str | None:
        found = getattr(told.case, of)
        return getattr(found, "label", found) or None

    return Field(name, label, about, shape, value, gif, as_it_is, _PLAIN.get(name, ""))


_OF_ENTRIES: tuple[Field[Told], ...] = (
    Field("id", "ID", "記事の名前。変わらない", TEXT, lambda told: told.entry.slug, gif=True, cell=as_it_is),
    Field("title", "タイトル", "題名", TEXT, lambda told: told.entry.title, gif=True, cell=as_it_is),
    Field(
        "summary",
        "サブタイトル",
        "要約。答えが先",
        TEXT,
        lambda told: told.entry.summary,
        gif=True,
        cell=as_it_is,
        plain="要約",
    ),
    Field(
        "themes",
        "テーマ",
        "テーマの名前",
        TEXTS,
        lambda told: [one.label for one in told.entry.themes],
        gif=True,
        cell=in_lines,
    ),
    Field(
        "keywords", "キーワード", "自由な言葉", TEXTS, lambda told: list(told.entry.keywords), gif=True, cell=in_lines
    ),
)
_ENDING: tuple[Field[Told], ...] = (
    Field(
        "sources",
        "関連URL",
        "根拠の公開資料",
        list_of(*SOURCE),
        lambda told: records_of(told.entry.sources, SOURCE),
        gif=True,
        cell=source_lines,
        plain="根拠の資料",
    ),
    Field(
        "materials",
        "そのまま使える資料",
        "要綱・様式など",
        list_of(*MATERIAL),
        lambda told: records_of((one.source for one in told.entry.materials), MATERIAL),
        cell=source_lines,
    ),
    Field("related", "関連事例", "関連する記事のID", TEXTS, lambda told: list(told.related), gif=True, cell=in_lines),
    _days("published_on", "公開日", "公開した日", "published_on", gif=True),
    _days("changed_on", "最終更新日", "最後に何かが変わった日", "changed_on", gif=True),
    _days("reviewed_on", "最後の確認日", "内容が今も正しいと確かめた日", "reviewed_on"),
    _days("review_by", "次の確認期限", "この日を過ぎたら、使う前に確かめる", "review_by"),
    Field("overdue", "要確認", "次の確認期限を過ぎているか", FLAG, lambda told: told.entry.overdue),
    Field("url", "ページ", "記事のページ", ADDRESS, lambda told: told.entry.address, cell=as_it_is),
)
_WORDINGS: Field[Told] = Field(
    "questions", "よくある聞き方", "同僚が尋ねる言葉", TEXTS, lambda told: list(told.entry.wordings)
)
THREADS: tuple[Field[Told], ...] = (
    *_OF_ENTRIES,
    Field("answer", "答え", "要約の続き。段落ごとに行を分ける", TEXT, lambda told: told.answer, cell=as_it_is),
    Field(
        "open_questions",
        "残った問い",
        "公開資料では答えが見つかっていない問い",
        TEXTS,
        lambda told: list(told.open),
        cell=in_lines,
    ),
    _WORDINGS,
    *_ENDING,
)


CASES: tuple[Field[Told], ...] = (
    *_OF_ENTRIES[:2],
    Field(
        "places",
        "事例の場所",
        "取り組んだ団体。名前を出さない事例では空",
        list_of(*PLACE),
        lambda told: records_of(told.case.named, PLACE),
        gif=True,
        cell=lambda places: in_lines(one["name"] for one in places),
        plain="いっしょに取り組んだ団体も",
        parts=((CODE, of_first("code")), (PREFECTURE, of_first("prefecture")), (BODY, of_first("short_name"))),
    ),
    *_OF_ENTRIES[2:],
    _case("population_band", "対象組織", "団体の大きさ", one_of_sizes, gif=True),
    _case("stage", "取り組みの段階", "どこまで進んだか", one_of(Stage)),
    _case("outcome", "成果", "うまくいったか", one_of(OutcomeKind), gif=True),
    _case("evidence_level", "効果の根拠", "効果がどこまで確かめられたか", one_of(EvidenceLevel, told=False)),
    _case("period", "事例実施年", "実際に取り組んだ期間", TOLD_TEXT, gif=True),
    _case("cost", "費用", "初期費用と初年度を合わせた額", one_of(CostBand, told=False)),
    _case("effort", "手間", "職員の人数と月数", TOLD_TEXT),
    _case("network", "ネットワーク", "αモデルなど", one_of(NetworkModel, told=False)),
    Field(
        "indicators",
        "指標",
        "数値で言えること",
        list_of(*INDICATOR),
        lambda told: records_of(told.indicators, INDICATOR),
        cell=indicator_lines,
    ),
    Field(
        "replications",
        "普及",
        "同じことを試した団体の結果",
        list_of(*REPLICATION),
        lambda told: records_of(told.case.replications, REPLICATION),
        gif=True,
        cell=lambda tried: in_lines(f"{one['place']}: {one['result']}" for one in tried),
        plain="ほかの団体で試した結果",
    ),
    _WORDINGS,
    *_ENDING,
)
