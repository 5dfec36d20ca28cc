"""Hands: learned, offered, kept, and lines read by them."""
