"""What of a case its sender was not asked yet → the questions of one mail, the most important first, and the mail."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.entry.answers import Answers, promises_of
from generator.entry.columns import AGREED_TITLE
from generator.kinds import CASE
from generator.model.claims import SECTION_HELP, Claim
from generator.model.licence import promised
from generator.model.register import settled
from generator.model.subject_words import of_subjects
from generator.model.ties import NAMING
from generator.model.tree import fields_of
from generator.model.vocabulary import Attribution, Stage

CONSENT = AGREED_TITLE
PLACE, SIZE, EVIDENCE, STAGE, OUTCOME = [
    "団体名",
    "人口の規模",
    "公開資料",
    "いまの段階",
    "成果の種類",
]
PERIOD, NUMBERS, ASKED_AS, TITLE, SUMMARY = ["時期", "数字", "聞き方", "題名", "要約"]
MOST, MOST_TIMES = 6, 2  # numbers of a mail, and mails that ask for the same
MARK = "下書き"  # what the mark in a subject begins with, by which an answer finds its draft
OPEN_PLACE = "載せてよければ団体名を、載せないときは「載せない」と人口の規模を教えてください。"
SOURCE_OF_OTHERS = (
    "団体名を出さないので、団体のページは書かないでください。"
    "国や県の資料、報道など、団体がわからない資料があれば教えてください。なければ「ない」で結構です。編集部で探します。"
)
HOW_TO_SAY = "よければ「はい」、困るときは「載せない」とお返事ください。"
# What only the sender can say, in the order in which it is asked: its label, the field that it fills, its words.
_QUESTIONS = (
    (CONSENT, "", "次の3つでよろしければ「はい」とお返事ください。"),
    (PLACE, "municipality", OPEN_PLACE),
    (SIZE, "population_band", "次のどれですか。{choices}"),
    (EVIDENCE, "evidence", "書いた事実を確かめられる資料(議会資料、計画、報道など)の名前とアドレスを教えてください。"),
    (STAGE, "stage", "次のどれですか。{choices}"),
    (OUTCOME, "outcome", "次のどれですか。{choices}"),
    *((str(claim), "", f"{SECTION_HELP[claim].partition('。')[0]}。") for claim in CASE.asked_sections),
    (PERIOD, "period", "いつ始めましたか。終わったものは、いつまでかも教えてください。"),
    (NUMBERS, "indicators", "前と後で変わった数(件数、時間など)があれば、教えてください。"),
    (ASKED_AS, "questions", "同じことで困った同僚なら、どんな言葉で聞くと思いますか。1つでも構いません。"),
    (TITLE, "title", "何をした事例か、40字以内でひとことにすると、どうなりますか。"),
    (SUMMARY, "summary", "何をして、どうなったかを、120字以内で教えてください。"),
)
FIELDS = {label: name for label, name, _words in _QUESTIONS}
LABELS = tuple(FIELDS)
_AFTER_ALL = {str(Claim.OUTCOME), str(Claim.LESSONS), PERIOD, NUMBERS}  # what nobody knows of a plan
# Without these nothing can be published: they are asked twice, all others once.
NEEDED = (CONSENT, PLACE, SIZE, EVIDENCE, STAGE, OUTCOME)
AS_READ, OR_NOT = "文面から、次のように読みました: ", "。違うものがあれば、あわせて教えてください。"
WAITS = "公開は、お知らせをいただくまで待ちます。"
HEARD = "とのお返事を読みました。そのようにできるか、編集部で確かめます。"
FRAME = (
    "事例をお送りいただき、ありがとうございます。",
    "お返事をありがとうございました。",
    "記事にするために、",
    "わからないものは「わからない」で結構です。",
    "番号を付けて、このメールにそのままお返事ください。短くて構いません。",
    "残りは、お返事のあとで伺います。",
    "は、どの事例へのお返事かを知るための印です。消さずにお送りください。",
    "名前、連絡先、非公開の資料は書かないでください。",
)
SEND_AGAIN = (
    "添付の{files}からは、文章を取り込めませんでした。"
    "文章をこのメールに貼り付けるか、Word(.docx)か Excel(.xlsx)のファイルでお送りください。"
)
PUBLISHED = "公開したら、ページのアドレスをお知らせします。"
DONE = f"""お返事をありがとうございました。お聞きすることは、これで全部です。
このあと編集部で文章を整え、公開資料で確かめられたら公開します。{PUBLISHED}
確かめられる資料が見つからないときは、記事にはせず、そのことをお知らせします。
直したいところや、取りやめたいときは、このメールにお返事ください。"""

THANKS = f"""事例をお送りいただき、ありがとうございました。
このあと編集部で読んで整え、公開資料で確かめられたら公開します。{PUBLISHED}
わからないところや、確かめられないところがあれば、あらためて伺います。
直したいところや、取りやめたいときは、このメールにお返事ください。"""

_FAREWELL = """件名: 【{mark}: {name}】{called}のご連絡をありがとうございました

ご連絡をありがとうございました。承知しました。記事にはせず、お送りいただいた下書きは消します。
ほかにしていただくことはありません。また書けるようになりましたら、いつでもお送りください。
"""


@dataclass(frozen=True, slots=True)
class Notes:
    """What a draft knows of the mails about it.

    ``place`` is the body whose name may stand in it if its sender says so; ``answered`` are the labels of
    questions that were answered, whatever was said; ``asked`` are those of each mail that was sent; ``figures``
    are what numbers in the words could be, for whoever reads the draft. ``guessed`` is how the words were read where
    they name no field, and ``heard`` what an answer made its yes hang on: both are said in the next mail alone.
    ``waits`` tells that the sender wants no page yet, ``withheld`` that the body is not named. ``unread`` are the names
    of attached files that nobody could read, which the next mail alone says.
    """

    place: str = ""
    answered: tuple[str, ...] = ()
    asked: tuple[tuple[str, ...], ...] = ()
    figures: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    waits: bool = False
    withheld: bool = False


NOTHING_NOTED = Notes()


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail that asks: the title of the case, the ``labels`` of its questions, and what the draft knows after it."""

    title: str
    labels: tuple[str, ...]
    notes: Notes = field(default_factory=Notes)
    has_more: bool = False

    def text(self, name: str) -> str:
        """Return its text, the subject in the first line; ``name`` is the file name of the draft."""
        number = f"・{len(self.notes.asked)}通目" if len(self.notes.asked) > 1 else ""
        mark = f"【{MARK}: {name}{number}】"
        called = f"「{self.title}」" if self.title else "お送りいただいた事例"
        if self.notes.unread and not self.labels:
            return f"件名: {mark}{called}をお送りください\n\n{FRAME[0]}\n{self._unread()}\n"
        if not self.labels:
            what, done = ("のお返事を", DONE) if self.notes.asked else ("を", THANKS)
            done = done.replace(PUBLISHED, WAITS) if self.notes.waits else done
            return f"件名: 【{MARK}: {name}】{called}{what}ありがとうございました\n\n{done}\n"
        first, again, begins, unknown, how, later, purpose, warning = FRAME
        lines = (
            f"件名: {mark}{called}について教えてください",
            "",
            again if number else first,
            *([self._unread()] if self.notes.unread else []),
            *(f"「{words}」{HEARD}" for words in self.notes.heard),
            f"{begins}{'あと' if number else '次の'}{len(self.labels)}つを教えてください。{unknown}",
            "",
            *(f"{number}. {label}: {words_of(label, self.notes)}" for number, label in enumerate(self.labels, 1)),
            "",
            *([WAITS, ""] if self.notes.waits else []),
            *([f"{AS_READ}{'、'.join(self.notes.guessed)}{OR_NOT}", ""] if self.notes.guessed else []),
            how,
            *([later] if self.has_more else []),
            f"件名の{mark}{purpose}",
            warning,
            "",
        )
        return "\n".join(lines)

    def _unread(self) -> str:
        """Return what to do about attached files that could not be read."""
        return SEND_AGAIN.format(files="".join(f"「{name}」" for name in self.notes.unread))


def farewell(name: str, title: str) -> str:
    """Return the mail to somebody who wants no page of the case ``title`` any more, the subject in the first line."""
    called = f"「{title}」" if title else "お送りいただいた事例"
    return _FAREWELL.format(mark=MARK, name=name, called=called)


def words_of(label: str, notes: Notes) -> str:
    """Return how the question ``label`` is asked."""
    if label == PLACE and notes.place:
        return f"{notes.place}の事例として、団体名を載せてよいですか。{HOW_TO_SAY}"
    if label == EVIDENCE and notes.withheld:
        return SOURCE_OF_OTHERS
    words = next(words for one, _name, words in _QUESTIONS if one == label)
    choices = next((one.choices for one in fields_of(CASE.model) if one.name == FIELDS[label]), ())
    words = of_subjects(words).format(choices="".join(f"「{told}」" for _value, told in choices))
    return "\n".join([words, *promise_lines()]) if label == CONSENT else words


def promise_lines() -> list[str]:
    """Return the lines below the question for consent: to the licence of this very site."""
    return [f"   ・{sentence}" for _name, sentence in promises_of(CASE, promised())]


def next_letter(answers: Answers, notes: Notes) -> Letter:
    """Return the mail that asks for what is open; one that says thanks where nothing is."""
    before = {label for labels in notes.asked for label in labels}
    open_ones = open_labels(answers, notes)
    often = {label for label in NEEDED if sum(label in labels for labels in notes.asked) >= MOST_TIMES}
    needed = [label for label in NEEDED if label not in often and not (notes.waits and label in {CONSENT, PLACE})]
    still = [label for label in open_ones if label in needed or label not in before]
    again = next((labels for labels in notes.asked[-1:] if set(labels) <= set(open_ones)), ())
    labels = () if notes.unread and not answers.sections else again or tuple(still[:MOST])
    asked = notes.asked if not labels or labels in notes.asked[-1:] else (*notes.asked, labels)
    after = replace(notes, asked=asked, withheld=is_withheld(answers))
    return Letter(str(answers.fields.get("title", "")), labels, after, has_more=not set(still) <= set(labels))


def open_labels(answers: Answers, notes: Notes) -> Sequence[str]:
    """Return the labels of what nobody answered, in the order in which it is asked."""
    return [label for label in _missing(answers, notes) if label not in notes.answered]


def lacks_what_is_needed(answers: Answers) -> bool:
    """Whether something is missing in a case without which it cannot be published."""
    needed = {*NEEDED, TITLE, SUMMARY, *map(str, CASE.asked_sections)} - {CONSENT}
    return any(label in needed for label in _missing(answers, NOTHING_NOTED))


def is_withheld(answers: Answers) -> bool:
    """Whether the name of the body is not to be shown."""
    return answers.fields.get(NAMING.name) in {Attribution.BAND.value, Attribution.NONE.value}


def _missing(answers: Answers, notes: Notes) -> Iterator[str]:
    withheld = is_withheld(answers)
    for label, name in FIELDS.items():
        if name in settled().unasked or (answers.fields.get("stage") == Stage.PLANNED.value and label in _AFTER_ALL):
            continue
        if label == CONSENT:
            missing = not answers.agreed
        elif label == PLACE:
            missing = not withheld and (name not in answers.fields or bool(notes.place))
        elif label == SIZE:
            missing = withheld and name not in answers.fields
        else:
            missing = not (name in answers.fields if name else label in answers.sections)
        if missing:
            yield label
