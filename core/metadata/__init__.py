"""What a photo says besides its pixels, and XMP files that keep it when the photo goes."""
