"""From matches to groups: the keeper of each, and the person's verdicts."""
