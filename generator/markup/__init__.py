"""The Markdown and the addresses that contributed text may use."""
