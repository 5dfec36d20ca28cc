"""The words of lines: which are doubtful, corrected or changed. Pure functions."""
