"""Files from and for other programs: one module a format, `formats` the table of them."""
