"""Lines: where they are, in which order, cut and joined. Pure functions."""
