"""The steps of a job that looks at the ink of pages, whether it plainly is that of several hands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop.document.geometry import length
from hwr_desktop.document.hands.hands import hand_id_of, hands_of
from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Project
from hwr_desktop.errors import HwrError
from hwr_desktop.store.reader import reading
from hwr_desktop.store.scans import Scans as StoredScans
from hwr_desktop.ui.scan.scans import Scans

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class LikePages:
    """The pages by hand, the largest group first, none where the ink does not tell plainly that there are several.

    So many pages were `seen`; the others have too few lines, or their scan cannot be had. `said` has the hands of those
    pages of which, or of a line of which, a person has said whose they are.
    """

    groups: tuple[tuple[str, ...], ...]
    seen: int
    said: dict[str, str]


def like_pages(scans: Scans, file: Path, project: Project) -> Iterator[LikePages | None]:
    """A step for each page, and one at the end. Raises ProjectError."""
    from hwr_desktop.engine.recognition.hand_likeness import plain_groups  # not before: it is slow to import

    shapes: dict[str, np.ndarray] = {}
    said: dict[str, str] = {}
    known = {hand.id for hand in hands_of(project)}
    with reading(file) as connection:
        for page_id in project.pages:
            page = connection.whole_page(page_id)
            if page is None:  # whoever opens it is told
                continue
            if is_said(page, known):
                said[page_id] = hand_id_of(project, page)
            shape = _shape(scans, file, page)
            if shape is not None:
                shapes[page_id] = shape
            yield None
    yield LikePages(plain_groups(shapes), len(shapes), said)


def is_said(page: Page, known: Collection[str | None]) -> bool:
    """Whether a person has said of a page, or of a line of it, in which of the hands with the `known` ids it is."""
    return page.hand in known or any(line.hand in known for line in page.lines)


def _shape(scans: Scans, file: Path, page: Page) -> np.ndarray | None:
    """How the strokes of a page run, by its longest lines; None where that cannot be told."""
    from hwr_desktop.engine.images import to_grey
    from hwr_desktop.engine.recognition.hand_likeness import LEAST_LINES, MOST_LINES, page_shape
    from hwr_desktop.engine.segmentation.line_cutter import cut_line

    if len(page.lines) < LEAST_LINES:
        return None
    longest = sorted(page.lines, key=lambda line: -length(line.baseline))[:MOST_LINES]
    try:
        image = to_grey(scans.array(StoredScans(file.parent).path(page.image), page.index))
    except HwrError:  # whoever opens the page is told
        return None
    return page_shape([cut_line(image, line.polygon, line.baseline).pixels for line in longest])
