"""By what names transcripts go that lie beside scans; apart from their readers, which take a moment to load."""

from __future__ import annotations

from pathlib import Path

WEB_PAGES = (".html", ".htm", ".xhtml")
"""What may be hOCR, and mostly is not."""

SUFFIXES = (".xml", ".hocr", ".tei", ".alto", ".page", *WEB_PAGES)

IMAGES = (
    ".jpg", ".jpeg", ".jpe", ".jp2", ".png", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".heic", ".heif", ".avif",
    ".pdf",
)  # fmt: skip
"""What scans that transcripts describe may be called, also where this program then says that it cannot read them."""


def is_transcript(path: Path) -> bool:
    """Whether a file's name promises a transcript that can be read."""
    return path.suffix.lower() in SUFFIXES
