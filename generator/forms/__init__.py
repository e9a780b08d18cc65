"""The forms people fill in: the offline form and the issue forms, made from the content model."""
