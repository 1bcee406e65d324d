"""How photos go and come back: what must be true before, the trash of each platform, undo, and recovery."""
