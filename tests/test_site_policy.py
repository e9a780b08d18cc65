"""The Content-Security-Policy of the pages: what it lets run, and that no page is without it."""

import base64
import hashlib
import re

import pytest

from generator.output.standalone import closed_policy
from generator.site.finish import policy_fault
from generator.site.policy import POLICY_FORM, closed, is_of_the_theme, with_policy, with_script
from generator.site.scan import scan_page

HEAD = '<!doctype html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n{}</head><body></body></html>'
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'none'"
)


def policy_of(page):
    (found,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    return found


def inline_scripts(page):
    return re.findall(r"<script>(.*?)</script>", page, re.DOTALL)


def test_a_page_without_scripts_gets_the_policy_first_of_all():
    link = '<link rel="stylesheet" href="x.css">'
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    assert with_policy(HEAD.format(link)) == HEAD.format(f"{meta}{link}")


@pytest.mark.parametrize(
    "script", ["<script>alert(1)</script>", "<script>\n__md_scope=1</script>", "<SCRIPT>x</SCRIPT>"]
)
def test_a_script_that_is_not_of_the_theme_gets_no_hash(script):
    assert policy_of(with_policy(HEAD.format(script))) == POLICY


def of_the_theme(site):
    """Return every page but those that stand for themselves, which are held to a stricter policy of their own."""
    return [path for path in site.rglob("*.html") if path.parent != site / "form" and path != site / "404.html"]


def test_every_page_of_a_made_site_lets_exactly_the_scripts_of_the_theme_run(golden):
    pages = [path.read_text(encoding="utf-8") for path in of_the_theme(golden.root / "site")]
    assert len(pages) > 20
    for page in pages:
        scripts = inline_scripts(page)
        assert all(map(is_of_the_theme, scripts))
        hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
        assert re.findall(r"'sha256-([^']+)'", policy_of(page)) == hashes


def test_no_policy_of_a_made_site_allows_inline_code_or_another_host(golden):
    for path in of_the_theme(golden.root / "site"):
        found = policy_of(path.read_text(encoding="utf-8"))
        assert POLICY_FORM.fullmatch(found)
        assert [word for word in ("unsafe", "*", "http:", "https:", "blob:") if word in found] == []


@pytest.mark.parametrize("content", ["", "default-src *", POLICY.replace("'self';", "'self' 'unsafe-inline';", 1)])
def test_another_policy_in_a_page_is_a_fault(content):
    page = HEAD.format(f'<meta http-equiv="Content-Security-Policy" content="{content}">')
    assert [fault for _line, fault in scan_page("x.html", page).faults] == [
        "<meta http-equiv> は、サイト内への転送と、読み込みの制限にだけ使えます"
    ]


def test_for_ones_own_machine_a_page_gets_a_script_of_its_site_and_keeps_its_policy():
    page = with_policy(HEAD.format("<p>"))
    assert with_script(page, "<i>") == page.replace("</body>", "<i></body>")


def test_for_ones_own_machine_the_page_for_lost_addresses_gives_its_policy_up():
    page = HEAD.format("<p>")
    assert with_script(closed(page), "<i>") == page.replace("</body>", "<i></body>")


def test_for_ones_own_machine_the_form_stays_as_it_is():
    page = HEAD.format(f"{closed_policy('', '')}<p>")
    assert with_script(page, "<i>") == page


def test_a_page_without_a_place_for_the_policy_is_told():
    assert policy_fault('<head><meta charset="utf-8"></head>') == ""
    assert policy_fault("<head></head>") == 'Content-Security-Policy を置く <meta charset="utf-8"> がありません'
