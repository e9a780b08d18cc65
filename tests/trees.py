"""Small projects, one file each: the content as bases and changes, and the report that the check must give.

.. code-block:: yaml

    content:
      cases/tameshi.md:                  # a case, since it lies in cases/
        set: {stage: inuse, "## 課題": …}  # parts that say something else (see variants.py)
        without: [municipality]           # parts that are left out
        replace: {長い: 短い}               # any text that stands there once
      people/tameshi.yml: …               # a plain text is the whole file
    report: |
      content/cases/tameshi.md:{line}:8: …

What an editor would spoil is ``{base64: …}``, ``{symlink: target}`` or ``{parts: [[text, times], …]}``.
A line is told by its text, which the report shows: its number changes with every field of the base.
"""

import base64
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

import yaml
from variants import variant

HERE = Path(__file__).parent
_FINDING = re.compile(r"^(?P<path>content/.*?):(?P<line>\d+)(?P<rest>:\d+: .*\n  \| (?P<text>.*)\n)", re.MULTILINE)
_REPORT = "\nreport: |\n"


@dataclass(frozen=True)
class Tree:
    """One file of ``accept/``, ``reject/`` or ``hostile/``."""

    file: Path

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.file.stem

    @cached_property
    def _said(self) -> Mapping[str, object]:
        return yaml.load(self.file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes only texts

    @property
    def covers(self) -> list[str]:
        """The rules that a clean tree nearly breaks."""
        return self._said["covers"]

    @property
    def report(self) -> str:
        """The report that the tree must get."""
        return self._said["report"]

    @property
    def places(self) -> list[str]:
        """Where in the content folder the files of the tree itself lie."""
        return list(self._said["content"])

    @property
    def has_links(self) -> bool:
        """Whether a file of it is a symbolic link, which not every system makes for everybody."""
        return any("symlink" in said for said in self._said["content"].values() if not isinstance(said, str))

    @property
    def texts(self) -> Iterator[str]:
        """The Markdown files that are told as text."""
        yield from self.texts_by_place.values()

    @property
    def texts_by_place(self) -> dict[str, str]:
        """The Markdown files that are told as text, each with its place in the content folder."""
        told = self._said["content"].items()
        plain = {path: said for path, said in told if path.endswith(".md") and not {"parts", "symlink"} & {*said}}
        return {path: _data(path, said).decode() for path, said in plain.items()}

    def write(self, content: Path) -> None:
        """Write the content."""
        for name, said in self._said["content"].items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = _data(name, said)
            if data is None:
                path.symlink_to(said["symlink"])
            else:
                path.write_bytes(data)

    def told(self, report: str, project: Path) -> str:
        """Return a report in which a line of a changed base is told by its text, wherever that stands there once."""

        def place(found: re.Match[str]) -> str:
            path, number, rest, text = found.groups()
            said = self._said["content"].get(path.removeprefix("content/"), "")
            lines = [] if isinstance(said, str) else (project / path).read_text(encoding="utf-8").split("\n")
            shown = re.compile(re.sub("^…|…$", ".*", re.sub(r"\\\*|＊", ".", re.escape(text))))
            alone = [at for at, line in enumerate(lines, 1) if shown.fullmatch(line)] == [int(number)]
            return f"{path}:{'{line}' if alone else number}{rest}"

        return _FINDING.sub(place, report)

    def update(self, report: str) -> None:
        """Rewrite the report."""
        start, found, _report = self.file.read_text(encoding="utf-8").partition(_REPORT)
        assert found, f"{self.file} holds no report"
        self.file.write_text(f"{start}{_REPORT}{textwrap.indent(report, '  ')}", encoding="utf-8")
        del self.__dict__["_said"]


def trees(folder: str) -> list[Tree]:
    """Return every tree of a folder."""
    return [Tree(path) for path in sorted((HERE / folder).glob("*.yml"))]


ACCEPT, REJECT, HOSTILE = trees("accept"), trees("reject"), trees("hostile")
TERRIBLE = Tree(HERE / "terrible.yml")
READERS = Tree(HERE / "readers.yml")


def tree_named(name: str) -> Tree:
    """Return the tree of this name."""
    (found,) = [tree for tree in (*ACCEPT, *REJECT, *HOSTILE) if tree.name == name]
    return found


def _data(path: str, said: str | Mapping[str, object]) -> bytes | None:
    match said:
        case str():
            return said.encode()
        case {"base64": str(text)}:
            return base64.b64decode(text)
        case {"parts": list(parts)}:
            return "".join(text * int(times) for text, times in parts).encode()
        case {"symlink": str()}:
            return None
        case _:
            kind = PurePosixPath(path)
            return variant(**{"base": f"{kind.parts[0].split('.')[0]}{kind.suffix}", **said}).encode()
