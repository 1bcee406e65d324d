"""Image models: vectors of photos, themes, and the map."""
