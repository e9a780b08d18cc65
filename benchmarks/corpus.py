"""Made corpora of any size: entries in the shapes of the project's own, in other words, with a fixed seed.

Every entry depends on its number alone, so that a corpus is the beginning of every larger one.
"""

import csv
import random
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Self

from benchmarks.lexicon import Lexicon, lexicon_of
from benchmarks.shapes import Bank, Pieces, Said, Shape, filled, shapes_of

SEED = 7
_KEPT = ("themes", "people", "pages", "reference", "glossary.yml")
_EVERY_FIGURE = 12  # entries
_YEAR_AND_A_HALF = 540  # days
_REVIEWED = "reviewed_on: "
_PACE = re.compile(r"^review_days: (\d+)$", re.MULTILINE)
_FIGURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" fill="#0017c1" font-size="14">
<rect x="0" y="10" width="{first}" height="30"/><text x="4" y="58">{words[0]} {first}</text>
<rect x="0" y="66" width="{second}" height="30"/><text x="4" y="114">{words[1]} {second}</text>
</svg>
"""


def make_corpus(project: Path, folder: Path, entries: int) -> Path:
    """Make a project with ``entries`` entries below ``folder`` from the one at ``project``; return it.

    Themes, glossary, places and the other pages are those of ``project``; a program of another day finds entries in
    the shapes that it knows, as long as ``project`` is its own.
    """
    content = folder / "content"
    for name in _KEPT:
        source = project / "content" / name
        (shutil.copytree if source.is_dir() else _copy)(source, content / name)
    (folder / "site_config.yml").write_bytes((project / "site_config.yml").read_bytes())
    (folder / "templates").symlink_to(project / "templates")
    maker = _Maker.of(project)
    for number in range(entries):
        maker.write(number, content)
    return folder


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(source.read_bytes())


def _reviewed(shape: Shape) -> date:
    """Return the day on which the entry that a shape was taken from was looked over."""
    return next(
        date.fromisoformat(line.removeprefix(_REVIEWED)) for line, *_ in shape.fields if line.startswith(_REVIEWED)
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """What entries are made of; ``places`` are codes with names.

    Whatever themes an entry is given, it is looked over again within ``pace`` days, as the fastest of them asks.
    """

    shapes: Sequence[Shape]
    bank: Bank
    lexicon: Lexicon
    themes: Sequence[str]
    pace: int
    places: Sequence[tuple[str, str]]
    has_figures: bool

    @classmethod
    def of(cls, project: Path) -> Self:
        content = project / "content"
        with (content / "reference/municipalities.csv").open(encoding="utf-8", newline="") as rows:
            places = [(row["code"], row["name"]) for row in csv.DictReader(rows)]
        shapes, bank = shapes_of(content, dict(places))
        random.Random(SEED).shuffle(shapes)  # noqa: S311 - cases and threads in every part of a corpus alike
        themes = {path.stem: path.read_text("utf-8") for path in sorted((content / "themes").glob("*.md"))}
        paces = [int(days) for text in themes.values() for days in _PACE.findall(text)]
        has_figures = '"figures"' in (project / "schemas/case.schema.json").read_text("utf-8")
        pace = min(paces, default=_YEAR_AND_A_HALF)
        return cls(shapes, bank, lexicon_of(content, SEED), list(themes), pace, places, has_figures)

    def name(self, number: int) -> str:
        """Return the name of the entry with a number."""
        return f"{self.shapes[number % len(self.shapes)].stem[:50].rstrip('-')}-{number:06}"

    def write(self, number: int, content: Path) -> None:
        """Write the entry with a number, and its figure if it has one."""
        chance = random.Random(f"{SEED} {number}")  # noqa: S311 - repeatable, not secret
        shape = self.shapes[number % len(self.shapes)]
        code, place = chance.choice(self.places)
        due = _reviewed(shape) + timedelta(days=self.pace - chance.randrange(self.pace // 2))
        own = {
            "themes": f"themes: [{', '.join(chance.sample(self.themes, chance.randint(1, 3)))}]",
            "keywords": f"keywords: [{', '.join(dict.fromkeys(self.lexicon.drawn(chance, chance.randint(2, 6))))}]",
            "municipality": f'municipality: "{code}"',
            "partners": "partners: []",
            "related": f"related: [{', '.join(self._related(number, chance))}]",
            "review_by": f"review_by: {due}",
        }
        if self.has_figures and number % _EVERY_FIGURE == 0:
            own["related"] = f"{self._figure(number, chance, content)}\n{own['related']}"
        lines = [self._field(pieces, number, own, chance, place) for pieces in shape.fields]
        lines += ["---", *(self._line(line, chance, place) for line in shape.text)]
        target = content / shape.folder / f"{self.name(number)}.md"
        target.parent.mkdir(exist_ok=True)
        target.write_text("\n".join(["---", *lines, ""]), "utf-8")

    def _related(self, number: int, chance: random.Random) -> list[str]:
        """Return the names of up to three entries that came before."""
        return [self.name(other) for other in chance.sample(range(number), min(number, chance.randint(0, 3)))]

    def _figure(self, number: int, chance: random.Random, content: Path) -> str:
        folder = content / "figures" / self.name(number)
        folder.mkdir(parents=True)
        words = self.lexicon.drawn(chance, 2)
        first, second = chance.sample(range(20, 320), 2)
        (folder / "zuhyo.svg").write_text(_FIGURE.format(words=words, first=first, second=second), "utf-8")
        return f"figures:\n  - {{file: zuhyo.svg, alt: {words[0]}の{first}と{words[1]}の{second}を比べた棒グラフ}}"

    def _field(self, pieces: Pieces, number: int, own: dict[str, str], chance: random.Random, place: str) -> str:
        line = filled(pieces, self.lexicon, chance, place, fitting=True)
        key = line.partition(":")[0]
        if key == "title":
            title = line.removeprefix("title: ").strip('"')
            return f'title: "{title[:33]} {number:06}"'
        if key == "    url":
            return f"{line}?k={number}"
        if key == "published_on":
            back = timedelta(days=chance.randrange(_YEAR_AND_A_HALF))
            return f"{key}: {date.fromisoformat(line.removeprefix(f'{key}: ')) - back}"
        return own.get(key, line)

    def _line(self, line: str | Said, chance: random.Random, place: str) -> str:
        if isinstance(line, str):
            return line
        sentences = chance.choices(self.bank[line.bank], k=line.sentences)
        return line.mark + "".join(filled(pieces, self.lexicon, chance, place) for pieces in sentences)
