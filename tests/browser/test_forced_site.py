"""A site made by force of everything hostile runs nothing in a real browser, even without its policy."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from conftest import DESKTOP
from hostile_site import build_hostile_site

from generator.site.scan import scan

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
_OWN_SCRIPTS = re.compile(r"file://[^?#]*/(?:assets|search)/[\w./-]+\.js")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return build_hostile_site(tmp_path_factory.mktemp("hostile"))


def test_it_has_no_tag_attribute_or_address_that_is_not_allowed(hostile):
    assert len(list(hostile.rglob("*.html"))) > 500
    assert scan(hostile) == []


@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without the policy"])
def test_nothing_in_it_runs(browser, hostile, policy):
    context = browser.new_context(viewport=DESKTOP, offline=True)
    ran, foreign, pages = [], [], sorted(hostile.rglob("*.html"))
    context.on("dialog", lambda dialog: (ran.append(dialog.page.url), dialog.dismiss()))
    context.on("request", lambda request: request.url.startswith("file://") or foreign.append(request.url))
    if not policy:
        context.route("**/*.html", _without_policy)
    context.route(re.compile(r"\.(?:css|svg)$"), lambda route: route.abort())
    context.route(re.compile(r"\.js$"), lambda route: route.abort() if _is_one_text(page.url) else route.continue_())
    page = context.new_page()
    for path in pages:
        page.goto(path.as_uri(), wait_until="load")
        found = page.evaluate(
            """() => ({
                handlers: [...document.querySelectorAll("*")].filter(one =>
                    [...one.attributes].some(each => each.name.startsWith("on"))).length,
                scripts: [...document.querySelectorAll("script[src]")].map(one => one.src),
                policies: document.querySelectorAll("meta[http-equiv='Content-Security-Policy']").length,
            })"""
        )
        assert found["handlers"] == 0, path.name
        assert [one for one in found["scripts"] if not _OWN_SCRIPTS.fullmatch(one)] == [], path.name
        assert found["policies"] == int(policy), path.name
    context.close()
    assert (ran, foreign) == ([], [])


def _is_one_text(url):
    """Whether a page shows one hostile text only: there the scripts of the theme, the same on all, may wait."""
    return bool(re.search(r"/teki-\d+\.html", url))


def _without_policy(route):
    text = Path(unquote(urlsplit(route.request.url).path)).read_text(encoding="utf-8")
    route.fulfill(body=_POLICY.sub("", text), content_type="text/html; charset=utf-8")
