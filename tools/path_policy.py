"""Which files a change may touch, decided before anything of the change is run.

Usage: python3 tools/path_policy.py CLONE, with the event of the workflow in GITHUB_EVENT_PATH.
CLONE has checked out the merge of the change; its first parent is what the change would go into.
This script is taken from there too, so that a change cannot alter the policy it is judged by.
Only the standard library is used: nothing is installed yet.
"""

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

PROGRAM_LABEL = "プログラム"
OPEN = re.compile(r"content/(cases|threads|themes|people|paths|pages|figures/[^/]+)/[^/]+|content/glossary\.yml")
NAME = r"(?!(?:con|prn|aux|nul|(?:com|lpt)[0-9])\.)(?=[a-z0-9-]{3,60}\.)[a-z0-9]+(?:-[a-z0-9]+)*"
FOLDER_OF_ENTRY = r"(?!(?:con|prn|aux|nul|(?:com|lpt)[0-9])/)(?=[a-z0-9-]{3,60}/)[a-z0-9]+(?:-[a-z0-9]+)*"
FIGURE = rf"figures/{FOLDER_OF_ENTRY}/{NAME}\.(?:svg|png|jpe?g)"
CONTENT = re.compile(
    rf"content/(?:(?:cases|threads|themes|pages)/{NAME}\.md|(?:people|paths)/{NAME}\.yml|{FIGURE}|glossary\.yml"
    r"|reference/.+\.(?:csv|md))"
)
KEPT_FOLDER = re.compile(r"content/(?:[a-z]+/)?\.gitkeep")  # empty, where a folder has nothing else
MAX_BYTES, MAX_BYTES_OF_ENTRY = 5_000_000, 64 * 1024
MAX_BYTES_OF_GLOSSARY, MAX_BYTES_OF_FIGURE = 256 * 1024, 512 * 1024
REGULAR, EXECUTABLE = "100644", "100755"
MAX_FILES = 200  # of one contribution
KINDS = {"120000": "シンボリックリンク", "160000": "サブモジュール"}


def wrong_scope(changed: Iterable[str], event: Mapping[str, Any]) -> Iterator[str]:
    """Yield why a change may not touch what it touches: a fork changes content, and nothing else beside it."""
    request = event.get("pull_request")
    if not request or not is_from_fork(request):
        return
    paths = sorted(changed)
    program = [path for path in paths if not OPEN.fullmatch(path)]
    if program and len(program) < len(paths):
        yield f"記事の変更とほかの変更を、1つのプルリクエストに混ぜないでください: {shown(program)}"
    elif program and not is_allowed_now(event):
        yield (
            f"content/ の記事のほかを変えています: {shown(program)}。"
            f"プログラムの変更なら、編集部が見てから「{PROGRAM_LABEL}」の印を付けます(変更を足すと、付け直しになります)"
        )
    if len(paths) > MAX_FILES:
        yield f"一度に変えるファイルは{MAX_FILES}個までにしてください(いまは{len(paths)}個)"


def is_allowed_now(event: Mapping[str, Any]) -> bool:
    """Whether the label that lets a fork change the program counts: in the run that an editor started by putting it on.

    Any other run, such as one that new commits or another label started, may be of commits that no editor has seen.
    """
    return event.get("action") == "labeled" and event.get("label", {}).get("name") == PROGRAM_LABEL


def is_from_fork(request: Mapping[str, Any]) -> bool:
    """Whether a pull request comes from outside; a deleted fork has no repository any more."""
    head = request["head"]["repo"]
    return head is None or head["full_name"] != request["base"]["repo"]["full_name"]


def wrong_files(tree: Iterable[tuple[str, str, int]]) -> Iterator[str]:
    """Yield what is wrong with the (mode, path, size) of the files of the whole repository."""
    seen: dict[str, str] = {}
    for mode, path, size in tree:
        if mode not in {REGULAR, EXECUTABLE}:
            yield f"{KINDS.get(mode, '特別なファイル')}は置けません: {shown([path])}"
        elif mode == EXECUTABLE and path.startswith("content/"):
            yield f"content/ に実行できるファイルは置けません: {shown([path])}"
        if not is_plain(path):
            yield f"名前に使えない文字があります: {shown([path])}"
        if path.startswith("content/") and not may_lie_in_content(path, size):
            yield f"content/ に置けない種類か名前のファイルです。消してください: {shown([path])}"
        elif size > most_bytes(path):
            yield f"大きすぎます({size // 1000:,}キロバイト): {shown([path])}"
        twin = seen.setdefault(unicodedata.normalize("NFKC", path).casefold(), path)
        if twin != path:
            yield f"大文字・小文字や全角・半角だけが違う名前があります: {shown([twin, path])}"


def most_bytes(path: str) -> int:
    """Return how large a file may be."""
    if path.startswith("content/figures/"):
        return MAX_BYTES_OF_FIGURE
    if path == "content/glossary.yml":
        return MAX_BYTES_OF_GLOSSARY
    return MAX_BYTES_OF_ENTRY if OPEN.fullmatch(path) else MAX_BYTES


def may_lie_in_content(path: str, size: int) -> bool:
    """Whether a file is one that the site is made of; settings of git, leftovers and programs are not."""
    return bool(CONTENT.fullmatch(path) or (KEPT_FOLDER.fullmatch(path) and not size))


def is_plain(path: str) -> bool:
    """Whether a path can stand on every system: composed, visible, and with none of the signs of Windows."""
    if unicodedata.normalize("NFC", path) != path:
        return False
    return not any(char in '\\:*?"<>|' or unicodedata.category(char)[0] == "C" for char in path)


def shown(paths: list[str]) -> str:
    """Return a few paths in a form in which no sign does anything."""
    return "、".join(json.dumps(path, ensure_ascii=True) for path in paths[:5]) + ("など" if len(paths) > 5 else "")  # noqa: PLR2004


def changed_paths(clone: Path) -> set[str]:
    """Return every path that differs between the target and the merge; a renamed file counts twice."""
    return set(_git(clone, "diff", "--name-only", "--no-renames", "-z", "HEAD^1", "HEAD"))


def tree_of(clone: Path) -> list[tuple[str, str, int]]:
    """Return mode, path and size of every file of the merge."""
    lines = [line.split("\t", 1) for line in _git(clone, "ls-tree", "-r", "--long", "-z", "HEAD")]
    facts = [(*fact.split(), path) for fact, path in lines]
    return [(mode, path, int(size) if size.isdigit() else 0) for mode, _type, _object, size, path in facts]


def _git(clone: Path, *arguments: str) -> list[str]:
    command = ["git", "-C", str(clone), "-c", "core.quotePath=false", *arguments]
    output = subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603 - fixed arguments
    return [part for part in output.decode("utf-8", "surrogateescape").split("\0") if part]


def main() -> int:
    """Print what is wrong as annotations of the workflow."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    clone = Path(sys.argv[1])
    changed = changed_paths(clone) if event.get("pull_request") else set()
    problems = [*wrong_scope(changed, event), *wrong_files(tree_of(clone))]
    for problem in problems:
        print(f"::error title=変更できる範囲::{problem.replace('%', '%25')}")  # noqa: T201 - the log is its output
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
