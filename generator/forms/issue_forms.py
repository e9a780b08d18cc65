"""All issue forms of the repository: those that become entries, and those about entries that stand."""

from collections.abc import Iterator, Mapping
from functools import cache

from generator import kinds
from generator.entry.answers import PROMISES
from generator.entry.telling import asked_title
from generator.forms.entry_forms import case_form, thread_form
from generator.forms.questions import PUBLIC, SEVERAL_LINES, Form, Question
from generator.model.parts import Replication
from generator.model.register import known_by, settled
from generator.model.tree import Field, asked_fields
from generator.model.vocabulary import WithdrawalReason

_OWN_WORDS, _NOTHING_PRIVATE, _ = (sentence for _name, sentence in PROMISES)
_INSTEAD = "上に写した文の代わりに載せる文。わかる範囲で書いてください"


def _about(field: Field) -> tuple[str, str]:
    return field.title, field.description


def _labels(field: Field) -> tuple[str, ...]:
    return tuple(label for _value, label in field.choices)


CORRECTION = Form(
    "correction",
    "内容の誤りを知らせる",
    "事例・スレッド・用語の誤りや、古くなった内容を知らせる",
    "訂正",
    f"お知らせありがとうございます。{PUBLIC}\n"
    "個人情報や非公開の情報を見つけたときは、その内容を書き写さず、ページのアドレスだけを知らせてください。",
    (
        Question("page", "ページのアドレス", required=True, example="https://…"),
        Question(
            "problem",
            "どこが、どう違いますか",
            "記事の文をそのまま写すと(1か所だけに当てはまる長さで)、直す案が自動で作られます",
            "textarea",
            required=True,
            limit=SEVERAL_LINES,
        ),
        Question(
            "correction",
            "正しい内容",
            _INSTEAD,
            "textarea",
            limit=SEVERAL_LINES,
        ),
        Question("source", "確かめられる公開資料のアドレス", example="https://…"),
        Question("agreed", "確認", element="checkboxes", required=True, options=(_NOTHING_PRIVATE,)),
    ),
    kinds.CORRECTION,
)
WITHDRAW = Form(
    "withdraw",
    "取り下げを頼む",
    "公開中の記事を取り下げてほしいとき(理由や個人情報は書かないでください)",
    "取り下げ",
    "ここに書いた内容は、送るとすぐに誰からも見えます。**名前、連絡先、くわしい理由、問題の文章は書かないでください。**\n"
    "個人情報や非公開の情報が載っているときは、ここには書かず、リポジトリの「Security」→「Report a vulnerability」"
    "(編集部だけが読める窓口)から知らせてください。",
    (
        Question("page", "ページのアドレス", required=True, example="https://…"),
        Question(
            "reason",
            "取り下げの理由",
            "記事のあった所に、この言葉だけが残ります",
            "dropdown",
            required=True,
            options=tuple(reason.written for reason in WithdrawalReason if reason is not WithdrawalReason.PRIVACY),
        ),
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
                "名前、連絡先、くわしい理由、問題の文章は書いていません。",
                "サイトから消えても、リポジトリの履歴や、すでに使われた写しは残ることを理解しました。",
            ),
        ),
    ),
    kinds.WITHDRAWAL,
)


def replication_form() -> Form:
    """Return the form for what came of doing the same."""
    asked = {field.name: field for field in asked_fields(Replication)}
    source = " | ".join(part.title for part in asked["evidence"].parts if not part.many)
    return Form(
        "replication",
        "うちでもやってみた",
        "載っている事例を試した結果を知らせる(うまくいかなかった結果も、同じ重さで役に立ちます)",
        "やってみた",
        f"{PUBLIC}\n編集部が確かめて、元の事例に書き加えます。",
        (
            Question("page", "試した事例のアドレス", required=True, example="https://…"),
            Question(
                "result",
                *_about(asked["result"]),
                element="dropdown",
                required=True,
                options=_labels(asked["result"]),
            ),
            *_whose(asked),
            Question("hours", *_about(asked["hours"]), limit=10),
            Question(
                "difference",
                asked["difference"].title,
                asked["difference"].description,
                "textarea",
                required=True,
                limit=SEVERAL_LINES,
            ),
            Question(
                "source",
                "確かめられる公開資料のアドレス",
                f"あれば。「{source}」の順に | で区切ると、記事にも載ります",
                example="https://…",
            ),
            Question("agreed", "確認", element="checkboxes", required=True, options=(_OWN_WORDS, _NOTHING_PRIVATE)),
        ),
        kinds.REPLICATION,
    )


def _whose(asked: Mapping[str, Field]) -> Iterator[Question]:
    """Yield the questions of where it was done, if the site asks for that: a name, or a size."""
    if field := asked.get("municipality"):
        code = "id" if settled().own else "6桁のコード"
        yield Question(field.name, asked_title(field), f"団体名を出してよいときだけ。名前か{code}")
    if field := asked.get("population_band"):
        about = "団体名を出さないときに選びます"
        yield Question(field.name, field.title, about, "dropdown", options=_labels(field))


def issue_forms() -> tuple[Form, ...]:
    """Return all forms, as they ask for the subjects of the site."""
    return _forms(known_by())


@cache
def _forms(_known_by: bytes) -> tuple[Form, ...]:
    return (case_form(), thread_form(), CORRECTION, replication_form(), WITHDRAW)
