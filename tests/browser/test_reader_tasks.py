"""What readers come for, R1 to R12 of docs/tasks.md: each a journey over the site of the repository's own collection.

Most are walked as staff walk them: in a copy of the site taken out of a ZIP, in a folder with Japanese letters.
"""

import re
import shutil
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from builders import COLLECTED, ROOT
from conftest import DESKTOP
from golden_site import build_site, copy_of
from playwright.sync_api import expect

from generator.commands.pack import facts_of
from generator.site.pack import pack
from generator.site.package import Package

pytestmark = [pytest.mark.collection, pytest.mark.slow]

CASE, THREAD = "cases/beppu-rpa-naisei.html", "threads/kakanai-madoguchi-nani-kara.html"
TWIN = "shiken-rpa"  # says what CASE says, and is looked at in time
ANSWER = 120  # signs of an answer, at most
READY = "準備"
WAITED = "document.getAnimations().forEach((wait) => wait.finish())"  # six seconds for a script to come
BOTH = pytest.mark.parametrize("kind", ["cases", "threads"])


class Links(HTMLParser):
    """The addresses that a page leads to."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]


@pytest.fixture(scope="session")
def folder(collection_site, made_once):
    """The site as a ZIP that was carried in and unpacked: a folder with Japanese letters and a blank."""

    def carry(place):
        facts = facts_of(collection_site, "site.zip", COLLECTED)
        pack(collection_site.root / "site", place / "site.zip", Package(facts))
        shutil.unpack_archive(place / "site.zip", place / "共有 フォルダ")

    return made_once("carried", carry) / "共有 フォルダ"


@pytest.fixture(scope="session")
def stripped(folder, made_once):
    """The same folder after a gateway took every script out of it."""

    def strip(place):
        site = shutil.copytree(folder, place / "共有 フォルダ")
        for script in site.rglob("*.js"):
            script.unlink()
        for page in site.rglob("*.html"):
            text = re.sub(r"<script\b.*?</script>", "", page.read_text("utf-8"), flags=re.DOTALL)
            page.write_text(text, encoding="utf-8")

    return made_once("stripped", strip) / "共有 フォルダ"


@pytest.fixture(scope="session")
def later(made_once):
    """The collection built two years later, with one entry that was taken back in favour of another."""

    def build_later(place):
        project = copy_of(ROOT, place)
        gone = project.content / "cases/zentsuji-madoguchi.md"
        lead = "successor: kakanai-madoguchi-nani-kara"
        gone.write_text(
            f"---\nstatus: withdrawn\nwithdrawn_on: {COLLECTED}\nreason: author\n{lead}\n---\n", encoding="utf-8"
        )
        for named in [*project.content.rglob("*.md"), *project.content.rglob("*.yml")]:
            text = named.read_text("utf-8")
            named.write_text(re.sub(r"\bzentsuji-madoguchi\b(?=[],])", TWIN, text), encoding="utf-8")
        old = project.content / "cases/beppu-rpa-naisei.md"
        text = old.read_text("utf-8").replace(
            "RPAを職員が内製し年約6,000時間を減らす", "RPAを職員が内製し年6,000時間を減らす"
        )
        twin = re.sub(r"(?m)^review_by: .*$", "review_by: 2029-03-31", text)
        (project.content / f"cases/{TWIN}.md").write_text(twin, encoding="utf-8")
        build_site(project, COLLECTED + timedelta(days=730))

    return made_once("later", build_later) / "site"


def entries(site, kind):
    """Return the pages of the entries of a kind; those that only lead on are no entries."""
    return [page for page in sorted((site / kind).glob("*.html")) if "kb-lead" in page.read_text("utf-8")]


def ask(page, words):
    """Type a question on the search page; wait for its answer."""
    expect(page.locator(".ja-search__status")).not_to_contain_text(READY)
    page.locator("#ja-search-query").fill(words)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q="))
    expect(page.locator(".ja-search__status")).not_to_be_empty()


def result_titles(page):
    """Return the titles of the results, once there are some."""
    expect(page.locator(".ja-search__title").first).to_be_visible()
    return page.locator(".ja-search__title").all_inner_texts()


def test_r1_a_question_asked_as_to_a_colleague_is_answered_on_a_slow_pc_from_a_folder(open_from_folder, folder):
    page = open_from_folder(folder, "search.html")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.reload()
    for words, right in {"アンケートの紙つらい": "アンケート", "ろぼっとで転記": "RPA", "誰通の認定": "通園"}.items():
        ask(page, words)
        expect(page.locator(".ja-search__title").filter(has_text=right).first).to_be_visible(timeout=10_000)
        assert any(right in title for title in result_titles(page)[:3]), words


@pytest.mark.parametrize(
    ("one", "other"),
    [("総合行政ネットワーク", "LGWAN"), ("ｅＬ－ＱＲ", "イーエルキューアール"), ("ガバクラ", "ガバメントクラウド")],
)
def test_r2_who_knows_another_word_or_the_reading_gets_the_same_first_page(open_from_folder, folder, one, other):
    page = open_from_folder(folder, "search.html")
    first = []
    for words in (one, other):
        ask(page, words)
        page.goto(f"{folder.as_uri()}/search.html?q={words}")
        expect(page.locator(".ja-search__item").first).to_be_visible()
        first.append(result_titles(page)[0])
    assert first[0] == first[1]


def test_r3_who_finds_nothing_goes_on_with_near_questions_a_theme_a_channel_and_a_text_to_ask_with(
    open_from_folder, folder
):
    page = open_from_folder(folder, "search.html?q=ゾウの飼育方法")
    expect(page.locator(".ja-search__status")).not_to_contain_text(READY)
    expect(page.locator(".ja-search__help li a").nth(2)).to_be_attached()
    expect(page.locator("#ja-search-ask")).to_have_value(re.compile("ゾウの飼育方法"))
    expect(page.locator(".ja-search__help")).to_contain_text("チャンネル")
    expect(page.locator("a[href*='themes/']:visible").nth(3)).to_be_visible()


@BOTH
def test_r4_before_reading_on_one_sees_answer_date_stance_and_conditions_of_every_entry(open_from_folder, folder, kind):
    page = open_from_folder(folder, "index.html", size=DESKTOP)
    seen = {}
    for entry in entries(folder, kind):
        page.goto(entry.as_uri())
        seen[entry.stem] = page.evaluate(
            """() => {
              const seen = (element) => element && element.getBoundingClientRect().bottom <= innerHeight;
              const labels = [...document.querySelectorAll(".kb-facts dt")];
              const fact = (label) => labels.find((term) => term.innerText === label);
              const answer = document.querySelector(".kb-lead p");
              const untold = document.querySelector(".kb-untold");
              const key = document.querySelector(".kb-key__remark");
              const isIncident = key && key.innerText.startsWith("被害"); // nobody copies it
              const told = isIncident ? [key] : ["費用", "手間", "ネットワーク"].map((label) =>
                fact(label) || (untold && untold.innerText.includes(label) ? untold : null));
              return {
                answer: seen(answer), signs: answer.innerText.length,
                date: seen(document.querySelector(".kb-head__day")),
                stance: seen(fact("資料の種類")) && seen(document.querySelector(".kb-header__note")),
                conditions: told.every(seen),
              };
            }"""
        )
    assert len(seen) >= 15
    for name, told in seen.items():
        assert told["signs"] <= ANSWER, name
        assert (told["answer"], told["date"], told["stance"]) == (True, True, True), (name, told)
        assert kind == "threads" or told["conditions"], (name, told)


@pytest.mark.parametrize("facet", ["テーマ", "都道府県", "人口規模", "成果"])
def test_r5_places_like_mine_are_one_click_for_each_condition_and_the_address_keeps_them(
    open_from_folder, folder, facet
):
    page = open_from_folder(folder, "search.html?q=窓口")
    group = page.locator(".ja-search__facet", has=page.locator(f"input[name='{facet}']"))
    label = group.locator("label").first
    expect(label).to_be_visible()
    count = int(re.search(r"（(\d+)件）", label.inner_text())[1])
    label.click()
    expect(page.locator(".ja-search__status")).to_contain_text(f"{count}件")
    assert f"{facet}=" in unquote(page.url)


def test_r5_three_clicks_leave_places_like_mine_and_the_address_opened_anew_shows_the_same(open_from_folder, folder):
    page = open_from_folder(folder, "search.html?q=窓口")
    for facet in ("テーマ", "人口規模", "成果"):
        page.locator(f".ja-search__facet input[name='{facet}']").first.click()
        expect(page.locator(f".ja-search__facet input[name='{facet}']:checked")).to_have_count(1)
    expect(page.locator(".ja-search__condition")).to_have_count(3)
    status, titles, address = page.locator(".ja-search__status").inner_text(), result_titles(page), page.url
    assert re.search(r"\d件", status)
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator(".ja-search__status")).to_have_text(status)
    assert result_titles(page) == titles


def test_r5_who_has_named_the_own_town_has_all_four_conditions_in_three_clicks(open_from_folder, folder):
    page = open_from_folder(folder, "index.html")
    page.get_by_label("うちの町").fill("べっぷし")
    page.get_by_role("button", name="大分県別府市").click()  # remembered from now on
    page.reload()
    page.get_by_role("link", name="大分県の5万〜20万人の事例を検索").click()
    for facet in ("テーマ", "成果"):
        page.locator(f".ja-search__facet input[name='{facet}']").first.click()
        expect(page.locator(f".ja-search__facet input[name='{facet}']:checked")).to_have_count(1)
    expect(page.locator(".ja-search__condition")).to_have_count(4)
    expect(page.locator(".ja-search__status")).to_have_text(re.compile(r"\b[1-9]\d*件"))
    assert all(f"{facet}=" in unquote(page.url) for facet in ("テーマ", "都道府県", "人口規模", "成果"))


def test_r5_without_scripts_the_same_lists_are_pages(open_from_folder, stripped):
    page = open_from_folder(stripped, "index.html", scripts=False)
    for listing in ("themes/index.html", "prefectures.html", "bands.html", "outcomes.html"):
        page.goto(f"{stripped.as_uri()}/{listing}")
        page.locator("main a[href*='/']:visible").first.click()
        expect(page.locator("main a[href*='cases/']").first, listing).to_be_attached()
    page.goto(f"{stripped.as_uri()}/index.html")
    page.locator(".kb-cross td a[href^='outcomes/']").first.click()
    expect(page.locator(".kb-card").first).to_be_visible()


def test_r6_what_went_wrong_elsewhere_is_one_click_from_the_first_page(open_from_folder, folder):
    page = open_from_folder(folder, "index.html")
    page.locator("main a[href='outcomes/failed.html']").first.click()
    expect(page).to_have_url(re.compile("outcomes/failed"))
    expect(page.locator("main li", has_text="うまくいかなかった").nth(1)).to_be_visible()


def test_r6_the_search_leaves_only_what_went_wrong(open_from_folder, folder):
    page = open_from_folder(folder, "search.html?成果=うまくいかなかった")
    results = page.locator(".ja-search__item")
    expect(results.nth(1)).to_be_visible()
    expect(results.filter(has_not_text="うまくいかなかった")).to_have_count(0)


def test_r7_every_case_says_what_copying_takes_what_can_be_changed_and_who_did_it_too(folder):
    for page in entries(folder, "cases"):
        text = page.read_text("utf-8")
        told = {heading for heading in ("真似するための条件", "ずらしどころ") if f'<h2 id="{heading}"' in text}
        assert told == {"真似するための条件", "ずらしどころ"}, page.stem
        facts = "".join(re.findall(r'<dl class="kb-facts">.*?</dl>|<p class="kb-untold">.*?</p>', text, re.DOTALL))
        needed = () if 'kb-key__remark">被害' in text else ("費用", "手間")  # nobody copies an incident
        assert all(fact in facts for fact in needed), page.stem  # told, or said that the sources do not tell
        assert "ほかの団体で試した結果" in text, page.stem


def test_r8_what_is_past_its_review_says_so_on_top_and_stands_below_what_is_current(open_from_folder, later):
    page = open_from_folder(later, CASE)
    banner = page.locator(".kb-banner--warning")
    expect(banner).to_contain_text("要確認")
    assert banner.bounding_box()["y"] + 30 < DESKTOP["height"]
    page.goto(f"{later.as_uri()}/search.html?q=RPAを職員が内製")
    results = page.locator(".ja-search__item")
    expect(results.first).to_contain_text("年6,000時間")
    expect(results.nth(1)).to_contain_text("年約6,000時間")
    expect(results.nth(1)).to_contain_text("要確認")
    expect(results.first).not_to_contain_text("要確認")


def test_r8_what_was_superseded_links_on(open_from_folder, later):
    page = open_from_folder(later, "cases/zentsuji-madoguchi.html")
    page.get_by_role("link", name="書かない窓口は何から始めればよいですか").click()
    expect(page.locator("h1")).to_have_text("書かない窓口は何から始めればよいですか")


def test_r9_in_a_folder_every_link_leads_to_a_file_that_is_there(folder):
    broken = set()
    for page in folder.rglob("*.html"):
        for link in Links(page.read_text("utf-8")).found:
            parts = urlsplit(link)
            if page.name != "404.html" and not parts.scheme and parts.path:
                target = (page.parent / unquote(parts.path)).resolve()
                broken |= set() if target.is_file() else {f"{page.name}: {link}"}
    assert broken == set()


def test_r9_in_a_folder_the_search_finds_and_nothing_is_asked_of_the_network(open_from_folder, folder):
    page = open_from_folder(folder, "index.html")
    field = page.locator("main input[type=search]")
    field.fill("RPAを内製したい")
    field.press("Enter")
    page.locator(".ja-search__title a", has_text="RPA").first.click()
    expect(page.locator("h1")).to_contain_text("RPA")


def test_r9_with_the_scripts_taken_out_everything_but_the_search_is_read(open_from_folder, folder, stripped):
    page = open_from_folder(stripped, "index.html")
    page.evaluate(WAITED)
    expect(page.locator("main input[type=search]")).not_to_be_visible()
    expect(page.locator(".kb-hero__plain")).to_be_visible()
    whole = open_from_folder(folder, "index.html", scripts=False)
    for path in (CASE, THREAD, "themes/madoguchi.html", "questions.html", "glossary.html"):
        page.goto(f"{stripped.as_uri()}/{path}")
        page.evaluate(WAITED)
        whole.goto(f"{folder.as_uri()}/{path}")
        assert page.locator("main").inner_text() == whole.locator("main").inner_text()
        assert len(page.locator("main").inner_text()) > 300


def test_r10_on_paper_every_case_tells_purpose_cost_effect_with_its_kind_risk_and_sources(open_from_folder, folder):
    page = open_from_folder(folder, "index.html")
    page.emulate_media(media="print")
    for entry in entries(folder, "cases"):
        page.goto(entry.as_uri())
        expect(page.locator(".kb-review__address")).to_be_visible()  # as on paper
        text = page.locator("body").inner_text()
        needed = {"課題", "つまずきと学び", "非公式", "https://"}
        needed |= {"数字で見る"} if page.locator(".kb-key").count() else set()
        needed |= set() if page.locator(".kb-key__remark", has_text="被害").count() else {"費用"}
        assert {word for word in needed if word not in text} == set(), entry.stem


def test_r11_by_keyboard_alone_one_searches_opens_a_result_and_comes_back(open_from_folder, folder):
    page = open_from_folder(folder, "index.html")
    field = page.locator("main input[type=search]")
    while not field.evaluate("field => field === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.type("窓口の待ち時間を減らしたい")
    page.keyboard.press("Enter")
    expect(page.locator(".ja-search__item").first).to_be_visible()
    page.wait_for_load_state()  # then the browser moves the focus to what the address names, once more
    for key in ("Tab", "Enter", "Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    results = page.locator(".ja-search__title a")
    expect(results.first).to_be_focused()
    title = results.first.inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)
    page.go_back()  # the key for it belongs to the browser, which has no window here
    expect(results.first).to_have_text(title)


@pytest.mark.parametrize("path", [CASE, THREAD, "search.html?q=窓口"])
def test_r11_axe_finds_nothing_and_nothing_is_lost_at_320_pixels(open_from_folder, folder, path):
    page = open_from_folder(folder, path, size={"width": 320, "height": 640}, watched=False)
    if path.startswith("search"):
        expect(page.locator(".ja-search__item").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    found = Axe().run(page).response["violations"]
    assert [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]] == []


def test_r12_who_is_new_begins_with_three_steps_of_the_own_role_and_reads_a_term_in_place(open_from_folder, folder):
    page = open_from_folder(folder, "index.html")
    roles = page.locator("section", has=page.locator("#kb-starts")).locator(".kb-card a")
    expect(roles.nth(3)).to_be_visible()
    addresses = [role.get_attribute("href") for role in roles.all()]
    for address in addresses:
        page.goto(f"{folder.as_uri()}/{address}")
        expect(page.locator(".kb-step")).to_have_count(3)
        expect(page.locator(".kb-step").filter(has_not=page.locator("a")), address).to_have_count(0)
    page.locator(".kb-step a").first.click()
    page.goto(f"{folder.as_uri()}/{THREAD}")
    word = page.get_by_role("button", name="の意味").first
    word.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".kb-gloss__note:popover-open")).to_be_visible()
