"""ALTO XML, versions 2 to 4, read and written."""
