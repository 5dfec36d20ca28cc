"""How well a hand will likely be read once more of its lines are corrected: a guess from how it went with others.

What is left of the wrong letters after n lines were learned is taken as (1 + n / A) ** -b, a power law with an offset
as learning curves mostly follow one. It was fitted by hand, with one A for all, to what was measured of three hands
that the base had not met (docs/decisions/0009-learning-a-hand.md), wrong letters in a hundred after 0, 16, 64 lines:

- letters-from-1942: 37.7, 26.4, 19.5: b is 0.22 by the one and 0.23 by the other;
- by-the-people mss18424033: 42.2, 30.8, 25.5: 0.20 and 0.18;
- by-the-people mss12880007: 23.4, 19.9: 0.10.

So the range is that from the one hand to the other, and no more is known. Another network on pages of the IAM database
learned much faster (34.9, 14.6, 9.9, and 7.5 after 256 lines; 14.5, 5.9; 13.1, 4.8: b from 0.37 to 0.62), which is not
promised to anybody here. Where the hand itself was learned, what was measured of that counts against the others by the
number of lines it was measured by, and the range becomes narrower. It does not tell of the chance in the present rate
itself, which was mostly measured by few lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Protocol

from hwr_desktop.document.hands.enough_lines import kept_lines

OFFSET = 4.0
"""The A of the law: after so many lines it begins to go straight in logarithms."""
SLOWEST, FASTEST = 0.10, 0.23
"""The least and the most b that was measured of a hand by this program."""
OTHERS_COUNT = 24
"""What is known of other hands counts as if this one had been measured by so many lines: a few lines prove little."""


class Version(Protocol):
    """What is asked of something that was learned of a hand: see `store.hand_versions.HandVersion`."""

    @property
    def lines(self) -> int: ...
    @property
    def before(self) -> float | None: ...
    @property
    def after(self) -> float | None: ...
    @property
    def measured_on(self) -> int: ...
    @property
    def installed(self) -> bool: ...
    @property
    def better(self) -> bool: ...
    @property
    def declined(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Forecast:
    """So many wrong letters in a hundred are likely, from `low` to `high`, where there are `now`."""

    low: float
    high: float
    now: float


def forecast(versions: Sequence[Version], in_use: Version | None, confirmed: int, more: int) -> Forecast | None:
    """How well a hand is likely read once `more` lines are corrected and it is learned again.

    `confirmed` lines are corrected now. `versions` are what was learned of it, the oldest first. None where nothing
    tells how well it is read now, or where what is in use has learned more lines already, as one that came from a
    relative may.
    """
    if in_use is None or in_use.after is None:
        return None
    will_learn = _learned_of(confirmed + more)
    if will_learn <= in_use.lines:
        return None
    low, high = _left(in_use.lines, will_learn, _speeds(versions))
    return Forecast(in_use.after * low, in_use.after * high, in_use.after)


def first_gain(lines: int) -> tuple[float, float]:
    """How many of a hundred wrong letters likely go, from few to many, when a hand is learned for the first time, of
    which so many lines are confirmed."""
    low, high = _left(0, _learned_of(lines), (SLOWEST, FASTEST))
    return 100 * (1 - high), 100 * (1 - low)


def _learned_of(confirmed: int) -> int:
    """How many lines are learned where so many are confirmed."""
    return max(confirmed - kept_lines(confirmed), 0)


def _left(learned: int, will_learn: int, speeds: tuple[float, float]) -> tuple[float, float]:
    """Which share of the present wrong letters is left, from least to most, at the slow and at the fast b."""
    grown = (OFFSET + will_learn) / (OFFSET + learned)
    slow, fast = speeds
    return grown**-fast, grown**-slow


def _speeds(versions: Sequence[Version]) -> tuple[float, float]:
    """The b of the law that is likely for this hand, from the slow to the fast one."""
    measured = list(_measured(versions))
    weight = sum(lines for _, lines in measured)
    others = (SLOWEST + FASTEST) / 2
    own = sum(speed * lines for speed, lines in measured)
    likely = (OTHERS_COUNT * others + own) / (OTHERS_COUNT + weight)
    spread = (FASTEST - SLOWEST) / 2 * sqrt(OTHERS_COUNT / (OTHERS_COUNT + weight))
    return max(likely - spread, 0.0), likely + spread


def _measured(versions: Sequence[Version]) -> Iterator[tuple[float, int]]:
    """The b that each version tells, with the lines it was measured by; those that tell nothing are left out.

    A version was measured against the one in use then, which is taken for the last before it that was better and not
    declined. One that came from elsewhere tells of other lines, and what was learned onwards from it as well.
    """
    learned = 0
    for version in versions:
        if version.installed:
            return
        if version.before and version.after and version.measured_on and version.lines > learned:
            grown = log((OFFSET + version.lines) / (OFFSET + learned))
            yield max(log(version.before / version.after) / grown, 0.0), version.measured_on
            if version.better and not version.declined:
                learned = version.lines
