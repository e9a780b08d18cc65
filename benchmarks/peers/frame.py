"""Material's page as a template of Hugo: one page is built by MkDocs, and what belongs to it is taken out."""

import re
from pathlib import Path

from benchmarks.peers.plain import HOME

_HOLES = (
    (r"<title>.*?</title>", "<title>{{ .Title }} - {{ .Site.Title }}</title>"),
    (r'(<link rel="canonical" href=").*?"', r'\1{{ .Permalink }}"'),
    (r'(<nav class="md-nav md-nav--secondary".*?</label>).*?</nav>', r"\1{{ .TableOfContents }}</nav>"),
    (r'(<article class="md-content__inner md-typeset">).*?(?=</article>)', r"\1{{ .Content }}"),
)
PROBE = f"{HOME}\n## 節\n\n文\n\n## 次の節\n\n文\n"


def frame(page: str) -> str:
    """Return the template of a page like this built one.

    Raises:
        ValueError: The page has not the places that Material's pages have.
    """
    for pattern, hole in _HOLES:
        page, found = re.subn(pattern, hole, page, count=1, flags=re.DOTALL)
        if not found:
            msg = f"Material's page has no {pattern}"
            raise ValueError(msg)
    return page


def write_layouts(site: Path, folder: Path) -> None:
    """Write the layouts of Hugo from a site of MkDocs that has the probe at two depths."""
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    inner = frame((site / "cases/probe.html").read_text("utf-8"))
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(inner, "utf-8")
    (folder / "layouts/index.html").write_text(frame((site / "index.html").read_text("utf-8")), "utf-8")
