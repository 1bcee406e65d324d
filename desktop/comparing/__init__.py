"""The comparison of a group's photos, side by side or one over the other, at the same place and zoom."""
