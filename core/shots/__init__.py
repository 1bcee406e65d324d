"""What belongs together: a photo, its RAW, its sidecars, its film, and what a Takeout says of it."""
