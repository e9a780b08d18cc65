"""The pages that stand for themselves (the offline forms): their policy must let nothing in and nothing out."""

import base64
import hashlib
import re
from collections.abc import Iterator

FOLDER = "form/"
_POLICY = re.compile(
    r"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ('sha256-[\w+/=]+');"
    r" style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'\">"
)
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def standalone_faults(text: str) -> Iterator[str]:
    """Yield what is wrong with a page of its own, as Japanese sentences.

    The browser enforces the policy, so that nothing but the one script it names can run, and
    nothing can be loaded or sent; only whether that policy stands first needs to be looked at.
    """
    head = text.split("<title>", 1)[0]
    policy = _POLICY.search(head)
    if not policy or "<script" in head or "<style" in head:
        yield "すべてを禁じる Content-Security-Policy が先頭にありません"
    elif [csp_hash(script) for script in INLINE_SCRIPT.findall(text)] != [policy[1]]:
        yield "Content-Security-Policy が許すものと違うスクリプトがあります"


def csp_hash(text: str) -> str:
    """Return the source by which a Content-Security-Policy lets one inline script or style through."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
