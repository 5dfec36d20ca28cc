"""The project: opened, and told to be kept."""
