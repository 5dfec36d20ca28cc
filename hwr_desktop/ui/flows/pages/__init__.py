"""Pages: opened, shown, ordered, turned, cropped, grouped into letters."""
