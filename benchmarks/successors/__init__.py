"""The same site by every builder that may follow MkDocs, page by page: ``python -m benchmarks.successors``."""
