"""Whose handwriting a line is, and which lines teach it. Pure functions."""
