"""The offline form as a person uses it: from a file, without network, by keyboard alone, to a file without faults."""

import json
import re

import pytest
from builders import TODAY
from conftest import DESKTOP, PHONE
from golden_site import readers_project
from letters import damaged, made_up, sent
from playwright.sync_api import expect
from test_accessibility import violations

from generator.check import check
from generator.entry.writer import entry_text
from generator.findings.diagnostics import RefusedError
from generator.forms.form_file import BROWSER
from generator.intake.armour import COLUMNS, decode
from generator.intake.intake import take_in, write_entries
from generator.intake.received import received
from generator.kinds import ENTRY_KINDS
from generator.language.dates import as_day
from generator.scripts.bundle import bundle

MOST_KEYS = 400
A_CASE = {
    "f-title": "試験用: 予約の電話を減らした",
    "f-summary": "試験用の要約です。窓口の予約をオンラインにして、電話での受付を減らしました。",
    "f-municipality": "石狩市",
    "f-questions": "窓口の(予約|受付)の電話を減らしたい",
    "s-課題": "試験用の文章です。予約の電話が多く、窓口の対応が止まっていました。",
    "s-取り組み": "試験用の文章です。\n\n- 予約の方法を1つにした\n- 案内を直した",
    "s-成果": "試験用の文章です。電話は減りましたが、件数は測っていません。",
    "s-つまずきと学び": "試験用の文章です。案内の言葉が難しいという声がありました。",
    "s-真似するための条件": "試験用の文章です。申請の仕組みが1つあれば足ります。",
    "s-ずらしどころ": "試験用の文章です。曜日や時間帯を変えられます。",
    "f-evidence-1-title": "試験用の資料",
    "f-evidence-1-publisher": "試験用の発行者",
    "f-evidence-1-url": "https://www.example.jp/shiryo",
}


@pytest.fixture(scope="session", params=list(ENTRY_KINDS))
def form_of_kind(request, write_form):
    """The form of each kind on disk."""
    return write_form(request.param)


@pytest.fixture(scope="session")
def catalog(readers):
    return check(readers, TODAY).catalog


class Keyboard:
    """A person without a mouse: goes from field to field with Tab, and keeps a record of it."""

    def __init__(self, page, folder):
        self.page, self.folder, self.steps, self.keys = page, folder, [], 0

    def press(self, key):
        self.page.keyboard.press(key)
        self.keys += 1

    def go_to(self, name):
        start = self.keys
        while self.page.evaluate("document.activeElement.id") != name:
            assert self.keys - start < MOST_KEYS, f"{name} cannot be reached"
            self.press("Tab")

    def write(self, name, text):
        self.go_to(name)
        self.page.keyboard.type(text)
        self.keys += len(text)
        self.steps.append(f"{name}: {text}")

    def tick(self, name):
        self.go_to(name)
        self.press("Space")
        self.steps.append(f"{name}: tick")

    def choose(self, name, downs):
        """Choose a button of a row of them: Tab reaches the first, the arrows move."""
        self.go_to(f"{name}-0")
        self.press("Space")
        for _ in range(downs):
            self.press("ArrowDown")
        self.steps.append(f"{name}: choose {downs + 1}")

    def shoot(self, name):
        self.page.screenshot(path=self.folder / f"{len(self.steps):02}-{name}.png")


def write_a_case(keyboard):
    for name in ("f-title", "f-municipality", "s-課題", "s-取り組み", "s-成果", "s-つまずきと学び"):
        keyboard.write(name, A_CASE[name])
    keyboard.shoot("first")
    keyboard.write("f-summary", A_CASE["f-summary"])
    keyboard.choose("f-stage", 2)
    keyboard.choose("f-outcome", 1)
    keyboard.tick("f-themes-7")
    for name in ("f-questions", "s-真似するための条件", "s-ずらしどころ", *list(A_CASE)[-3:-1]):
        keyboard.write(name, A_CASE[name])
    keyboard.choose("f-evidence-1-kind", 3)
    keyboard.write("f-evidence-1-url", A_CASE["f-evidence-1-url"])
    keyboard.shoot("sources")
    for number in range(3):
        keyboard.tick(f"promise-{number}")
    keyboard.go_to("finish")
    keyboard.press("Enter")
    keyboard.page.locator("#letter").wait_for()
    keyboard.shoot("done")


def test_a_first_case_is_written_by_keyboard_alone_offline_and_passes_the_check(form, open_form, tmp_path):
    page = open_form(form)
    keyboard = Keyboard(page, tmp_path)
    write_a_case(keyboard)
    keyboard.go_to("letter")
    letter = page.locator("#letter").input_value()
    with page.expect_download() as download:
        keyboard.go_to("save")
        keyboard.press("Enter")
    (tmp_path / "steps.json").write_text(json.dumps(keyboard.steps, ensure_ascii=False, indent=1), encoding="utf-8")

    here = readers_project(tmp_path)
    taken = take_in(here, TODAY, "letter.txt", letter.encode())
    assert [finding.found for finding in taken.findings] == []
    assert [entry.path for entry in taken.entries] == [f"content/cases/{download.value.suggested_filename}"]
    assert taken.entries[0].agreed
    assert taken.entries[0].data == download.value.path().read_bytes()
    write_entries(here.root, taken.entries)
    assert check(here, TODAY).diagnostics == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_in_the_form_empty_or_with_mistakes_or_finished(form_of_kind, open_form, size):
    page = open_form(form_of_kind, size)
    assert violations(page) == []
    page.locator("#more summary").click()
    page.locator("#f-evidence-add").click()
    page.locator("#finish").click()
    expect(page.locator("#mistakes li").nth(5)).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_what_the_form_hands_out_becomes_the_same_file_after_every_way_of_sending_it(form, open_form, catalog):
    """1,000 made-up entries, packed by the browser; whole ones come in unchanged, damaged ones are refused."""
    page = open_form(form)
    for module in ("armouring.js", "writer.js"):
        page.evaluate(bundle(BROWSER / module))
    entries = [made_up(seed) for seed in range(1000)]
    made = page.evaluate(
        """async (entries) => {
            const data = JSON.parse(document.getElementById("data").textContent);
            const write = (entry) => new Writer(data.style).text(entry, data.fields, data.sections);
            const opened = async (text) => JSON.stringify(await decode(text));
            return Promise.all(entries.map(async (entry) => {
                const armour = await encode(entry);
                return [armour, write(entry), (await opened(`>> ${armour}`)) === JSON.stringify(entry)];
            }));
        }""",
        [entry.as_data() for entry in entries],
    )
    assert all(opened for _armour, _file, opened in made)
    assert max(len(line) for armour, _file, _opened in made for line in armour.splitlines()) <= COLUMNS
    for seed, (armour, file, _opened) in enumerate(made):
        for name, data in sent(armour).items():
            (entry,) = received(name, data, catalog)
            assert entry_text(entry) == file, (seed, name)
        for damage, text in damaged(armour, seed).items():
            # "=" before the end of a line is what mail adds, and taken away again
            assert is_refused(text) or decode(text) == decode(armour), (seed, damage)


def is_refused(text):
    try:
        decode(text)
    except RefusedError as error:
        return bool(str(error))
    return False


def test_axe_finds_nothing_when_the_form_is_done(form, open_form, tmp_path):
    page = open_form(form)
    write_a_case(Keyboard(page, tmp_path))
    assert violations(page) == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_form_says_whose_it_is_and_that_it_is_not_official(form, open_form, readers, size):
    page = open_form(form, size)
    named = page.locator(".top__site")
    expect(named).to_be_visible()
    expect(named).to_have_text(f"{readers.config.title} 非公式サイト")
    expect(page.locator(".top__state")).to_be_visible()
    assert page.locator(".top").bounding_box()["height"] < 90


def test_a_thread_is_written_too(open_form, write_form, readers, catalog):
    page = open_form(write_form("thread"))
    sources = [name for name in A_CASE if name.startswith("f-evidence")]
    for name in ("f-title", "f-summary", "f-questions", *sources):
        page.locator(f"#{name}").fill(A_CASE[name])
    page.locator("#f-evidence-1-kind-3").check()
    page.locator("#f-themes-0").check()
    page.locator("#s-答え").fill("試験用の文章です。")
    page.locator("#s-残った問い").fill("- 試験用の問いですか")
    page.locator("#finish").click()
    expect(page.locator("#mistakes a").first).to_have_text("必須の項目「資料が言っていること」を書いてください")
    page.locator("#s-資料が言っていること").fill("### 資料1\n\n試験用の話")
    for number in range(3):
        page.locator(f"#promise-{number}").check()
    page.locator("#finish").click()
    letter = page.locator("#letter").input_value()
    assert "自治体" not in letter
    (answers,) = received("mail.txt", letter.encode(), catalog)
    taken = take_in(readers, TODAY, "mail.txt", letter.encode())
    assert (answers.kind.name, [finding.found for finding in taken.findings]) == ("thread", [])


def test_a_draft_stays_until_it_is_thrown_away(form, open_form):
    page = open_form(form)
    expect(page.locator("#clear")).to_be_hidden()
    page.locator("#f-title").fill("試験用の下書き")
    expect(page.locator("#clear")).to_be_visible()
    page.locator("#f-municipality").fill("いしかりし")
    page.locator("#more summary").click()
    page.locator("#f-indicators-add").click()
    page.locator("#f-indicators-1-name").fill("試験用の指標")
    page.reload()
    page.get_by_text("書きかけを開きました。").wait_for()
    expect(page.locator("#f-title")).to_have_value("試験用の下書き")
    expect(page.locator("#f-municipality")).to_have_value("北海道石狩市(012351)")
    expect(page.locator("#f-indicators-1-name")).to_have_value("試験用の指標")
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("#clear").click()
    expect(page.locator("#clear")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    expect(page.locator("#f-title")).to_have_value("")
    expect(page.locator("#f-indicators-1-name")).to_have_count(0)


def test_a_figure_is_asked_for_the_values_of_its_kind_alone(form, open_form):
    def asked():
        names = ("before", "after", "value")
        return [name for name in names if page.locator(f"#f-indicators-1-{name}").is_visible()]

    page = open_form(form)
    page.locator("#f-title").fill("試験用の下書き")
    page.locator("#more summary").click()
    page.locator("#f-indicators-add").click()
    assert asked() == ["before", "after"]
    page.locator("#f-indicators-1-before").fill("12")
    page.get_by_role("radio", name="被害・負担").check()
    assert asked() == ["value"]
    page.locator("#f-indicators-1-value").fill("3")
    page.reload()
    page.get_by_text("書きかけを開きました。").wait_for()
    page.locator("#more summary").click()
    assert (asked(), page.locator("#f-indicators-1-value").input_value()) == (["value"], "3")
    page.get_by_role("radio", name="前と後").check()
    assert (asked(), page.locator("#f-indicators-1-before").input_value()) == (["before", "after"], "")


def test_what_was_handed_out_can_be_taken_up_again(form, open_form, tmp_path):
    page = open_form(form)
    write_a_case(Keyboard(page, tmp_path))
    letter = page.locator("#letter").input_value()
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("#clear").click()
    page.get_by_text("前に作った文字列から続きを書く").click()
    page.locator("#resume").fill(letter.replace("[KYOSO1:END", "x[KYOSO1:END"))
    page.get_by_role("button", name="続きから書く").click()
    page.get_by_text("文字列が途中で切れているか、変わっています").wait_for()
    page.locator("#resume").fill("> " + letter.replace("\n", "\n> "))
    page.get_by_role("button", name="続きから書く").click()
    page.get_by_text("書きかけを開きました。").wait_for()
    expect(page.locator("#f-title")).to_have_value(A_CASE["f-title"])
    expect(page.locator("#f-evidence-1-url")).to_have_value(A_CASE["f-evidence-1-url"])


def test_personal_data_is_told_while_it_is_typed_and_nothing_is_handed_out(form, open_form):
    page = open_form(form)
    page.locator("#s-課題").type("連絡は ｔａｒｏ＠example.jp まで。佐藤さん")
    told = "メールアドレスは書かないでください(「taro@example.jp」)"
    expect(page.locator("#s-課題-error")).to_have_text(told)
    expect(page.locator("#mistakes li")).to_have_text(
        [f"課題: {told}", "注意: 課題: 個人の名前は書かないでください(「佐藤さん」)"]
    )
    page.locator("#finish").click()
    expect(page.locator("#mistakes")).to_be_focused()
    expect(page.locator("#letter")).to_have_count(0)
    page.locator("#mistakes a").first.press("Enter")
    expect(page.locator("#s-課題"), "what must not leave comes first").to_be_focused()


def test_a_place_that_is_withheld_is_told_where_it_is_named_before_a_mail_names_it(form, open_form):
    page = open_form(form)
    page.locator("#s-課題").type("石狩市の窓口では")
    expect(page.locator("#mistakes")).not_to_be_visible()
    page.locator("#f-attribution-2").check()
    page.locator("#more summary").click()
    page.locator("#f-slug").fill("ishikari-yoyaku")
    told = "団体名を出さない記事には、市区町村の名前も、その公式サイトの資料も書かないでください"
    expect(page.locator("#mistakes li")).to_have_text(
        [f"課題: {told}(「石狩市」)", f"ファイル名: {told}(「ishikari」)"]
    )
    page.locator("#f-attribution-1").check()
    expect(page.locator("#mistakes")).not_to_be_visible()


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "令和７年１１月１日",
            "R7.11.1",
            "２０２５／１１／１",
            "平成元年2月3日",
            "令和 7年 11月 1日",
            "2025年11月1日",
        ),
        *("令7.11.1", "2025年11月1日(土)", "20251101", "2025/11/1 0:00"),
    ],
)
def test_a_day_of_any_calendar_is_put_right_as_the_program_reads_it(typed, form, open_form):
    page = open_form(form)
    page.locator("#f-evidence-1-accessed_on").fill(typed)
    page.locator("#f-evidence-1-accessed_on").blur()
    assert as_day(typed)
    expect(page.locator("#f-evidence-1-accessed_on")).to_have_value(as_day(typed))


def test_a_pasted_summary_is_joined_and_choices_of_an_input_method_become_half_width(form, open_form):
    page = open_form(form)
    page.locator("#f-summary").fill("窓口の予約を\n電話から　切り替えて、\r\n\nLGWAN\nmail を減らした。\n")
    page.locator("#f-questions").fill("窓口（支所）の（予約｜受付）を減らしたい\n(住民|市民）の声")
    page.locator("#f-keywords").fill("予約、転入\n引越し\uff0c電子申請")
    page.locator("#f-keywords").blur()
    expect(page.locator("#f-keywords")).to_have_value("予約\n転入\n引越し\n電子申請")
    expect(page.locator("#f-summary")).to_have_value("窓口の予約を電話から　切り替えて、LGWAN mail を減らした。")
    expect(page.locator("#f-questions")).to_have_value("窓口（支所）の(予約|受付)を減らしたい\n(住民|市民)の声")


PASTE = """(input, text) => {
  input.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const pasted = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  if (input.dispatchEvent(pasted)) document.execCommand("insertText", false, text);
}"""


@pytest.mark.parametrize(
    ("field", "pasted", "kept"),
    [
        ("s-課題", "紙が多い。\v電話も多い。", "紙が多い。\n電話も多い。"),
        ("s-課題", "情\xad報\u200bの\ufeff公\u202e開\x07", "情報の公開"),
        ("s-課題", "項目\t前\n時間\t1,200", "項目\t前\n時間\t1,200"),
        ("f-title", "\u200e窓口の\u2060予約", "窓口の予約"),
        ("s-課題", "次のとおり。\r\n•\t紙が多い\r\n•\t電話が多い", "次のとおり。\n・紙が多い\n・電話が多い"),
        ("s-課題", "\uf0b7\t紙\r\n\uf06c\t電話", "・紙\n・電話"),
        ("s-課題", "l\t紙が多い\r\nl\t電話が多い\r\n", "・紙が多い\n・電話が多い\n"),
        ("s-課題", "l\t10\t20\nn\t30\t40", "l\t10\t20\nn\t30\t40"),
        ("s-課題", "○\t紙\n×\t電話", "○\t紙\n×\t電話"),
        ("s-課題", '区分\t件数\r\n"転入\n転出"\t1,200\r\n', "区分\t件数\n転入転出\t1,200\n"),
        ("s-課題", '区分\t件数\n"「""新""」の\n窓口"\t3', '区分\t件数\n「"新"」の窓口\t3'),
        ("s-課題", '"二重引用符の\n文章"です。', '"二重引用符の\n文章"です。'),
    ],
)
def test_what_is_pasted_says_what_was_seen_where_it_comes_from(field, pasted, kept, form, open_form):
    page = open_form(form)
    page.locator(f"[id='{field}']").evaluate(PASTE, pasted)
    expect(page.locator(f"[id='{field}']")).to_have_value(kept)


def test_what_is_pasted_amid_a_text_stays_amid_it(form, open_form):
    page = open_form(form)
    page.locator("#f-title").fill("窓口をやめた")
    page.locator("#f-title").evaluate("(input) => input.setSelectionRange(2, 2)")
    page.locator("#f-title").evaluate(PASTE, "の電\u200b話")
    expect(page.locator("#f-title")).to_have_value("窓口の電話をやめた")


def wait_for_draft(page, holds, *values):
    """Wait until a draft is kept of whose ``fields`` JavaScript says that ``holds``: typing alone keeps nothing yet."""
    kept = "Object.values(localStorage).map((kept) => JSON.parse(kept).answers.fields)"
    page.wait_for_function(f"(values) => {kept}.some((fields) => {holds})", arg=values)


def test_what_a_message_calls_a_place_is_understood_when_it_is_typed(form, open_form):
    page = open_form(form)
    place, told = page.locator("#f-municipality"), page.locator("#f-municipality-error")
    page.locator("#finish").click()
    for typed in ("北海道石狩市(012351)", "石狩市（012351）", "012351", "１２３５１", "石狩郡", "イシカリシ"):
        place.fill(typed)
        expect(told, typed).to_be_visible(visible=typed == "石狩郡")


def test_a_related_entry_is_chosen_by_its_title_and_a_title_in_use_is_told(form, open_form, catalog):
    page = open_form(form)
    slug, other = next(iter(catalog.public.items()))
    page.locator("#f-title").fill(other.model.title)
    page.locator("#more summary").click()
    page.get_by_role("checkbox", name=other.model.title).check()
    page.locator("#finish").click()
    expect(page.locator("#f-title-error")).to_have_text(re.compile("^同じ記事がもう公開されています。"))
    wait_for_draft(page, "String(fields.related) === values[0]", slug)


def test_what_was_typed_is_shown_as_it_is_meant(form, open_form):
    page = open_form(form)
    typed = {"f-title": "⻑期の⽯狩", "s-課題": "か\u3099いた", "f-evidence-1-accessed_on": "令和８年１１月２０日"}
    for name, text in typed.items():
        page.locator(f"#{name}").fill(text)
        page.locator(f"#{name}").blur()
    for name, meant in zip(typed, ("長期の石狩", "がいた", "2026-11-20"), strict=True):
        expect(page.locator(f"#{name}")).to_have_value(meant)


def test_what_was_chosen_can_be_taken_back(form, open_form):
    page = open_form(form)
    page.locator("#more summary").click()
    expect(page.locator("#f-cost-none")).to_be_checked()
    page.locator("#f-cost-0").check()
    wait_for_draft(page, "'cost' in fields")
    page.locator("#f-cost-none").check()
    wait_for_draft(page, "!('cost' in fields)")


def test_a_place_is_needed_found_by_half_its_name_and_asked_for_in_plain_words(form, open_form):
    page = open_form(form)
    place = page.locator("#f-municipality")
    expect(page.locator("label[for=f-municipality] .badge")).to_have_text("必須")
    place.fill("石狩")
    expect(page.locator("#f-municipality ~ .found")).to_have_text("北海道石狩市(012351)")
    page.locator("#finish").click()
    expect(page.locator("#f-municipality-error")).not_to_be_visible()
    place.fill("府中市")
    told = (
        "「自治体」を1つに決められません(「府中市」)。候補から選ぶか、6桁のコードを書いてください。"
        "何団体かあるときは、代表の1団体だけにします"
    )
    expect(page.locator("#f-municipality-error")).to_have_text(told)
    place.fill("石狩市役所")
    expect(page.locator("#f-municipality ~ .found")).to_have_text("北海道石狩市(012351)")


def test_partners_are_understood_one_on_a_line_or_between_commas_and_what_is_none_is_told_in_plain_words(
    form, open_form
):
    page = open_form(form)
    partners = page.locator("#f-partners")
    partners.fill("・函館市\n2. 八雲町役場、奥尻町")
    found = page.locator("#f-partners ~ .found")
    expect(found).to_have_text("北海道函館市(012025)、北海道八雲町(013463)、北海道奥尻町(013676)")
    partners.fill("試験株式会社")
    page.locator("#finish").click()
    expect(page.locator("#f-partners-error")).to_have_text(
        "「自治体」を1つに決められません(「試験株式会社」)。市区町村名か6桁のコードを、1行に1団体ずつ書いてください。"
        "一覧にない団体は、本文に書きます"
    )


def test_the_next_review_is_proposed_as_soon_as_the_fastest_theme_asks_and_a_chosen_day_stays(form, open_form):
    page = open_form(form)
    page.locator("#more summary").click()
    day = page.locator("#f-review_by")
    expect(day).to_have_value("2027-05-22")
    page.get_by_label("防災").check()
    expect(day).to_have_value("2027-05-22")
    page.get_by_label("生成AI").check()
    expect(day).to_have_value("2027-02-20")
    page.get_by_label("生成AI").uncheck()
    expect(day).to_have_value("2027-05-22")
    day.fill("2026-12-24")
    page.get_by_label("生成AI").check()
    expect(day).to_have_value("2026-12-24")


def test_a_date_on_the_wrong_side_of_another_is_told_once_by_the_name_of_its_field(form, open_form):
    page = open_form(form)
    page.locator("#more summary").click()
    page.locator("#f-evidence-1-title").fill("試験用の資料")
    given = {
        "evidence-1-accessed_on": "2027-01-01",
        "review_by": "2026-11-22",
        "period-from": "昔",
        "period-to": "2020-01",
    }
    for name, text in given.items():
        page.locator(f"#f-{name}").fill(text)
    page.locator("#finish").click()

    told = page.locator("#mistakes li").filter(has_text=re.compile("確認日|次の確認期限|開始|終了"))
    days = [
        "根拠 1: 「確認日」は今日(2026-11-22)までの日付にしてください",
        "「次の確認期限」は「確認日」(2026-11-22)より後の日付にしてください",
    ]
    expect(told).to_have_text([*days, "期間: 「開始」は 2025-10 の形で書いてください"])
    page.locator("#f-period-from").fill("2021-04")
    expect(told).to_have_text([*days, "期間: 「終了」は「開始」(2021-04)以後の日付にしてください"])


def test_the_browser_lets_nothing_out_and_runs_nothing_else(form, browser):
    context = browser.new_context()
    page = context.new_page()
    page.goto(form.as_uri())
    blocked = page.evaluate(
        """async () => {
            const blocked = [];
            document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
            await fetch("https://www.example.jp/").catch(() => 0);
            const image = new Image();
            image.src = "https://www.example.jp/x.png";
            const frame = document.createElement("iframe");
            frame.src = "https://www.example.jp/";
            const script = document.createElement("script");
            script.textContent = "document.title = 'run'";
            const sheet = document.createElement("form");
            sheet.action = "https://www.example.jp/";
            document.body.append(image, frame, script, sheet);
            sheet.submit();
            navigator.sendBeacon("https://www.example.jp/", "x");
            await new Promise((done) => setTimeout(done, 500));
            return [...blocked, document.title === "run"];
        }"""
    )
    context.close()
    assert sorted(map(str, blocked)) == [
        *("False", "connect-src", "connect-src", "form-action", "frame-src", "img-src", "script-src-elem")
    ]


def test_a_long_text_is_looked_through_while_one_types(form, open_form):
    page = open_form(form)
    for name in list(A_CASE)[4:10]:
        page.locator(f"#{name}").fill("試験用の文章です。" * 200)
    spent = page.evaluate(
        """() => {
            const area = document.getElementById("s-課題");
            const started = performance.now();
            for (let time = 0; time < 10; time += 1) area.dispatchEvent(new Event("input", { bubbles: true }));
            return (performance.now() - started) / 10;
        }"""
    )
    assert spent < 100


def test_running_text_is_seventeen_pixels_and_none_is_below_fourteen(form, open_form):
    page = open_form(form)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "17px"
    shown = "[...document.querySelectorAll('body *:not(option, script, datalist)')]"
    smallest = f"Math.min(...{shown}.map(element => parseFloat(getComputedStyle(element).fontSize)))"
    assert page.evaluate(smallest) >= 14


FIRST = ("f-title", "f-municipality", "s-課題", "s-取り組み", "s-成果", "s-つまずきと学び")


def test_a_tired_person_writes_six_things_in_a_short_form_and_hands_them_out(form, open_form, readers):
    page = open_form(form, PHONE, folded=True)
    expect(page.locator("#rest")).not_to_have_attribute("open", "")
    state = page.locator("#state p").first
    for number, name in enumerate(FIRST):
        expect(state).to_have_text(f"まず書くこと 6項目のうち {number}項目")
        page.locator(f"#{name}").fill(A_CASE[name])
        page.locator(f"#{name}").blur()
    expect(state).to_have_text(re.compile(r"^渡せます。公開までに 17項目のうち \d+項目$"))
    for number in range(3):
        page.locator(f"#promise-{number}").check()
    page.locator("#finish").click()
    expect(page.locator("#mistakes")).not_to_be_visible()
    (entry,) = take_in(readers, TODAY, "mail.txt", page.locator("#letter").input_value().encode()).entries
    assert entry.agreed
    assert not {"公開の確認", "団体名", "課題", "取り組み", "成果", "つまずき"} & {*entry.asks.labels}
    lacking = page.locator("#lacking")
    expect(lacking.locator("summary")).to_have_text(re.compile(r"^公開に必要な残りの8項目"))
    lacking.locator("summary").click()
    assert violations(page) == []
    lacking.locator("a").first.click()
    expect(page.locator("#f-summary")).to_be_focused()


def test_what_was_written_beyond_the_first_part_is_open_when_a_draft_is_taken_up(form, open_form):
    page = open_form(form)
    page.locator("#f-summary").fill(A_CASE["f-summary"])
    page.get_by_text("下書きを残しました").wait_for()
    again = open_form(form, beside=page, folded=True)
    expect(again.locator("#f-summary")).to_be_visible()


def test_a_case_with_gaps_can_be_handed_out_and_the_rest_is_asked_for(form, open_form, readers):
    page = open_form(form)
    page.locator("#f-title").fill(A_CASE["f-title"])
    page.locator("#s-課題").fill(A_CASE["s-課題"])
    expect(page.locator("#partly")).to_have_count(0)
    page.locator("#finish").click()
    expect(page.locator("#mistakes #partly")).to_be_visible()
    assert violations(page) == []
    page.locator("#partly").click()
    letter = page.locator("#letter").input_value()
    (entry,) = take_in(readers, TODAY, "mail.txt", letter.encode()).entries
    assert entry.asks.labels == ("公開の確認", "団体名", "公開資料", "いまの段階", "成果の種類", "取り組み")


@pytest.mark.parametrize(
    ("field", "words"),
    [("f-title", "題" * 41), ("s-課題", "連絡は shiken@example.jp へ"), ("f-evidence-1-url", "http://localhost/")],
    ids=["too long", "private", "no public address"],
)
def test_what_is_wrong_and_not_only_missing_is_never_handed_out(form, open_form, field, words):
    page = open_form(form)
    page.locator(f"#{field}").fill(words)
    page.locator("#finish").click()
    expect(page.locator("#mistakes li").first).to_be_visible()
    expect(page.locator("#partly")).to_have_count(0)
    expect(page.locator("#letter")).to_have_count(0)
