"""One file for each thing that a person can do."""
