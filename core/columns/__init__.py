"""A whole library in columns: a million photos, their matches and groups in memory, and in a file for the next
start."""
