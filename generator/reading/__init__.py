"""Files → documents: characters, YAML, shapes, each fault at its place."""
