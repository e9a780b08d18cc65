"""A thread of Slack → the draft of an entry, with nobody's name in it."""
