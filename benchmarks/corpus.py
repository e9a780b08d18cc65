"""Made corpora of any size: the project's own entries, multiplied with a fixed seed."""

import random
import re
import shutil
from pathlib import Path

SEED = 7
_KEPT = ("themes", "people", "pages", "reference", "glossary.yml")


def make_corpus(project: Path, folder: Path, entries: int) -> Path:
    """Make a project with ``entries`` entries below ``folder`` from the one at ``project``; return it.

    Every entry is a real one under a new name and title, with another municipality and other
    themes, so that lists, look-ups and duplicates behave as they would with real growth.
    """
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    content = folder / "content"
    for name in _KEPT:
        source = project / "content" / name
        (shutil.copytree if source.is_dir() else _copy)(source, content / name)
    (folder / "site_config.yml").write_bytes((project / "site_config.yml").read_bytes())
    (folder / "templates").symlink_to(project / "templates")
    models = sorted(project.glob("content/cases/*.md")) + sorted(project.glob("content/threads/*.md"))
    themes = sorted(path.stem for path in (project / "content/themes").glob("*.md"))
    codes = re.findall(r"^\d{6}", (content / "reference/municipalities.csv").read_text("utf-8"), re.MULTILINE)
    for number in range(entries):
        model = models[number % len(models)]
        text = _varied(model.read_text("utf-8"), number, chance.sample(themes, 2), chance.choice(codes))
        target = content / model.parent.name / f"{model.stem[:50].rstrip('-')}-{number:05}.md"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, "utf-8")
    return folder


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(source.read_bytes())


def _varied(text: str, number: int, themes: list[str], code: str) -> str:
    text = re.sub(r"^title: .*$", f"title: 計測用の記事 {number:05}", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^themes: .*$", f"themes: [{', '.join(themes)}]", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^municipality: .*$", f'municipality: "{code}"', text, count=1, flags=re.MULTILINE)
    return re.sub(r"^related: .*$", "related: []", text, count=1, flags=re.MULTILINE)
