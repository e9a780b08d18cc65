"""What readers compare and collect: every entry as a script, for the pages that show several of them at once.

A page opened from a folder may read no other page, but it may run a script. So the finished article of an entry
lies beside its page a second time, as the script of the same name; nothing is rendered twice.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

from generator.scripts.bundle import bundle
from generator.search.step import script_safe
from generator.site.search_step import article_of

READER, COMPARE, BASKET = "assets/reader.js", "assets/compare.js", "assets/basket.js"
_BROWSER = Path(__file__).parent / "browser"
_SCRIPTS = {READER: "reader.js", COMPARE: "compare/page.js", BASKET: "basket/page.js"}
_PAGES = {"compare.html": COMPARE, "basket.html": BASKET}
_FOLDERS = ("cases", "threads")
_BODY_END = "</body>"
# Ways to other entries, and the code of the own address: a booklet has its own pages.
_LEFT_OUT = re.compile(r'<section class="kb-related".*?</section>|<svg class="kb-code".*?</svg>', re.DOTALL)


def complete_with_collecting(source: Path, site: Path) -> None:
    """Give the ``site`` that MkDocs made of the folder ``source`` its entries as scripts, and what shows them.

    Raises:
        CannotRunError: A page of an entry has no article.
    """
    scripts = {path: bundle(_BROWSER / entry) for path, entry in _SCRIPTS.items()}
    for name, text in (scripts | dict(_entries(source / "docs", site))).items():
        (site / name).write_text(text, encoding="utf-8", newline="\n")
    for name, script in _PAGES.items():
        page = site / name
        if page.exists():
            loading = f'<script src="{script}"></script>\n{_BODY_END}'
            html = page.read_text(encoding="utf-8").replace(_BODY_END, loading, 1)
            page.write_text(html, encoding="utf-8", newline="\n")


def _entries(docs: Path, site: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of the script of every entry that has a page."""
    for path in sorted(path for folder in _FOLDERS for path in (docs / folder).glob("*.md")):
        _text, meta = get_data(path.read_text(encoding="utf-8"))
        if not meta.get("noindex"):  # what leads elsewhere, or was withdrawn, is no entry
            name = path.relative_to(docs).with_suffix("").as_posix()
            yield f"{name}.js", _script(name, meta, article_of(site, f"{name}.html"))


def _script(name: str, meta: Mapping[str, Any], article: str) -> str:
    """Return what the scripts of the pages read (``Entry`` of browser/entries.js)."""
    entry = {"title": meta["title"], "rows": meta.get("compared", {}), "html": _LEFT_OUT.sub("", article)}
    text = script_safe(json.dumps(entry, ensure_ascii=False, separators=(",", ":")))
    return f"(globalThis.kbEntries??={{}})[{json.dumps(name)}]={text};\n"
