"""Builds of the same entries, ours beside others, in turn: ``python -m benchmarks.peers``."""
