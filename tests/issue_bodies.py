"""Issues as GitHub makes them of forms, with made-up answers."""

import json

from generator.forms.issue_forms import issue_forms
from generator.forms.questions import NO_RESPONSE

CASE, THREAD, *_OTHERS = issue_forms()

CASE_ANSWERS = {
    "title": "試験用の事例",
    "summary": "試験用の要約です。",
    "themes": "窓口改革、業務改革",
    "keywords": "",
    "questions": "(住民|市民)の試験用の聞き方\n試験用の聞き方",
    "attribution": "団体名のみ",
    "municipality": "北海道石狩市",
    "stage": "運用中",
    "outcome": "成果あり",
    "period_from": "2025-04",
    "indicators": "集計にかかる時間 | 前と後 | 時間/年 | 1,350 | ８０ | | | 公表値 | 2026-03",
    "effort_people": "2",
    "network": "αモデル",
    "evidence": "試験用の資料 | 発行者 | 報道 | https://www.example.jp/ | 2026-11-01 | 指標、期間、取り組み",
    "slug": "shiken-jirei",
    "課題": "試験用の課題です。\n\n- 一つ目\n- 二つ目",
    "取り組み": "試験用の取り組みです。",
    "成果": "試験用の成果です。",
    "つまずきと学び": "試験用の学びです。",
    "真似するための条件": "試験用の条件です。",
    "ずらしどころ": "試験用の変え方です。",
}
THREAD_ANSWERS = {
    "title": "試験用の質問",
    "summary": "試験用の要約です。",
    "themes": "窓口改革",
    "questions": "試験用の聞き方",
    "答え": "試験用の答えです。",
    "資料が言っていること": "### 資料1\n\n試験用の話です。",
    "残った問い": "ありません。",
    "evidence": "試験用の資料 | 発行者 | 報道 | https://www.example.jp/ | 2026-11-01",
}


def body_of(form, answers):
    """Return the body of an issue made with ``form``."""
    parts = []
    for question in form.questions:
        if question.element == "checkboxes":
            text = "\n".join(f"- [X] {option}" for option in question.options)
        else:
            text = answers.get(question.id) or NO_RESPONSE
        parts.append(f"### {question.label}\n\n{text}")
    return "\n\n".join(parts)


def a_case_body(**changes):
    return body_of(CASE, CASE_ANSWERS | changes)


def a_thread_body(**changes):
    return body_of(THREAD, THREAD_ANSWERS | changes)


def an_event(body, *labels, number=12, title="試験"):
    """Return the event of an ``issues`` workflow as text."""
    issue = {"number": number, "title": title, "body": body, "labels": [{"name": label} for label in labels]}
    return json.dumps({"action": "labeled", "label": {"name": "受理"}, "issue": issue}, ensure_ascii=False)
