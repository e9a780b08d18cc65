"""What people add below a mail (追伸, P.S., あと、 under the signature) → apart from the words above it, never lost."""

import re
from collections.abc import Sequence

from generator.intake.cutting import begins_history, may_end_a_mail

_ADDED = re.compile(
    r"^\s*[(（※*・]?\s*(?:追伸|追記|二伸|再伸|P\.?\s?S\.?(?=[\s:：.、。ぁ-ん一-鿿])|Ｐ\.?Ｓ\.?)", re.IGNORECASE
)
_AND = re.compile(
    r"^\s*[※*・]?\s*(?:あと|それと|それから|なお|ちなみに|また|そうそう|そういえば|もう(?:1つ|１つ|一つ|ひとつ|一点|1点)|すみません|申し訳|ほかに|他に"
    r"|(?:書|言|送|伝)い?[きえいう]?忘れ|書きもらし|言いそびれ|大事なこと|念のため|余談)"
)
_NUMBERED = re.compile(r"^\s*[(（【\[]?(?:問|Q)?(?:[\d０-９]{1,2}[.．:：)）、】\]\s]|[①-⑳])")  # an answer of its own
_QUOTED = re.compile(r"^\s*[>＞|]")
_SEEN = 12  # lines above, among which the end of the mail must be


def without_postscript(text: str) -> tuple[str, str]:
    """Return ``text`` without what was added below it, and that: marked so, or said below the end of the mail."""
    kept: list[str] = []
    added: list[str] = []
    is_added = False
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if begins_history(line.strip()):
            return "\n".join([*kept, *lines[number:]]), _joined(added)
        is_added = _begins(line, kept) or (is_added and _goes_on(line, lines[number - 1]))
        (added if is_added else kept).append(line)
    return "\n".join(kept), _joined(added)


def _begins(line: str, above: Sequence[str]) -> bool:
    own = [one for one in above[-_SEEN:] if not _QUOTED.match(one)]
    return bool(_ADDED.match(line) or (_AND.match(line) and any(map(may_end_a_mail, own))))


def _goes_on(line: str, above: str) -> bool:
    """Whether an addition goes on in ``line``: in the same paragraph, or in another one that tells something."""
    ends = may_end_a_mail(line) or _QUOTED.match(line) or _NUMBERED.match(line)
    return not ends and (bool(above.strip()) or not line.strip() or "。" in line)


def _joined(lines: Sequence[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in lines)).strip()
