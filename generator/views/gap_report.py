"""What to write next → text for a terminal, or JSON for another program."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from generator import _
from generator.views.gaps import FEW, SOON, Gaps


def gaps_as_text(gaps: Gaps) -> str:
    """Return the whole list, a heading with its count above each part."""
    return "\n".join(_lines(gaps))


def gaps_as_json(gaps: Gaps) -> str:
    """Return the same as one JSON object; days are written as in the files."""
    return json.dumps(asdict(gaps), ensure_ascii=False, indent=2, default=str)


def _lines(gaps: Gaps) -> Iterator[str]:
    for goal in gaps.goals:
        missing = _(" あと: {names}", names=_("、").join(goal.missing)) if goal.missing else ""
        yield _("目標 {label}: {have}/{want}", label=goal.label, have=goal.have, want=goal.want) + missing
    yield _("記事が{few}件より少ないテーマ: {count}件", few=FEW, count=len(gaps.themes))
    for theme in gaps.themes:
        yield _(
            "  {label}(質問と答え{threads}件、事例{cases}件) content/{path}",
            label=theme.label,
            threads=theme.threads,
            cases=theme.cases,
            path=theme.path,
        )
    for heading, reviews in (
        (_("確認の期限を過ぎた記事"), gaps.overdue),
        (_("{days}日以内に期限が来る記事", days=SOON.days), gaps.due_soon),
    ):
        yield _("{heading}: {count}件", heading=heading, count=len(reviews))
        for review in reviews:
            yield f"  {review.review_by} {review.title} content/{review.path}"
    yield _("時期の過ぎた予定が残る文: {count}件", count=len(gaps.gone_by))
    for plan in gaps.gone_by:
        yield f"  {plan.told}: {plan.text} content/{plan.path}"
    yield _("弱い資料: {count}件", count=len(gaps.weak))
    for weak in gaps.weak:
        yield f"  {weak.title}: {weak.why} content/{weak.path}"
    yield _("答えが見つかっていない問い: {count}件", count=len(gaps.questions))
    for question in gaps.questions:
        yield f"  {question.text} content/{question.path}"
