"""What editors make of what the sources say: a paragraph of its own that begins with their name for it."""

import re

from generator import noted

OPINION = noted("編集部の見方")
_TYPED = f"(?:{OPINION}|Editors['’] view)"  # in either language, whatever that of the site
_BEGINS = rf"(?:\*\*{_TYPED}\*\*|{_TYPED})[:：]"
_OPINION = re.compile(rf"{_TYPED}[:：]")
_PARAGRAPHS = re.compile(rf"^(?P<fence>`{{3,}})[^`\n]*\n(?:.*\n)*?(?P=fence)$|(?:\A|(?<=\n\n)){_BEGINS}", re.MULTILINE)
_MARK = '<div class="kb-opinion"></div>\n\n'


def is_opinion(shown: str) -> bool:
    """Whether a block of which this is ``shown`` is what editors think."""
    return bool(_OPINION.match(shown))


def set_apart(canonical: str) -> str:
    """Return text fit for a page with a mark before each paragraph that is an opinion: styles need one."""
    return _PARAGRAPHS.sub(lambda found: found[0] if found["fence"] else _MARK + found[0], canonical)
