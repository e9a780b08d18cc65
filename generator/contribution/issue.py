"""An issue that an editor accepted → a checked file in content/ and the words of its pull request, or what to mend.

The event is taken as GitHub recorded it when the label was put on, so that later edits of the
issue change nothing.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.build import check
from generator.catalog import Catalog
from generator.config import Project
from generator.contribution.escape import as_code, as_text
from generator.contribution.forms import FORMS, Form
from generator.contribution.issue_answers import given
from generator.contribution.issue_draft import entry_text
from generator.contribution.issue_form import UnreadableFormError, form_of, read_form
from generator.diagnostics import CannotRunError, Diagnostic, Severity
from generator.slug import is_slug
from generator.source import SUFFIXES

_PREFIX = {"cases": "jirei", "threads": "shitsumon"}
_AGAIN = "直したら、編集部が「受理」の印をいったん外して付け直します。そのときに、もう一度読み取ります。"
_SEVERAL = 20
_NAMES = "と".join(f"「{form.title}」" for form in FORMS if form.kind)
_NOT_OURS = f"この課題からは記事を作れません。作れるのは、{_NAMES}のフォームだけです。編集部が読んでお答えします。"


@dataclass(frozen=True, slots=True)
class Issue:
    """What is taken from the event: the number, the text, its SHA-256, and the names of the labels."""

    number: int
    body: str
    labels: Sequence[str]

    @property
    def digest(self) -> str:
        """The SHA-256 of the text as it was taken, in hexadecimal."""
        return hashlib.sha256(self.body.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of an issue: the answer to its author and, if it could be accepted, the file and its pull request."""

    answer: str
    path: str = ""
    branch: str = ""
    title: str = ""
    text: str = ""

    @property
    def is_accepted(self) -> bool:
        """Whether there is a file to propose."""
        return bool(self.path)


def read_event(path: Path) -> Issue:
    """Read the event of an ``issues`` workflow.

    Raises:
        CannotRunError: The file is not such an event.
    """
    try:
        issue: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["issue"]
        return Issue(int(issue["number"]), str(issue["body"] or ""), [str(label["name"]) for label in issue["labels"]])
    except (OSError, ValueError, KeyError, TypeError) as error:
        msg = f"GitHub の記録を読めません: {path}"
        raise CannotRunError(msg) from error


def take_in(issue: Issue, project: Project, catalog: Catalog) -> Intake:
    """Write the file that ``issue`` asks for into content/ and check it; a file with errors is removed again.

    Raises:
        CannotRunError: The file cannot be written.
    """
    form = form_of({form.label: form for form in FORMS}, list(issue.labels))
    if form is None or not form.kind:
        return Intake(_NOT_OURS)
    try:
        answers = read_form(issue.body, form)
    except UnreadableFormError as error:
        return _refused([f"- {as_text(problem)}" for problem in error.problems])
    slug = answers["slug"] or f"{_PREFIX[form.kind]}-{issue.number}"
    if fault := _fault_of_name(slug, catalog):
        return _refused([f"- {fault}"])
    place = f"content/{form.kind}/{slug}{SUFFIXES[form.kind]}"
    findings = _written(project, place, entry_text(form.kind, given(answers, form), catalog), catalog)
    if any(finding.rule.severity is Severity.ERROR for finding in findings):
        return _refused([_told(finding) for finding in findings])
    return _accepted(issue, form, place, answers["title"])


def _fault_of_name(slug: str, catalog: Catalog) -> str:
    if not is_slug(slug):
        return f"ファイル名 {as_code(slug)} は使えません。英小文字・数字・ハイフンで3〜60字にしてください。"
    known = {document.slug for document in catalog.entries} | {slug for _kind, slug in catalog.failed}
    return f"ファイル名 {as_code(slug)} の記事がもうあります。別の名前にしてください。" if slug in known else ""


def _written(project: Project, place: str, text: str, catalog: Catalog) -> list[Diagnostic]:
    """Write the file, check everything, and return what is wrong with the file."""
    path = project.root / place
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        msg = f"書き込めません: {place}({error.strerror})"
        raise CannotRunError(msg) from error
    found = [finding for finding in check(project, catalog.today).diagnostics if finding.path == place]
    if any(finding.rule.severity is Severity.ERROR for finding in found):
        path.unlink()
    return found


def _told(finding: Diagnostic) -> str:
    private = finding.rule.code.startswith("KB50")
    found = "" if private else f"いま: {as_text(finding.found)}。"
    return f"- {as_text(finding.must)}({finding.rule.code})。{found}直し方: {as_text(finding.mend)}"


def _refused(lines: Sequence[str]) -> Intake:
    rest = [f"- ほかに{len(lines) - _SEVERAL}件あります。"] if len(lines) > _SEVERAL else []
    head = "読み取れないところがありました。最初の書き込みの「…」→「Edit」で直してください。"
    return Intake("\n".join([head, "", *lines[:_SEVERAL], *rest, "", _AGAIN]))


def _accepted(issue: Issue, form: Form, place: str, title: str) -> Intake:
    text = "\n".join(
        [
            f"「{form.title}」のフォームから作った案です。取り込むと、元の課題も閉じます(Closes #{issue.number})。",
            "",
            f"- 題名: {as_text(title)}",
            f"- ファイル: `{place}`",
            f"- 読み取った本文の SHA-256: `{issue.digest}`(このあと課題を書き換えても、この案は変わりません)",
            "",
            "**編集者の方へ**: 読んだら「Ready for review」を押してください。自動の確認が動きます。",
        ]
    )
    answer = "ありがとうございます。記事の案(プルリクエスト)を作りました。編集部が読んでから公開します。"
    return Intake(answer, place, f"intake/issue-{issue.number}", f"{form.label}の案: 課題 {issue.number}", text)
