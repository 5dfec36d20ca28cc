"""TEI P5: written in full, read where we wrote it (`docs/xml-formats.md`)."""

from __future__ import annotations

from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.tei.tei_writer import render

FORMAT = Format("tei", ".xml", "TEI P5", render, one_file_for_all=True, heeds=frozenset(("translation",)))
