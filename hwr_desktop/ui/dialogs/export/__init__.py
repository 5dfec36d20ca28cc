"""The dialog of an export, a file for each of its parts."""
