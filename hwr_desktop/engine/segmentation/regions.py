"""The lines of a page in the order in which a person reads them, and the regions in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from hwr_desktop.document.geometry import Polygon, clamped
from hwr_desktop.document.page import Line, Region, new_id
from hwr_desktop.engine.segmentation.blocks import MARGINALIA, Block, blocks_of
from hwr_desktop.engine.segmentation.region_outline import region_outline
from hwr_desktop.engine.segmentation.strokes import Strokes, strokes_of

REACH = 1.5
"""In pitches: lines of one direction that are no further apart than this belong together."""
STEEP = 2.0
"""A line that climbs or falls by less than this for each step to the right is still one that runs to the right, such
as a signature or a remark across a corner; one along the margin is steeper by far."""


def grouped(
    lines: Sequence[Line], width: int, height: int, right_to_left: bool = False
) -> tuple[tuple[Line, ...], tuple[Region, ...]]:
    """The lines in reading order, each with its region's id, and the regions, in the order of their first lines.

    lines: of an upright page of that size in pixels, each with an outline and a baseline of two points at least.
    right_to_left: whether the script is read so; pages and columns then follow one another from the right.
    Baselines tell which way a line is read: lines that run up, down or upside down are regions of their own, read after
    what stands beside them.
    """
    if not lines:
        return (), ()
    turned = _Turned(lines, width, height, right_to_left)
    quarters = turned.quarters()
    placed: list[_Placed] = []
    upright = np.flatnonzero(quarters == 0)
    if len(upright):
        strokes = turned.strokes(upright, 0)
        for block in blocks_of(strokes, width, height):
            placed.append(_Placed(upright[block.members], block.kind, turned.outline(strokes, block, 0)))
    for quarter in (1, 2, 3):
        members = np.flatnonzero(quarters == quarter)
        for cluster in turned.clusters(members) if len(members) else []:
            strokes = turned.strokes(cluster, quarter)
            size = (width, height) if quarter == 2 else (height, width)
            for block in blocks_of(strokes, *size):
                kind = MARGINALIA if len(upright) else block.kind
                own = _Placed(cluster[block.members], kind, turned.outline(strokes, block, quarter))
                placed.insert(turned.place_beside(own, placed, quarters), own)
    ordered: list[Line] = []
    regions: list[Region] = []
    for part in placed:
        region = Region(new_id("r"), part.polygon, part.kind)
        regions.append(region)
        ordered += [replace(lines[at], region=region.id) for at in part.members]
    return tuple(ordered), tuple(regions)


@dataclass(frozen=True, slots=True, eq=False)
class _Placed:
    """A region to be: the indices (k,) of its lines in reading order, its kind and its outline."""

    members: np.ndarray
    kind: str
    polygon: Polygon


class _Turned:
    """The lines of a page as arrays, mirrored where it is read from the right, to be looked at from each side."""

    def __init__(self, lines: Sequence[Line], width: int, height: int, mirrored: bool) -> None:
        self.width, self.height, self.mirrored = width, height, mirrored
        self.baselines = [self._mirrored(np.array(line.baseline, float).reshape(-1, 2)) for line in lines]
        self.outlines = [self._mirrored(np.array(line.polygon, float).reshape(-1, 2)) for line in lines]
        if mirrored and self._runs()[:, 0].sum() < 0:
            # Whoever drew these did not know that they are read from the right.
            self.baselines = [points[::-1] for points in self.baselines]

    def quarters(self) -> np.ndarray:
        """(n,) by how many quarter turns clockwise each line is turned against one that runs to the right. A line too
        short to have a direction counts as one that does."""
        runs = self._runs()
        quarters = np.rint(np.arctan2(runs[:, 1], runs[:, 0]) / (np.pi / 2)).astype(int) % 4
        quarters[(runs[:, 0] > 0) & (np.abs(runs[:, 1]) < STEEP * runs[:, 0])] = 0
        depths = np.array([_depth(outline, run) for outline, run in zip(self.outlines, runs, strict=True)])
        short = np.hypot(runs[:, 0], runs[:, 1]) < 0.8 * np.median(depths)
        return np.where(short, 0, quarters)

    def strokes(self, members: np.ndarray, quarter: int) -> Strokes:
        """The lines of these indices, turned by so many quarters to run to the right."""
        return strokes_of(
            [_rotated(self.baselines[at], -quarter) for at in members],
            [_rotated(self.outlines[at], -quarter) for at in members],
        )

    def clusters(self, members: np.ndarray) -> list[np.ndarray]:
        """The lines parted into those that stand together, from the top left."""
        corners = np.array([[*self.outlines[at].min(axis=0), *self.outlines[at].max(axis=0)] for at in members])
        sides = corners[:, 2:] - corners[:, :2]
        reach = REACH * float(np.median(sides.min(axis=1)))
        low, high = corners[:, :2] - reach / 2, corners[:, 2:] + reach / 2
        touching = np.all((low[:, None] < high[None]) & (low[None] < high[:, None]), axis=2)
        names = np.arange(len(members))
        for _ in range(len(members)):
            spread = np.where(touching, names[None], len(members)).min(axis=1)
            if (spread == names).all():
                break
            names = spread
        found = [np.flatnonzero(names == name) for name in np.unique(names)]
        found.sort(key=lambda part: (float(corners[part, 1].min()), float(corners[part, 0].min())))
        return [members[part] for part in found]

    def place_beside(self, own: _Placed, placed: Sequence[_Placed], quarters: np.ndarray) -> int:
        """Where in the order a region of turned lines comes: after the last upright one beside it, else at the end."""
        top, bottom = self._reach(own.members)
        last = len(placed)
        for at, other in enumerate(placed):
            if quarters[other.members[0]] == 0:
                upper, lower = self._reach(other.members)
                if min(bottom, lower) - max(top, upper) > 0.3 * min(bottom - top, lower - upper):
                    last = at + 1
        while last < len(placed) and quarters[placed[last].members[0]] != 0:
            last += 1
        return last

    def outline(self, strokes: Strokes, block: Block, quarter: int) -> Polygon:
        """A few points around the lines of a block, on the page and inside it."""
        points = self._mirrored(_rotated(region_outline(strokes, block.members), quarter))
        rounded = [(round(float(x), 1), round(float(y), 1)) for x, y in points]
        return clamped(rounded, self.width - 1.0, self.height - 1.0)

    def _runs(self) -> np.ndarray:
        """(n, 2) the way from the beginning to the end of each baseline."""
        return np.array([points[-1] - points[0] for points in self.baselines])

    def _reach(self, members: np.ndarray) -> tuple[float, float]:
        """From where to where lines reach down the page."""
        points = np.concatenate([self.outlines[at] for at in members])
        return float(points[:, 1].min()), float(points[:, 1].max())

    def _mirrored(self, points: np.ndarray) -> np.ndarray:
        """The points, mirrored left to right where the page is."""
        return np.stack([self.width - points[:, 0], points[:, 1]], axis=1) if self.mirrored else points


def _rotated(points: np.ndarray, quarters: int) -> np.ndarray:
    """The points turned by so many quarters clockwise about the origin."""
    signs = ((1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0))[quarters % 4]
    turned: np.ndarray = (points[:, ::-1] if quarters % 2 else points) * np.array(signs)
    return turned


def _depth(outline: np.ndarray, run: np.ndarray) -> float:
    """How thick an outline is across the way its line runs."""
    across = np.array([-run[1], run[0]]) / max(float(np.hypot(*run)), 1e-6)
    heights = outline @ across
    return float(heights.max() - heights.min())
