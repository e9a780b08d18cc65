"""The builders that may make the pages, each behind the same doors: whichever is chosen, the rest stays the same."""
