"""What kinds of scans can be opened beyond the usual ones."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from hwr_desktop.errors import Phrase
from hwr_desktop.health.part import Part, State


def heic_part() -> Part:
    """Whether the photographs of some telephones can be opened as they are."""
    name = Phrase("HEIC photographs")
    if find_spec("pillow_heif") is not None:
        return Part(name, State.READY, Phrase("can be opened"))
    if getattr(sys, "frozen", False):  # nothing can be installed into a bundle
        remedy = Phrase("Save them as JPEG.")
    else:
        remedy = Phrase("Save them as JPEG, or run pip install pillow-heif: its licence keeps it from coming along.")
    return Part(name, State.ABSENT, Phrase("cannot be opened"), remedy)
