"""``python -m benchmarks.slack_real EXPORT…``: what ``tests/real_exports.py`` tells of real public exports of Slack."""

import runpy
import sys

from benchmarks.running import ROOT

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests"))
    runpy.run_module("real_exports", run_name="__main__")
