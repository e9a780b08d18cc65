"""What each part of the search gives, and what roads not taken would give: ``python -m benchmarks.search_roads``."""
