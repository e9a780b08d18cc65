"""The entries of a corpus as plain pages: title, summary, text and sources, in Markdown that every builder reads."""

import json
from pathlib import Path

import yaml

HOME = "---\ntitle: 計測\n---\n\n# 計測\n\n作った記事を、どの道具も同じように組み立てます。\n"


def write_plain(content: Path, folder: Path, home: str = "index.md") -> Path:
    """Write a plain page below ``folder`` for each entry below ``content``, and a first page; return the folder."""
    for path in [*content.glob("cases/*.md"), *content.glob("threads/*.md")]:
        target = folder / path.relative_to(content)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(plain(path.read_text("utf-8")), "utf-8")
    (folder / home).write_text(HOME, "utf-8")
    return folder


def plain(entry: str) -> str:
    """Return the plain page of an entry, without its other fields."""
    front, _, text = entry.removeprefix("---\n").partition("\n---\n")
    fields = yaml.load(front, Loader=yaml.CSafeLoader)
    title = json.dumps(fields["title"], ensure_ascii=False)
    sources = "".join(f"- [{source['title']}]({source['url']})\n" for source in fields["evidence"])
    head = f"---\ntitle: {title}\n---\n\n# {fields['title']}\n\n{fields['summary']}\n"
    return f"{head}{text}\n## 出典\n\n{sources}"
