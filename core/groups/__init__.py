"""What becomes of matches: groups, the photo that stays in each, and what the person said of them."""
