"""What to write next → text for a terminal, or JSON for another program."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from generator.views.gaps import FEW, SOON, Gaps


def gaps_as_text(gaps: Gaps) -> str:
    """Return the whole list, a heading with its count above each part."""
    return "\n".join(_lines(gaps))


def gaps_as_json(gaps: Gaps) -> str:
    """Return the same as one JSON object; days are written as in the files."""
    return json.dumps(asdict(gaps), ensure_ascii=False, indent=2, default=str)


def _lines(gaps: Gaps) -> Iterator[str]:
    for goal in gaps.goals:
        missing = f" あと: {'、'.join(goal.missing)}" if goal.missing else ""
        yield f"目標 {goal.label}: {goal.have}/{goal.want}{missing}"
    yield f"記事が{FEW}件より少ないテーマ: {len(gaps.themes)}件"
    for theme in gaps.themes:
        yield f"  {theme.label}(質問と答え{theme.threads}件、事例{theme.cases}件) content/{theme.path}"
    for heading, reviews in (
        ("確認の期限を過ぎた記事", gaps.overdue),
        (f"{SOON.days}日以内に期限が来る記事", gaps.due_soon),
    ):
        yield f"{heading}: {len(reviews)}件"
        for review in reviews:
            yield f"  {review.review_by} {review.title} content/{review.path}"
    yield f"時期の過ぎた予定が残る文: {len(gaps.gone_by)}件"
    for plan in gaps.gone_by:
        yield f"  {plan.told}: {plan.text} content/{plan.path}"
    yield f"弱い資料: {len(gaps.weak)}件"
    for weak in gaps.weak:
        yield f"  {weak.title}: {weak.why} content/{weak.path}"
    yield f"答えが見つかっていない問い: {len(gaps.questions)}件"
    for question in gaps.questions:
        yield f"  {question.text} content/{question.path}"
