"""What readers compare, collect and save: every entry as a script, for pages that show several, or save one.

A page opened from a folder may read no other page, but it may run a script. So the finished article of an entry
lies beside its page a second time, as the script of the same name; nothing is rendered twice.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.config.subjects import names_of_sizes
from generator.scripts.bundle import bundle
from generator.search.step import script_safe

READER, COMPARE, BASKET = "assets/reader.js", "assets/compare.js", "assets/basket.js"
_BROWSER = Path(__file__).parent / "browser"
_SCRIPTS = {READER: "reader.js", COMPARE: "compare/page.js", BASKET: "basket/page.js"}
_PAGES = {"compare.html": COMPARE, "basket.html": BASKET}
_FOLDERS = ("cases", "threads")
_BODY_END = "</body>"
# Ways to other entries, and the code of the own address: a booklet has its own pages.
_LEFT_OUT = re.compile(r'<section class="kb-related".*?</section>|<svg class="kb-code".*?</svg>', re.DOTALL)


def collecting_scripts() -> dict[str, str]:
    """Return what runs on the pages that show several entries, by path in the site."""
    return {path: _of_the_sizes(bundle(_BROWSER / entry)) for path, entry in _SCRIPTS.items()}


def _of_the_sizes(script: str) -> str:
    """Return a script that knows the addresses of the sizes of the site (``BANDS`` of ``browser/town/chosen.js``)."""
    usual, here = map(json.dumps, names_of_sizes())
    return script.replace(usual, here)


def with_collecting(html: str, name: str) -> str:
    """Return the page ``name`` with the script that shows several entries on it, if it is one of those."""
    script = _PAGES.get(name)
    return html.replace(_BODY_END, f'<script src="{script}"></script>\n{_BODY_END}', 1) if script else html


def is_moved(path: str, meta: Mapping[str, Any]) -> bool:
    """Whether the document at ``path`` leads on to an entry; one that was withdrawn is none."""
    return path.rpartition("/")[0] in _FOLDERS and bool(meta.get("moved"))


def is_entry(path: str, meta: Mapping[str, Any]) -> bool:
    """Whether the document at ``path`` is an entry; what leads elsewhere, or was withdrawn, is none."""
    return path.rpartition("/")[0] in _FOLDERS and not meta.get("noindex")


def script_of(name: str, meta: Mapping[str, Any], article: str) -> str:
    """Return an entry, ``name`` that of its page without the ending, as a script (``Entry`` of browser/entries.js)."""
    entry = {
        "title": meta["title"],
        "rows": meta.get("compared", {}),
        "html": _LEFT_OUT.sub("", article),
        "markdown": meta.get("markdown", ""),
    }
    text = script_safe(json.dumps(entry, ensure_ascii=False, separators=(",", ":")))
    return f"(globalThis.kbEntries??={{}})[{json.dumps(name)}]={text};\n"


def moved_script(name: str, target: str) -> str:
    """Return where an entry of a former ``name`` is now, as a script: what a reader has collected keeps that name."""
    now = f"{name.rpartition('/')[0]}/{target.removesuffix('.html')}"
    return f"(globalThis.kbMoved??={{}})[{json.dumps(name)}]={json.dumps(now)};\n"


def twin_of(name: str, meta: Mapping[str, Any]) -> dict[str, str]:
    """Return a page as plain Markdown, by the path of its file beside it, if it says that there is one."""
    return {f"{name.rpartition('/')[0]}/{meta['twin']}": meta["markdown"]} if "twin" in meta else {}
