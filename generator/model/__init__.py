"""The content model: the shape of everything people write, and what follows from the shape alone."""
