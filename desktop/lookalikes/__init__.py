"""The themes and the map of the library."""
