"""A hand's lines read as the program will read them."""

from __future__ import annotations

from collections.abc import Sequence

from hwr_desktop.engine.hands.hand_line import HandLine
from hwr_desktop.engine.recognition.reader import Reader, Reading


def hand_readings(reader: Reader, lines: Sequence[HandLine]) -> list[Reading]:
    """The readings of the lines, in their order: with the language of their pages, and with a closer look where the
    lines bring one.

    Lines whose language nobody has said tell it together, for of a page there may be one line only.
    """
    found: dict[int, Reading] = {}
    for language in dict.fromkeys(line.language for line in lines):
        places = [at for at, line in enumerate(lines) if line.language == language]
        some = [lines[at] for at in places]
        closer = [line.closer for line in some if line.closer is not None]
        readings = reader.read_inks(
            [line.ink for line in some], reader.page_decoder(language), closer if len(closer) == len(some) else ()
        )
        found |= dict(zip(places, readings, strict=True))
    return [found[at] for at in range(len(lines))]
