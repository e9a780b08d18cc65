"""An issue that an editor accepted → a checked file in content/ and the words of its pull request, or what to mend.

The event is taken as GitHub recorded it when the label was put on, so that later edits of the
issue change nothing.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import _, noted
from generator.catalog import Catalog
from generator.check import Checked, private_findings, private_words
from generator.config import Project
from generator.entry.answers import Answers, shown_promises
from generator.entry.origin import Slip
from generator.findings.diagnostics import CannotRunError, Diagnostic
from generator.findings.private import without_words
from generator.forms.issue_forms import issue_forms
from generator.forms.questions import Form
from generator.github.escape import as_text
from generator.github.issue_answers import given
from generator.github.issue_body import Reading, asked, form_of, question_at, read_form
from generator.github.issue_notices import address_of_source, notice_in
from generator.intake.intake import judged, weighed, write_entries
from generator.intake.mistakes import Mistake
from generator.intake.notices import as_handed_in
from generator.intake.proposal import proposed_anyway
from generator.intake.words import understood
from generator.kinds import NOTICE_KINDS, Kind

_AGAIN = noted("直したら、編集部が「受理」の印をいったん外して付け直します。そのときに、もう一度読み取ります。")
_CHANGED = noted(
    "ありがとうございます。元の記事を書き換える案(プルリクエスト)を作りました。編集部が読んでから公開します。"
)
_EDIT = noted("最初の書き込みの「…」→「Edit」で直してください。")
_SEVERAL = 20
_NOT_OURS = noted("この課題からは案を作れません。作れるのは、{names}のフォームだけです。編集部が読んでお答えします。")


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
class Reply:
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
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        msg = _("GitHub の記録を読めません: {path}", path=path)
        raise CannotRunError(msg) from error


def reply_to(issue: Issue, project: Project, before: Checked) -> Reply:
    """Check the entry that ``issue`` asks for and, unless it brings errors, write it into content/.

    ``before`` is what checking the content found without it.

    Raises:
        CannotRunError: The file cannot be written.
    """
    form = form_of({form.label: form for form in issue_forms()}, list(issue.labels))
    private = list(_private(issue.body, form))
    if form is None:
        names = _("、").join(asked(form.title) for form in issue_forms())
        not_ours = _(_NOT_OURS, names=names)
        return Reply("\n".join([_(_EDIT), "", *_lines(issue, private), "", not_ours]) if private else not_ours)
    read = read_form(_as_usually_promised(issue.body, form.kind, project.config.licence.promised), form)
    if not read.answers:
        return _refused(issue, [*private, *(Mistake(slip.place, slip.sentence) for slip in read.slips)])
    if form.kind.name in NOTICE_KINDS:
        return _noticed(issue, form, read, project, before)
    wish = read.answers["slug"] or f"{_(form.kind.issue_prefix)}-{issue.number}"
    entry = proposed_anyway(_answers(read, form.kind, before.catalog), before.catalog, wish)
    intake = judged([entry], before)
    if intake.has_errors or any(mistake.is_error for mistake in private):
        told = {(mistake.rule, mistake.answer) for mistake in private}
        more = [one for one in intake.mistakes if (one.rule, one.answer) not in told]
        return _refused(issue, [*private, *more])
    write_entries(project.root, [entry])
    return _accepted(issue, form, entry.path, read.answers["title"])


def _as_usually_promised(body: str, kind: Kind, licence: str) -> str:
    """Return ``body`` with the promises of the site's own forms as the forms here word them, and no others so."""
    for (_name, own), (_same, usual) in zip(shown_promises(kind, licence), shown_promises(kind), strict=True):
        body = usual.join(part.replace(usual, own) for part in body.split(own)) if own != usual else body
    return body


def _noticed(issue: Issue, form: Form, read: Reading, project: Project, before: Checked) -> Reply:
    """Write what is told of an entry into that entry, unless it brings errors."""
    private = list(_private(issue.body, form))
    notice = notice_in(read.answers, form, before.catalog)
    notice = replace(notice, slips=(*read.slips, *notice.slips))
    taken = weighed([as_handed_in(notice, before.catalog.today, ())], before)
    if taken.has_errors or any(mistake.is_error for mistake in private):
        mistakes = [mistake for mistake in taken.mistakes if not (mistake.rule and mistake.rule.private)]
        return _refused(issue, [*private, *mistakes, *(_of_file(finding) for finding in taken.findings)])
    (entry,) = taken.entries
    if not entry.difference:
        return Reply(_("知らせてくださった内容は、記事にもう載っています。ありがとうございます。"))
    write_entries(project.root, [entry])
    source = address_of_source(read.answers)
    told = noted("知らされた資料(記事には入れていません): {source}")
    remarks = [f"- {_(told, source=as_text(source))}"] if source else []
    accepted = _accepted(issue, form, entry.path, notice.fields["entry"], *remarks)
    return replace(accepted, answer=_(_CHANGED))


def _of_file(finding: Diagnostic) -> Mistake:
    return Mistake(finding.path, finding.must, finding.found, finding.mend, finding.rule)


def _answers(read: Reading, kind: Kind, catalog: Catalog) -> Answers:
    """Return what was answered in the words of the files, with everything that is wrong with the form itself."""
    told = given(read.answers, kind)
    answers, unknown = understood(kind, told.values, catalog)
    unknown_slips = (Slip(told.origin.place(path), sentence) for path, sentence in unknown.items())
    return replace(answers, origin=told.origin, slips=(*read.slips, *told.slips, *unknown_slips))


def _private(body: str, form: Form | None) -> Iterator[Mistake]:
    """Yield what is private anywhere in the body, which is public already, be it read into the entry or not."""
    for finding in private_findings("", body):
        line = finding.span.line
        place = question_at(body, line, form) if form else _("本文の{line}行目", line=line)
        yield Mistake(place, finding.must, finding.found, finding.mend, finding.rule)


def _without(mistake: Mistake, secrets: Collection[str]) -> Mistake:
    must, found, mend = (without_words(text, secrets) for text in (mistake.must, mistake.found, mistake.mend))
    return replace(mistake, must=must, found=found, mend=mend)


def _told(mistake: Mistake) -> str:
    """Return a mistake as a line of an answer; what is private is not repeated in public."""
    must = as_text(mistake.must)
    must = _("{name}({title})", name=must, title=mistake.rule.code) if mistake.rule else must
    is_told = mistake.rule and not mistake.rule.private
    found = _("いま: {found}。", found=as_text(mistake.found)) if is_told else ""
    mend = _("。{found}直し方: {mend}", found=found, mend=as_text(mistake.mend)) if mistake.mend else ""
    return f"- {as_text(mistake.place)}: {must}{mend}"


def _refused(issue: Issue, mistakes: Sequence[Mistake]) -> Reply:
    head = _("読み取れないところがありました。{edit}", edit=_(_EDIT))
    return Reply("\n".join([head, "", *_lines(issue, mistakes), "", _(_AGAIN)]))


def _lines(issue: Issue, mistakes: Sequence[Mistake]) -> list[str]:
    """Return a line for each mistake, as many as somebody reads, that repeats nothing private."""
    secrets = private_words(issue.body)
    lines = list(dict.fromkeys(_told(_without(mistake, secrets)) for mistake in mistakes))
    rest = [_("- ほかに{count}件あります。", count=len(lines) - _SEVERAL)] if len(lines) > _SEVERAL else []
    return [*lines[:_SEVERAL], *rest]


def _accepted(issue: Issue, form: Form, place: str, title: object, *remarks: str) -> Reply:
    what = _("題名") if form.kind.sections else _("記事")
    made = noted("「{form}」のフォームから作った案です。取り込むと、元の課題も閉じます(Closes #{number})。")
    digest = noted(
        "- 読み取った本文の SHA-256: `{digest}`(このあと課題を書き換えても、この案は変わりません)",
    )
    text = "\n".join(
        [
            _(made, form=form.title, number=issue.number),
            "",
            f"- {what}: {as_text(str(title))}",
            _("- ファイル: `{place}`", place=place),
            *remarks,
            _(digest, digest=issue.digest),
            "",
            _("**編集者の方へ**: 読んだら「Ready for review」を押してください。自動の確認が動きます。"),
        ]
    )
    answer = _("ありがとうございます。記事の案(プルリクエスト)を作りました。編集部が読んでから公開します。")
    name = _("{label}の案: 課題 {number}", label=form.label, number=issue.number)
    return Reply(answer, place, f"intake/issue-{issue.number}", name, text)
