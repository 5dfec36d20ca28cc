"""Pages without end in one process: memory must not grow, and no page take longer than those before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from tests.torture.asked_child import AskedChild
from tests.torture.trial import Outcome, Property, Trial, TryOnce

WARM = 50
"""So many pages go by before memory is compared: libraries and caches have come by then."""
MOST_MB = 50.0
MOST_TIMES = 1.5
"""By how much the CPU time of the last pages may be more than that of those after the first `WARM`."""
OF_PAGES = 24
"""Over so many pages medians are taken: three of each format of export."""

MEMORY, CPU, SECONDS, PAGES = "memory (MB)", "CPU a page (s)", "a page (s)", "pages in this process"


@contextmanager
def begun(way: str, room: Path) -> Iterator[TryOnce]:
    """The process; what it has worked through so far is kept here, until it ends and another one begins."""
    seen: list[tuple[float, float]] = []
    with AskedChild("tests.torture.soak_child", room, way) as child:

        def try_once(number: int) -> Trial:
            answer = child.ask(number)
            if isinstance(answer, Trial):
                seen.clear()
                return answer
            wrong, memory, cpu, seconds = answer
            seen.append((memory, cpu))
            wrong = wrong or grown(seen)
            measures = {MEMORY: memory, CPU: cpu, SECONDS: seconds, PAGES: len(seen)}
            return Trial(number, Outcome.BROKEN if wrong else Outcome.SURVIVED, wrong, measures)

        yield try_once


def grown(seen: list[tuple[float, float]]) -> str:
    """What memory (MB) or CPU time (s) has grown to over the pages seen so far; empty while both are flat."""
    if len(seen) < WARM + 2 * OF_PAGES:
        return ""
    (memory_then, cpu_then), (memory, cpu) = (
        (median(each[0] for each in some), median(each[1] for each in some))
        for some in (seen[WARM : WARM + OF_PAGES], seen[-OF_PAGES:])
    )
    if memory - memory_then > MOST_MB:
        return f"memory grew from {memory_then:.0f} MB to {memory:.0f} MB over {len(seen)} pages"
    if cpu > MOST_TIMES * cpu_then:
        return f"a page took {cpu_then:.2f} s of the CPU and takes {cpu:.2f} s after {len(seen)} pages"
    return ""


PASSES = f"Memory grows by less than {MOST_MB:.0f} MB after page {WARM}, and the time a page takes stays the same."
PROPERTIES = (
    Property("soak", "Pages worked through by the commands' way", PASSES, 1000, partial(begun, "engine")),
    Property("window-soak", "Pages worked through in the window", PASSES, 1000, partial(begun, "window")),
)
