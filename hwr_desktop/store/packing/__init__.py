"""A project as one file, and on its way to another place."""
