"""The Content-Security-Policy of every page: nothing comes from elsewhere, and only the site's own scripts run.

GitHub Pages sets no headers, so it stands in a ``<meta>``. An inline script runs only if its hash is
in it; only the scripts that the theme writes get one, so that a script which slipped past
everything else still does not run.
"""

import hashlib
import re

from generator.output.standalone import (
    INLINE_SCRIPT,
    closed_policy,
    closed_policy_form,
    csp_hash,
)

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'{hashes}",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_POLICY = "; ".join(f"{name} {value}" for name, value in _DIRECTIVES.items())
_HASHES = r"(?: 'sha256-[A-Za-z0-9+/]{43}=')*"
POLICY_FORM = re.compile(re.escape(_POLICY).replace(re.escape("{hashes}"), _HASHES))
_META = '<meta http-equiv="Content-Security-Policy" content="{}">'
_WRITTEN_NOWHERE = re.compile(closed_policy_form(asking=True).pattern + "\n")
_INLINE_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
PLACE = '<meta charset="utf-8">'
_SCOPE = re.compile(r'^__md_scope=new URL\("[\w./~-]*",location\)', re.ASCII)
# Material 9.8: where the page keeps its settings; opening the tab an address points to. Zensical has another first one.
_THEME_SCRIPTS = frozenset(
    {
        "6a9a103c779f08d5a3c5b0a6f87cd50ce016e024955a163b5729508e0385c9f9",
        "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f",
        "36d0d2a6ab1b4474c2baf3b4c34f475b2c10141f306ac0b7cff8a45382a04669",
    }
)


def closed(page: str) -> str:
    """Return the page for lost addresses with a policy for its one style and its one script."""
    styles, scripts = _INLINE_STYLE.findall(page), INLINE_SCRIPT.findall(page)
    policy = closed_policy("".join(scripts), "".join(styles), asking=True)
    return page.replace(PLACE, f"{PLACE}\n{policy}", 1)


def with_policy(page: str) -> str:
    """Return a page with the policy that lets the scripts of the theme run, before anything could be loaded."""
    scripts = [script for script in INLINE_SCRIPT.findall(page) if is_of_the_theme(script)]
    hashes = "".join(f" {csp_hash(script)}" for script in scripts)
    return page.replace(PLACE, f"{PLACE}\n{_META.format(_POLICY.format(hashes=hashes))}", 1)


def with_script(page: str, script: str) -> str:
    """Return ``page`` with one more element for a ``script`` of its own site, if its policy would let that run.

    The page for lost addresses lets none run: it is given up there, on one's own machine.
    """
    page = _WRITTEN_NOWHERE.sub("", page, count=1)
    if "Content-Security-Policy" in page and not POLICY_FORM.search(page):
        return page
    before, end, after = page.rpartition("</body>")
    return f"{before}{script}{end}{after}"


def is_of_the_theme(script: str) -> bool:
    """Whether an inline script is one that the theme writes into its pages."""
    return fingerprint(script) in _THEME_SCRIPTS


def fingerprint(script: str) -> str:
    """Return the SHA-256 of an inline script of the theme, whatever the depth of the page it stands on."""
    return hashlib.sha256(_SCOPE.sub('__md_scope=new URL(".",location)', script.strip()).encode()).hexdigest()
