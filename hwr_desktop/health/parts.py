"""All parts, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hwr_desktop.errors import Phrase
from hwr_desktop.health.language import ogg_part, translation_part, voices_part
from hwr_desktop.health.part import Part, State
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
    yield from map(_looked_at, CHECKS)


def first_parts() -> Iterator[Part]:
    """The same for what the welcome tells of."""
    yield from map(_looked_at, AT_FIRST)


def _looked_at(check: Callable[[], Part]) -> Part:
    """What a check says; one that fails is told as a fault, so that the others are told too."""
    try:
        return check()
    except (OSError, RuntimeError) as error:
        name = Phrase("A part of the program ({check})", check=check.__name__)
        return Part(name, State.FAULTY, Phrase("cannot be looked at: {reason}", reason=error))
