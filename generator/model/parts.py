"""What entries are made of: sources, figures, places that did the same, consents; frozen, closed types."""

from pydantic import Field

from generator.model.bands import PopulationBand
from generator.model.claims import Claim
from generator.model.types import (
    Asked,
    Code,
    Count,
    FigureName,
    Hours,
    Issued,
    Line,
    Model,
    Month,
    Name,
    Ordinal,
    PastDay,
    PersonName,
    Speaker,
    Text,
    Url,
    asked_of,
)
from generator.model.vocabulary import (
    Basis,
    ChangeKind,
    ConsentChannel,
    ConsentScope,
    Direction,
    FigureKind,
    MaterialKind,
    ReplicationResult,
    SeenAs,
    SourceKind,
    Span,
)


class Evidence(Model):
    """A public source and what it carries (schema.org ``citation``)."""

    title: Name = Field(title="資料名", description="資料やページの題名")
    publisher: Name = Field(title="発行者", description="資料を公開している団体・媒体の名称")
    kind: SourceKind = Field(
        title="資料の種類",
        description="一次資料は、取り組んだ団体や制度の担当機関が自ら公表したもの。会社が書いたものは事業者の資料",
    )
    url: Url = Field(title="アドレス", description="https:// で始まる公開ページのアドレス")
    accessed_on: PastDay = Field(title="確認日", description="内容を確認した日(例 2026-11-22)")
    supports: tuple[Claim, ...] = Field(
        (), title="裏付ける箇所", description="この資料が裏付ける項目や見出し(例 indicators, 取り組み)"
    )
    issued: Issued | None = Field(
        None, title="公表日", description="資料に書かれた公表の日。年だけ、年月だけでもよい(例 2025-10)"
    )
    seen_as: SeenAs = Field(
        SeenAs.LIVE,
        title="確かめ方",
        description="公開中のページを開けず、保存された写しで確かめたときだけ書く",
        json_schema_extra=asked_of(Asked.NOBODY),
    )


class Material(Model):
    """A public document that others can use as it stands; it is linked, never attached."""

    title: Name = Field(title="資料名", description="要綱や様式の題名")
    kind: MaterialKind = Field(title="種類")
    publisher: Name = Field(title="発行者", description="公開している団体の名称")
    url: Url = Field(title="アドレス", description="https:// で始まる公開ページかファイルのアドレス")
    accessed_on: PastDay = Field(title="確認日", description="内容を確認した日(例 2026-11-22)")
    seen_as: SeenAs = Field(
        SeenAs.LIVE,
        title="確かめ方",
        description="公開中のページを開けず、保存された写しで確かめたときだけ書く",
        json_schema_extra=asked_of(Asked.NOBODY),
    )


class ShownFigure(Model):
    """A figure of an entry: a file that lies in its folder, and what it says to those who do not see it."""

    file: FigureName = Field(title="ファイル名", description="content/figures/記事の名前/ のファイル(例 nagare.svg)")
    alt: Text = Field(title="代わりの文章", description="図が言っていることを、見なくてもわかるように書く")
    caption: Line | None = Field(None, title="説明")
    source: Line | None = Field(None, title="出典・利用条件", description="自分で描いた図でないとき")


_NUMBER = "数字だけを書く(カンマ・単位なし)"


class Indicator(Model):
    """A figure: what came of it before and after, or one value that says what it is."""

    name: Line = Field(title="指標名", description="何の数値か(例 集計にかかる時間)")
    kind: FigureKind = Field(
        FigureKind.CHANGE, title="数値の種類", description="前の値と後の値がそろわないときは、1つの値が何かを選ぶ"
    )
    unit: Line = Field(title="単位", description="例 時間/年、件、%")
    before: Count | None = Field(None, title="前の値", description=_NUMBER)
    after: Count | None = Field(None, title="後の値", description=_NUMBER)
    value: Count | None = Field(None, title="1つの値", description=f"前と後がそろわないとき。{_NUMBER}")
    direction: Direction = Field(
        Direction.NEITHER, title="よい向き", description="前と後を比べて、よくなったかを示すために使う"
    )
    basis: Basis = Field(
        title="根拠の種類",
        description="測り方がわかれば 実測、わからなければ 公表値、あとで確定する値は 速報値、これからの値は 見込み",
    )
    as_of: Month | None = Field(None, title="時点", description="いつの数値か(例 2025-10)")
    method: Line | None = Field(
        None, title="測り方", description="実測のときは必ず、どう数えたか(例 1週間の記録を12か月分に換算)"
    )
    source: Ordinal | None = Field(
        None,
        title="資料の番号",
        description="数値が載っている資料が2つ以上のとき、その値が evidence の上から何番目の資料にあるか(例 2)",
        json_schema_extra=asked_of(Asked.NOBODY),
    )

    @property
    def claims_effect(self) -> bool:
        """Whether it says that something came of the work, which may be shown more or less firmly."""
        return self.kind in {FigureKind.CHANGE, FigureKind.SAVED}


class Terms(Model):
    """The terms whose product is a year of work: how much, how long, how often, by how many."""

    cases: Count = Field(title="件数", description="1回に扱う件数(件)")
    minutes: Count = Field(title="分", description="1件に1人がかける時間(分)")
    times: Count = Field(title="回数", description="1年に行う回数(回/年)")
    people: Count = Field(title="人数", description="1件に同時に関わる職員の人数(人)")


class Impact(Model):
    """Hours of work before and after, of a year or of one job, as a formula that anybody can recompute."""

    before: Terms = Field(title="取り組み前")
    after: Terms = Field(title="取り組み後")
    basis: Basis = Field(
        title="根拠の種類", description="測った値は 実測、式の値が公表されただけなら 公表値、これからの値は 見込み"
    )
    as_of: Month = Field(title="時点", description="いつの数値か(例 2025-10)")
    span: Span = Field(
        Span.YEAR,
        title="計算の範囲",
        description="くり返す仕事の1年の値は 1年分。1回で終わる仕事や、試した分だけの値は 1回分",
        json_schema_extra=asked_of(Asked.NOBODY),
    )
    hours: Hours | None = Field(
        None,
        title="減った時間",
        description="書かなくてよい。書くなら、計算した値を1時間未満で四捨五入した数と同じにする",
        json_schema_extra=asked_of(Asked.NOBODY),
    )
    indicator: Line | None = Field(
        None,
        title="対応する指標",
        description="同じ時間を載せた指標の name。単位は 時間/年(1回分なら 時間)で、値は計算と同じにする",
        json_schema_extra=asked_of(Asked.NOBODY),
    )


class Replication(Model):
    """What came of it where somebody else did the same, be it what they hoped for or not."""

    municipality: Code | None = Field(
        None, title="自治体コード", description="試した団体の6桁のコードを引用符付きで。名前を出さないときは書かない"
    )
    population_band: PopulationBand | None = Field(
        None, title="人口規模", description="団体名を出さないときに、自治体コードの代わりに書く"
    )
    result: ReplicationResult = Field(title="結果")
    hours: Count | None = Field(None, title="減った時間(時間/年)", description="わかるときだけ。減らなかったら 0")
    difference: Text = Field(title="違い", description="元の事例と変えたこと、違った結果になった理由")
    reported_on: PastDay = Field(title="報告日", description="結果を聞いた日(例 2026-11-22)")
    evidence: Evidence | None = Field(None, title="根拠", description="公開資料があれば")


class Change(Model):
    """What changed in an entry after it was published, in a sentence for its readers (schema.org ``dateModified``)."""

    changed_on: PastDay = Field(title="日付", description="例 2026-11-22")
    kind: ChangeKind = Field(title="種類", description="資料を新しくしたら 差し替え、変わりがなければ 確認")
    what: Line = Field(title="変わったこと", description="読む人に向けた1文(例 集計の時間を、測り直した値にしました。)")


class Consent(Model):
    """That somebody agreed to be named or quoted: a person by name, or whoever has a role in an exchange."""

    person: PersonName | None = Field(None, title="人", description="content/people にある名前。役割だけの人は書かない")
    speaker: Speaker | None = Field(None, title="発言者", description="「やり取り」に役割だけで載る人(例 回答者1)")
    given_on: PastDay = Field(title="同意した日", description="例 2026-11-22")
    scope: tuple[ConsentScope, ...] = Field(title="同意した範囲", min_length=1, max_length=2)
    via: ConsentChannel = Field(title="同意の受け方")


class Period(Model):
    """When the work was done; ``to`` is open while it goes on."""

    from_: Month = Field(alias="from", title="開始", description="始めた年月(例 2025-04)。計画の年月は書かない")
    to: Month | None = Field(None, title="終了", description="終えた年月。続いている間は書かない")


class Effort(Model):
    """Hands and time the work took."""

    people: Count | None = Field(None, title="人数", description="主に関わった職員の人数")
    months: Count | None = Field(None, title="期間(月)", description="準備から運用までの月数")
