"""Which pages exist: the whole site, from the catalog."""
