"""How the window speaks of things that more than one of its parts names."""
