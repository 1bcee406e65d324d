"""What was found by a scan or a search, as a file for people or programs."""
