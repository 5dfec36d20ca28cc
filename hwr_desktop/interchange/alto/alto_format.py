"""ALTO: read from versions 2 to 4, written as 4."""

from __future__ import annotations

from hwr_desktop.interchange.alto.alto_writer import render
from hwr_desktop.interchange.format import Format

FORMAT = Format("alto", ".xml", "ALTO XML", render, one_file_for_all=False, heeds=frozenset(("translation",)))
