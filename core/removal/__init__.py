"""Removal of photos and its reversal: the rules before, the trash of each platform, undo, redo and recovery."""
