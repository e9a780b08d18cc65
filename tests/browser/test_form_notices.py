"""The forms of notices in a real browser: what they hand out is written into the entry it names."""

import re

import pytest
from builders import TODAY
from golden_site import readers_project
from playwright.sync_api import expect
from test_accessibility import violations

from generator.check import check
from generator.forms.form_file import BROWSER
from generator.intake.intake import take_in, write_entries
from generator.kinds import CASE
from generator.scripts.bundle import bundle

SOURCE = {"title": "試験用の資料", "publisher": "試験用の発行者", "url": "https://www.example.jp/shiryo"}
SAID = {
    "replication": {"entry": "", "difference": "件数が少なく、準備に時間がかかりました。"},
    "correction": {"entry": "", "wrong": "", "right": "直した要約です。"},
    "withdrawal": {"entry": ""},
}
PROMISES = {"replication": 2, "correction": 1, "withdrawal": 0}
CHOICE = {"replication": "f-result", "withdrawal": "f-reason"}


@pytest.fixture
def here(tmp_path):
    return readers_project(tmp_path)


def fill(page, kind, case):
    own = {"entry": case.model.title, "wrong": case.model.summary}
    for name, text in SAID[kind].items():
        page.locator(f"#f-{name}").fill(text or own[name])
    if kind in CHOICE:
        page.locator(f"#{CHOICE[kind]}-0").check()
    if kind == "replication":
        page.locator("#f-municipality").fill("札幌市")
        for name, text in SOURCE.items():
            page.locator(f"#f-evidence-{name}").fill(text)
        page.locator("#f-evidence-kind-3").check()
        page.locator("#f-evidence-accessed_on").fill("2026-11-01")
    for number in range(PROMISES[kind]):
        page.locator(f"#promise-{number}").check()


@pytest.mark.parametrize("kind", SAID)
def test_what_the_form_hands_out_changes_the_entry_it_names(kind, write_form, open_form, here):
    catalog = check(here, TODAY).catalog
    case = next(one for one in catalog.published if one.kind is CASE)
    page = open_form(write_form(kind))
    fill(page, kind, case)
    page.locator("#finish").click()
    letter = page.locator("#letter").input_value()
    with page.expect_download() as download:
        page.locator("#save").click()
    assert download.value.suggested_filename.endswith(".md")
    handed_out = {"letter.txt": letter.encode(), download.value.suggested_filename: download.value.path().read_bytes()}
    made = [take_in(here, TODAY, name, data) for name, data in handed_out.items()]
    assert [[finding.found for finding in taken.findings if not finding.rule.warns] for taken in made] == [[], []]
    assert [entry.path for entry in made[0].entries] == [case.source.shown]
    assert [entry.data for entry in made[0].entries] == [entry.data for entry in made[1].entries]
    assert [entry.agreed for taken in made for entry in taken.entries] == [True, True]
    write_entries(here.root, made[0].entries)
    assert not check(here, TODAY).has_errors


@pytest.mark.parametrize("kind", SAID)
def test_axe_finds_nothing_in_the_form_of_a_notice_empty_or_with_mistakes(kind, write_form, open_form):
    page = open_form(write_form(kind))
    assert violations(page) == []
    page.locator("#finish").click()
    expect(page.locator("#mistakes li").nth(1)).to_be_visible()
    assert violations(page) == []


def test_of_two_whole_copies_the_form_takes_up_the_newer(write_form, open_form):
    page = open_form(write_form("correction"))
    page.evaluate(bundle(BROWSER / "armouring.js"))
    found = page.evaluate(
        """async () => {
            const texts = await Promise.all(["2026-11-28T09:00:00", "2026-11-28T09:00:01"].map((made_at) =>
                encode({ kind: "correction", made_at, fields: {} })));
            const cut = texts[1].slice(0, 30);
            const both = [texts[0] + texts[1], texts[1] + "> " + texts[0], cut + "\\n" + texts[1] + cut];
            return Promise.all(both.map(async (text) => (await decode(text)).made_at));
        }"""
    )
    assert found == ["2026-11-28T09:00:01"] * 3


@pytest.mark.parametrize("kind", SAID)
def test_the_entry_that_the_address_names_is_filled_in_and_another_draft_stays(kind, write_form, open_form, here):
    case = next(one for one in check(here, TODAY).catalog.published if one.kind is CASE)
    form = write_form(kind)
    page = open_form(form)
    page.locator("#f-entry").fill("試験の書きかけ")
    page.goto("about:blank")
    page.goto(f"{form.as_uri()}#entry={case.slug}")
    expect(page.locator("#f-entry")).to_have_value(case.model.title)
    expect(page.locator("#drafts button")).to_have_count(1)


def test_who_tried_a_case_is_told_by_place_or_by_size(write_form, open_form):
    page = open_form(write_form("replication"))
    mistake = page.locator("#mistakes li", has_text="自治体コードか人口規模")
    page.locator("#finish").click()
    expect(mistake).to_have_count(1)
    page.locator("#f-population_band").get_by_label("1万〜5万人").check()
    expect(mistake).to_have_count(0)
    page.locator("#f-municipality").fill("札幌市")
    expect(mistake).to_have_count(1)


@pytest.mark.parametrize(("kind", "fields"), [("correction", ["entry"]), ("withdrawal", ["entry", "successor"])])
def test_titles_of_the_entries_are_offered_where_one_is_named(kind, fields, write_form, open_form, here):
    page = open_form(write_form(kind))
    titles = [entry.model.title for entry in check(here, TODAY).catalog.published]
    for name in fields:
        offered = page.locator(f"#f-{name}").evaluate("field => [...field.list.options].map(({ value }) => value)")
        assert offered == titles


def test_of_what_was_tried_only_cases_are_offered(write_form, open_form, here):
    page = open_form(write_form("replication"))
    cases = [one.model.title for one in check(here, TODAY).catalog.published if one.kind is CASE]
    assert page.locator("#entries option").evaluate_all("all => all.map(({ value }) => value)") == cases


@pytest.mark.parametrize("name", ["nai-kiji", "%3Cimg%20src=x%3E", "__proto__", "&entry=", "%E0%A4%A"])
def test_a_name_that_no_entry_has_fills_in_nothing(name, write_form, open_form):
    page = open_form(write_form("correction"))
    page.goto("about:blank")
    page.goto(f"{write_form('correction').as_uri()}#entry={name}")
    expect(page.locator("#f-entry")).to_have_value("")


def test_the_form_says_where_to_send_what_it_made(write_form, open_form):
    page = open_form(write_form("withdrawal"))
    expect(page.locator("#send + ul a").last).to_have_attribute(
        "href", "https://www.example.jp/shiken-repository/issues"
    )
    page.locator("#f-entry").fill("試験の題名")
    page.locator("#f-reason-0").check()
    page.locator("#finish").click()
    expect(page.locator("#ways li").last).to_have_text(re.compile("^GitHub: 課題（Issues）のページ（"))


@pytest.mark.parametrize("width", [320, 375, 683, 1366])
def test_the_list_of_mistakes_begins_below_the_head_that_stays(form, open_form, width):
    page = open_form(form, {"width": width, "height": 768})
    page.locator("#finish").click()
    told = page.locator("#mistakes")
    expect(told).to_be_focused()
    head = page.locator(".top").bounding_box()
    assert told.bounding_box()["y"] >= head["y"] + head["height"]
