"""The offline form as one HTML file: it carries everything it needs, and its policy lets nothing out."""

import itertools
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from generator import _, noted, spoken
from generator.catalog import Catalog
from generator.config import Project
from generator.forms.form import form_data
from generator.kinds import Kind
from generator.model.subject_words import of_subjects
from generator.output.render import Renderer
from generator.output.standalone import csp_hash
from generator.output.worded import in_language
from generator.scripts.bundle import bundle

BROWSER = Path(__file__).parent / "browser"
_VENDOR = BROWSER / "vendor"
_ENGINE = ("markdown-it.LICENSE.txt", "markdown-it.min.js")
_STOPPED = "stopped.html"
_PREFECTURE, _REGION = 2, 7  # where they stand in the row of a place
# What HTML allows in no text (control characters and noncharacters, §13.2.3.5): patterns name some as ends of ranges.
_NONCHARACTERS = "".join(chr(0x10000 * plane + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_NO_TEXT = re.compile(f"[\x7f-\x9f\ufdd0-\ufdef{_NONCHARACTERS}]")
_TITLES = {
    "case": noted("事例を書く"),
    "thread": noted("質問と答えを書く"),
    "replication": noted("うちでもやってみた結果を書く"),
    "correction": noted("記事の誤りを知らせる"),
    "withdrawal": noted("記事の取り下げを頼む"),
}


def form_page(project: Project, catalog: Catalog, kind: Kind) -> bytes:
    """Return the form for entries of ``kind``, with the themes and municipalities of ``catalog``.

    Raises:
        CannotRunError: The template of the form is broken.
    """
    script = of_subjects(form_script("form.js"), quotations=True)
    tokens = _own_or_packaged(project, "theme/assets/inlined/tokens.css")
    style = _used_tokens(tokens, (BROWSER / "form.css").read_text(encoding="utf-8")) + project.config.look.sheet
    data = {
        "kind": kind.name,
        "title": _(_TITLES[kind.name]),
        "day": catalog.today,
        "stopped": _in_any_encoding(in_language((BROWSER / _STOPPED).read_text(encoding="utf-8"), _STOPPED)),
        "script": script,
        "style": style,
        "script_hash": csp_hash(script),
        "style_hash": csp_hash(style),
        "data": _json({**form_data(kind, catalog), "ways": [asdict(way) for way in project.config.ways]}),
    }
    return Renderer([BROWSER], project.config).text("form.html.j2", data).encode()


def _own_or_packaged(project: Project, name: str) -> str:
    places = (folder / name for folder in project.template_folders)
    return next(place for place in places if place.is_file()).read_text(encoding="utf-8")


def _json(data: Mapping[str, Any]) -> str:
    """Return the data of a form as it stands in the page."""
    packed = {**data, "places": packed_places(data["places"])}
    text = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    return _NO_TEXT.sub(lambda match: json.dumps(match[0])[1:-1], text).replace("<", "\\u003c")


def packed_places(rows: Sequence[Sequence[str | int]]) -> list[list[str | int]]:
    """Return the rows of places as text under their prefecture and region, which ``unpacked`` in ``places.js`` reads.

    Half of what they would weigh is quotes, and what all municipalities of a prefecture have in common.
    """
    groups = itertools.groupby(rows, key=lambda row: (row[_PREFECTURE], row[_REGION]))
    return [[*shared, ";".join(map(_packed, group))] for shared, group in groups]


def _packed(row: Sequence[str | int]) -> str:
    return ",".join(str(fact) for place, fact in enumerate(row) if place not in {_PREFECTURE, _REGION})


def form_script(entry: str) -> str:
    """Return a module of the form and all it imports as one script, behind the Markdown engine that it reads with."""
    return _form_script(entry, spoken())


@cache
def _form_script(entry: str, _language: str) -> str:
    licence, engine = ((_VENDOR / name).read_text(encoding="utf-8") for name in _ENGINE)
    return f"/*\n{licence}*/\n{engine}{bundle(BROWSER / entry)}"


def _in_any_encoding(text: str) -> str:
    """Return ``text`` in character references: it can be read although the file was saved in another encoding."""
    return text.encode("ascii", "xmlcharrefreplace").decode()


def _used_tokens(tokens: str, style: str) -> str:
    """Return ``style`` after those design tokens that it uses."""
    lines = [line for line in tokens.splitlines() if line.strip().startswith("--")]
    used = [line for line in lines if f"var({line.split(':')[0].strip()})" in style]
    return "\n".join([":root {", *used, "}", style])
