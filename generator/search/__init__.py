"""Japanese search for static sites: the index is made here, the ranking is in browser/engine/ and nowhere else."""

from pathlib import Path

BROWSER = Path(__file__).parent / "browser"
