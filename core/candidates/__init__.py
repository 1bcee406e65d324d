"""Which pairs of photos are worth measuring, without comparing every photo with every other."""
