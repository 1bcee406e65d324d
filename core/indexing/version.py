"""Which fingerprint is today's. It stands alone, so that the catalog can be opened before what makes fingerprints is
loaded."""

VERSION = 5  # of core.indexing.fingerprint and features: a stored fingerprint of another version is made again
