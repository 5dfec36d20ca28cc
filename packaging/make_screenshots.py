"""Takes the pictures of the window that README and the guide show: `make screenshots`.

A real window reads the sample letters with the bundled models. With names from `guide_pictures.PAGES` behind it, the
script takes only the pictures of these pages of the guide.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import guide_pictures
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from studio import Studio

ROOT = Path(__file__).resolve().parents[1]
README_PICTURES = ROOT / "docs" / "images"
GUIDE_PICTURES = ROOT / "docs" / "guide" / "pictures"


def main() -> int:
    """Take the pictures of the pages that are named, or all; 1 where some could not be taken and are as they were."""
    wished = sys.argv[1:] or [page.__name__ for page in guide_pictures.PAGES]
    status = 0
    with Studio() as studio:
        for page in guide_pictures.PAGES:
            if page.__name__ in wished:
                try:
                    page(studio, partial(_take, studio))
                except SystemExit as reason:
                    print(f"{page.__name__}: {reason}", file=sys.stderr)
                    status = 1
    return status


def _take(studio: Studio, name: str, widget: QWidget | None = None, area: QRect | None = None) -> None:
    folder = README_PICTURES if name == guide_pictures.OF_README else GUIDE_PICTURES
    studio.take(folder / f"{name}.png", widget, area)


if __name__ == "__main__":
    sys.exit(main())
