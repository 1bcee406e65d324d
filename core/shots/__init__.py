"""Shots: a photo with its RAW, sidecars, video and Takeout data."""
