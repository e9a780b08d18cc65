"""A site made by force of everything hostile runs nothing in a real browser, even without its policy."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from conftest import DESKTOP
from hostile_site import build_hostile_site

from generator.site.scan import scan

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
_OWN_SCRIPTS = re.compile(r"(?:file://[^?#]*/|/shiken/|(?:\.\./)*)(?:assets|search)/[\w./-]+\.js")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return build_hostile_site(tmp_path_factory.mktemp("hostile"))


def test_it_has_no_tag_attribute_or_address_that_is_not_allowed(hostile):
    assert len(list(hostile.rglob("*.html"))) > 500
    assert scan(hostile) == []


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
    for path in pages:
        if path.stem.startswith("teki-"):  # one text by itself: without the files of the theme, the same everywhere
            page.set_content(_text(path, policy=policy), wait_until="domcontentloaded")
        else:
            page.goto(path.as_uri(), wait_until="domcontentloaded")
        found = page.evaluate(
            """() => ({
                handlers: [...document.querySelectorAll("*")].filter(one =>
                    [...one.attributes].some(each => each.name.startsWith("on"))).length,
                scripts: [...document.querySelectorAll("script[src]")].map(one => one.getAttribute("src")),
                policies: document.querySelectorAll("meta[http-equiv='Content-Security-Policy']").length,
            })"""
        )
        assert found["handlers"] == 0, path.name
        assert [one for one in found["scripts"] if not _OWN_SCRIPTS.fullmatch(one)] == [], path.name
        assert found["policies"] == int(policy), path.name
    context.close()
    assert (ran, foreign) == ([], [])


def _text(path, *, policy):
    text = path.read_text(encoding="utf-8")
    return text if policy else _POLICY.sub("", text)


def _without_policy(route):
    path = Path(unquote(urlsplit(route.request.url).path))
    route.fulfill(body=_text(path, policy=False), content_type="text/html; charset=utf-8")
