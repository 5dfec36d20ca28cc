"""Damaged pictures, decoded as the window has them decoded: in the real child process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hwr_desktop.engine.decoding_process import DecodingProcess
from hwr_desktop.errors import InputError
from tests.torture.damaged_files import LIMIT_S, Look, Looked, Seed, fault_of, trying
from tests.torture.seeds import images, pdfs
from tests.torture.trial import Outcome, Property, TryOnce
from tests.torture.tried_in_child import MEGABYTES, SECONDS

FAMILIES = ("images", "pdfs")
MOST_MB = 1_500.0
"""A small damaged file may claim 200 megapixels, and cost what these cost."""
CRASHES = "decoder ended"
"""1 where the decoding process that was there before a file is not there after it: the window went on without."""


@contextmanager
def looking() -> Iterator[Look]:
    """Looks at files through one decoding process after the other."""
    with DecodingProcess(time_limit_s=LIMIT_S) as process:
        yield lambda path: _looked(process, path)


def _looked(process: DecodingProcess, path: Path) -> Looked:
    """A file as the window asks for it: how many pages, how large, a small picture, and the last page whole."""
    child = process._living_child()  # begun anew where the last file ended it
    rest, began = _rest(child.pid), time.monotonic()
    outcome, note = Outcome.SURVIVED, ""
    try:
        last = process.page_count(path) - 1
        process.thumbnail(path, 0, 64)
        size = process.page_size(path, last)
        pixels = process.read_page(path, last)
        if pixels.shape != (size[1], size[0], 3):
            outcome, note = Outcome.BROKEN, f"a page of {size} came as {pixels.shape}"
    except InputError as error:
        outcome, note = Outcome.REFUSED, fault_of(str(error), path.name)
        if note:
            outcome = Outcome.BROKEN
        elif "took longer than" in str(error):
            outcome, note = Outcome.HUNG, str(error)
    survived = process._child is child and child.poll() is None
    measures = [(SECONDS, round(time.monotonic() - began, 4)), (CRASHES, float(not survived))]
    if survived:
        measures.append((MEGABYTES, max(0.0, round(_memory(child.pid, "VmHWM") - rest, 1))))
        if measures[-1][1] > MOST_MB:
            outcome, note = Outcome.BROKEN, f"memory rose by {measures[-1][1]:.0f} MB"
    return Looked(outcome, note, tuple(measures))


def _rest(process: int) -> float:
    """The memory of a process in MB, from where its peak is counted anew."""
    with suppress(OSError):
        Path(f"/proc/{process}/clear_refs").write_text("5")
    return _memory(process, "VmRSS")


def _memory(process: int, name: str) -> float:
    with suppress(OSError):
        for row in Path(f"/proc/{process}/status").read_text().splitlines():
            if row.startswith(name):
                return int(row.split()[1]) / 1024
    return 0.0


def _of(family: str, seeds: Callable[[], list[Seed]], tokens: tuple[bytes, ...]) -> Callable[[Path], Iterator[TryOnce]]:
    def begin(room: Path) -> Iterator[TryOnce]:
        with looking() as look:
            yield trying(family, room, seeds(), tokens, look)

    return begin


_PASSES = "It is shown or refused in a sentence that names it, within 10 s; the window goes on, nothing is left behind."
PROPERTIES = (
    Property(
        "damaged-images", "Damaged pictures", _PASSES, 20_000,
        contextmanager(_of("images", images.drawn, images.TOKENS)),
    ),
    Property(
        "damaged-pdfs", "Damaged PDF files", _PASSES, 5_000, contextmanager(_of("pdfs", pdfs.written, pdfs.TOKENS)),
    ),
)  # fmt: skip
