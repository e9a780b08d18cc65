"""Japanese search for static sites: the index is made here, the ranking is in browser/engine/ and nowhere else."""
