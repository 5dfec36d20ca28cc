"""The preferences: a dialog with a page for each kind of choice. The pages tell wishes and are told facts."""
