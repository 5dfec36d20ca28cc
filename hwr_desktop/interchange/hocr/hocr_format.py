"""hOCR: read from versions 1.0 to 1.2, written as 1.2."""

from __future__ import annotations

from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.hocr.hocr_writer import render

FORMAT = Format("hocr", ".hocr", "hOCR", render, one_file_for_all=True, heeds=frozenset(("alternatives",)))
