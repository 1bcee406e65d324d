"""The findings of a scan as a file for people or programs."""
