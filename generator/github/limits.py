"""How much the report of a change holds: what its maker keeps to and its reader demands."""

VERSION = 1
MAX_FINDINGS, MAX_PAGES, MAX_QUESTIONS, MAX_VANISHED = 100, 20, 12, 50
MAX_TEXT = 400  # characters of one value
