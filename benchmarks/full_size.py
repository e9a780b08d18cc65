"""``python -m benchmarks.full_size``: files and mails of full size that take longest (``tests/fuzz/full_size.py``)."""

import runpy
import sys

from benchmarks.running import ROOT

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests"))
    runpy.run_module("fuzz.full_size", run_name="__main__")
