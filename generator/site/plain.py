"""Plain Markdown → HTML as Python-Markdown makes it: paragraphs and short lists in which nothing is marked.

Nearly all that people write is of this kind. It is told from the rest by every sign that could mean anything.
"""

import re

_TAG = r'</?(?:a|b|br|button|del|dfn|em|span|strong)(?: [a-z-]+(?:="[^"<>\\`\[\]|\n]*")?)*>'
_WORDS = rf"(?:[^\\`*_\[\]<>&|\x00-\x1f\x7f]|&(?:#[0-9]+|[a-z]+);|{_TAG})++"
# What could begin or end a block of another kind, and blanks that would be cut off.
_LINE = rf"(?![\s#=+>~:-]|\d+\.|<br){_WORDS}(?<!\s)"  # digits of any script: to Python-Markdown, too
_PARAGRAPH = re.compile(rf"{_LINE}(?:\n{_LINE})*+")
_BULLETS = re.compile(rf"- {_LINE}(?:\n- {_LINE})*+")
_NUMBERED = re.compile(rf"1\. {_LINE}(?:\n[0-9]+\. {_LINE})*+")
_MARK = re.compile(r"^(?:-|[0-9]+\.) (.*)$", re.MULTILINE)
_TAGS = re.compile(r"<[^<>]*>|&[^;]*;")


def is_plain_heading(words: str) -> bool:
    """Whether nothing in the words of a heading means anything but itself; signs of its level may end it, too."""
    return not (set("<&\n") & set(words) or words.endswith("#")) and _PARAGRAPH.fullmatch(words) is not None


def plain_blocks(text: str) -> str:
    """Return blocks that are parted by blank lines as HTML; nothing where one of them is not plain."""
    made: list[str] = []
    for block in text.split("\n\n"):
        html = _plain(block)
        if not html or (made and _is_list(html) and _is_list(made[-1])):  # two lists may be one
            return ""
        made.append(html)
    return "\n".join(made)


def _plain(block: str) -> str:
    if _PARAGRAPH.fullmatch(block):
        return f"<p>{block}</p>" if _TAGS.sub("", block).strip() else ""
    tag = "ul" if _BULLETS.fullmatch(block) else "ol" if _NUMBERED.fullmatch(block) else ""
    items = _MARK.sub(r"<li>\1</li>", block)
    return f"<{tag}>\n{items}\n</{tag}>" if tag else ""


def _is_list(html: str) -> bool:
    return html.startswith(("<ul", "<ol"))
