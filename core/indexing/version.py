"""The version of fingerprints. A module of its own, so that the catalog can be opened without loading what makes
them."""

VERSION = 8  # of core.indexing.fingerprint and features: a stored fingerprint of another version is made again
