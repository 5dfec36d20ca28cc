"""Which engine speaks on this system."""

from __future__ import annotations

import sys

from hwr_desktop.language.speech.engine import Engine


def engine_here() -> Engine:
    """The engine of this system: its own voices on Windows and macOS, espeak-ng elsewhere. Raises an error of any kind
    where there is none."""
    if sys.platform in ("win32", "darwin"):
        from hwr_desktop.language.speech.system_engine import SystemEngine

        return SystemEngine()
    from hwr_desktop.language.speech.espeak_engine import EspeakEngine

    return EspeakEngine()
