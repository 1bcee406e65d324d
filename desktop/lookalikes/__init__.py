"""Themes and map of the library."""
