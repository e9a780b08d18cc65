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


@pytest.mark.parametrize("kind", [a_case, a_thread])
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


@pytest.mark.parametrize("speaker", ["han", "総務省", "5万人未満の市"])
def test_groups_and_roles_need_no_consent(speaker):
    body = f"## 答え\n\n文\n\n## やり取り\n\n### 回答者1({speaker})\n\n文\n\n## 残った問い\n\n文\n"
    assert found(a_thread(body=body)) == []
