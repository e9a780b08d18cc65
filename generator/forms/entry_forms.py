"""The issue forms that become entries: every question is made from a field or a heading; none can be forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import _, kinds, noted, of
from generator.entry.answers import shown_promises
from generator.entry.telling import shown_title
from generator.forms.questions import LINE, PUBLIC, SEVERAL_LINES, Form, Question
from generator.kinds import Kind
from generator.model.claims import SECTION_HELP, Claim
from generator.model.register import settled
from generator.model.shown import in_language
from generator.model.slug import MAX_LENGTH
from generator.model.tree import Field, asked_fields
from generator.model.types import Sort
from generator.model.vocabulary import Attribution

_LONG = 80  # characters from which a text gets several lines
_LENGTHS = {"month": 7, "date": 10, "number": 10}


@dataclass(frozen=True, slots=True)
class Words:
    """What a question says otherwise than its field, because a form is no file."""

    hint: str = ""
    example: str = ""
    options: tuple[str, ...] = ()


# Fields that an issue form does not ask for, and why.
LEFT_OUT = {
    "published_on": "the day of the acceptance",
    "reviewed_on": "the day of the acceptance",
    "review_by": "half a year from it",
    "related": "takes names of files, which editors know",
    "impact": "four numbers twice: the offline form has boxes for them",
    "confirmed_by": "somebody else's word, which editors ask for",
}
_WORDS = {
    "themes": Words(
        noted("1〜3個を「、」で区切って書きます。サイトの「テーマ」のページにある名前から選んでください"),
        noted("窓口改革・オンライン申請、業務改革・調査"),
    ),
    "keywords": Words(noted("自由な言葉を8個まで「、」で区切って書きます")),
    "questions": Words(
        noted("同僚ならこう聞く、という文を1行に1つ。12個まで。言い換えは (住民|市民) のように書けます"),
        noted("(住民|市民)アンケートを電子化したい\nアンケートの集計に時間がかかる"),
    ),
    "attribution": Words(
        noted("「人口規模のみ」を選ぶと、団体名はどこにも載りません。そのときは「自治体」を空欄にしてください"),
        options=tuple(way.written for way in Attribution if way is not Attribution.FULL),  # names nobody
    ),
    "municipality": Words(noted("団体名を出すときだけ書きます。名前(例 北海道石狩市)か6桁のコード")),
    "partners": Words(noted("共同調達や広域連携の、ほかの団体。名前か6桁のコードを「、」で区切って書きます")),
    "population_band": Words(noted("団体名を出さないときだけ選びます")),
    "indicators": Words(
        example=noted(
            "集計にかかる時間 | 前と後 | 時間/年 | 350 | 80 | | 減るとよい | 実測 | 2026-03 | 1週間の記録を換算\n"
            "減らした費用 | 減った量 | 万円/年 | | | 120 | | 公表値 | 2026-03"
        )
    ),
    "materials": Words(
        example=noted("実施要綱 | 要綱 | 石狩市 | https://www.city.ishikari.hokkaido.jp/… | 2026-11-22")
    ),
    "evidence": Words(example=noted("標本調査とは | 統計局 | 公的機関の解説 | https://www.stat.go.jp/… | 2026-11-22")),
}


def _own_words() -> dict[str, Words]:
    """Return what questions say of the subjects of a register of one's own."""
    register = settled()
    if not register.own:
        return {}
    one = register.one
    hidden = _("{size}のみ", size=register.size) if register.has_sizes else Attribution.NONE.label
    empty = _(
        "「{hidden}」を選ぶと、名前はどこにも載りません。そのときは「{one}」を空欄にしてください",
        hidden=hidden,
        one=one,
    )
    return {
        "attribution": Words(empty),
        "municipality": Words(_("名前を出すときだけ書きます。{one}の名前か id", one=one)),
        "partners": Words(_("ほかの{one}。名前か id を「、」で区切って書きます", one=one)),
        "population_band": Words(noted("名前を出さないときだけ選びます")),
    }


_SECTIONS = {
    Claim.ANSWER: noted("根拠で確かめられることだけを書く"),
    Claim.OPEN_QUESTIONS: noted("なければ「ありません。」と書く"),
}
_FOLLOWS = noted("編集部が読み、「受理」の印を付けると、記事の案が自動で作られます。案は、人が読んでから公開します。")


def form_fields(kind: Kind) -> tuple[Field, ...]:
    """Return the fields that the issue form of ``kind`` asks for, in the language of the site."""
    return tuple(in_language(field) for field in asked_fields(kind.model) if field.name not in LEFT_OUT)


def order_of(field: Field) -> str:
    """Return in which order the parts of a group stand on a line (「資料名 | 発行者 | …」)."""
    return " | ".join(_short_title(part) for part in field.parts)


def _short_title(part: Field) -> str:
    """Return what a part is called on a line; one of two words is called by both."""
    either = len(part.choices) == 2 and not part.many  # noqa: PLR2004 - one or the other
    if not either:
        return part.title
    (_first, one), (_second, other) = part.choices
    return _("{one}か{other}", one=one, other=other)


def _entry_questions(kind: Kind) -> Iterator[Question]:
    """Yield a question for each field, those about sources after the headings of the text."""
    fields = form_fields(kind)
    for field in fields:
        if field.name != "evidence":
            yield from _of_field(field)
    for section in kind.asked_sections:
        yield from _of_section(section)
    for field in fields:
        if field.name == "evidence":
            yield from _of_field(field)
    name = _("ページのアドレスになる名前。英小文字・数字・ハイフンで3〜60字。空欄なら編集部が付けます")
    yield Question("slug", _("ファイル名"), name, limit=MAX_LENGTH, example=_("kitami-madoguchi"))
    promises = tuple(sentence for _name, sentence in shown_promises(kind))
    yield Question("agreed", of("promise", "確認"), element="checkboxes", required=True, options=promises)


def _of_field(field: Field) -> Iterator[Question]:
    """Yield the questions of a field; of a group that stands once, one for each part."""
    if field.parts and not field.many:
        for part in field.parts:
            (question,) = _of_field(replace(part, required=False))
            yield replace(question, id=f"{field.name}_{part.name}", label=f"{field.title}: {part.title}")
        return
    words = (_WORDS | _own_words()).get(field.name, Words())
    yield Question(
        field.name,
        shown_title(field),
        _(words.hint) or _hint(field),
        _element(field),
        field.required or bool(field.default),
        (tuple(map(_, words.options)) or tuple(label for _value, label in field.choices)) if not field.many else (),
        _limit(field),
        _(words.example),
    )


def _hint(field: Field) -> str:
    if field.parts:
        order = order_of(field)
        return _("1行に1件、「{order}」の順に | で区切ります。{most}件まで", order=order, most=field.most)
    return field.description


def _element(field: Field) -> str:
    if field.choices and not field.many:
        return "dropdown"
    lines = field.parts or (field.sort == Sort.SENTENCE if field.many else field.limit > _LONG)
    return "textarea" if lines else "input"


def _limit(field: Field) -> int:
    if field.parts or field.sort == Sort.SENTENCE:
        return SEVERAL_LINES
    return LINE if field.many or field.choices else _LENGTHS.get(field.form, field.limit or LINE)


def _of_section(section: Claim) -> Iterator[Question]:
    """Yield the question of a heading; a collection may have headings for its documents."""
    more = _SECTIONS.get(section, "")
    hint = _("{help}。{more}", help=_(SECTION_HELP[section]), more=_(more)) if more else _(SECTION_HELP[section])
    example = _("### 資料1\n…\n\n### 資料2\n…") if section is Claim.COLLECTION else ""
    yield Question(
        section.value,
        section.typed,
        hint,
        "textarea",
        required=True,
        limit=SEVERAL_LINES,
        example=example,
        statements=section is Claim.COLLECTION,
    )


def _entry_form(kind: Kind, title: str, description: str, *remarks: str) -> Form:
    intro = "\n".join([_(PUBLIC), *remarks, _(_FOLLOWS)])
    return Form(kind.name, title, description, label_of(kind), intro, tuple(_entry_questions(kind)), kind)


def label_of(kind: Kind) -> str:
    """Return the label that issues about ``kind`` carry."""
    return of("kind", kind.label)


def case_form() -> Form:
    """Return the form for a case."""
    about = _("自団体でしたこと、どうなったかを書く(うまくいかなかった話も歓迎します)")
    return _entry_form(kinds.CASE, _("事例を投稿する"), about)


def thread_form() -> Form:
    """Return the form for a thread."""
    return _entry_form(
        kinds.THREAD,
        _("質問と答えを投稿する"),
        _("同僚からよく聞かれる質問と、公開資料で確かめられる答えを書く"),
        _("チャットの投稿は写さず、公開資料で確かめられることだけを書いてください。"),
    )
