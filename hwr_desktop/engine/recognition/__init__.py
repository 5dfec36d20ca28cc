"""Reading a straightened line."""
