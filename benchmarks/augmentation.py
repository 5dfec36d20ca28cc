"""How lines are changed for training, both ways: `python -m benchmarks.augmentation FOLDER --sheet PNG`.

The sheet shows lines of the ground truth in FOLDER as they are, and below each four changes: line by line with OpenCV
to the left, a batch at once with torch to the right. Both begin with the same seed, so that what stands side by side
ought to look alike but for the grain. Then lines a second on this machine, with one thread; those of torch mean
something only on the device that they are measured on, which `--device cuda` chooses.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading import best_of
from hwr_desktop.engine import torch_setup
from hwr_desktop.engine.recognition.line_image import WIDTHS_PX, fitted, padded
from hwr_desktop.engine.training.augmentation import Augmentation
from hwr_desktop.engine.training.batched_augmentation import BatchedAugmentation
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.line_by_line_augmentation import LineByLineAugmentation
from hwr_desktop.engine.training.line_corpus import lines_of
from hwr_desktop.engine.training.reader_batches import BATCHES
from hwr_desktop.interchange.ground_truth.transcribed_pages import pages_under

CHANGES = 4
GAP_PX = 6
FONT_PX = 16


def sheet(inks: Sequence[np.ndarray], ways: Sequence[tuple[str, Augmentation]], width: int) -> np.ndarray:
    """The lines as they are and changed, a column a way, (h, w) uint8 with ink dark on white."""
    columns = []
    for _, way in ways:
        rounds = [way.changed(inks, width, 1.0).numpy()[:, 0] for _ in range(CHANGES)]
        rows = [[padded(ink, width), *(some[at] for some in rounds)] for at, ink in enumerate(inks)]
        columns.append(np.vstack([_framed(row) for block in rows for row in block]))
    head = Image.new("L", (sum(column.shape[1] for column in columns), 2 * FONT_PX), 255)
    draw, font = ImageDraw.Draw(head), ImageFont.load_default(FONT_PX)
    for at, (name, _) in enumerate(ways):
        draw.text((GAP_PX + at * columns[0].shape[1], FONT_PX // 2), f"as it is, and changed by {name}", 0, font)
    return np.vstack([np.array(head), np.hstack(columns)])


def _framed(line: np.ndarray) -> np.ndarray:
    """A line (48, w) float32 as dark ink on white, with a grey rim."""
    return np.pad(np.round(255 * (1 - line)).astype(np.uint8), GAP_PX // 2, constant_values=200)


def main() -> None:
    """Draw, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ground_truth", type=Path, help="a folder of PAGE XML beside its images")
    parser.add_argument("--first", metavar="N", type=int, default=2, help="only lines of the first pages (default: 2)")
    parser.add_argument("--sheet", metavar="PNG", type=Path, help="where to write the sheet (default: none)")
    parser.add_argument("--lines", metavar="N", type=int, default=8, help="lines on the sheet (default: 8)")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu", help="where torch computes")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    pages = [GroundTruthPage(*page) for page in pages_under(given.ground_truth)][: given.first]
    inks = [line.ink for line in lines_of(pages)]
    if given.sheet is not None:
        # The usual lengths side by side on a screen.
        width = 640
        shown = [ink for ink in inks if ink.shape[1] < width - 64][: given.lines]
        ways = (("OpenCV", LineByLineAugmentation(given.seed)), ("torch", BatchedAugmentation(given.seed, "cpu")))
        Image.fromarray(sheet(shown, ways, width)).save(given.sheet)
    print(" width  lines   OpenCV lines/s   torch lines/s")
    for width in WIDTHS_PX[:-1]:
        # As many as are learned at once; taken from whatever lines there are.
        batch = [fitted(inks[at % len(inks)], width) for at in range(BATCHES[width])]
        speeds = [
            BATCHES[width] / best_of(3, partial(_changed, way, batch, width))
            for way in (LineByLineAugmentation(0), BatchedAugmentation(0, given.device))
        ]
        print(f"{width:6d} {len(batch):6d} {speeds[0]:16.0f} {speeds[1]:15.0f}")


def _changed(way: Augmentation, inks: Sequence[np.ndarray], width: int) -> None:
    """Change a batch and wait for it, since a GPU computes while the program goes on."""
    float(way.changed(inks, width, 1.0).sum())


if __name__ == "__main__":
    torch_setup.prepare(threads=1)
    main()
