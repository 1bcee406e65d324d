"""Measures a pair of photos: how they lie on each other, how well they agree, and what that means."""
