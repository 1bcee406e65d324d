"""Widgets shared by several pages, and their style."""
