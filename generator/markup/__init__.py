"""What contributed text says: the one reading of its Markdown, its way into pages, the addresses it may use."""
