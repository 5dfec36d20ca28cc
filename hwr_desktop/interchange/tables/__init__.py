"""Tables: a row a line of text."""
