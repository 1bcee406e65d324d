"""Measurements on real material. Each module is a command of its own that prints its figures; see BENCHMARKS.md."""
