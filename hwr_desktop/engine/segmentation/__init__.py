"""Finding the lines of a page and cutting them out straightened."""
