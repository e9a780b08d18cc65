"""A site made by force of everything hostile runs nothing in a real browser, even without its policy."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from conftest import DESKTOP
from hostile_site import build_hostile_site

from generator.site.scan import scan

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
FRAMES = 50  # at once
_OWN_SCRIPTS = re.compile(r"(?:file://[^?#]*/|/shiken/|(?:\.\./)*)(?:assets|search)/[\w./-]+\.js")


@pytest.fixture(scope="module")
def hostile(made_once):
    return made_once("hostile", build_hostile_site) / "site"


def test_it_has_no_tag_attribute_or_address_that_is_not_allowed(hostile):
    assert len(list(hostile.rglob("*.html"))) > 500
    assert scan(hostile) == []


LOOK = """(page) => ({
    handlers: [...page.querySelectorAll("*")].filter(one =>
        [...one.attributes].some(each => each.name.startsWith("on"))).length,
    scripts: [...page.querySelectorAll("script[src]")].map(one => one.getAttribute("src")),
    policies: page.querySelectorAll("meta[http-equiv='Content-Security-Policy']").length,
})"""
LOOK_INTO_FRAMES = f"""async (texts) => {{
    const frames = texts.map(text => Object.assign(document.createElement("iframe"), {{ srcdoc: text }}));
    const shown = frames.map(frame => new Promise(done => frame.addEventListener("load", done)));
    document.body.append(...frames);
    await Promise.all(shown);
    const found = frames.map(frame => ({LOOK})(frame.contentDocument));
    document.body.replaceChildren();
    return found;
}}"""


@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without the policy"])
def test_nothing_in_it_runs(browser, hostile, policy):
    context = browser.new_context(viewport=DESKTOP, offline=True)
    ran, foreign, pages = [], [], sorted(hostile.rglob("*.html"))[:: 8 if policy else 1]
    pages = [path for path in pages if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    context.on("dialog", lambda dialog: (ran.append(dialog.page.url), dialog.dismiss()))
    context.on("request", lambda request: request.url.startswith("file://") or foreign.append(request.url))
    if not policy:
        context.route("**/*.html", _without_policy)
    page = context.new_page()
    # one text by itself: without the files of the theme, the same everywhere
    alone = [path for path in pages if path.stem.startswith("teki-")]
    found = {}
    for some in (alone[start : start + FRAMES] for start in range(0, len(alone), FRAMES)):
        texts = [_text(path, policy=policy) for path in some]
        found |= dict(zip(some, page.evaluate(LOOK_INTO_FRAMES, texts), strict=True))
    for path in set(pages) - set(alone):
        page.goto(path.as_uri(), wait_until="domcontentloaded")
        found[path] = page.evaluate(f"({LOOK})(document)")
    context.close()
    assert len(found) == len(pages)
    assert [path.name for path, told in found.items() if told["handlers"] or told["policies"] != int(policy)] == []
    scripts = {script for told in found.values() for script in told["scripts"]}
    assert [script for script in scripts if not _OWN_SCRIPTS.fullmatch(script)] == []
    assert (ran, foreign) == ([], [])


def test_a_text_that_runs_would_be_seen(browser):
    context = browser.new_context(offline=True)
    page, ran = context.new_page(), []
    context.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    (found,) = page.evaluate(LOOK_INTO_FRAMES, ["<p onclick=x>y</p><script>alert('ran')</script>"])
    context.close()
    assert (found["handlers"], ran) == (1, ["ran"])


def _text(path, *, policy):
    text = path.read_text(encoding="utf-8")
    return text if policy else _POLICY.sub("", text)


def _without_policy(route):
    path = Path(unquote(urlsplit(route.request.url).path))
    route.fulfill(body=_text(path, policy=False), content_type="text/html; charset=utf-8")
