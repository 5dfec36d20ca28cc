"""The fixed parts of the window around scan and text."""
