"""Lines on the scan: drawn, moved, cut, joined, ordered."""
