"""How the pixels of a scan are changed to be looked at; the scan itself stays as it is."""

from __future__ import annotations

from typing import NamedTuple

MOST = 100
"""Brightness and contrast go from minus this to this."""

STEPS_TO_DOUBLE = 50
"""So much more contrast sets greys twice as far apart."""

BRIGHTER = 128
"""By how much, of 255, the most brightness lifts every value."""

KEPT = 176
"""The value that contrast leaves alone, of 0 to 255: darker than paper and brighter than pale ink."""


class Look(NamedTuple):
    """Lighter or darker, with more contrast or less, and with its background made white and even or not."""

    brightness: int = 0
    contrast: int = 0
    clean: bool = False


AS_IT_IS = Look()


def checked(look: Look) -> Look:
    """The look. Raises ValueError where it is brighter, darker or otherwise more than can be."""
    if max(abs(look.brightness), abs(look.contrast)) > MOST:
        raise ValueError(f"brightness and contrast go from {-MOST} to {MOST}")
    return look


def tones(look: Look) -> tuple[int, ...]:
    """What becomes of each of the values 0 to 255 of a colour by brightness and contrast."""
    steeper = 2 ** (look.contrast / STEPS_TO_DOUBLE)
    lifted = KEPT + look.brightness * BRIGHTER / MOST
    return tuple(min(max(round((value - KEPT) * steeper + lifted), 0), 255) for value in range(256))
