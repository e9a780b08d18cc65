"""What the form shows of a text while it is typed: the page as it will be, and nothing in it works."""

import json

import pytest
import yaml
from builders import ROOT
from conftest import DESKTOP, PHONE
from playwright.sync_api import expect
from structure import structure

from generator.forms.form_file import form_script
from generator.forms.patterns import address_patterns, markdown_patterns

CASES = [
    case
    for path in sorted((ROOT / "tests/markup").glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
HOSTILE = [
    "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "[押す](javascript:alert(1)) <javascript:alert(1)> ![x](https://www.example.jp/x.png)",
    "[資料](https://www.example.jp/)",
]
A_TEXT = "次のとおり。\n・紙が多い\n・電話が多い\n\n月\t件数\n4月\t120\n\n※例外があります。\n①準備\n②実施"


@pytest.fixture(scope="session")
def shown_by_preview(browser):
    """Ask the preview for the HTML of the elements it makes of texts."""
    page = browser.new_page()
    for module in ("markup/reader.js", "markup/preview.js", "check/addresses.js"):
        page.add_script_tag(content=form_script(module))
    page.evaluate(
        f"""() => {{
            const reader = new Reader({json.dumps(markdown_patterns())});
            globalThis.preview = new Preview(reader, new Addresses({json.dumps(address_patterns())}));
        }}"""
    )

    def ask(text):
        return page.evaluate(
            """(text) => { const place = document.createElement("div");
                place.append(...preview.nodes(text));
                return [place.innerHTML, place.querySelectorAll("script, img, [href], [src], [onerror]").length]; }""",
            text,
        )

    yield ask
    page.close()


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_the_preview_has_the_structure_of_what_is_shown(case, shown_by_preview):
    without_addresses = structure(case["shown"].replace("<a href=", "<a title="))
    assert structure(shown_by_preview(case["typed"])[0]) == without_addresses


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_the_preview_can_be_run_loaded_or_followed(text, shown_by_preview):
    assert shown_by_preview(text)[1] == 0


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_page_is_shown_while_its_text_is_typed(size, form, open_form, tmp_path):
    page = open_form(form, size)
    field = page.locator("#s-課題")
    field.fill(A_TEXT)
    preview = page.locator(".field", has=field).locator(".preview__page")
    expect(preview.locator("li")).to_have_text(["紙が多い", "電話が多い"])
    expect(preview.locator("td")).to_have_text(["4月", "120"])
    expect(preview.locator("p").last).to_have_text("※例外があります。\n①準備\n②実施", use_inner_text=True)
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
    preview.scroll_into_view_if_needed()
    page.screenshot(path=tmp_path / "preview.png")
    field.fill("")
    expect(preview).to_be_hidden()
