"""The pages that stand for themselves (the offline forms, that for lost addresses): their policy lets nothing in."""

import base64
import hashlib
import re
from collections.abc import Iterator

from generator import _

FOLDER = "form/"
NOWHERE = "404.html"  # shown in place of any page that is not there
_CLOSED = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src {script};'
    " style-src {style};{asking} base-uri 'none'; form-action 'none'\">"
)
_ASKING = " connect-src 'self';"  # for the page that looks for where the site begins
_HASH = r"'sha256-[\w+/=]+'"
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def closed_policy(script: str, style: str, *, asking: bool = False) -> str:
    """Return the policy of a page with one script and one style, which may ask its own server or nobody."""
    return _CLOSED.format(script=csp_hash(script), style=csp_hash(style), asking=_ASKING if asking else "")


def standalone_faults(text: str, *, asking: bool = False) -> Iterator[str]:
    """Yield what is wrong with a page of its own, as Japanese sentences.

    The browser enforces the policy, so that nothing but the one script it names can run, and
    nothing can be loaded or sent; only whether that policy stands first needs to be looked at.
    """
    head = text.split("<title>", 1)[0]
    policy = closed_policy_form(asking=asking).search(head)
    if not policy or "<script" in head or "<style" in head:
        yield _("すべてを禁じる Content-Security-Policy が先頭にありません")
    elif [csp_hash(script) for script in INLINE_SCRIPT.findall(text)] != [policy[1]]:
        yield _("Content-Security-Policy が許すものと違うスクリプトがあります")


def closed_policy_form(*, asking: bool = False) -> re.Pattern[str]:
    """Return what the policy of such a page looks like; its one group is the source of the script."""
    marked = _CLOSED.format(script="\0", style="\1", asking=_ASKING if asking else "")
    return re.compile(re.escape(marked).replace("\0", f"({_HASH})").replace("\1", _HASH))


def csp_hash(text: str) -> str:
    """Return the source by which a Content-Security-Policy lets one inline script or style through."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
