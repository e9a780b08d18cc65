"""The dictionary of SudachiPy, which is mapped into memory once for whoever takes words apart (150 MB)."""

from functools import cache

from sudachipy import Dictionary


@cache
def dictionary() -> Dictionary:
    """Return the dictionary."""
    return Dictionary(dict="core")
