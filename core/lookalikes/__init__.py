"""What pictures show, as an image model sees it: vectors of photos, themes, and the map."""
