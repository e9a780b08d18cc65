"""What readers say back about an entry: by keyboard, from a folder, with a mailbox and without, without scripts."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from conftest import DESKTOP, PHONE
from golden_site import build_site, golden_copy, the_project
from playwright.sync_api import expect
from test_accessibility import violations

from generator.model.feedback import LABELS, OPINIONS, read_feedback

CASE = "cases/shiken-jisseki.html"
OPEN = "試験の残りです。\n\n- **次**の[問い](https://www.example.jp/)は\n  続きます。"
CONTACT = """contact:
  mail: shiken-henshu@example.jp
  form: https://www.example.jp/toiawase/
  channel: {name: 試験室}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The golden site with every way of contact, in a folder of Japanese letters and a space."""
    folder = tmp_path_factory.mktemp("contact") / "共有 フォルダ"
    golden_copy(folder)
    thread = folder / "content/threads/shiken-shitsumon.md"
    thread.write_text(thread.read_text("utf-8").replace("試験の残りです。", OPEN), "utf-8")
    with (folder / "site_config.yml").open("a", encoding="utf-8") as settings:
        settings.write(CONTACT)
    build_site(the_project(folder))
    return folder / "site"


@pytest.fixture
def opened(open_from_folder, made):
    """Open a page from the folder."""
    return lambda path=CASE, *, site=made, **how: open_from_folder(site, path, **how)


def test_by_keyboard_alone_a_reader_makes_a_text_that_is_read_again(opened):
    page = opened()
    page.get_by_label("役に立った").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("試験の値は古いようです。")
    page.keyboard.press("Tab")
    text = page.get_by_label("送る文章").input_value()
    assert read_feedback(text) == {
        "声": "違う",
        "記事": page.locator("h1").inner_text(),
        "アドレス": f"https://www.example.jp/shiken/{CASE}",
        "最後の確認": "2026年11月20日",
        "見出し": page.locator("#kb-main > h2").first.inner_text(),
        "内容": "試験の値は古いようです。",
    }
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("文章をコピー")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="コピー")).to_be_visible()
    assert page.url.endswith(CASE)


def test_a_mail_holds_the_text_and_a_long_one_is_to_be_pasted(opened):
    page = opened()
    page.get_by_label("足りない").check()
    mail = page.get_by_role("link", name="この文章でメールを書く")

    def asked():
        address = urlsplit(mail.get_attribute("href"))
        assert (address.scheme, address.path) == ("mailto", "shiken-henshu@example.jp")
        return parse_qs(address.query)

    assert asked()["subject"] == [f"記事への声: {page.locator('h1').inner_text()}"]
    assert asked()["body"][0].split("\r\n") == page.get_by_label("送る文章").input_value().split("\n")
    page.get_by_label("くわしく").fill("長" * 200)
    assert len(mail.get_attribute("href")) < 1800
    assert unquote(asked()["body"][0]) == "（コピーした文章を、ここに貼り付けてください）"
    expect(page.locator(".kb-feedback__note")).to_contain_text("コピーして、本文に貼り付けてください")


def test_nothing_but_the_opinion_is_asked_before_one_is_chosen(opened):
    page = opened()
    expect(page.get_by_label("送る文章")).to_be_hidden()
    expect(page.locator(".kb-feedback input")).to_have_count(len(OPINIONS))
    assert [radio.get_attribute("value") for radio in page.locator(".kb-feedback input").all()] == list(OPINIONS)


@pytest.mark.parametrize("question", ["試験の残りです。", "次の問いは続きます。"])
def test_who_answers_an_open_question_finds_it_in_the_text(question, opened):
    page = opened("gaps.html")
    page.get_by_role("link", name=re.compile(f"答える.*{question}")).first.click()
    expect(page.get_by_label("足りない")).to_be_checked()
    told = read_feedback(page.get_by_label("送る文章").input_value())
    assert (told["声"], told["見出し"], told["内容"]) == ("足りない", "残った問い", f"「{question}」への答え:")
    page.get_by_label("くわしく").press("End")
    page.keyboard.type("試しました。")
    expect(page.get_by_label("送る文章")).to_have_value(re.compile("への答え:.*試しました。"))


def test_a_thread_offers_to_answer_each_of_its_open_questions_where_it_stands(opened):
    page = opened("threads/shiken-shitsumon.html")
    links = page.locator("#kb-main .kb-open__answer")
    assert links.evaluate_all("all => all.map(one => one.getAttribute('href'))") == [
        f"?answer={number}#kb-feedback" for number in range(1, links.count() + 1)
    ]
    assert links.count() > 1
    links.nth(1).click()
    expect(page.get_by_label("くわしく")).to_have_value("「次の問いは続きます。」への答え: ")
    page.emulate_media(media="print")
    expect(page.locator(".kb-open__answer").first).to_be_hidden()


@pytest.mark.parametrize("query", ["answer=9", "answer=0", "answer=x", "answer=", "answer=-1"])
def test_an_address_that_names_no_question_chooses_nothing(query, opened):
    page = opened(f"threads/shiken-shitsumon.html?{query}#kb-feedback")
    expect(page.get_by_label("足りない")).not_to_be_checked()
    expect(page.get_by_label("送る文章")).to_be_hidden()


def test_without_scripts_the_text_and_the_mail_stand_there(opened):
    page = opened(scripts=False)
    page.locator(".kb-feedback summary").click()
    text = page.locator(".kb-feedback pre").inner_text()
    assert set(read_feedback(text)) == set(LABELS)
    link = page.get_by_role("link", name="この文章でメールを書く").get_attribute("href")
    assert parse_qs(urlsplit(link).query)["body"] == [text.replace("\n", "\r\n")]


def test_without_a_mailbox_the_text_is_copied_and_the_issues_are_named(golden, opened):
    page = opened(site=golden.root / "site")
    page.get_by_label("違う").check()
    expect(page.get_by_role("button", name="文章をコピー")).to_be_visible()
    expect(page.get_by_role("link", name="この文章でメールを書く")).to_have_count(0)
    expect(page.locator(".kb-feedback .kb-contact")).to_contain_text("まだ設定されていません")


@pytest.mark.parametrize("path", [CASE, "contribute.html", "accessibility.html", "gaps.html"])
def test_every_way_of_contact_stands_where_readers_have_something_to_say(path, opened):
    page = opened(path)
    for place in ("#kb-main .kb-contact", ".kb-footer .kb-contact"):
        expect(page.locator(place).first).to_contain_text("shiken-henshu@example.jp")
        expect(page.locator(place).first).to_contain_text("試験会の「#試験室」")


@pytest.mark.parametrize("size", [DESKTOP, PHONE, {"width": 320, "height": 640}], ids=["desktop", "phone", "narrow"])
def test_axe_finds_nothing_and_nothing_needs_sideways_scrolling(size, opened):
    page = opened(size=size, watched=False)  # axe asks for the style sheets, which a folder does not give
    page.get_by_label("違う").check()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    boxes = [one.bounding_box() for one in page.locator(".kb-feedback :is(button, label, select, textarea)").all()]
    assert all(box["height"] >= 24 for box in boxes if box)


def test_on_paper_it_is_gone(opened):
    page = opened()
    page.emulate_media(media="print")
    expect(page.locator(".kb-feedback")).to_be_hidden()
