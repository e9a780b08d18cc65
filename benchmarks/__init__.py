"""Measurements anyone can repeat: ``python -m benchmarks.peers`` and the other commands of this package."""
