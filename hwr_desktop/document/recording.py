"""A recording of letters being read aloud, which goes along with them in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_BYTES = 50_000_000
"""As much sound as goes into a file: some 40 minutes as a phone records, a third more once it is written as text.
Browsers open larger files only slowly, and mail does not take them."""


@dataclass(frozen=True, slots=True)
class Recording:
    """The bytes of a file of sound, and the type that browsers know it by, such as `audio/ogg`.

    `voice` is the name of the computer's voice that speaks, "" where people do; `begins` says of lines, by their ids,
    after how many seconds one begins to hear them, where that is known.
    """

    data: bytes = field(repr=False)
    media_type: str
    voice: str = ""
    begins: Mapping[str, float] = field(default_factory=dict)
