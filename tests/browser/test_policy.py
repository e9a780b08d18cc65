"""The Content-Security-Policy in a real browser: the site works under it, and what was smuggled in does not run."""

import re
import shutil

import pytest
from conftest import DESKTOP

PLACES = pytest.mark.parametrize("disk", [False, True], ids=["served", "from a folder"])
LISTEN = """
globalThis.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
SMUGGLED = (
    "<script>document.documentElement.dataset.ran = 'script'</script>"
    "<img src='x.png' alt='' onerror=\"document.documentElement.dataset.ran = 'handler'\">"
    "<a id='smuggled' href=\"javascript:void(document.documentElement.dataset.ran = 'link')\">x</a>"
    "<iframe srcdoc=\"<script>parent.document.documentElement.dataset.ran = 'frame'</script>\"></iframe>"
    "<style>body { display: none }</style>"
)


@PLACES
def test_no_page_kind_does_what_its_policy_forbids(open_page, address, site, page_kinds, disk):
    context = open_page(disk=disk).context
    context.add_init_script(LISTEN)
    opened = {}
    for path in page_kinds:
        opened[path] = context.new_page()
        opened[path].goto(f"file://{site}/{path}" if disk else f"{address}/{path}")
        opened[path].emulate_media(media="print")
    for page in opened.values():
        page.wait_for_load_state("networkidle")
    assert {
        path: page.evaluate("violations") for path, page in opened.items() if page.evaluate("violations.length")
    } == {}


@PLACES
def test_searching_does_not_break_the_policy(open_page, address, site, disk):
    page = open_page(disk=disk)
    page.add_init_script(LISTEN)
    base = f"file://{site}" if disk else address
    page.goto(f"{base}/glossary.html")
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("アンケート")
    page.keyboard.press("End")  # the theme looks at the field when a key is let go
    page.locator(".md-search-result__item mark").first.wait_for(timeout=10_000)
    assert page.evaluate("violations") == []
    page.goto(f"{base}/search.html?q=窓口")
    page.locator(".ja-search__item").first.wait_for(timeout=10_000)
    assert page.evaluate("violations") == []


@pytest.fixture
def smuggled(browser, site, tmp_path):
    """Open a page into which hostile markup was put after it was made, with or without its policy."""
    shutil.copytree(site, tmp_path / "site")

    def show(*, policy: bool):
        text = (site / "glossary.html").read_text(encoding="utf-8")
        text = re.sub(r"(<article[^>]*>)", lambda match: match[1] + SMUGGLED, text, count=1)
        if not policy:
            text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
        (tmp_path / "site/glossary.html").write_text(text, encoding="utf-8")
        page = browser.new_context(viewport=DESKTOP, offline=True).new_page()
        page.add_init_script(LISTEN)
        page.goto(f"file://{tmp_path}/site/glossary.html")
        page.wait_for_timeout(300)
        page.evaluate("document.querySelector('#smuggled').click()")
        page.wait_for_timeout(100)
        return page

    return show


def test_what_was_smuggled_into_a_page_does_not_run(smuggled):
    page = smuggled(policy=True)
    assert page.evaluate("document.documentElement.dataset.ran") is None
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    broken = {violation.split()[0] for violation in page.evaluate("violations")}
    assert {"script-src-elem", "script-src-attr", "style-src-elem"} <= broken
    page.context.close()


def test_without_the_policy_it_would_run(smuggled):
    page = smuggled(policy=False)
    assert page.evaluate("document.documentElement.dataset.ran")
    page.context.close()
