"""Pages: how each is looked at, and how far it is. Pure functions."""
