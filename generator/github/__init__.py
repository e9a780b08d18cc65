"""What workflows ask for: issues taken in, changes reported on, addresses kept, sources opened."""
