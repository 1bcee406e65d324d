"""From one file to everything that is stored of it: read once, decoded once, fingerprinted."""
