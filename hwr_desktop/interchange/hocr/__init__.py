"""hOCR, read and written."""
