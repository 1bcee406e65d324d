"""The photos of a group beside or on each other, at one place and zoom."""
