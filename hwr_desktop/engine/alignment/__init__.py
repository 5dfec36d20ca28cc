"""A transcript that somebody has typed, put on the lines of the page it was typed from."""
