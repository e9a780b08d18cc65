"""Long work: dealt out to all cores, and shown while it lasts."""
