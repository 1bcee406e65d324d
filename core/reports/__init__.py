"""What a scan found, as a file for people or programs."""
