"""HWR Desktop: handwritten letters found, read, corrected and carried away, on one's own machine."""

__version__ = "0.1.0"
