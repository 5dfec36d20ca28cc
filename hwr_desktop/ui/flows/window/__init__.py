"""The window itself: its look, its keys, its preferences, its closing."""
