"""The offline form as a person uses it: from a file, without network, by keyboard alone, to a file without faults."""

import json

import pytest
from builders import ROOT, TODAY
from conftest import DESKTOP, PHONE
from letters import damaged, made_up, sent
from test_accessibility import violations

from generator.build import check
from generator.config import read_project
from generator.contribution.answers import ENTRY_KINDS, RefusedError
from generator.contribution.armour import COLUMNS, decode
from generator.contribution.form_file import form_page
from generator.contribution.intake import take_in, write_entries
from generator.contribution.received import received
from generator.contribution.writer import entry_text

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


@pytest.fixture(scope="session")
def project_of_today():
    project, _findings = read_project(ROOT)
    assert project
    return project


@pytest.fixture(scope="session", params=list(ENTRY_KINDS))
def form_of_kind(request, project_of_today, tmp_path_factory):
    """The form of each kind on disk."""
    return write_form(request.param, project_of_today, tmp_path_factory)


@pytest.fixture(scope="session")
def form(project_of_today, tmp_path_factory):
    """The form for cases on disk."""
    return write_form("case", project_of_today, tmp_path_factory)


def write_form(kind, project, tmp_path_factory):
    path = tmp_path_factory.mktemp("form") / f"{kind}.html"
    path.write_bytes(form_page(project, check(project, TODAY).catalog, ENTRY_KINDS[kind]))
    return path


@pytest.fixture(scope="session")
def real_catalog(project_of_today):
    return check(project_of_today, TODAY).catalog


@pytest.fixture
def open_form(browser):
    """Open a form from disk, offline; at the end nothing may have gone wrong and nothing may have been asked for."""
    contexts, faults = [], []

    def call(path, size=DESKTOP):
        context = browser.new_context(viewport=size, locale="ja-JP", offline=True, accept_downloads=True)
        contexts.append(context)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        context.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        context.on(
            "request", lambda request: None if request.url == path.as_uri() else faults.append(f"request {request.url}")
        )
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-22T03:00:00Z")
        page.goto(path.as_uri())
        return page

    yield call
    for context in contexts:
        context.close()
    assert [fault for fault in faults if not fault.startswith("request blob:")] == []


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
    for name in ("f-title", "f-summary"):
        keyboard.write(name, A_CASE[name])
    keyboard.choose("f-stage", 2)
    keyboard.choose("f-outcome", 1)
    keyboard.shoot("what")
    keyboard.write("f-municipality", A_CASE["f-municipality"])
    keyboard.tick("f-themes-7")
    for name in list(A_CASE)[3:]:
        keyboard.write(name, A_CASE[name])
    keyboard.shoot("sources")
    for number in range(3):
        keyboard.tick(f"promise-{number}")
    keyboard.go_to("finish")
    keyboard.press("Enter")
    keyboard.page.locator("#letter").wait_for()
    keyboard.shoot("done")


def test_a_first_case_is_written_by_keyboard_alone_offline_and_passes_the_check(form, open_form, tmp_path, project):
    page = open_form(form)
    keyboard = Keyboard(page, tmp_path)
    write_a_case(keyboard)
    keyboard.go_to("letter")
    letter = page.locator("#letter").input_value()
    with page.expect_download() as download:
        keyboard.go_to("save")
        keyboard.press("Enter")
    (tmp_path / "steps.json").write_text(json.dumps(keyboard.steps, ensure_ascii=False, indent=1), encoding="utf-8")

    themes = {f"themes/{path.name}": path.read_bytes() for path in (ROOT / "content/themes").glob("*.md")}
    folder = project(themes)
    here, _findings = read_project(folder)
    taken = take_in(here, TODAY, "letter.txt", letter.encode())
    assert [finding.found for finding in taken.findings] == []
    assert [entry.path for entry in taken.entries] == [f"content/cases/{download.value.suggested_filename}"]
    assert taken.entries[0].agreed
    assert taken.entries[0].data == download.value.path().read_bytes()
    write_entries(folder, taken.entries)
    assert check(here, TODAY).diagnostics == check(read_project(folder)[0], TODAY).diagnostics == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_in_the_form_empty_or_with_mistakes_or_finished(form_of_kind, open_form, size):
    page = open_form(form_of_kind, size)
    assert violations(page) == []
    page.locator("#more summary").click()
    page.locator("#f-evidence-add").click()
    page.locator("#finish").click()
    assert page.locator("#mistakes li").count() > 5
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_what_the_form_hands_out_becomes_the_same_file_after_every_way_of_sending_it(form, open_form, real_catalog):
    """1,000 made-up entries, packed by the browser; whole ones come in unchanged, damaged ones are refused."""
    page = open_form(form)
    entries = [made_up(seed) for seed in range(1000)]
    made = page.evaluate(
        """async (entries) => {
            const data = JSON.parse(document.getElementById("data").textContent);
            const titles = data.sections.map((section) => section.title);
            const write = (entry) => new KbWriter(data.style).text(entry, data.fields, titles);
            const opened = async (text) => JSON.stringify(await kbDecode(text));
            return Promise.all(entries.map(async (entry) => {
                const armour = await kbEncode(entry);
                return [armour, write(entry), (await opened(`>> ${armour}`)) === JSON.stringify(entry)];
            }));
        }""",
        [entry.as_data() for entry in entries],
    )
    assert all(opened for _armour, _file, opened in made)
    assert max(len(line) for armour, _file, _opened in made for line in armour.splitlines()) <= COLUMNS
    for seed, (armour, file, _opened) in enumerate(made):
        for name, data in sent(armour).items():
            (entry,) = received(name, data, real_catalog)
            assert entry_text(entry) == file, (seed, name)
        for damage, text in damaged(armour, seed).items():
            assert is_refused(text), (seed, damage)


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


def test_running_text_is_seventeen_pixels_and_none_is_below_fourteen(form, open_form):
    page = open_form(form)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "17px"
    shown = "[...document.querySelectorAll('body *:not(option, script, datalist)')]"
    smallest = f"Math.min(...{shown}.map(element => parseFloat(getComputedStyle(element).fontSize)))"
    assert page.evaluate(smallest) >= 14
