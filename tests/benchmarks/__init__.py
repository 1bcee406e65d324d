"""Measurements on real material. Each module is a command of its own that prints its figures; see BENCHMARKS.md."""

import core  # noqa: F401  # before NumPy, whose own threads it silences: here they would be measured, too
