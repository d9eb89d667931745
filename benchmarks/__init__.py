"""Public benchmarks of article extraction, run from folders that the user has cloned (see README.md)."""
