"""``python -m tools.site_pictures``: the first pages that the READMEs show, of this site and of the example in English.

Both are built anew, in a folder of their own, and looked at as a reader with a laptop does.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.chromium import chromium, served

ROOT = Path(__file__).parents[1]
PICTURES = {"site.png": ROOT, "site-en.png": ROOT / "examples/public-service"}  # in docs/images, by what is shown
_WIDE, _HIGH = 1366, 768


def main() -> None:
    """Write both pictures."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        for name, project in PICTURES.items():
            with served(_built(project, Path(folder, name))) as address:
                page = browser.new_page(viewport={"width": _WIDE, "height": _HIGH}, reduced_motion="reduce")
                page.goto(f"{address}/index.html")
                page.screenshot(path=ROOT / "docs/images" / name)
                page.close()


def _built(project: Path, folder: Path) -> Path:
    """Build a copy of a project and return its site."""
    shutil.copytree(project / "content", folder / "content")
    shutil.copy(project / "site_config.yml", folder)
    command = [sys.executable, "-m", "generator", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603 - the program of this repository
    return folder / "site"


if __name__ == "__main__":
    main()
