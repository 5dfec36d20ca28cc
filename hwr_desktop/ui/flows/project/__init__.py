"""The project: opened, kept, packed, exported, printed, undone."""
