"""A plain letter or mail → the beginning of a case: its title, its words below headings, every question beside them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator import _, of
from generator.catalog import Catalog
from generator.entry.answers import Answers
from generator.intake import english
from generator.intake.asking import EVIDENCE, LABELS, NOTHING_NOTED, NUMBERS, PERIOD, STAGE, Notes, shown
from generator.intake.asking import PLACE as NAME
from generator.intake.besides import PLACE, Besides, besides
from generator.intake.between_us import without_what_stays
from generator.intake.corrected import without_errata
from generator.intake.cutting import cut, without_asides
from generator.intake.gathered import SIZE, size_beside, size_told, with_guesses
from generator.intake.headings import TITLE, names_a_field, names_a_heading, sorted_out
from generator.intake.hiding import known_by, names_in, ours_instead, withheld, without_wish, without_wishes
from generator.intake.leave import place_of_all, seat, without_desks
from generator.intake.markings import markings_in, told_of_markings, without_markings
from generator.intake.postscript import without_postscript
from generator.intake.proposals import before_and_after, proposals
from generator.intake.prose_remarks import (
    how_it_was_read,
    kept_between_us,
    left_out,
    others,
    read_besides,
    several,
    to_be_asked,
    told_below,
    told_errata,
    told_hints,
    untitled,
    waits,
)
from generator.intake.reply_words import HOLDS
from generator.intake.titled import RUNS, SAYS_NOTHING, slug_of
from generator.intake.words import understood
from generator.kinds import CASE
from generator.model.lengths import TITLE as AT_A_GLANCE

_TAG = re.compile(
    r"^\s*(?:(?:Re|Fwd?|転送|返信|返|転)\s*[:：]|【[^】]*】|\[[^\]]*\]|［[^］]*］)\s*|[(（][^()（）]*(?:転送|修正版|訂正版?|差し?替え|再送)[^()（）]*[)）]\s*$|(?:の件|について(?:のご?(?:紹介|連絡|報告))?|のご?(?:紹介|連絡|報告))\s*$",
    re.IGNORECASE,
)
_NO_SUBJECT = 1_000  # signs: what is as long is a text, of which nothing is taken off piece by piece
_TAGGED = re.compile(r"[【】\[\]［］]")
_NO_TITLE = re.compile(
    r"^[(（]?(?:件名|題名|タイトル)?\s*(?:なし|無し)[)）]?$|^(?:(?:事例|投稿|記事|共創|PF|ナレッジベース|ナレッジ|紹介|連絡|願い|報告|提供|共有|送付|相談|応募|無題|原稿|添付|資料|メール|送信|送り|です|します|いたします|の|件|について|お|ご|・|\s)+)?$"
)
_CALLED = {"取り組みの段階": STAGE, "期間": PERIOD}  # as the mail that asks calls them
_SUBJECT = re.compile(r"\A\s*(?:件名|Subject)\s*[:：][ \t　]*(?P<said>[^\n]*)\n")  # where a mail was pasted
# Several labels in one line, as a chat has them: ○事業名：窓口の予約　○開始：R7.4.
_LABEL_BEHIND = re.compile(r"(?<![ 　])[ 　]+(?=[○●◎■◆◇□▼・][^\s:：○●◎■◆◇□▼・]{1,12}[:：])")
_NO_MATTER = re.compile(
    r"(?:駄目|途中|課内|共有|転送|共創|ナレッジ|ベース|提供|掲載|公開|時期|前|後|投稿|応募|募集|取組|取り組|名前|質問|訂正|続き|相談|失敗|成功|お礼|感想|追加|事例|二件|北海道|東北|関東|中部|北陸|近畿|中国|四国|九州|沖縄)+"
)
_OF_EVERY_THEME = SAYS_NOTHING | {"システム", "サービス", "デジタル", "データ", "導入", "業務"}


@dataclass(frozen=True, slots=True)
class Told:
    """A case that was told in plain words, and what whoever takes it in should know of how it was read.

    ``words`` are all that was told without what was ``cut_off``, for those who mean something else; the ``subject``
    of the mail may tell what they mean. Its ``sender`` is a body and a team. What they ``added`` below it stands in
    no section: it is kept for whoever reads the draft.
    """

    answers: Answers
    remarks: tuple[str, ...] = ()
    words: str = ""
    cut_off: str = ""
    subject: str = ""
    notes: Notes = NOTHING_NOTED
    sender: str = ""
    added: str = ""

    @property
    def place(self) -> str:
        """The code or the name of the municipality where it was told, as far as that is known."""
        return str(self.answers.fields.get("municipality", "")) or self.notes.place


def told(text: str, subject: str, catalog: Catalog) -> Told:
    """Return a case of what ``text`` tells, below the ``subject`` of its mail or the title of its document.

    Who wishes that no name is shown has a case without one. The file is named by the words of the title.
    """
    if not subject and (head := _SUBJECT.match(text)):
        subject, text = head["said"].strip(), text[head.end() :]
    text = _LABEL_BEHIND.sub("\n", text)
    above, added = without_postscript(text)
    mail = cut(above, subject)
    words, wishes = without_wishes(mail.words, text)
    marks = list(markings_in(f"{subject or mail.subject}\n{text}"))
    words, errata = without_errata(without_markings(words))
    words, between_us = without_what_stays(words)
    words, asides = without_asides(words)
    words, desks = without_desks(words, catalog)
    title, words = _headed(_title(mail.subject) or _title(subject), words)
    title, wished = without_wish(title)
    wishes = [*wishes, *(wished or without_wish(_TAGGED.sub(" ", subject or mail.subject))[1])]
    besides_it = with_guesses(besides(words, text, catalog, subject), catalog.today.year)
    if wishes and (size := size_told("\n".join(wishes)) or size_beside(words)):
        besides_it.given.setdefault(SIZE, size)
    seen = seat(text, mail.words, desks, catalog) or place_of_all(mail.words, text, catalog)
    if seen and besides_it.may_be_named and not wishes:
        besides_it.given.setdefault(PLACE, seen)
    hides = str(besides_it.given.get(PLACE, "")) if wishes else ""
    found = sorted_out(ours_instead(besides_it.words, hides, catalog), catalog)
    given: dict[str, object] = {**({TITLE: title} if title else {}), **besides_it.given, **found.given}
    theme = "" if "テーマ" in given else _theme(str(given.get(TITLE, "")), catalog)
    if theme:
        given["テーマ"] = theme
    hidden, named = _hidden(given, catalog) if wishes else ({}, "")
    notes = NOTHING_NOTED if wishes else _about_the_name(given, besides_it, seen)
    answers, _unknown = understood(CASE, {**given, **hidden}, catalog)
    slug = "" if hidden else slug_of(str(answers.fields.get("title", "")))
    answers = Answers(CASE, answers.fields, answers.sections, slug)
    guessed = tuple(_guess(title, value) for title, value in besides_it.guessed)
    figures = proposals(answers.sections.values())
    counted = (NUMBERS,) if any(before_and_after() in one for one in figures) else ()
    notes = replace(notes, figures=figures, guessed=guessed, answered=(*notes.answered, *counted))
    if besides_it.has_no_source and "根拠" not in given:
        notes = replace(notes, answered=(*notes.answered, EVIDENCE))
    notes = replace(notes, waits=bool(besides_it.holds or marks))
    names = names_in("\n".join([*map(str, given.values()), added]), catalog) if wishes else []
    hints = known_by("\n".join([*map(str, given.values()), added])) if wishes else []
    read = (*read_besides(besides_it, given), *to_be_asked(notes, "\n".join(answers.sections.values()), catalog))
    cut_off = f"{mail.sentence}{left_out(asides)}"
    remarks = (
        *told_of_markings(marks),
        *kept_between_us(between_us),
        *told_errata(errata),
        *waits(besides_it),
        *how_it_was_read(cut_off, (wishes, names), found, theme),
        *told_hints(hints),
        *untitled(named),
        *read,
        *several(mail.words),
        *others(mail.words),
        *told_below(added),
    )
    whole = "\n\n".join(filter(None, (mail.words, added)))
    return Told(answers, remarks, whole, mail.sentence, subject or mail.subject, notes, added=added)


def _guess(title: str, value: str) -> str:
    """Return how a field was read that no sentence names, as the mail that asks calls it."""
    label = _CALLED.get(title, title)
    called = shown(label) if label in LABELS else of("field", label)
    return _("{label}「{value}」", label=called, value=_(value))


def _hidden(given: dict[str, object], catalog: Catalog) -> tuple[Mapping[str, object], str]:
    """Return what stands instead of a name that is not to be shown, and the title that held one and is taken out."""
    hidden, title = withheld(given, catalog), str(given.get(TITLE, ""))
    return hidden, str(given.pop(TITLE)) if names_in(title, catalog) else ""


def _about_the_name(given: dict[str, object], found: Besides, seen: str) -> Notes:
    """Return whether the sender is to be asked if the body may be named: not where they said so.

    Of a body that may be asked for, or is named, the size goes without saying; one that nobody said may be named is
    taken out.
    """
    place = str(given.get(PLACE, "")) or seen
    if place:
        given.pop("人口規模", "")
    if place and found.may_be_named:
        return Notes(answered=(NAME,))
    given.pop(PLACE, "")
    return Notes(place)


def _title(subject: str) -> str:
    """Return what a subject says, without what mail programs and lists put around it; nothing where it says nothing."""
    text, before = subject.strip(), ""
    while text != before and len(text) < _NO_SUBJECT:
        before, text = text, _TAG.sub("", text).strip()
    return (
        ""
        if _NO_TITLE.match(text) or english.names_nothing(text) or _tells_no_matter(text) or HOLDS.search(text)
        else text
    )


def _tells_no_matter(text: str) -> bool:
    """Whether a subject says how things are (途中ですみません) and not what it is about."""
    runs = RUNS.findall(text)
    return bool(runs) and all(map(_NO_MATTER.fullmatch, runs))


def _headed(title: str, words: str) -> tuple[str, str]:
    """Return the title and the words below it: a first line that stands alone is one, where there is no other."""
    first, _end, rest = words.partition("\n")
    line = first.lstrip("#■◆●【 ").rstrip("】 ")
    alone = rest.startswith("\n") and len(line) <= AT_A_GLANCE.most and not re.search(r"[。:：]|[a-z)][.!]$", line)
    if not title and alone and not (names_a_heading(first) or names_a_field(first)):
        title = _title(line)
    return title, rest.lstrip("\n") if title and title in {line, _title(line)} else words


def _theme(title: str, catalog: Catalog) -> str:
    """Return the label of the one theme that shares most words with a title, or nothing."""
    if english.is_spoken():
        return english.nearest(title, {one.model.label: one.model.aliases for one in catalog.themes.values()})
    words = [word for word in RUNS.findall(title) if word not in _OF_EVERY_THEME]
    themes = [theme.model for theme in catalog.themes.values()]
    counts = {one.label: sum(word in "\n".join((one.label, *one.aliases)) for word in words) for one in themes}
    best = [label for label, count in counts.items() if count and count == max(counts.values())]
    return best[0] if len(best) == 1 else ""
