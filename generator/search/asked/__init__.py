"""The made site, asked for more than a list: answers with their sources, for people and for programs (MCP)."""
