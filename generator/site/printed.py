"""A book as one HTML file for paper: its one script numbers its sheets, and its policy lets nothing in or out."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from generator.output.standalone import closed_policy
from generator.scripts.bundle import bundle
from generator.site.style import as_string

_BROWSER = Path(__file__).parent / "browser"
_STYLE = (_BROWSER / "printed.css").read_text(encoding="utf-8")
_HEAD = """\
@page {name} {{ @top-left {{ font: 7.5pt sans-serif; content: {head}; }} }}
.{name} {{ page: {name}; }}
"""
_STANDING = '"--kb-standing"'


def printed(title: str, parts: str, heads: Mapping[str, str], standing: str) -> str:
    """Return the file with the ``parts`` of a book; ``heads`` run above the sheets of each class of entries."""
    script = bundle(_BROWSER / "printed.js")
    running = "".join(_HEAD.format(name=name, head=as_string(head)) for name, head in heads.items())
    style = _STYLE.replace(_STANDING, as_string(standing)) + running
    return f"""<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
{closed_policy(script, style)}
<title>{escape(title)}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<style>{style}</style>
</head>
<body>
<main>
{parts}
</main>
<script>{script}</script>
</body>
</html>
"""
