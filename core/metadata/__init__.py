"""What a photo says beside its pixels, and XMP files that keep it when the photo goes."""
