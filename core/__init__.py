"""Simile without a window: decoding, fingerprints, catalog, matching, groups, search, actions, command line."""

import os

# Matching has threads of its own; those of numpy's OpenBLAS would only wait for each other. Read once, at its import.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
