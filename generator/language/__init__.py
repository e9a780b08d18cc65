"""Japanese as people write it: readings, numbers, dates, ways of asking."""
