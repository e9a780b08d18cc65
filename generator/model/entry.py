"""Cases, threads, and what is left of those that were withdrawn: frozen, closed types; no input, output or rules.

Japanese titles and descriptions become the JSON Schema that editors complete fields from.
Limits that are editorial policy (length of a summary, evidence of a case) are rules, not shapes;
``json_schema_extra`` still tells editors about them.
"""

from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints

from generator.model.bands import PopulationBand
from generator.model.claims import Claim
from generator.model.lengths import SUMMARY, TITLE
from generator.model.parts import (
    Change,
    Consent,
    Effort,
    Evidence,
    Impact,
    Indicator,
    Material,
    Period,
    Replication,
    ShownFigure,
)
from generator.model.types import (
    ONE_LINE_PATTERN,
    Asked,
    Code,
    Day,
    EntryName,
    Line,
    Model,
    PastDay,
    PersonName,
    Sentence,
    Slug,
    Text,
    ThemeName,
    asked_of,
    demanded_by,
)
from generator.model.vocabulary import (
    Attribution,
    CostBand,
    NetworkModel,
    OutcomeKind,
    Stage,
    Status,
    WithdrawalReason,
)

REVIEW_AFTER = timedelta(days=181)  # proposed for a new entry; its author may choose another day
FormerNames = Annotated[
    tuple[Slug, ...],
    Field(
        title="以前の名前",
        description="ファイル名を変えたときの旧名。古い順に",
        max_length=8,
        json_schema_extra=asked_of(Asked.NOBODY),
    ),
]


def _require_policy_fields(schema: dict[str, Any]) -> None:
    """Tell editors what rules, not shapes, demand of an entry."""
    schema["required"] += [name for name, field in schema["properties"].items() if "x-demanded-by" in field]


class Entry(Model):
    """What cases and threads share."""

    model_config = ConfigDict(json_schema_extra=_require_policy_fields)

    title: Annotated[str, StringConstraints(pattern=ONE_LINE_PATTERN, min_length=1), TITLE] = Field(
        title="題名", description="40字以内。メールの件名に貼っても意味が通るように"
    )
    summary: Annotated[Text, SUMMARY] = Field(title="要約", description="答えを先に、120字以内。見込みは見込みと書く")
    themes: tuple[ThemeName, ...] = Field(
        title="テーマ", description="content/themes にあるテーマ名を1〜3個", min_length=1, max_length=3
    )
    keywords: tuple[Line, ...] = Field((), title="キーワード", description="自由な言葉を8個まで", max_length=8)
    questions: tuple[Sentence, ...] = Field(
        (),
        title="よくある聞き方",
        description="同僚ならこう聞く、という文。(住民|市民) のように言い換えを書ける",
        max_length=12,
        json_schema_extra={"minItems": 1, **demanded_by("KB602")},
    )
    evidence: tuple[Evidence, ...] = Field(
        (),
        title="根拠",
        description="公開資料を1件以上",
        max_length=12,
        json_schema_extra=demanded_by("KB401"),
    )
    figures: tuple[ShownFigure, ...] = Field(
        (),
        title="図",
        description="content/figures/記事の名前/ に置いた SVG・PNG・JPEG。ファイルと一緒に編集部が見る",
        max_length=6,
        json_schema_extra=asked_of(Asked.EDITOR),
    )
    materials: tuple[Material, ...] = Field(
        (),
        title="そのまま使える資料",
        description="公開されている要綱・仕様書・様式・手順書など。ファイルは受け取らず、アドレスを載せる",
        max_length=8,
    )
    related: tuple[EntryName, ...] = Field(
        (), title="関連記事", description="関連する事例・スレッドの名前", max_length=8
    )
    people: tuple[PersonName, ...] = Field(
        (),
        title="関わった人",
        description="content/people にある名前",
        max_length=8,
        json_schema_extra=asked_of(Asked.EDITOR),
    )
    consents: tuple[Consent, ...] = Field(
        (),
        title="同意",
        description="名前を載せる、または発言を引用する個人の同意の記録",
        max_length=16,
        json_schema_extra=asked_of(Asked.EDITOR),
    )
    published_on: PastDay = Field(title="公開日", description="例 2026-11-22")
    reviewed_on: PastDay = Field(title="確認日", description="内容が今も正しいと最後に確かめた日")
    review_by: Day = Field(title="次の確認期限", description="この日を過ぎると「要確認」と表示される")
    changes: tuple[Change, ...] = Field(
        (),
        title="更新履歴",
        description="公開したあとで変わったこと。古い順に。公開と最後の確認日は、ほかの項目から載る",
        max_length=60,
        json_schema_extra=asked_of(Asked.EDITOR),
    )
    status: Status = Field(Status.PUBLISHED, title="記事の状態", json_schema_extra=asked_of(Asked.EDITOR))
    formerly: FormerNames = ()


class Case(Entry):
    """事例: what one municipality did and what came of it (after Digital Agency GIF 451-3)."""

    attribution: Attribution = Field(
        Attribution.ORGANISATION,
        title="団体名の出し方",
        description="人口規模のみにすると、団体名はどこにも載らない。団体のページは根拠に書かず、ほかになければ空けて渡す",
    )
    municipality: Code | None = Field(
        None,
        title="自治体コード",
        description='全国地方公共団体コード6桁を引用符付きで(例 "012351")。府省・広域連合などは bodies.csv の id',
    )
    partners: tuple[Code, ...] = Field(
        (),
        title="いっしょに取り組んだ団体",
        description="共同調達や広域連携の、ほかの団体のコードか id。団体名を出さないときは書かない",
        max_length=60,
    )
    population_band: PopulationBand | None = Field(None, title="人口規模", description="団体名を出さないときだけ書く")
    stage: Stage = Field(title="取り組みの段階")
    outcome: OutcomeKind = Field(title="成果の種類")
    period: Period | None = Field(
        None, title="期間", description="実際に取り組んだ期間。計画の予定や、資料からわからないときは書かない"
    )
    indicators: tuple[Indicator, ...] = Field(
        (), title="指標", description="数値で言えること。大事なものから", max_length=6
    )
    impact: Impact | None = Field(
        None, title="減らした時間の計算", description="件数 × 分 × 回数 × 人数 を前後で。時間はサイトが計算する"
    )
    confirmed_by: Line | None = Field(
        None,
        title="確認した人の立場",
        description="書いた人とは別の、その団体の職員の役職(例 情報政策課長)",
    )
    replications: tuple[Replication, ...] = Field(
        (),
        title="ほかの団体の結果",
        description="同じことを試した団体の結果。うまくいかなかったものも",
        max_length=12,
        json_schema_extra=asked_of(Asked.EDITOR),
    )
    effort: Effort | None = Field(None, title="手間", description="主に関わった職員の人数と、準備から運用までの月数")
    cost: CostBand | None = Field(None, title="費用", description="初期費用と初年度を合わせた額")
    network: NetworkModel | None = Field(None, title="ネットワーク")

    @property
    def own_day(self) -> date:
        """The day whose names it uses: in the month the work ended, or that of its publication."""
        return date.fromisoformat(f"{self.period.to}-01") if self.period and self.period.to else self.published_on

    def carrying(self, claim: Claim) -> list[int]:
        """Return which of its sources carry ``claim``, counted from 1 as in ``Indicator.source``."""
        return [number for number, source in enumerate(self.evidence, start=1) if claim in source.supports]

    def source_of(self, indicator: Indicator) -> int | None:
        """Return which of its sources one of its figures was read in, counted from 1; None where that is not told."""
        carrying = self.carrying(Claim.INDICATORS)
        told = [indicator.source] if indicator.source else carrying
        return told[0] if len(told) == 1 and told[0] in carrying else None


class Thread(Entry):
    """スレッド: a question staff ask each other, and the curated answer."""


class Withdrawn(Model):
    """取り下げた記事: all that is left in the file of a case or thread with ``status: withdrawn``."""

    status: Status = Field(title="記事の状態", description="withdrawn と書く")
    withdrawn_on: PastDay = Field(title="取り下げた日", description="例 2026-11-22")
    reason: WithdrawalReason = Field(title="理由")
    successor: EntryName | None = Field(None, title="代わりの記事", description="代わりに読める記事の名前")
    formerly: FormerNames = ()
