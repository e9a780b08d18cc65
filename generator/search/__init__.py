"""Japanese search for static sites: the index is made here, the ranking is in assets/engine.js and nowhere else."""
