"""What is written in the form stays: in a copy the browser saved, beside other copies, and in two screens at once."""

import pytest
from pdf_text import sheets_of
from playwright.sync_api import expect

# What the browsers make of a page that is saved whole, as they were seen to write it with Ctrl+S: what stands in the
# document, and first a line of their own. What was typed into fields is not in it.
SAVED = {
    "Chromium": '<!DOCTYPE html>\n<!-- saved from url=(0037)file:///C:/form/case.html -->\n<html lang="ja"><head>'
    '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n',
    "Firefox": '<!DOCTYPE html>\n<html lang="ja"><head>\n'
    '<meta http-equiv="content-type" content="text/html; charset=UTF-8">\n',
}


def saved(page, path, program="Chromium"):
    """Save the page as a browser does."""
    content = page.evaluate("document.documentElement.outerHTML")
    path.write_text(content.replace('<html lang="ja"><head>', SAVED[program], 1), encoding="utf-8")
    return path


def ids(page):
    return page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")


SEES = "text => Object.values(localStorage).some(one => one.includes(text))"


def kept(page, text):
    """Wait until the draft is kept with ``text`` in it."""
    page.locator(f"#form[data-kept*='{text}']").wait_for(state="attached")


@pytest.mark.parametrize("program", SAVED)
def test_a_copy_that_a_browser_saved_is_a_whole_form_with_what_was_written(program, form, open_form, tmp_path):
    page = open_form(form)
    fields, names = page.locator("input, textarea").count(), ids(page)
    page.locator("#f-title").fill("試験用の題名")
    page.locator("#more summary").click()
    page.locator("#f-indicators-add").click()
    page.locator("#f-indicators-1-name").fill("試験用の指標")
    page.locator("#finish").click()
    kept(page, "試験用の指標")
    copy = open_form(saved(page, tmp_path / "copy.html", program))
    expect(copy.locator("#f-title")).to_have_value("試験用の題名")
    expect(copy.locator("#f-indicators-1-name")).to_have_value("試験用の指標")
    expect(copy.locator("#mistakes")).not_to_be_visible()
    expect(copy.locator("progress")).to_have_count(1)
    copy.on("dialog", lambda dialog: dialog.accept())
    copy.locator("#clear").press("Enter")
    expect(copy.locator(":focus")).to_have_text("下書きを消しました。")
    assert (copy.locator("input, textarea").count(), ids(copy)) == (fields, names)
    copy.reload()
    expect(copy.locator("#f-title"), "what a file holds, its own draft cannot delete").to_have_value("試験用の題名")


def test_a_copy_of_a_copy_works_too(form, open_form, tmp_path):
    page = open_form(form)
    for number in range(3):
        page = open_form(saved(page, tmp_path / f"copy-{number}.html"))
        page.locator("#f-title").fill(f"試験用の題名{number}")
        kept(page, f"試験用の題名{number}")
    assert len(set(ids(page))) == len(ids(page))
    expect(page.locator("#f-title")).to_have_value("試験用の題名2")


def test_what_is_written_in_a_saved_copy_counts_more_than_what_it_was_saved_with(form, open_form, tmp_path):
    page = open_form(form)
    page.locator("#f-title").fill("前の題名")
    kept(page, "前の題名")
    page = open_form(saved(page, tmp_path / "copy.html"))
    page.clock.set_fixed_time("2026-11-22T04:00:00Z")
    page.locator("#f-title").fill("新しい題名")
    kept(page, "新しい題名")
    page.reload()
    expect(page.locator("#f-title")).to_have_value("新しい題名")


def test_two_copies_on_one_computer_keep_their_own_drafts_and_name_the_other(form, open_form, tmp_path):
    other = tmp_path / "other.html"
    other.write_bytes(form.read_bytes())
    first = open_form(form)
    second = open_form(other, beside=first)
    for page, title in ((first, "一つ目の題名"), (second, "二つ目の題名")):
        page.locator("#f-title").fill(title)
        kept(page, title)
    for page, title in ((first, "二つ目の題名"), (second, "一つ目の題名")):
        page.wait_for_function(SEES, arg=title)  # each page's storage has reached the browser, and the other page
    for page, title in ((first, "一つ目の題名"), (second, "二つ目の題名")):
        page.reload()
        expect(page.locator("#f-title")).to_have_value(title)
    second.locator("#drafts summary").click()
    second.get_by_role("button", name="「一つ目の題名」を開く").click()
    expect(second.locator("#f-title")).to_have_value("一つ目の題名")
    second.get_by_role("button", name="「二つ目の題名」を開く").click()
    expect(second.locator("#f-title")).to_have_value("二つ目の題名")


def test_two_screens_of_one_copy_do_not_overwrite_each_other(form, open_form):
    first = open_form(form)
    first.locator("#f-title").fill("前からの題名")
    kept(first, "前からの題名")
    second = open_form(form, beside=first)
    second.clock.set_fixed_time("2026-11-22T04:00:00Z")
    second.locator("#f-title").fill("二つ目の画面の題名")
    kept(second, "二つ目の画面の題名")
    first.clock.set_fixed_time("2026-11-22T05:00:00Z")
    first.locator("#f-summary").fill("一つ目の画面の要約")
    first.get_by_text("同じ下書きを別の画面でも書いています").wait_for()
    third = open_form(form, beside=first)
    expect(third.locator("#f-title")).to_have_value("前からの題名")
    expect(third.locator("#f-summary")).to_have_value("一つ目の画面の要約")
    third.locator("#drafts summary").click()
    third.get_by_role("button", name="「二つ目の画面の題名」を開く").press("Enter")
    expect(third.locator(":focus")).to_have_text("書きかけを開きました。")
    expect(third.locator("#f-title")).to_have_value("二つ目の画面の題名")
    expect(third.locator("#f-summary")).to_have_value("")


def damaged_forms(form):
    """The form as it arrives where its script cannot run."""
    text = form.read_text(encoding="utf-8")
    script = text.rindex("<script>")
    yield "one sign of the script changed", text.replace('"use strict";', '"use strict" ;').encode()
    yield "saved as Shift_JIS", text.encode("cp932", "replace")
    yield "cut off in the script", text[: script + 1000].encode()
    yield "cut off before the script", text[:script].encode()
    yield "dies half way", text.replace('"steps":[', '"stepz":[').encode()
    yield "its data changed", text.replace('id="data">{', 'id="data">').encode()


@pytest.mark.parametrize("number", range(6))
def test_a_form_whose_script_cannot_run_says_so_in_plain_words(number, form, browser, tmp_path):
    name, data = list(damaged_forms(form))[number]
    broken = tmp_path / "broken.html"
    broken.write_bytes(data)
    page = browser.new_page()
    page.goto(broken.as_uri())
    expect(page.locator("#form"), name).to_contain_text("このフォームは動いていません")
    expect(page.locator("#form"), name).to_contain_text("もう一度")
    page.close()


def test_a_form_says_so_where_scripts_are_off(form, browser):
    page = browser.new_page(java_script_enabled=False)
    page.goto(form.as_uri())
    expect(page.get_by_role("heading", name="このフォームは動いていません")).to_be_visible()
    page.close()


def test_a_form_that_stops_half_way_says_what_to_do_where_it_is_seen(form, browser):
    page = browser.new_page()
    page.goto(form.as_uri())
    for _time in range(2):
        page.evaluate("setTimeout(() => { throw new Error('x'); })")
    page.get_by_role("alert").filter(has_text="フォームが途中で止まりました").wait_for()
    expect(page.get_by_role("alert")).to_have_count(1)
    page.close()


def test_the_form_of_the_site_is_saved_as_it_was_made(open_page, site):
    page = open_page("form/case.html")
    with page.expect_download() as download:
        page.locator("#file").click()
    assert download.value.suggested_filename == "case.html"
    assert download.value.path().read_bytes() == (site / "form/case.html").read_bytes()


def test_the_page_for_contributors_offers_the_forms_as_files(open_page, site):
    page = open_page("contribute.html")
    with page.expect_download() as download:
        page.get_by_role("link", name="事例のフォームを保存").click()
    assert download.value.path().read_bytes() == (site / "form/case.html").read_bytes()


def test_what_is_folded_stands_on_paper_below_whose_form_it_is_and_is_folded_again(form, open_form, readers):
    page = open_form(form, folded=True)
    page.locator("#s-課題").fill("\n".join(f"試験用の{line}行目です。" for line in range(1, 41)))
    page.locator("#rest > summary").click()
    page.locator("#s-ずらしどころ").fill("試験用の文章です。曜日を変えられます。")
    page.locator("#rest > summary").click()
    sheets = sheets_of(page.pdf(format="A4"))
    assert all(words in "".join(sheets) for words in ("試験用の40行目です。", "試験用の文章です。曜日を変えられます。"))
    assert [f"{readers.config.title}非公式サイト" in sheet for sheet in sheets] == [True, *[False] * (len(sheets) - 1)]
    expect(page.locator("#rest")).not_to_have_attribute("open", "")
