"""A GPU that runs out of memory or is lost in the middle of reading: played, since few machines have one."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hwr_desktop.document.page import Page
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.steps.reading_steps import ModelReplaced, ReadingRequest, ReadingSteps
from tests.torture.small_pages import SIZE, piece_of_letter
from tests.torture.trial import Outcome, Property, Trial, TryOnce


@contextmanager
def begun(room: Path) -> Iterator[TryOnce]:
    """Two pages, and what is read there by a GPU that does not fail."""
    from tests.torture.played_gpu import played_gpu

    scans = Scans()
    paths = [piece_of_letter(room / f"page {number}.png", number) for number in range(2)]
    try:
        with played_gpu(None, 0) as uses:
            right, said, device = _read(scans, paths)
        assert device != "cpu" and not said and all(right)
        yield lambda number: _tried(number, scans, paths, right, len(uses))
    finally:
        scans.close()


def _read(scans: Scans, paths: list[Path]) -> tuple[list[str], int, str]:
    """What each page says when both are read in turn, how often it was said that something is used instead, and on
    which device the reader is at the end."""
    from hwr_desktop.engine.pipeline import LineRead

    steps = ReadingSteps(scans)
    texts, said = [], 0
    for number, path in enumerate(paths):
        request = ReadingRequest(path, Page(f"p{number}", path.name, *SIZE), find=True)
        found = list(steps(request))
        texts.append("\n".join(step.text for step in found if isinstance(step, LineRead)))
        said += sum(isinstance(step, ModelReplaced) for step in found)
    assert steps._reader is not None
    return texts, said, steps._reader.device


def _tried(number: int, scans: Scans, paths: list[Path], right: list[str], uses: int) -> Trial:
    from tests.torture.played_gpu import errors, played_gpu

    chance = random.Random(number)
    at = (uses // 2 + number) % uses if number < uses else chance.randrange(uses)  # the first is in midst of reading
    error = chance.choice(errors())
    did = f"{type(error).__name__} “{error}” at use {at} of {uses}"
    began = time.monotonic()
    try:
        with played_gpu(error, at) as seen:
            texts, said, device = _read(scans, paths)
    except Exception as raised:
        return Trial(number, Outcome.BROKEN, f"{did}: {raised!r} was raised")
    seconds = {"two pages (s)": round(time.monotonic() - began, 2)}
    if texts != right:
        return Trial(number, Outcome.BROKEN, f"{did}: {texts} was read, and not {right}", seconds)
    if said != 1:
        return Trial(number, Outcome.BROKEN, f"{did}: it was said {said} times", seconds)
    if device != "cpu" or len(seen) > at + 2:
        return Trial(number, Outcome.BROKEN, f"{did}: the GPU was used {len(seen)} times, and then {device}", seconds)
    return Trial(number, Outcome.SURVIVED, "", seconds)


PROPERTIES = (
    Property(
        "lost-gpu",
        "GPU lost or out of memory (played)",
        "Reading finishes on the CPU with the same text, and that is said once.",
        50,
        begun,
    ),
)
