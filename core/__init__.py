"""Simile without a window: decoding, fingerprints, catalog, matching, groups, search, actions, command line."""

__version__ = "0.1.0"
