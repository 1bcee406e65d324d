"""The file system: finding, listing, identifying, watching and moving files, and the volumes they are on."""
