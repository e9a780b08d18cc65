"""The offline form as one HTML file: it carries everything it needs, and its policy lets nothing out."""

import json
from pathlib import Path

from generator.catalog import Catalog
from generator.config import Project
from generator.contribution.answers import EntryKind
from generator.contribution.form import form_data
from generator.diagnostics import CannotRunError, reason_of
from generator.render import Renderer
from generator.site.standalone import csp_hash

_ASSETS = Path(__file__).parent / "assets"
_SCRIPTS = ("armour.js", "writer.js", "detect.js", "check.js", "controls.js", "form.js")
_TITLES = {"case": "事例を書く", "thread": "質問と答え(スレッド)を書く"}


def form_page(project: Project, catalog: Catalog, kind: EntryKind) -> bytes:
    """Return the form for entries of ``kind``, with the themes and municipalities of ``catalog``.

    Raises:
        CannotRunError: The template of the form is broken.
    """
    script = "\n".join((_ASSETS / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    tokens = (project.templates / "theme" / "assets" / "tokens.css").read_text(encoding="utf-8")
    style = _used_tokens(tokens, (_ASSETS / "form.css").read_text(encoding="utf-8"))
    data = {
        "kind": kind.name,
        "title": _TITLES[kind.name],
        "day": catalog.today,
        "script": script,
        "style": style,
        "script_hash": csp_hash(script),
        "style_hash": csp_hash(style),
        "data": json.dumps(form_data(kind, catalog), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
    }
    return Renderer(_ASSETS, project.config).text("form.html.j2", data).encode()


def save(place: Path, content: bytes) -> None:
    """Write a made file where somebody wants it.

    Raises:
        CannotRunError: It cannot be written there.
    """
    try:
        place.write_bytes(content)
    except OSError as error:
        msg = f"書き込めません: {place}({reason_of(error)})"
        raise CannotRunError(msg) from error


def _used_tokens(tokens: str, style: str) -> str:
    """Return ``style`` after those design tokens that it uses."""
    lines = [line for line in tokens.splitlines() if line.strip().startswith("--")]
    used = [line for line in lines if f"var({line.split(':')[0].strip()})" in style]
    return "\n".join([":root {", *used, "}", style])
