"""TEI, read and written."""
