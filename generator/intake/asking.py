"""What of a case its sender was not asked yet → the questions of one mail, the most important first, and the mail."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator import _, noted, of
from generator.entry.answers import Answers, shown_promises
from generator.entry.columns import AGREED_TITLE
from generator.intake import mail_frame as frame
from generator.intake.mail_frame import mark_of
from generator.intake.quoted import listed, quoted
from generator.kinds import CASE
from generator.model.claims import SECTION_HELP, Claim
from generator.model.licence import promised
from generator.model.register import settled
from generator.model.subject_words import of_subjects
from generator.model.ties import NAMING
from generator.model.tree import fields_of
from generator.model.vocabulary import Attribution, Stage

CONSENT = AGREED_TITLE
PLACE, SIZE, EVIDENCE = noted("団体名"), noted("人口の規模"), noted("公開資料")
STAGE, OUTCOME = noted("いまの段階"), noted("成果の種類")
PERIOD, NUMBERS, ASKED_AS = noted("時期"), noted("数字"), noted("聞き方")
TITLE, SUMMARY = noted("題名"), noted("要約")
MOST, MOST_TIMES = 6, 2  # numbers of a mail, and mails that ask for the same
SOURCE_OF_OTHERS = noted(
    "団体名を出さないので、団体のページは書かないでください。"
    "国や県の資料、報道など、団体がわからない資料があれば教えてください。なければ「ない」で結構です。編集部で探します。"
)
_WHICH = noted("次のどれですか。{choices}")
# What only the sender can say, in the order in which it is asked: its label, the field that it fills, its words.
_QUESTIONS = (
    (CONSENT, "", noted("次の3つでよろしければ「はい」とお返事ください。")),
    (
        PLACE,
        "municipality",
        noted("載せてよければ団体名を、載せないときは「載せない」と人口の規模を教えてください。"),
    ),
    (SIZE, "population_band", _WHICH),
    (
        EVIDENCE,
        "evidence",
        noted("書いた事実を確かめられる資料(議会資料、計画、報道など)の名前とアドレスを教えてください。"),
    ),
    (STAGE, "stage", _WHICH),
    (OUTCOME, "outcome", _WHICH),
    *((str(claim), "", SECTION_HELP[claim]) for claim in CASE.asked_sections),
    (PERIOD, "period", noted("いつ始めましたか。終わったものは、いつまでかも教えてください。")),
    (NUMBERS, "indicators", noted("前と後で変わった数(件数、時間など)があれば、教えてください。")),
    (ASKED_AS, "questions", noted("同じことで困った同僚なら、どんな言葉で聞くと思いますか。1つでも構いません。")),
    (TITLE, "title", noted("何をした事例か、40字以内でひとことにすると、どうなりますか。")),
    (SUMMARY, "summary", noted("何をして、どうなったかを、120字以内で教えてください。")),
)
FIELDS = {label: name for label, name, _words in _QUESTIONS}
LABELS = tuple(FIELDS)
_AFTER_ALL = {str(Claim.OUTCOME), str(Claim.LESSONS), PERIOD, NUMBERS}  # what nobody knows of a plan
# Without these nothing can be published: they are asked twice, all others once.
NEEDED = (CONSENT, PLACE, SIZE, EVIDENCE, STAGE, OUTCOME)
_SEND_AGAIN = noted(
    "添付の{files}からは、文章を取り込めませんでした。"
    "文章をこのメールに貼り付けるか、Word(.docx)か Excel(.xlsx)のファイルでお送りください。"
)
_FAREWELL = noted(
    "件名: {mark}{called}のご連絡をありがとうございました\n"
    "\n"
    "ご連絡をありがとうございました。承知しました。記事にはせず、お送りいただいた下書きは消します。\n"
    "ほかにしていただくことはありません。また書けるようになりましたら、いつでもお送りください。\n"
)


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
        number = len(self.notes.asked)
        mark, called = mark_of(name, number), _called(self.title)
        if self.notes.unread and not self.labels:
            head = _("件名: {mark}{called}をお送りください", mark=mark, called=called)
            return f"{head}\n\n{_(frame.THANKS_FIRST)}\n{self._unread()}\n"
        if not self.labels:
            return self._thanks(mark_of(name), called)
        lines = (
            _("件名: {mark}{called}について教えてください", mark=mark, called=called),
            "",
            _(frame.THANKS_AGAIN if number > 1 else frame.THANKS_FIRST),
            *([self._unread()] if self.notes.unread else []),
            *(f"{quoted(words)}{_(frame.HEARD)}" for words in self.notes.heard),
            f"{_(frame.BEGINS)}{self._count(is_first=number <= 1)}{_(frame.UNKNOWN)}",
            "",
            *(f"{place}. {shown(label)}: {words_of(label, self.notes)}" for place, label in enumerate(self.labels, 1)),
            "",
            *([_(frame.WAITS), ""] if self.notes.waits else []),
            *([f"{_(frame.AS_READ)}{listed(self.notes.guessed)}{_(frame.OR_NOT)}", ""] if self.notes.guessed else []),
            _(frame.HOW),
            *([_(frame.LATER)] if self.has_more else []),
            f"{of('mail', '件名の')}{mark}{_(frame.PURPOSE)}",
            _(frame.WARNING),
            "",
        )
        return "\n".join(lines)

    def _thanks(self, mark: str, called: str) -> str:
        """Return the mail where nothing is left to ask: of one that was answered, or that needed no answer."""
        if self.notes.asked:
            head = _("件名: {mark}{called}のお返事をありがとうございました", mark=mark, called=called)
        else:
            head = _("件名: {mark}{called}をありがとうございました", mark=mark, called=called)
        after = _(frame.WAITS if self.notes.waits else frame.PUBLISHED)
        return f"{head}\n\n{_(frame.DONE if self.notes.asked else frame.THANKS, published=after)}\n"

    def _count(self, *, is_first: bool) -> str:
        count = len(self.labels)
        first, more = noted("次の{count}つを教えてください。"), noted("あと{count}つを教えてください。")
        return _(first if is_first else more, count=count)

    def _unread(self) -> str:
        """Return what to do about attached files that could not be read."""
        return _(_SEND_AGAIN, files=quoted(*self.notes.unread))


def farewell(name: str, title: str) -> str:
    """Return the mail to somebody who wants no page of the case ``title`` any more, the subject in the first line."""
    return _(_FAREWELL, mark=mark_of(name), called=_called(title))


def _called(title: str) -> str:
    return quoted(title) if title else _("お送りいただいた事例")


def shown(label: str) -> str:
    """Return what the question ``label`` is called in the language of the site: headings as they are typed."""
    return Claim(label).typed if label in CASE.sections else of("asked", label)


def words_of(label: str, notes: Notes) -> str:
    """Return how the question ``label`` is asked."""
    if label == PLACE and notes.place:
        told = noted(
            "{place}の事例として、団体名を載せてよいですか。よければ「はい」、困るときは「載せない」とお返事ください。"
        )
        return _(told, place=notes.place)
    if label == EVIDENCE and notes.withheld:
        return _(SOURCE_OF_OTHERS)
    words = of_subjects(_(next(words for one, _name, words in _QUESTIONS if one == label)))
    if label in CASE.sections:
        return f"{words.partition(_('。'))[0].rstrip('.')}{_('。').strip()}"
    choices = next((one.choices for one in fields_of(CASE.model) if one.name == FIELDS[label]), ())
    words = words.format(choices=quoted(*(_(told) for _value, told in choices)))
    return "\n".join([words, *promise_lines()]) if label == CONSENT else words


def promise_lines() -> list[str]:
    """Return the lines below the question for consent: to the licence of this very site."""
    return [_("   ・{sentence}", sentence=sentence) for _name, sentence in shown_promises(CASE, promised())]


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
