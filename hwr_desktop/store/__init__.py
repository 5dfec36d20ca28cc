"""Where a project is kept: one folder, one SQLite database. Standard library only, and no Qt."""
