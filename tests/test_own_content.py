"""Whoever looks at the repository's content without saying so is found out."""

import subprocess
import sys

import own_content
import pytest
from builders import ROOT

LOOKS = {
    "opening a file": (ROOT / "content/reference/prefectures.csv").read_bytes,
    "listing a folder": lambda: list((ROOT / "content").iterdir()),
    "reading the settings": (ROOT / "site_config.yml").read_bytes,
    "running the program there": lambda: subprocess.run([sys.executable, "-c", ""], cwd=ROOT, check=True),
}


@pytest.mark.collection
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_look_at_the_collection_is_refused(look):
    own_content.looked_at.clear()
    look()
    with pytest.raises(pytest.fail.Exception, match="without the mark 'collection'"):
        own_content.refuse()


def test_a_look_elsewhere_is_not():
    (ROOT / "README.md").read_bytes()
    own_content.refuse()
