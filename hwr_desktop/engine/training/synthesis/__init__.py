"""Handwriting drawn from fonts: lines and whole pages with their exact ground truth."""
