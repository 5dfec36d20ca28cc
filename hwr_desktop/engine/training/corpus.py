"""Ground truth as the trainers take it: images with their pages, whatever file format they came from."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hwr_desktop.document.page import Page


class GroundTruthPage(NamedTuple):
    """One page of ground truth: its image file, the page with its true lines, and the collection it belongs to.

    Where the image shows a single line, `cut_from` names the page it was cut from, if that is known.
    """

    image: Path
    page: Page
    collection: str
    cut_from: str = ""

    @property
    def name(self) -> str:
        """What the page is called, or the page it was cut from: what bears one name is held out together."""
        number = f"#{self.page.index + 1}" if self.page.index else ""
        return self.cut_from or self.image.name + number


def parted(pages: Sequence[GroundTruthPage], share: float = 0.1) -> tuple[list[GroundTruthPage], list[GroundTruthPage]]:
    """The pages as (to train on, held out), the held-out share chosen by a hash of the page's name.

    By name and not by chance, so that a run which is taken up again, or starts from another's weights, holds out the
    same pages. Where too few pages are there to part them, all are on both sides.
    """
    kept: list[GroundTruthPage] = []
    held: list[GroundTruthPage] = []
    for page in pages:
        digest = hashlib.sha256(page.name.encode("utf-8", "surrogateescape")).digest()
        (held if digest[0] < 256 * share else kept).append(page)
    return (kept, held) if kept and held else (list(pages), list(pages))
