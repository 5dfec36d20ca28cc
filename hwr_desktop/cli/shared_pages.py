"""What the command line says where a model is measured on pages that it learned from, or on their like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hwr_desktop.cli.report import Report

if TYPE_CHECKING:
    from hwr_desktop.engine.training.corpus import GroundTruthPage
    from hwr_desktop.engine.training.shared_pages import Shared


def say_shared(measured: Sequence[GroundTruthPage], learned: Sequence[GroundTruthPage], report: Report) -> None:
    """Say which pages to measure on are among those to learn from, and of which collections the names suggest that
    the documents are the same."""
    from hwr_desktop.engine.training.shared_pages import same_document, same_pixels

    same = same_pixels(measured, learned)
    if same:
        report.say(
            f"hwr: {_of_all(same, measured)} with the same pixels in training, such as {_pair(same[0])}: what is "
            "measured on them is learned by heart; take them away on one side."
        )
    known = {shared.measured.image for shared in same}
    others = [page for page in measured if page.image not in known]
    by_collection: dict[str, list[Shared]] = defaultdict(list)
    for shared in same_document(others, learned):
        by_collection[shared.measured.collection].append(shared)
    for name, some in by_collection.items():
        of_it = [page for page in others if page.collection == name]
        report.say(
            f"hwr: {name}: {_of_all(some, of_it)} named like a page in training but for the page's number, such as "
            f"{_pair(some[0])}: they may be of the same documents, whose hands are known."
        )


def say_held_out(pages: Sequence[GroundTruthPage], report: Report) -> None:
    """Say where the pages that a training holds out to check itself by are among those it learns from."""
    from hwr_desktop.engine.training.corpus import parted
    from hwr_desktop.engine.training.shared_pages import same_pixels

    learned, held = parted(pages)
    if held == learned:
        report.say(
            "hwr: there are too few pages to hold any out: the CER that is told is that of lines that were learned."
        )
        return
    same = same_pixels(held, learned)
    if same:
        report.say(
            f"hwr: {_of_all(same, held)} held out to check by, and there with the same pixels to learn from, such as "
            f"{_pair(same[0])}: the CER that is told flatters; leave one of each out."
        )


def _of_all(some: Sequence[Shared], pages: Sequence[GroundTruthPage]) -> str:
    """How many of how many, as the beginning of a sentence."""
    return f"{len(some):,} of {len(pages):,} page{'s'[: len(pages) != 1]} {'is' if len(some) == 1 else 'are'}"


def _pair(shared: Shared) -> str:
    """The two pages of a pair."""
    return f"{shared.measured.image} and {shared.learned.image}"
