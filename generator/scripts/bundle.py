"""ES modules → one classic script: browsers load no modules from file://, and readers open sites from folders."""

import re
from functools import partial
from pathlib import Path
from typing import NoReturn

from generator import of, spoken
from generator.scripts.worded import translated

_WRITTEN_IN = "ja"  # the words of the modules
_IMPORT = re.compile(r'^import \{\s(\s*\w+(?:,\s+\w+)*),?\s\} from "(\.{1,2}/[\w./-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^(?:export )?(?:(?:async )?function\*?|const|let|class) (\w+|[\[{][^=]*[\]}])", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?:/\*\*(?:(?!\*/).)*\*/[ \t]*\n|//[^\n]*\n)", re.MULTILINE | re.DOTALL)
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*|\bimport\(.*", re.MULTILINE)


def bundle(entry: Path, language: str = "") -> str:
    """Return ``entry`` and all it imports as one script without comment lines; what ``entry`` exports is global.

    Where a module has a twin for the ``language``, that of the site unless one is told (``cut.en.js`` beside
    ``cut.js``), that stands in its place; its words are said in that language.

    Raises:
        ValueError: The modules import each other in a circle, share a top-level name, or say ``import`` or
            ``export`` in a form that is not known here.
    """
    language = language or spoken()
    texts: dict[Path, str] = {}
    _collect(entry.resolve(), texts, (), language)
    owners: dict[str, Path] = {}
    for path, text in texts.items():
        for name in re.findall(r"\w+", " ".join(_TOP_LEVEL.findall(text))):
            if owners.setdefault(name, path) != path:
                _refuse(f"{name} stands in {owners[name].name} and {path.name}")
    public = ", ".join(_EXPORT.findall(texts[_twin(entry.resolve(), language)]))
    body = "\n".join(_EXPORT.sub("", _IMPORT.sub("", text)) for text in texts.values())
    if left := _LEFT_OVER.search(body):
        _refuse(f"unknown form: {left[0]}")
    return f'(() => {{\n"use strict";\n{body}\nObject.assign(globalThis, {{ {public} }});\n}})();\n'


def _twin(path: Path, language: str) -> Path:
    """Return the module that stands in the place of another in this language: itself, where it has no twin."""
    twin = path.with_name(f"{path.stem}.{language}.js")
    return twin if twin.exists() else path


def _collect(path: Path, texts: dict[Path, str], above: tuple[Path, ...], language: str) -> None:
    """Add a module after all modules it imports."""
    path = _twin(path, language)
    if path in above:
        _refuse(f"{', '.join(one.name for one in above[above.index(path) :])} import each other in a circle")
    if path in texts:
        return
    text = in_language(_COMMENT.sub("", path.read_text(encoding="utf-8")), path.name, language)
    for _names, target in _IMPORT.findall(text):
        _collect((path.parent / target).resolve(), texts, (*above, path), language)
    texts[path] = text


def in_language(source: str, name: str, language: str) -> str:
    """Return the module ``name`` in a language: that of the site, whose words are known, or Japanese."""
    return translated(source, partial(of, name)) if language == spoken() != _WRITTEN_IN else source


def _refuse(what: str) -> NoReturn:
    msg = f"no script can be made of these modules: {what}"
    raise ValueError(msg)
