"""``python -m benchmarks.fuzz``: damaged files, tables, mails and issues; each must be taken, kept or answered."""
