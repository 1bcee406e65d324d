"""Pictures as Qt paints them: thumbnails, previews, and tiles of large photos."""
