"""Our search beside others on the same pages and questions: ``python -m benchmarks.search``."""
