"""Parts that several pages are made of, and how they look."""
