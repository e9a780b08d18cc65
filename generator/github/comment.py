"""The report of a change → the one Japanese comment under its pull request.

The report comes from a run of the pull request's own code: its shape is checked, its size is
limited, what rules demand is said in our own words, and every value is shown as text only.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from generator import _
from generator.findings.diagnostics import Rule, Severity
from generator.github.escape import as_code, as_code_line, as_text
from generator.github.limits import MAX_FINDINGS, MAX_PAGES, MAX_QUESTIONS, MAX_TEXT, MAX_VANISHED
from generator.github.vanished import mends
from generator.language.dates import written_day

MARKER = "<!-- kyoso-report -->"
MAX_BYTES = 1_000_000
_MAX_COMMENT = 60_000  # characters; GitHub takes 65,536
_BLANK = re.compile(r"\{\w+\}")
_OPEN = 10  # findings shown before the rest is folded away
_Text = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
_Number = Annotated[int, Field(ge=0, le=1_000_000)]
_Address = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]{1,60}/)?[a-z0-9-]{1,100}\.html$")]
_EntryPath = Annotated[str, StringConstraints(pattern=r"^content/(cases|threads)/[a-z0-9-]{3,60}\.md$")]


class _Closed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class _Finding(_Closed):
    code: Annotated[str, StringConstraints(pattern=r"^KB\d{3}$")]
    path: Annotated[str, StringConstraints(max_length=MAX_TEXT)]
    line: _Number
    must: _Text
    found: _Text
    mend: _Text
    before: _Text
    after: _Text


class _Question(_Closed):
    text: _Text
    rank: Annotated[int, Field(ge=0, le=10)]


class _Page(_Closed):
    path: _EntryPath
    address: Annotated[str, StringConstraints(pattern=r"^(cases|threads)/[a-z0-9-]{3,60}\.html$")]
    title: _Text
    summary: _Text
    questions: Annotated[list[_Question], Field(max_length=MAX_QUESTIONS)]


class ChangeReport(_Closed):
    """The shape of report.json; nothing beyond it is accepted."""

    version: Literal[1]
    files: _Number
    elsewhere: _Number
    count: _Number
    findings: Annotated[list[_Finding], Field(max_length=MAX_FINDINGS)]
    pages: Annotated[list[_Page], Field(max_length=MAX_PAGES)]
    vanished: Annotated[list[_Address], Field(max_length=MAX_VANISHED)] = []


@dataclass(frozen=True, slots=True)
class Run:
    """What GitHub itself says about the run: whether it passed, its page, and until when its files can be fetched."""

    passed: bool
    address: str
    until: date | None


def read_report(text: str) -> ChangeReport | None:
    """Return the report in ``text``, or None where it is not one."""
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        return None
    try:
        return ChangeReport.model_validate(json.loads(text))
    except (ValueError, ValidationError, RecursionError):
        return None


def comment(report: ChangeReport | None, run: Run, rules: Sequence[Rule]) -> str:
    """Return the comment in Markdown; it begins with ``MARKER``, by which it is found again."""
    blocks = [MARKER, _head(report, run)]
    if report:
        known = {rule.code: rule for rule in rules}
        blocks += _vanished(report.vanished)
        blocks += _mending(report.findings, report.count, known)
        blocks += _pages(report.pages, run)
    blocks += [
        "---",
        _("くわしい記録: [確認の実行]({address})。直してもう一度送ると、この欄が書き換わります。", address=run.address),
    ]
    text = "\n\n".join(blocks)
    if len(text) > _MAX_COMMENT:
        text = "\n\n".join([*blocks[:2], _("指摘が多いため、一覧は記録にあります。"), blocks[-1]])
    return text


def _head(report: ChangeReport | None, run: Run) -> str:
    """Return the verdict, which GitHub knows, and what is right."""
    verdict = _("確認の結果: このままで大丈夫です") if run.passed else _("確認の結果: 直すところがあります")
    verdict = f"## {verdict}"
    if report is None:
        stopped = _("内容の確認まで進みませんでした。下の「確認の実行」で、赤い印の付いた行を見てください。")
        return f"{verdict}\n\n{stopped}"
    right = [_("- {files:,}個のファイルを読みました。", files=report.files)]
    if not report.count:
        right.append(_("- この変更のファイルに、書式、根拠、個人情報の指摘はありません。"))
    if report.pages:
        right.append(_("- {pages}件の記事のページができました。", pages=len(report.pages)))
    if run.passed:
        right.append(_("- サイト全体を作り、ページの中のリンクと、読み上げなどへの配慮を確かめました。"))
    if report.elsewhere:
        right.append(
            _(
                "- ほかのファイルに{elsewhere:,}件の指摘がありますが、この変更とは関係ありません。",
                elsewhere=report.elsewhere,
            )
        )
    return "\n".join([verdict, "", *right])


def _vanished(gone: Sequence[str]) -> Iterator[str]:
    if gone:
        yield f"### {_('なくなるページ')}"
        yield _("この変更を取り込むと、公開中の次のページがなくなり、よそからのリンクが切れます。")
        yield "\n".join([*(f"- `{address}`" for address in gone), "", *mends(gone)])


def _mending(findings: Sequence[_Finding], count: int, rules: Mapping[str, Rule]) -> Iterator[str]:
    if findings:
        yield f"### {_('直すところ({count:,}件)', count=count)}"
        yield "\n\n".join(_finding(finding, rules) for finding in findings[:_OPEN])
    if findings[_OPEN:]:
        rest = "\n\n".join(_finding(finding, rules) for finding in findings[_OPEN:])
        folded = _("残りの{count}件", count=len(findings) - _OPEN)
        yield f"<details><summary>{folded}</summary>\n\n{rest}\n\n</details>"


def _finding(finding: _Finding, rules: Mapping[str, Rule]) -> str:
    """Return one finding; what must hold is said in our own words wherever the rule is known."""
    rule = rules.get(finding.code)
    kind = (rule.severity if rule else Severity.ERROR).label
    place = _("{path} {line}行目", path=as_code(finding.path), line=finding.line)
    lines = [f"**{kind} {finding.code}** {place}", f"- {_must(finding, rule)}"]
    if finding.found:
        lines.append(_("- いま: {text}", text=as_text(finding.found)))
    lines.append(_("- 直し方: {text}", text=as_text(finding.mend)))
    if finding.after:
        lines.append(_("- この行を {code}", code=as_code_line(finding.before)))
        lines.append(_("- こう直します {code}", code=as_code_line(finding.after)))
    return "\n".join(lines)


def _must(finding: _Finding, rule: Rule | None) -> str:
    """Return what must hold: our own words, with the names and choices of the report only in the blanks they have."""
    if rule is None:
        return as_text(finding.must)
    parts = _BLANK.split(_(rule.must))
    filled = re.fullmatch("(.{1,200})".join(map(re.escape, parts)), finding.must, re.DOTALL)
    if len(parts) == 1 or not filled:
        return "…".join(parts)
    return "".join(f"{word}{as_text(blank)}" for word, blank in zip(parts, [*filled.groups(), ""], strict=True))


def _pages(pages: Sequence[_Page], run: Run) -> Iterator[str]:
    if not pages:
        return
    until = _("({day}まで)", day=written_day(run.until)) if run.until else ""
    yield f"### {_('できあがり')}"
    yield _(
        "[確認の実行]({address}#artifacts)の **site** をダウンロードすると見られます{until}。"
        "ファイルを展開し、`index.html` を開いてください。",
        address=run.address,
        until=until,
    )
    for page in pages:
        lines = [
            f"**{as_text(page.title)}**",
            _("- 要約: {text}", text=as_text(page.summary)),
            _("- ページ: `{address}`", address=page.address),
        ]
        yield "\n".join([*lines, *map(_question, page.questions)])


def _question(question: _Question) -> str:
    missing = _("10番目までに出ません。聞き方か本文の言葉を見直してください")
    place = _("{rank}番目に出ます", rank=question.rank) if question.rank else missing
    return _("- 検索「{text}」: {place}", text=as_text(question.text), place=place)
