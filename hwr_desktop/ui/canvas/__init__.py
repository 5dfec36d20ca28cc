"""The scan with its lines."""
