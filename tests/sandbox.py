"""Where scripts of workflows run in tests: a folder of their own, with programs that only note how they were called."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from builders import ROOT

HOSTILE = (
    "x\"; touch pwned; '\n$(touch pwned) `touch pwned` ${IFS} && touch pwned\n::set-output name=a::b\n@/etc/passwd"
)
STUBS = ("gh", "git", "curl", "make", "python3", ".venv/bin/kyoso", ".venv/bin/python")
_STUB = """#!{python} -I
import json, os, pathlib, sys
home = pathlib.Path({home!r})
name = pathlib.Path(sys.argv[0]).name
files = [a.split("@", 1)[1] for a in sys.argv[1:] if "=@" in a]
sent = [pathlib.Path(f).read_text() for f in files if pathlib.Path(f).is_file()]
with (home / "calls").open("a") as log:
    log.write(json.dumps([name, *sys.argv[1:]]) + "\\n")
with (home / "sent").open("a") as log:
    log.writelines(json.dumps(text) + "\\n" for text in sent)
replies = json.loads((home / "replies").read_text())
line = " ".join([name, *sys.argv[1:]])
key = next((key for key in replies if line.startswith(key)), None)
if key is not None:
    sys.stdout.buffer.write(bytes.fromhex(replies[key]))
sys.exit(1 if key and (home / "failing").is_file() and key in (home / "failing").read_text().splitlines() else 0)
"""


class Sandbox:
    """A folder with stubs; ``replies`` maps the beginning of a call to what it prints."""

    def __init__(self, folder: Path) -> None:
        self.work = folder / "work"
        self.home = folder / "stubs"
        self.bin = self.home / "bin"
        for path in (self.bin, self.work / ".venv/bin"):
            path.mkdir(parents=True)
        for tools in ("tools", "starter/tools"):
            shutil.copytree(ROOT / tools, self.work / tools)
        for name in STUBS:
            path = self.work / name if "/" in name else self.bin / name
            path.write_text(_STUB.format(python=sys.executable, home=str(self.home)))
            path.chmod(0o755)
        self.replies: dict[str, bytes] = {}
        self.failing: list[str] = []
        self.event: object = {}

    def run(self, script: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Run ``script`` as a step of GitHub Actions does, with nothing but ``env`` around it."""
        (self.home / "replies").write_text(json.dumps({key: value.hex() for key, value in self.replies.items()}))
        (self.home / "failing").write_text("\n".join(self.failing))
        (self.home / "event.json").write_text(json.dumps(self.event))
        known = {
            "PATH": f"{self.bin}:{os.defpath}:/usr/bin:/bin",
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "GITHUB_EVENT_PATH": str(self.home / "event.json"),
            "GITHUB_REPOSITORY": "example/x",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_SHA": "f" * 40,
            "GITHUB_OUTPUT": str(self.home / "output"),
            "GITHUB_STEP_SUMMARY": str(self.home / "summary"),
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.work, env=known | env, capture_output=True, text=True, check=False, timeout=30,
        )  # fmt: skip

    @property
    def calls(self) -> list[list[str]]:
        """Every call of a stub, in order: its name and its arguments."""
        path = self.home / "calls"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.is_file() else []

    @property
    def sent(self) -> list[str]:
        """The texts of files that were handed to ``gh``."""
        path = self.home / "sent"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.is_file() else []

    def was_broken(self) -> bool:
        """Whether anything hostile was executed."""
        return any(path.name == "pwned" for folder in (self.work, self.home) for path in folder.rglob("*"))
