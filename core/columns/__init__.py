"""A whole library in columns: a million photos, matches and groups in memory, and kept for the next start."""
