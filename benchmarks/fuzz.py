"""``python -m benchmarks.fuzz --seed 1 --count 10000``: the trials of ``tests/fuzz``, as many as asked for."""

import runpy
import sys

from benchmarks.running import ROOT

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests"))
    runpy.run_module("fuzz", run_name="__main__")
