"""The transcript on paper: set on sheets, shown before it is printed, and printed sheet by sheet."""
