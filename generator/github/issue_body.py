"""The body of an issue made with a form → the answer to each question, and what keeps it from being taken.

GitHub writes every question of the form, in order, as a line ``### label`` with the answer below it.
Nothing else is read into the body: code fences open nothing, and a heading that a person typed into
an answer is refused, since it could pass for another question. Only the documents of a collection may
be headings, in the answers to the questions about it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import _, noted
from generator.entry.origin import Slip
from generator.forms.questions import NO_RESPONSE, Form, Question
from generator.reading.body import STATEMENT, part_meant

MAX_BODY = 65_536  # characters; GitHub takes no more
_MARK = "### "
_HEADING = re.compile(r" {0,3}#{1,3}(?:[ \t]|$)")
_TICK = re.compile(r"- \[[xX]\] ")
_BOX = re.compile(r"- \[[ xX]\] ")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Reading:
    """The answers by the id of their question, empty if they cannot be told apart, and every mistake of the form."""

    answers: Mapping[str, str]
    slips: Sequence[Slip]


def asked(label: str) -> str:
    """Return what a question is called as a place."""
    return _("「{label}」", label=label)


def read_form(body: str, form: Form) -> Reading:
    """Return what ``body`` answers; a question left empty has an empty text."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(body) > MAX_BODY:
        return Reading(
            {}, [Slip(_("本文"), _("{most:,}字より長くて読めません。2つの投稿に分けてください。", most=MAX_BODY))]
        )
    starts = [number for number, line in enumerate(lines) if _label(line) in _labels(form)]
    slips = [*_wrong_headings(lines, form), *_above(lines[: starts[0] if starts else 0], form)]
    if [_label(lines[number]) for number in starts] != _labels(form):
        return Reading({}, slips)
    answers = _answers(lines, starts, form)
    slips += [slip for question in form.questions for slip in _wrong_answer(question, answers[question.id])]
    return Reading(answers, slips)


def question_at(body: str, line: int, form: Form) -> str:
    """Return the place of a line of ``body``, counted from 1: the question it answers, and the line in the answer."""
    above = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:line]
    start = next((number for number in range(len(above), 0, -1) if _label(above[number - 1]) in _labels(form)), 0)
    if not start:
        return _("本文の{line}行目", line=line)
    question = next(one for one in form.questions if one.label == _label(above[start - 1]))
    inside = line - start - 1  # GitHub leaves a line free below the label
    place = asked(question.label)
    return (
        _("{place}の{line}行目", place=place, line=inside) if question.element == "textarea" and inside > 0 else place
    )


def _labels(form: Form) -> list[str]:
    return [question.label for question in form.questions]


def _label(line: str) -> str:
    return line.removeprefix(_MARK).strip() if line.startswith(_MARK) else ""


def _wrong_headings(lines: list[str], form: Form) -> Iterator[Slip]:
    """Yield what keeps the questions from being told apart."""
    labels, around = _labels(form), _("本文")
    found = [label for line in lines if (label := _label(line)) in labels]
    parted = {question.label for question in form.questions if question.statements}
    for line in lines:
        label = _label(line)
        around = asked(label) if label in labels else around
        is_part = STATEMENT.match(part_meant(label)) and around in map(asked, parted)
        if _HEADING.match(line) and label not in labels and not is_part:
            sentence = noted("「{line}」という行は、記入欄の名前と区別できません。行の先頭の # を消してください。")
            yield Slip(around, _(sentence, line=line.strip()[:_SHOWN]))
    for label in labels:
        if found.count(label) > 1:
            twice = noted("「{heading}」が{count}回あります。答えの中にあるほうを消してください。")
            yield Slip(asked(label), _(twice, heading=f"{_MARK}{label}", count=found.count(label)))
        elif label not in found:
            sentence = noted("「{heading}」の欄がありません。フォームから書き直してください。")
            yield Slip(asked(label), _(sentence, heading=f"{_MARK}{label}"))
    if sorted(found) == sorted(labels) and found != labels:
        yield Slip(_("本文"), _("記入欄の順番が変わっています。フォームから書き直してください。"))


def _above(lines: Sequence[str], form: Form) -> Iterator[Slip]:
    """Yield that text stands above the first question, where nothing reads it."""
    if text := next((line.strip() for line in lines if line.strip()), ""):
        place = _("「{heading}」より上", heading=f"{_MARK}{form.questions[0].label}")
        sentence = noted("「{line}」の行は、記事に入りません。下のどれかの欄に移すか、消してください。")
        yield Slip(place, _(sentence, line=text[:_SHOWN]))


def _answers(lines: list[str], starts: list[int], form: Form) -> dict[str, str]:
    """Cut the body at its headings, which are known to be those of the form."""
    ends = [*starts[1:], len(lines)]
    blocks = ("\n".join(lines[start + 1 : end]) for start, end in zip(starts, ends, strict=True))
    texts = (re.sub(r"[ \t]+$", "", block, flags=re.MULTILINE).strip("\n") for block in blocks)
    return {question.id: _given(question, text) for question, text in zip(form.questions, texts, strict=True)}


def _given(question: Question, text: str) -> str:
    nothing = {NO_RESPONSE, "None"} if question.element == "dropdown" else {NO_RESPONSE}
    return "" if text.strip() in nothing else text


def _wrong_answer(question: Question, text: str) -> Iterator[Slip]:
    place = asked(question.label)
    if question.element == "checkboxes":
        yield from (Slip(place, sentence) for sentence in _wrong_boxes(question, text.split("\n")))
    elif not text.strip():
        if question.required:
            yield Slip(place, _("書かれていません。"))
    elif question.element == "dropdown" and text not in question.options:
        yield Slip(place, _("{options}から選んでください。", options=asked(_("」「").join(question.options))))
    elif question.element == "input" and "\n" in text:
        yield Slip(place, _("1行で書いてください。"))
    elif len(text) > question.limit and question.element != "dropdown":
        told = noted("{most}字以内で書いてください(いまは{count}字)。")
        yield Slip(place, _(told, most=question.limit, count=len(text)))


def _wrong_boxes(question: Question, lines: Sequence[str]) -> Iterator[str]:
    """Yield the boxes without a mark, and what was written around them, which nothing reads."""
    ticked = {_TICK.sub("", line) for line in lines if _TICK.match(line)}
    yield from (
        _("「{option}」に印がありません。", option=option) for option in question.options if option not in ticked
    )
    boxes = {_BOX.sub("", line) for line in lines if _BOX.match(line)}
    other = [line.strip() for line in lines if line.strip() and _BOX.sub("", line) not in boxes & {*question.options}]
    if other:
        sentence = noted("「{line}」の行は、記事に入りません。上のどれかの欄に移すか、消してください。")
        yield _(sentence, line=other[0][:_SHOWN])


def form_of(labels: Mapping[str, Form], given: list[str]) -> Form | None:
    """Return the form an issue was made with, from its labels; None unless exactly one is the label of a form."""
    found = [labels[label] for label in given if label in labels]
    return found[0] if len(found) == 1 else None
