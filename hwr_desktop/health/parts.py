"""All parts, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hwr_desktop.health.language import ogg_part, translation_part, voices_part
from hwr_desktop.health.part import Part
from hwr_desktop.health.reading import device_part, kept_part, models_part
from hwr_desktop.health.scans import heic_part

CHECKS: tuple[Callable[[], Part], ...] = (
    models_part,
    kept_part,
    device_part,
    voices_part,
    translation_part,
    ogg_part,
    heic_part,
)

AT_FIRST: tuple[Callable[[], Part], ...] = (voices_part, device_part)
"""What the welcome tells of."""


def parts() -> Iterator[Part]:
    """Look at one part after the other; not going on ends it. The slowest, the GPU, takes a second or two."""
    for check in CHECKS:
        yield check()


def first_parts() -> Iterator[Part]:
    """The same for what the welcome tells of."""
    for check in AT_FIRST:
        yield check()
