"""The body of an issue made with a form → the answer to each question, or what keeps it from being read.

GitHub writes every question of the form, in order, as a line ``### label`` with the answer below it.
Nothing else is read into the body: code fences open nothing, and a heading that a person typed into
an answer is refused, since it could pass for another question.
"""

import re
from collections.abc import Iterator, Mapping

from generator.forms.questions import NO_RESPONSE, Form, Question

MAX_BODY = 65_536  # characters; GitHub takes no more
_MARK = "### "
_HEADING = re.compile(r" {0,3}#{1,3}(?:[ \t]|$)")
_TICK = re.compile(r"- \[[xX]\] ")


class UnreadableFormError(Exception):
    """The body cannot be read; ``problems`` are Japanese sentences for the person who sent it."""

    def __init__(self, problems: list[str]) -> None:
        """Keep what is wrong, in the order of the body."""
        super().__init__(" ".join(problems))
        self.problems = problems


def read_form(body: str, form: Form) -> dict[str, str]:
    """Return the answers of ``body`` by the id of their question; one left empty is an empty text.

    Raises:
        UnreadableFormError: Headings are not those of the form, or an answer is missing, too long or no choice.
    """
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    problems = ["本文が長すぎます。"] if len(body) > MAX_BODY else list(_wrong_headings(lines, form))
    if problems:
        raise UnreadableFormError(problems)
    answers = _answers(lines, form)
    problems = [problem for question in form.questions for problem in _wrong_answer(question, answers[question.id])]
    if problems:
        raise UnreadableFormError(problems)
    return answers


def _wrong_headings(lines: list[str], form: Form) -> Iterator[str]:
    """Yield what keeps the questions from being told apart."""
    labels = [question.label for question in form.questions]
    found = [line.removeprefix(_MARK).strip() for line in lines if line.startswith(_MARK)]
    if next((line for line in lines if line.strip()), "") != f"{_MARK}{labels[0]}":
        yield f"本文の最初が「{_MARK}{labels[0]}」ではありません。フォームから書き直してください。"
    for line in lines:
        if _HEADING.match(line) and not (line.startswith(_MARK) and line.removeprefix(_MARK).strip() in labels):
            yield f"「{line.strip()[:40]}」という行は、記入欄の名前と区別できません。行の先頭の # を消してください。"
    for label in labels:
        if found.count(label) > 1:
            yield f"「{_MARK}{label}」が{found.count(label)}回あります。答えの中にあるほうを消してください。"
        elif label not in found:
            yield f"「{_MARK}{label}」の欄がありません。フォームから書き直してください。"
    if sorted(found) == sorted(labels) and found != labels:
        yield "記入欄の順番が変わっています。フォームから書き直してください。"


def _answers(lines: list[str], form: Form) -> dict[str, str]:
    """Cut the body at its headings, which are known to be those of the form."""
    blocks = re.split(rf"^{re.escape(_MARK)}.*$", "\n".join(lines), flags=re.MULTILINE)[1:]
    texts = (re.sub(r"[ \t]+$", "", block, flags=re.MULTILINE).strip("\n") for block in blocks)
    return {question.id: _given(question, text) for question, text in zip(form.questions, texts, strict=True)}


def _given(question: Question, text: str) -> str:
    nothing = {NO_RESPONSE, "None"} if question.element == "dropdown" else {NO_RESPONSE}
    return "" if text.strip() in nothing else text


def _wrong_answer(question: Question, text: str) -> Iterator[str]:
    if question.element == "checkboxes":
        ticked = {_TICK.sub("", line) for line in text.split("\n") if _TICK.match(line)}
        missing = [option for option in question.options if option not in ticked]
        yield from (f"「{question.label}」の「{option}」に印がありません。" for option in missing)
    elif not text.strip():
        if question.required:
            yield f"「{question.label}」が書かれていません。"
    elif question.element == "dropdown" and text not in question.options:
        yield f"「{question.label}」は {'・'.join(question.options)} から選んでください。"
    elif question.element == "input" and "\n" in text:
        yield f"「{question.label}」は1行で書いてください。"
    elif len(text) > question.limit and question.element != "dropdown":
        yield f"「{question.label}」は{question.limit}字以内で書いてください(いまは{len(text)}字)。"


def form_of(labels: Mapping[str, Form], given: list[str]) -> Form | None:
    """Return the form an issue was made with, from its labels; None unless exactly one is the label of a form."""
    found = [labels[label] for label in given if label in labels]
    return found[0] if len(found) == 1 else None
