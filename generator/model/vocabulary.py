"""The closed word lists of the content model, each value with its Japanese label."""

from generator.model.labelled import Labelled


class Language(Labelled):
    """A language that readers of a site are told things in; entries stay in the words of their authors."""

    JA = "ja", "日本語"
    EN = "en", "英語"


class NetworkModel(Labelled):
    """Network model of the 総務省 security policy guideline (α′ since October 2024)."""

    ALPHA = "α", "αモデル"
    ALPHA_DASH = "α′", "α′モデル"
    BETA = "β", "βモデル"
    BETA_DASH = "β′", "β′モデル"


class CostBand(Labelled):
    """Total cost of the work in yen, initial and first year together."""

    NONE = "0円"
    UNDER_500K = "〜50万円", "50万円まで"
    UNDER_3M = "50万円〜300万円"
    UNDER_10M = "300万円〜1,000万円"
    UNDER_100M = "1,000万円〜1億円"
    UNDER_1B = "1億円〜10億円"
    OVER_1B = "10億円〜", "10億円以上"


class WithdrawalReason(Labelled):
    """Why an entry was withdrawn, in one line that readers may see; never the details."""

    AUTHOR = "author", "書いた方から取り下げの申し出がありました。"
    PRIVACY = "privacy", "個人や団体の情報を守るためです。"
    RIGHTS = "rights", "資料などの権利を守るためです。"
    MISTAKEN = "mistaken", "内容に、直せない誤りがありました。"
    OUTDATED = "outdated", "制度などが変わり、役目を終えました。"
    MERGED = "merged", "ほかの記事にまとめました。"


class PersonKind(Labelled):
    """Whether a contributor is one person or a group."""

    PERSON = "person", "個人"
    ORGANISATION = "organisation", "団体・グループ"


class EvidenceLevel(Labelled):
    """How firmly the effect of a case is shown; computed from its fields and never typed."""

    STATED = "stated", "効果の数値あり"
    COMPARED = "compared", "前後の数値と計算の根拠あり"
    MEASURED = "measured", "実測と資料あり"
    CONFIRMED = "confirmed", "団体の別の人も確認"
    REPLICATED = "replicated", "ほかの団体も試した"


class ConsentChannel(Labelled):
    """How a consent was given; the record itself stays with the editors."""

    FORM = "form", "投稿フォーム"
    MAIL = "mail", "メール"
    CHAT = "chat", "チャットでの返信"
    PAPER = "paper", "書面"
    PULL_REQUEST = "pull_request", "プルリクエスト"


class Role(Labelled):
    """What a person does for the knowledge base."""

    AUTHOR = "author", "執筆"
    CONTRIBUTOR = "contributor", "協力"
    REVIEWER = "reviewer", "確認"
    CURATOR = "curator", "編集"
    AMBASSADOR = "ambassador", "世話役"


class Basis(Labelled):
    """How a figure is known: measured in a way that is told, published without it, preliminary, or expected."""

    MEASURED = "実測"
    PUBLISHED = "公表値"
    PRELIMINARY = "速報値"
    EXPECTED = "見込み"


class Span(Labelled):
    """What a formula of hours counts: a year of work that comes again, or a job that was done once or tried."""

    YEAR = "1年分"
    ONCE = "1回分"


class FigureKind(Labelled):
    """What the number of an indicator is; only the first has two of them."""

    CHANGE = "前と後"
    SAVED = "減った量"
    SIZE = "規模・実績"
    HARM = "被害・負担"
    TARGET = "目標"


class Direction(Labelled):
    """Which way a figure should go; it makes a change better or worse."""

    DOWN = "減るとよい"
    UP = "増えるとよい"
    NEITHER = "どちらでもない"


class Stage(Labelled):
    """How far the work has come; not the state of the entry."""

    PLANNED = "planned", "計画中"
    PILOT = "pilot", "試行中"
    IN_USE = "in_use", "運用中"
    ENDED = "ended", "終了"


class Status(Labelled):
    """State of the entry in the knowledge base; not the stage of the work."""

    DRAFT = "draft", "下書き"
    PUBLISHED = "published", "公開"
    ARCHIVED = "archived", "更新終了"
    WITHDRAWN = "withdrawn", "取り下げ"


class Attribution(Labelled):
    """How openly the organisation behind an entry is named."""

    FULL = "full", "団体名と氏名"
    ORGANISATION = "organisation", "団体名のみ"
    BAND = "band", "人口規模のみ"
    NONE = "none", "記載しない"


class ChangeKind(Labelled):
    """What editors did to an entry that stood; that it came, and what others found, is told by other fields."""

    ADDED = "追記"
    CORRECTED = "訂正"
    REWRITTEN = "改訂"
    REPLACED = "差し替え"
    CONFIRMED = "確認"


class ReplicationResult(Labelled):
    """What came of doing the same elsewhere; each result counts the same."""

    SAME = "same", "同じようにできた"
    PARTIAL = "partial", "一部できた"
    DID_NOT_WORK = "did_not_work", "うまくいかなかった"


class BodyKind(Labelled):
    """What sort of public body a case is about; the value stands in ``content/reference/bodies.csv``."""

    PREFECTURE = "都道府県"
    MUNICIPALITY = "市区町村"
    WARD = "政令市の区"
    UNION = "広域連合"
    ASSOCIATION = "一部事務組合"
    MINISTRY = "府省"
    FIRE = "消防"
    HOSPITAL = "公立病院"
    AGENCY = "地方独立行政法人"


class MaterialKind(Labelled):
    """What a document is that others can use as it stands."""

    GUIDELINE = "要綱"
    SPECIFICATION = "仕様書"
    FORM = "様式"
    MANUAL = "手順書"
    CONTRACT = "契約書"
    SLIDES = "説明資料"
    OTHER = "その他"


class SourceKind(Labelled):
    """What sort of document a source is: who speaks in it, and of whom; apart from how strong an effect it shows."""

    PRIMARY = "一次資料"
    PUBLIC = "公的機関の解説"
    JOURNAL = "専門誌"
    NEWS = "報道"
    VENDOR = "事業者の資料"
    OTHER = "その他"


class SeenAs(Labelled):
    """What was looked at when a document was read: the page as it stood, or a copy that somebody keeps of it."""

    LIVE = "live", "公開中のページ"
    COPY = "stored_copy", "保存された写し"


class ConsentScope(Labelled):
    """What a person has agreed to."""

    NAME = "name", "名前の掲載"
    QUOTATION = "quotation", "発言の引用"


class OutcomeKind(Labelled):
    """What came of the work; stopping needless work is an outcome like any other."""

    ACHIEVED = "achieved", "成果あり"
    PARTIAL = "partial", "部分的な成果"
    EXPECTED = "expected", "成果見込み"
    STOPPED = "stopped", "中止・廃止"
    FAILED = "failed", "うまくいかなかった"
