"""The content model: frozen, closed types; no input, output or rules.

Japanese titles and descriptions become the JSON Schema that editors complete fields from.
Limits that are editorial policy (length of a summary, evidence of a case) are rules, not shapes;
``json_schema_extra`` still tells editors about them.
"""

from datetime import timedelta
from typing import Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints

from generator.fields import (
    ONE_LINE_PATTERN,
    Count,
    Day,
    Hours,
    Line,
    Model,
    Month,
    Name,
    Reading,
    Reference,
    Slug,
    Text,
    Url,
)
from generator.vocabulary import (
    Attribution,
    Basis,
    Claim,
    ConsentChannel,
    ConsentScope,
    CostBand,
    NetworkModel,
    OutcomeKind,
    PersonKind,
    PopulationBand,
    ReplicationResult,
    Role,
    Stage,
    Status,
    WithdrawalReason,
)

SUMMARY_LIMIT = 120
REVIEW_AFTER = timedelta(days=181)  # proposed for a new entry; its author may choose another day


def _require_policy_fields(schema: dict[str, Any]) -> None:
    """Tell editors what rules, not shapes, demand of an entry."""
    schema["required"] += ["questions", "evidence"]


class Evidence(Model):
    """A public source and what it carries (schema.org ``citation``)."""

    title: Name = Field(title="資料名", description="資料やページの題名")
    publisher: Name = Field(title="発行者", description="資料を公開している団体・媒体の名称")
    url: Url = Field(title="アドレス", description="https:// で始まる公開ページのアドレス")
    accessed_on: Day = Field(title="確認日", description="内容を確認した日(例 2026-11-22)")
    supports: tuple[Claim, ...] = Field(
        (), title="裏付ける箇所", description="この資料が裏付ける項目や見出し(例 indicators, 取り組み)"
    )


class Indicator(Model):
    """A figure of the outcome, before and after."""

    name: Line = Field(title="指標名", description="何の数値か(例 集計にかかる時間)")
    unit: Line = Field(title="単位", description="例 時間/年、件、%")
    before: Count | None = Field(None, title="取り組み前", description="数字だけを書く(カンマ・単位なし)")
    after: Count | None = Field(None, title="取り組み後", description="数字だけを書く(カンマ・単位なし)")
    basis: Basis = Field(title="根拠の種類", description="測った値は 実測、これからの値は 見込み")
    as_of: Month | None = Field(None, title="時点", description="いつの数値か(例 2025-10)")
    method: Line | None = Field(None, title="測り方", description="どう数えたか(例 1週間の記録を12か月分に換算)")


class Terms(Model):
    """The terms whose product is a year of work: how much, how long, how often, by how many."""

    cases: Count = Field(title="件数", description="1回に扱う件数(件)")
    minutes: Count = Field(title="分", description="1件に1人がかける時間(分)")
    times: Count = Field(title="回数", description="1年に行う回数(回/年)")
    people: Count = Field(title="人数", description="1件に同時に関わる職員の人数(人)")


class Impact(Model):
    """Hours of work a year before and after, as a formula that anybody can recompute."""

    before: Terms = Field(title="取り組み前")
    after: Terms = Field(title="取り組み後")
    basis: Basis = Field(title="根拠の種類", description="測った値は 実測、これからの値は 見込み")
    as_of: Month = Field(title="時点", description="いつの数値か(例 2025-10)")
    hours: Hours | None = Field(
        None,
        title="減った時間(時間/年)",
        description="書かなくてよい。書くなら、計算した値を1時間未満で四捨五入した数と同じにする",
    )
    indicator: Line | None = Field(
        None, title="対応する指標", description="同じ時間を載せた指標の name。単位は 時間/年 で、値は計算と同じにする"
    )


class Replication(Model):
    """What came of it where somebody else did the same, be it what they hoped for or not."""

    municipality: Line | None = Field(
        None,
        title="自治体コード",
        description="試した団体の6桁のコードを引用符付きで。名前を出さないときは書かない",
        json_schema_extra={"pattern": r"^[0-9]{6}$"},
    )
    population_band: PopulationBand | None = Field(
        None, title="人口規模", description="団体名を出さないときに、自治体コードの代わりに書く"
    )
    result: ReplicationResult = Field(title="結果")
    hours: Count | None = Field(None, title="減った時間(時間/年)", description="わかるときだけ。減らなかったら 0")
    difference: Text = Field(title="違い", description="元の事例と変えたこと、違った結果になった理由")
    reported_on: Day = Field(title="報告日", description="結果を聞いた日(例 2026-11-22)")
    evidence: Evidence | None = Field(None, title="根拠", description="公開資料があれば")


class Consent(Model):
    """That a person agreed to be named or quoted in an entry."""

    person: Reference = Field(title="人", description="content/people にある名前")
    given_on: Day = Field(title="同意した日", description="例 2026-11-22")
    scope: tuple[ConsentScope, ...] = Field(title="同意した範囲", min_length=1, max_length=2)
    via: ConsentChannel = Field(title="同意の受け方")


class Period(Model):
    """When the work was done; ``to`` is open while it goes on."""

    from_: Month = Field(alias="from", title="開始", description="始めた年月(例 2025-04)")
    to: Month | None = Field(None, title="終了", description="終えた年月。続いている間は書かない")


class Effort(Model):
    """Hands and time the work took."""

    people: Count | None = Field(None, title="人数", description="主に関わった職員の人数")
    months: Count | None = Field(None, title="期間(月)", description="準備から運用までの月数")


class Entry(Model):
    """What cases and threads share."""

    model_config = ConfigDict(json_schema_extra=_require_policy_fields)

    title: Annotated[str, StringConstraints(pattern=ONE_LINE_PATTERN, min_length=1, max_length=40)] = Field(
        title="題名", description="40字以内。メールの件名に貼っても意味が通るように"
    )
    summary: Text = Field(
        title="要約", description="答えを先に、120字以内", json_schema_extra={"maxLength": SUMMARY_LIMIT}
    )
    themes: tuple[Reference, ...] = Field(
        title="テーマ", description="content/themes にあるテーマ名を1〜3個", min_length=1, max_length=3
    )
    keywords: tuple[Line, ...] = Field((), title="キーワード", description="自由な言葉を8個まで", max_length=8)
    questions: tuple[Line, ...] = Field(
        (),
        title="よくある聞き方",
        description="同僚ならこう聞く、という文。(住民|市民) のように言い換えを書ける",
        max_length=12,
        json_schema_extra={"minItems": 1},
    )
    evidence: tuple[Evidence, ...] = Field((), title="根拠", description="公開資料を1件以上", max_length=12)
    related: tuple[Reference, ...] = Field(
        (), title="関連記事", description="関連する事例・スレッドの名前", max_length=8
    )
    people: tuple[Reference, ...] = Field((), title="関わった人", description="content/people にある名前", max_length=8)
    consents: tuple[Consent, ...] = Field(
        (), title="同意", description="名前を載せる、または発言を引用する個人の同意の記録", max_length=16
    )
    published_on: Day = Field(title="公開日", description="例 2026-11-22")
    reviewed_on: Day = Field(title="確認日", description="内容が今も正しいと最後に確かめた日")
    review_by: Day = Field(title="次の確認期限", description="この日を過ぎると「要確認」と表示される")
    status: Status = Field(Status.PUBLISHED, title="記事の状態")
    formerly: tuple[Slug, ...] = Field((), title="以前の名前", description="ファイル名を変えたときの旧名", max_length=8)


class Case(Entry):
    """事例: what one municipality did and what came of it (after Digital Agency GIF 451-3)."""

    attribution: Attribution = Field(Attribution.ORGANISATION, title="団体名の出し方")
    municipality: Line | None = Field(
        None,
        title="自治体コード",
        description='全国地方公共団体コード6桁を引用符付きで(例 "012351")',
        json_schema_extra={"pattern": r"^[0-9]{6}$"},
    )
    population_band: PopulationBand | None = Field(
        None, title="人口規模", description="団体名を出さないとき(attribution: band)だけ書く"
    )
    stage: Stage = Field(title="取り組みの段階")
    outcome: OutcomeKind = Field(title="成果の種類")
    period: Period | None = Field(None, title="期間", description="取り組みの期間。資料からわからないときは書かない")
    indicators: tuple[Indicator, ...] = Field((), title="指標", description="数値で言える成果", max_length=6)
    impact: Impact | None = Field(
        None, title="減らした時間の計算", description="件数 × 分 × 回数 × 人数 を前後で。時間はサイトが計算する"
    )
    confirmed_by: Line | None = Field(
        None,
        title="確認した人の立場",
        description="書いた人とは別の、その団体の職員の役職(例 情報政策課長)",
    )
    replications: tuple[Replication, ...] = Field(
        (), title="ほかの団体の結果", description="同じことを試した団体の結果。うまくいかなかったものも", max_length=12
    )
    effort: Effort | None = Field(None, title="手間")
    cost: CostBand | None = Field(None, title="費用")
    network: NetworkModel | None = Field(None, title="ネットワーク")


class Thread(Entry):
    """スレッド: a question staff ask each other, and the curated answer."""


class Withdrawn(Model):
    """取り下げた記事: all that is left in the file of a case or thread with ``status: withdrawn``."""

    status: Status = Field(title="記事の状態", description="withdrawn と書く")
    withdrawn_on: Day = Field(title="取り下げた日", description="例 2026-11-22")
    reason: WithdrawalReason = Field(title="理由")
    successor: Reference | None = Field(None, title="代わりの記事", description="代わりに読める記事の名前")
    formerly: tuple[Slug, ...] = Field((), title="以前の名前", description="ファイル名を変えたときの旧名", max_length=8)


class Theme(Model):
    """テーマ: a controlled word of the editors (SKOS concept: label, aliases, scope note, related)."""

    label: Line = Field(title="名称")
    reading: Reading = Field(title="よみ", description="ひらがな")
    summary: Text = Field(title="説明", description="何を扱うテーマか、120字以内")
    aliases: tuple[Line, ...] = Field((), title="別名", max_length=12)
    related: tuple[Reference, ...] = Field((), title="関連テーマ", max_length=8)
    channel: Line | None = Field(None, title="聞く場所", description="公に知られている共創PFのチャンネル名")


class Person(Model):
    """寄稿者: who wrote, reviewed or curates (Dublin Core creator / contributor)."""

    name: Line = Field(title="表示名")
    kind: PersonKind = Field(PersonKind.PERSON, title="種類")
    roles: tuple[Role, ...] = Field(title="役割", min_length=1)
    introduction: Text | None = Field(None, title="紹介")


class Term(Model):
    """用語: one word of the glossary."""

    term: Line = Field(title="用語")
    reading: Reading = Field(title="よみ", description="ひらがな")
    definition: Text = Field(title="意味", description="160字以内で平易に")
    aliases: tuple[Line, ...] = Field((), title="別名・言い換え", max_length=12)
    themes: tuple[Reference, ...] = Field((), title="関係するテーマ", max_length=6)
    evidence: Evidence = Field(title="根拠")


class Glossary(Model):
    """用語集: content/glossary.yml."""

    terms: tuple[Term, ...] = Field(title="用語の一覧")


class FixedPage(Model):
    """A hand-written page of the site (about, accessibility, contribute)."""

    title: Line = Field(title="題名")
    summary: Text = Field(title="要約", json_schema_extra={"maxLength": SUMMARY_LIMIT})


class Municipality(Model):
    """自治体: a municipality or prefecture of the 全国地方公共団体コード list."""

    code: str
    name: str
    kana: str
    prefecture: str
    region: str
    population: int
    kind: str
    band: PopulationBand

    @property
    def full_name(self) -> str:
        """Prefecture and name, as a reader says it (石狩市 → 北海道石狩市; 岩手県 → 岩手県)."""
        return self.name if self.band is PopulationBand.PREFECTURE else f"{self.prefecture}{self.name}"


KINDS: dict[str, type[Model]] = {
    "cases": Case,
    "threads": Thread,
    "themes": Theme,
    "people": Person,
    "pages": FixedPage,
    "glossary": Glossary,
}
