"""A case that was told in plain words → one mail that asks its sender for all that is missing."""

from collections.abc import Iterator

from generator.entry.answers import PROMISES, Answers
from generator.kinds import CASE
from generator.model.claims import SECTION_HELP
from generator.model.tree import fields_of

# What only the sender can say, in the order in which people tell; editors choose the themes.
_QUESTIONS = {
    "title": "題名: 何をした事例か、40字以内でひとことにすると、どうなりますか。",
    "summary": "要約: 何をして、どうなったかを、120字以内で教えてください。",
    "municipality": "団体名: 載せてよければ団体名を、載せないときは「載せない」と人口の規模を教えてください。",
    "population_band": "人口の規模: 次のどれですか。{choices}",
    "stage": "いまの段階: 次のどれですか。{choices}",
    "outcome": "成果の種類: 次のどれですか。{choices}",
    "questions": "聞き方: 同じことで困った同僚なら、どんな言葉で聞くと思いますか。1つでも構いません。",
    "evidence": "公開資料: 書いた事実を確かめられる資料(議会資料、計画、報道など)の名前とアドレスを教えてください。",
}
# Without these nothing can be published: they are asked first.
_FIRST = ("evidence", "municipality", "population_band", "stage", "outcome")


def asking_mail(answers: Answers) -> str:
    """Return the text of a mail, its subject in the first line; what was answered is not asked again."""
    title = answers.fields.get("title", "")
    fields = dict(_fields(answers))
    promises = "\n".join(f"   ・{sentence}" for _name, sentence in PROMISES)
    first = [f"公開の確認: 次の3つでよろしければ「はい」とお返事ください。\n{promises}"]
    first += [fields[name] for name in _FIRST if name in fields]
    rest = [*(question for name, question in fields.items() if name not in _FIRST), *_sections(answers)]
    return "\n".join(
        (
            f"件名: 「{title}」について教えてください" if title else "件名: お送りいただいた事例について教えてください",
            "",
            "事例をお送りいただき、ありがとうございます。",
            f"記事にするために、まず次の{len(first)}つだけ教えてください。",
            "",
            *(f"{number}. {question}" for number, question in enumerate(first, 1)),
            "",
            *(["次は、書けるものだけで構いません。空けておけば、こちらで下書きします。", ""] if rest else []),
            *(f"{number}. {question}" for number, question in enumerate(rest, len(first) + 1)),
            *([""] if rest else []),
            "このメールに、番号を付けてお返事いただければ結構です。",
            "名前、連絡先、非公開の資料は書かないでください。",
            "",
        )
    )


def _fields(answers: Answers) -> Iterator[tuple[str, str]]:
    """Yield the question about each field that is missing, by its name."""
    withheld = "attribution" in answers.fields
    left_out = {"municipality"} if withheld else {"population_band"}
    choices = {
        field.name: "".join(f"「{label}」" for _value, label in field.choices) for field in fields_of(CASE.model)
    }
    for name, question in _QUESTIONS.items():
        if name not in answers.fields and name not in left_out:
            yield name, question.format(choices=choices[name])


def _sections(answers: Answers) -> Iterator[str]:
    for claim in CASE.asked_sections:
        if claim not in answers.sections:
            yield f"{claim}: {SECTION_HELP[claim]}。"
