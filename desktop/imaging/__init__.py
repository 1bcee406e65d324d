"""Pictures as Qt paints them: thumbnails, previews, and squares of large photos."""
