"""The issue forms of the repository: words, limits and choices come from the content model, so they cannot differ."""

from dataclasses import dataclass

from generator.entry.answers import PROMISES
from generator.kinds import CASE as CASE_KIND
from generator.kinds import THREAD as THREAD_KIND
from generator.kinds import Kind
from generator.model.parts import Replication
from generator.model.slug import MAX_LENGTH
from generator.model.types import SUMMARY_LIMIT
from generator.model.vocabulary import (
    CASE_SECTIONS,
    SECTION_HELP,
    Attribution,
    Claim,
    CostBand,
    Labelled,
    NetworkModel,
    OutcomeKind,
    ReplicationResult,
    Stage,
)
from generator.model.vocabulary import PopulationBand as Band

NO_RESPONSE = "_No response_"  # what GitHub writes for a question left empty
SECTION_LIMIT = 4000
_LINE, _LIST = 400, 4000
_PROMISES = tuple(sentence for _name, sentence in PROMISES)
_OWN_WORDS, _NOTHING_PRIVATE, _ = _PROMISES


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form; ``element`` is GitHub's name for the way it is answered, ``limit`` is in characters."""

    id: str
    label: str
    hint: str = ""
    element: str = "input"
    required: bool = False
    options: tuple[str, ...] = ()
    limit: int = _LINE
    example: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its file, the label its issues carry, and the kind of entry it makes (none: people answer it)."""

    name: str
    title: str
    description: str
    label: str
    intro: str
    questions: tuple[Question, ...]
    kind: Kind | None = None


def _labels(words: type[Labelled]) -> tuple[str, ...]:
    return tuple(word.label for word in words)


def _title_of(kind: Kind, name: str) -> str:
    """Return the Japanese name of a question of the content model."""
    return str(kind.model.model_fields[name].title)


def _of_replication(name: str) -> tuple[str, str]:
    """Return the Japanese name and the description of a field of a replication."""
    field = Replication.model_fields[name]
    return str(field.title), field.description or ""


def _section(section: Claim, remark: str = "") -> Question:
    hint = "。".join(filter(None, (SECTION_HELP[section], remark)))
    return Question(section.value, section.value, hint, "textarea", required=True, limit=SECTION_LIMIT)


def _shared(kind: Kind, title: str, summary: str) -> tuple[Question, ...]:
    """Return the questions that cases and threads share, above their sections."""
    asked = "同僚ならこう聞く、という文を1行に1つ。12個まで。言い換えは (住民|市民) のように書けます"
    example = "(住民|市民)アンケートを電子化したい\nアンケートの集計に時間がかかる"
    themes = "1〜3個を「、」で区切って書きます。サイトの「テーマ」のページにある名前から選んでください"
    return (
        Question("title", _title_of(kind, "title"), title, required=True, limit=40),
        Question("summary", _title_of(kind, "summary"), summary, "textarea", required=True, limit=SUMMARY_LIMIT),
        Question(
            "themes",
            _title_of(kind, "themes"),
            themes,
            required=True,
            example="窓口改革・オンライン申請、業務改革・調査",
        ),
        Question("keywords", _title_of(kind, "keywords"), "自由な言葉を8個まで「、」で区切って書きます"),
        Question(
            "questions", _title_of(kind, "questions"), asked, "textarea", required=True, limit=1000, example=example
        ),
    )


def _closing(kind: Kind, supports: str) -> tuple[Question, ...]:
    """Return the questions that stand below the sections of cases and threads."""
    sources = (
        "公開資料を1行に1件、「資料名 | 発行者 | アドレス | 読んだ日 | 裏付ける箇所」の順に | で区切ります。12件まで"
    )
    name = "ページのアドレスになる名前。英小文字・数字・ハイフンで3〜60字。空欄なら編集部が付けます"
    return (
        Question(
            "evidence",
            _title_of(kind, "evidence"),
            sources,
            "textarea",
            required=True,
            limit=_LIST,
            example=f"標本調査とは | 総務省統計局 | https://www.stat.go.jp/… | 2026-11-22 | {supports}",
        ),
        Question("slug", "ファイル名", name, limit=MAX_LENGTH, example="kitami-madoguchi"),
        Question("agreed", "確認", element="checkboxes", required=True, options=_PROMISES),
    )


_PUBLIC = "ここに書いた内容は、送るとすぐに誰からも見えます。消しても履歴が残ります。迷う情報は、書かないでください。"
_FOLLOWS = "編集部が読み、「受理」の印を付けると、記事の案が自動で作られます。案は、人が読んでから公開します。"

CASE = Form(
    "case",
    "事例を投稿する",
    "自団体でしたこと、どうなったかを書く(うまくいかなかった話も歓迎します)",
    "事例",
    f"{_PUBLIC}\n{_FOLLOWS}",
    (
        *_shared(CASE_KIND, "何をしたか。40字以内", "答えを先に、120字以内。見込みは見込みと書きます"),
        Question(
            "attribution",
            _title_of(CASE_KIND, "attribution"),
            "「人口規模のみ」を選ぶと、団体名はどこにも載りません。下の「自治体」は空欄にしてください",
            "dropdown",
            required=True,
            options=(Attribution.ORGANISATION.label, Attribution.BAND.label, Attribution.NONE.label),
        ),
        Question("municipality", "自治体", "団体名を出すときだけ書きます。名前(例 北海道石狩市)か6桁のコード"),
        Question(
            "population_band",
            _title_of(CASE_KIND, "population_band"),
            "団体名を出さないときだけ選びます",
            "dropdown",
            options=_labels(Band),
        ),
        Question("stage", _title_of(CASE_KIND, "stage"), "", "dropdown", required=True, options=_labels(Stage)),
        Question(
            "outcome", _title_of(CASE_KIND, "outcome"), "", "dropdown", required=True, options=_labels(OutcomeKind)
        ),
        Question("period_from", "始めた年月", "例 2025-04", limit=7),
        Question("period_to", "終えた年月", "続いている間は空欄", limit=7),
        Question(
            "indicators",
            _title_of(CASE_KIND, "indicators"),
            "数値を1行に1つ、「指標名 | 単位 | 取り組み前 | 取り組み後 | 実測か見込み | 時点」の順に | で"
            "区切ります。6個まで",
            "textarea",
            limit=_LIST,
            example="集計にかかる時間 | 時間/年 | 350 | 80 | 実測 | 2026-03",
        ),
        Question("effort_people", "手間(人数)", "主に関わった職員の人数。数字だけ", limit=10),
        Question("effort_months", "手間(月数)", "準備から運用までの月数。数字だけ", limit=10),
        Question(
            "cost",
            _title_of(CASE_KIND, "cost"),
            "初期費用と初年度を合わせた額",
            "dropdown",
            options=_labels(CostBand),
        ),
        Question("network", _title_of(CASE_KIND, "network"), "", "dropdown", options=_labels(NetworkModel)),
        *(_section(section) for section in CASE_SECTIONS),
        *_closing(CASE_KIND, "indicators、取り組み"),
    ),
    CASE_KIND,
)
THREAD = Form(
    "thread",
    "質問と答えを投稿する",
    "同僚からよく聞かれる質問と、公開資料で確かめられる答えを書く",
    "質問と答え",
    f"{_PUBLIC}\nSlack の投稿は写さず、公開資料で確かめられることだけを書いてください。\n{_FOLLOWS}",
    (
        *_shared(THREAD_KIND, "質問を1文で。40字以内", "答えを120字以内で"),
        _section(Claim.ANSWER, "根拠で確かめられることだけを書く"),
        Question(
            "asked",
            "質問者の言葉",
            "どんな立場の人が、何に困って聞くのか",
            "textarea",
            required=True,
            limit=SECTION_LIMIT,
        ),
        Question(
            "answered", "回答者の言葉", "「やり取り」に載せる答え", "textarea", required=True, limit=SECTION_LIMIT
        ),
        _section(Claim.OPEN_QUESTIONS, "なければ「ありません。」と書く"),
        *_closing(THREAD_KIND, "答え"),
    ),
    THREAD_KIND,
)
CORRECTION = Form(
    "correction",
    "内容の誤りを知らせる",
    "事例・スレッド・用語の誤りや、古くなった内容を知らせる",
    "訂正",
    f"お知らせありがとうございます。{_PUBLIC}\n"
    "個人情報や非公開の情報を見つけたときは、その内容を書き写さず、ページのアドレスだけを知らせてください。",
    (
        Question("page", "ページのアドレス", required=True, example="https://…"),
        Question(
            "problem",
            "どこが、どう違いますか",
            "見出しや文を引くと、早く見つけられます",
            "textarea",
            required=True,
            limit=_LIST,
        ),
        Question("correction", "正しい内容", "わかる範囲で書いてください", "textarea", limit=_LIST),
        Question("source", "確かめられる公開資料のアドレス", example="https://…"),
        Question("agreed", "確認", element="checkboxes", required=True, options=(_NOTHING_PRIVATE,)),
    ),
)
REPLICATION = Form(
    "replication",
    "うちでもやってみた",
    "載っている事例を試した結果を知らせる(うまくいかなかった結果も、同じ重さで役に立ちます)",
    "やってみた",
    f"{_PUBLIC}\n編集部が確かめて、元の事例に書き加えます。",
    (
        Question("page", "試した事例のアドレス", required=True, example="https://…"),
        Question(
            "result",
            *_of_replication("result"),
            element="dropdown",
            required=True,
            options=_labels(ReplicationResult),
        ),
        Question("municipality", "自治体", "団体名を出してよいときだけ。名前か6桁のコード"),
        Question(
            "population_band",
            _title_of(CASE_KIND, "population_band"),
            "団体名を出さないときに選びます",
            "dropdown",
            options=_labels(Band),
        ),
        Question("hours", *_of_replication("hours"), limit=10),
        Question("difference", *_of_replication("difference"), "textarea", required=True, limit=_LIST),
        Question("source", "確かめられる公開資料のアドレス", "あれば", example="https://…"),
        Question("agreed", "確認", element="checkboxes", required=True, options=(_OWN_WORDS, _NOTHING_PRIVATE)),
    ),
)
WITHDRAW = Form(
    "withdraw",
    "取り下げを頼む",
    "公開中の記事を取り下げてほしいとき(理由や個人情報は書かないでください)",
    "取り下げ",
    "ここに書いた内容は、送るとすぐに誰からも見えます。**名前、連絡先、取り下げの理由、問題の文章は書かないでください。**\n"
    "個人情報や非公開の情報が載っているときは、ここには書かず、リポジトリの「Security」→「Report a vulnerability」"
    "(編集部だけが読める窓口)から知らせてください。",
    (
        Question("page", "ページのアドレス", required=True, example="https://…"),
        Question(
            "relation",
            "立場",
            element="dropdown",
            required=True,
            options=("書いた本人", "記事に出てくる団体の職員", "そのほか"),
        ),
        Question(
            "agreed",
            "確認",
            element="checkboxes",
            required=True,
            options=(
                "名前、連絡先、理由、問題の文章は書いていません。",
                "サイトから消えても、リポジトリの履歴や、すでに使われた写しは残ることを理解しました。",
            ),
        ),
    ),
)
FORMS = (CASE, THREAD, CORRECTION, REPLICATION, WITHDRAW)
