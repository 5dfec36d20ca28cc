"""Reading: pages and lines, and by which model."""
