"""All issue forms of the repository: those that become entries, and those about entries that stand."""

from collections.abc import Iterator, Mapping
from functools import cache

from generator import _, kinds, of, worded_by
from generator.entry.answers import shown_promises
from generator.entry.telling import shown_title
from generator.forms.entry_forms import case_form, label_of, thread_form
from generator.forms.questions import PUBLIC, SEVERAL_LINES, Form, Question
from generator.kinds import Kind
from generator.model.parts import Replication
from generator.model.register import known_by, settled
from generator.model.shown import in_language
from generator.model.tree import Field, asked_fields
from generator.model.vocabulary import WithdrawalReason


def _about(field: Field) -> tuple[str, str]:
    return field.title, field.description


def _labels(field: Field) -> tuple[str, ...]:
    return tuple(label for _value, label in field.choices)


def _agreed(*sentences: str) -> Question:
    return Question("agreed", of("promise", "確認"), element="checkboxes", required=True, options=sentences)


def _promised(kind: Kind) -> Question:
    return _agreed(*(sentence for _name, sentence in shown_promises(kind)))


def _page(label: str) -> Question:
    return Question("page", label, required=True, example="https://…")


def _correction_form() -> Form:
    """Return the form for a mistake in an entry."""
    return Form(
        "correction",
        _("内容の誤りを知らせる"),
        _("事例・スレッド・用語の誤りや、古くなった内容を知らせる"),
        label_of(kinds.CORRECTION),
        "\n".join(
            [
                _("お知らせありがとうございます。{public}", public=_(PUBLIC)),
                _(
                    "個人情報や非公開の情報を見つけたときは、その内容を書き写さず、ページのアドレスだけを知らせてください。"
                ),
            ]
        ),
        (
            _page(_("ページのアドレス")),
            Question(
                "problem",
                _("どこが、どう違いますか"),
                _("記事の文をそのまま写すと(1か所だけに当てはまる長さで)、直す案が自動で作られます"),
                "textarea",
                required=True,
                limit=SEVERAL_LINES,
            ),
            Question(
                "correction",
                _("正しい内容"),
                _("上に写した文の代わりに載せる文。わかる範囲で書いてください"),
                "textarea",
                limit=SEVERAL_LINES,
            ),
            Question("source", _("確かめられる公開資料のアドレス"), example="https://…"),
            _promised(kinds.CORRECTION),
        ),
        kinds.CORRECTION,
    )


def _withdrawal_form() -> Form:
    """Return the form that asks to take an entry down."""
    return Form(
        "withdraw",
        _("取り下げを頼む"),
        _("公開中の記事を取り下げてほしいとき(理由や個人情報は書かないでください)"),
        label_of(kinds.WITHDRAWAL),
        "\n".join(
            [
                _(
                    "ここに書いた内容は、送るとすぐに誰からも見えます。"
                    "**名前、連絡先、くわしい理由、問題の文章は書かないでください。**"
                ),
                _(
                    "個人情報や非公開の情報が載っているときは、ここには書かず、リポジトリの「Security」→"
                    "「Report a vulnerability」(編集部だけが読める窓口)から知らせてください。"
                ),
            ]
        ),
        (
            _page(_("ページのアドレス")),
            Question(
                "reason",
                of("field", "取り下げの理由"),
                _("記事のあった所に、この言葉だけが残ります"),
                "dropdown",
                required=True,
                options=tuple(_(one.written) for one in WithdrawalReason if one is not WithdrawalReason.PRIVACY),
            ),
            Question(
                "relation",
                _("立場"),
                element="dropdown",
                required=True,
                options=(_("書いた本人"), _works_there(), of("relation", "そのほか")),
            ),
            _agreed(
                _("名前、連絡先、くわしい理由、問題の文章は書いていません。"),
                _("サイトから消えても、リポジトリの履歴や、すでに使われた写しは残ることを理解しました。"),
            ),
        ),
        kinds.WITHDRAWAL,
    )


def _works_there() -> str:
    """Return how somebody of the staff says so."""
    register = settled()
    return _("記事に出てくる{one}の職員", one=register.one) if register.own else _("記事に出てくる団体の職員")


def replication_form() -> Form:
    """Return the form for what came of doing the same."""
    asked = {field.name: in_language(field) for field in asked_fields(Replication)}
    source = " | ".join(part.title for part in asked["evidence"].parts if not part.many)
    return Form(
        "replication",
        _("うちでもやってみた"),
        _("載っている事例を試した結果を知らせる(うまくいかなかった結果も、同じ重さで役に立ちます)"),
        label_of(kinds.REPLICATION),
        f"{_(PUBLIC)}\n{_('編集部が確かめて、元の事例に書き加えます。')}",
        (
            _page(_("試した事例のアドレス")),
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
                _("確かめられる公開資料のアドレス"),
                _("あれば。「{order}」の順に | で区切ると、記事にも載ります", order=source),
                example="https://…",
            ),
            _promised(kinds.REPLICATION),
        ),
        kinds.REPLICATION,
    )


def _whose(asked: Mapping[str, Field]) -> Iterator[Question]:
    """Yield the questions of where it was done, if the site asks for that: a name, or a size."""
    own = settled().own
    if field := asked.get("municipality"):
        about = _("名前を出してよいときだけ。名前か id") if own else _("団体名を出してよいときだけ。名前か6桁のコード")
        yield Question(field.name, shown_title(field), about)
    if field := asked.get("population_band"):
        about = _("名前を出さないときに選びます") if own else _("団体名を出さないときに選びます")
        yield Question(field.name, field.title, about, "dropdown", options=_labels(field))


def issue_forms() -> tuple[Form, ...]:
    """Return all forms, as they ask for the subjects of the site."""
    return _forms(known_by(), worded_by())


@cache
def _forms(_known_by: bytes, _worded_by: object) -> tuple[Form, ...]:
    return (case_form(), thread_form(), _correction_form(), replication_form(), _withdrawal_form())
