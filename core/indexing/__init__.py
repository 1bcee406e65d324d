"""One file -> all that is kept of it: read once, decoded once, and its fingerprint."""
