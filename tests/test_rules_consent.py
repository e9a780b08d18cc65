"""KB521: nobody is named or quoted without having agreed."""

import pytest
from builders import a_case, a_catalog, a_document, a_theme, a_thread, run_rules

PERSON = a_document("people/rei.yml", "name: 試験の人\nroles: [author]\n")
GROUP = a_document("people/han.yml", "name: 試験の班\nkind: organisation\nroles: [author]\n")


def found(document):
    catalog = a_catalog(document, a_theme(), PERSON, GROUP)
    return [item.found for item in run_rules(catalog) if item.rule.code == "KB521"]


def consent(*scopes):
    return f"[{{person: rei, given_on: 2026-11-01, scope: [{', '.join(scopes)}], via: form}}]"


BODY = "## 答え\n\n文\n\n## {}\n\n{}\n\n文\n\n## 残った問い\n\n文\n"
COLLECTION = BODY.format("資料が言っていること", "### 資料1")


def a_collection(**changes):
    return a_thread(body=COLLECTION, **changes)


@pytest.mark.parametrize("kind", [a_case, a_collection])
@pytest.mark.parametrize(("status", "refused"), {"published": True, "archived": True, "draft": False}.items())
def test_a_person_is_named_only_with_consent_once_there_is_a_page(kind, status, refused):
    assert bool(found(kind(people="[rei, han]", status=status))) == refused
    assert found(kind(people="[rei]", status=status, consents=consent("name"))) == []


@pytest.mark.parametrize("speaker", ["rei", "試験の人"])
def test_a_person_is_quoted_only_with_consent_to_that(speaker):
    body = f"## 答え\n\n文\n\n## やり取り\n\n### 回答者1({speaker})\n\n文\n\n## 残った問い\n\n文\n"
    assert found(a_thread(body=body)) == ["「rei」の同意(発言の引用)がありません"]
    assert found(a_thread(body=body, consents=consent("name"))) == ["「rei」の同意(発言の引用)がありません"]
    assert found(a_thread(body=body, consents=consent("quotation", "name"))) == []


def test_everybody_who_speaks_has_agreed_once_by_role():
    body = BODY.format("やり取り", "### 質問者\n\n文\n\n### 回答者1\n\n文\n\n### 質問者")
    told = ["「質問者」の同意(発言の引用)がありません", "「回答者1」の同意(発言の引用)がありません"]
    assert found(a_thread(body=body)) == told
    agreed = [
        f"{{speaker: {who}, given_on: 2026-11-01, scope: [quotation], via: chat}}" for who in ("質問者", "回答者1")
    ]
    assert found(a_thread(body=body, consents=f"[{agreed[0]}]")) == told[1:]
    assert found(a_thread(body=body, consents=f"[{', '.join(agreed)}]")) == []
    assert found(a_thread(body=body, status="draft")) == []


@pytest.mark.parametrize("speaker", ["han", "試験の班", "総務省", "石狩市", "編集部", "試験の会社", "5万人未満の市"])
@pytest.mark.parametrize("status", ["published", "draft"])
def test_nobody_speaks_in_the_name_of_an_organisation(speaker, status):
    body = BODY.format("やり取り", f"### 回答者1({speaker})")
    catalog = a_catalog(a_thread(body=body, status=status), a_theme(), PERSON, GROUP)
    told = [item.found for item in run_rules(catalog) if item.rule.code == "KB527"]
    assert told == [f"「{speaker}」が答えたことになっています"]


@pytest.mark.parametrize("speaker", ["rei", "試験の人"])
def test_a_person_may_speak_by_name(speaker):
    catalog = a_catalog(a_thread(body=BODY.format("やり取り", f"### 回答者1({speaker})")), a_theme(), PERSON, GROUP)
    assert [item for item in run_rules(catalog) if item.rule.code == "KB527"] == []
