"""Pictures of the pages on which lines were found worst: what was missed, merged, split or made up, drawn on the scan.

Each kind has a colour of its own and a dash pattern of its own, so that it can be told in grey and by whoever does not
see colours. The colours are those of Okabe and Ito, "Color Universal Design" (2008).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from hwr_desktop.document.geometry import Point, Polyline
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.training.measured_page import MeasuredPage

LONGEST_PX = 1850
MOST_ENLARGED = 3.0
INK_LEFT = 0.6
"""How much of the scan's contrast is left under the lines."""
FONT_PX = 26
EDGE_PX = 16
SAMPLE_PX = 110
"""The length of a line in the legend."""
WHITE = (255, 255, 255)
BLACK = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of line is drawn: its name in the legend, RGB colour, thickness and dashes in pixels.

    `dashes` are the lengths of ink and gap in turn; none mean a line drawn through.
    """

    name: str
    colour: tuple[int, int, int]
    thickness: int
    dashes: tuple[int, ...] = ()


GOOD = Kind("found well", (0, 130, 95), 2)
MISSED = Kind("missed", (213, 94, 0), 6, (44, 16))
MERGED = Kind("merged (covers several)", (170, 60, 130), 5, (34, 12, 6, 12))
SPLIT = Kind("split (a piece of one)", (0, 114, 178), 5, (16, 10))
EXTRA = Kind("extra (not in the truth)", (196, 142, 0), 6, (5, 11))
KINDS = (GOOD, MISSED, MERGED, SPLIT, EXTRA)


class WorstPages:
    """Keeps the pages with the lowest F of those it is told of, the worst first."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._pages: list[MeasuredPage] = []

    def add(self, page: MeasuredPage) -> None:
        """Take a page in if it is among the worst so far."""
        self._pages = sorted([*self._pages, page], key=_rank)[: self.most]

    def __iter__(self) -> Iterator[MeasuredPage]:
        return iter(self._pages)


def kinds_of_lines(page: MeasuredPage) -> list[tuple[Kind, Polyline]]:
    """What is to be drawn on a page: each found line and each missed one with its kind, the worst kinds last."""
    match = page.match
    merged, pieces, extra = set(match.merged_lines), set(match.pieces), set(match.extra_lines)
    paired = {found for found, _ in match.pairs}
    drawn: list[tuple[Kind, Polyline]] = []
    for at, line in enumerate(page.found):
        if at in merged:
            kind = MERGED
        elif at in extra:
            kind = EXTRA
        else:  # scraps along a true line that another belongs to are pieces of it, however small
            kind = SPLIT if at in pieces or at not in paired else GOOD
        drawn.append((kind, line.baseline))
    drawn += [(MISSED, page.source.page.lines[at].baseline) for at in match.missed_lines]
    order = (GOOD, EXTRA, SPLIT, MERGED, MISSED)
    return sorted(drawn, key=lambda each: order.index(each[0]))


def picture_of(page: MeasuredPage, rank: int, change: str = "") -> np.ndarray:
    """The page with its lines, a legend and its figures, (h, w, 3) uint8 RGB, its longer side about 2,000 px at most.

    rank: the page's place among the worst, from 1. change: what was done to the page before, in words. Raises
    InputError where the scan cannot be read.
    """
    grey = to_grey(read_page(page.source.image, page.source.page.index))
    scale = min(LONGEST_PX / max(grey.shape), MOST_ENLARGED)
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    faded = (255 - (255 - small.astype(np.float32)) * INK_LEFT).astype(np.uint8)
    scan = np.repeat(faded[..., None], 3, axis=2)
    lines = kinds_of_lines(page)
    for kind, baseline in lines:
        draw_line(scan, [(x * scale, y * scale) for x, y in baseline], kind)
    counts = {kind: sum(other is kind for other, _ in lines) for kind in KINDS}
    head = _head(_captions(page, rank, change), counts, scan.shape[1])
    if head.shape[1] > scan.shape[1]:
        scan = np.pad(scan, ((0, 0), (0, head.shape[1] - scan.shape[1]), (0, 0)), constant_values=255)
    return np.vstack([head, scan])


def draw_line(picture: np.ndarray, line: Sequence[Point], kind: Kind) -> None:
    """Draw a line in its kind's colour and dashes onto a picture (h, w, 3), in place, with white about it."""
    if not line:
        return
    strokes = [np.round(stroke).astype(np.int32) for stroke in _dashed(np.asarray(line, float), kind.dashes)]
    for colour, wider in ((WHITE, 4), (kind.colour, 0)):
        for stroke in strokes:
            cv2.polylines(picture, [stroke], False, colour, kind.thickness + wider, cv2.LINE_AA)


def _rank(page: MeasuredPage) -> tuple[float, int, str]:
    """The lowest F first; where it is equal, the page with more missed and extra lines."""
    return page.match.f, -page.match.missed - len(page.match.extra_lines), str(page.source.image)


def _captions(page: MeasuredPage, rank: int, change: str) -> list[str]:
    """The page's name and its figures."""
    match, source = page.match, page.source
    number = f", page {source.page.index + 1}" if source.page.index else ""
    return [
        f"{rank}.  {source.collection}: {source.image.name}{number}" + (f"  ({change})" if change else ""),
        f"F {match.f:.3f}   precision {match.precision:.3f}   recall {match.recall:.3f}   "
        f"{match.found} found, {match.true} true   {page.seconds:.2f} s",
    ]


def _head(captions: Sequence[str], counts: dict[Kind, int], width: int) -> np.ndarray:
    """The captions and the legend as a white strip (h, w, 3), at least `width` wide; the legend wraps."""
    font = ImageFont.load_default(FONT_PX)
    names = {kind: f"{kind.name}: {count}" for kind, count in counts.items()}
    lengths = {kind: SAMPLE_PX + 3 * EDGE_PX + int(font.getlength(name)) for kind, name in names.items()}
    width = max(width, EDGE_PX + max(lengths.values()))
    pitch = FONT_PX + EDGE_PX // 2
    captions = [part for caption in captions for part in _wrapped(caption, font, width - 2 * EDGE_PX)]
    places: list[tuple[Kind, int, int]] = []
    left, top = EDGE_PX, EDGE_PX + pitch * len(captions)
    for kind, length in lengths.items():
        if left > EDGE_PX and left + length > width:
            left, top = EDGE_PX, top + pitch
        places.append((kind, left, top))
        left += length
    sheet = Image.new("RGB", (width, top + pitch + EDGE_PX), WHITE)
    draw = ImageDraw.Draw(sheet)
    for row, caption in enumerate(captions):
        draw.text((EDGE_PX, EDGE_PX + pitch * row), caption, BLACK, font)
    for kind, x, y in places:
        draw.text((x + SAMPLE_PX + EDGE_PX, y), names[kind], BLACK, font)
    head = np.array(sheet)
    for kind, x, y in places:
        draw_line(head, [(x, y + FONT_PX / 2), (x + SAMPLE_PX, y + FONT_PX / 2)], kind)
    head[-2:] = 0
    return head


def _wrapped(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int) -> list[str]:
    """The text in lines no wider than that, parted at spaces where there are any."""
    rows = [""]
    for word in text.split(" "):
        longer = f"{rows[-1]} {word}" if rows[-1] else word
        if font.getlength(longer) <= width or not rows[-1]:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


def _dashed(line: np.ndarray, dashes: Sequence[int]) -> Iterator[np.ndarray]:
    """The inked stretches (n, 2) of a line, the whole of it where there are no dashes."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    if not dashes or along[-1] < 1:
        yield line
        return
    start, inked = 0.0, True
    for length in itertools.cycle(dashes):
        if start >= along[-1]:
            return
        end = min(start + length, float(along[-1]))
        if inked:
            inner = along[(along > start) & (along < end)]
            at = np.concatenate([[start], inner, [end]])
            yield np.stack([np.interp(at, along, line[:, k]) for k in (0, 1)], axis=1)
        start, inked = start + length, not inked
