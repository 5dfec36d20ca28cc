"""Spelling: which words are doubtful, and what may stand there. It only suggests and never changes a text."""
