"""Both ways of changing lines do the same things to them, equally often and equally strongly."""

import cv2
import numpy as np
import pytest
import torch

from hwr_desktop.engine.recognition.line_image import PADDING_PX, padded
from hwr_desktop.engine.training.augmentation import augmentation_for
from hwr_desktop.engine.training.batched_augmentation import BatchedAugmentation
from hwr_desktop.engine.training.line_by_line_augmentation import LineByLineAugmentation
from hwr_desktop.engine.training.line_changes import drawn

WIDTH = 320
ROOM = WIDTH - 2 * PADDING_PX
WAYS = [LineByLineAugmentation, lambda seed: BatchedAugmentation(seed, "cpu")]
both = pytest.mark.parametrize("way", WAYS, ids=["line by line", "batched"])


def written(count, width=200):
    """Lines of print, (48, w) uint8, of widths around that one."""
    rng = np.random.default_rng(0)
    inks = []
    for _ in range(count):
        ink = np.zeros((48, int(width * rng.uniform(0.7, 1.3))), np.uint8)
        text = "".join(rng.choice(list("abdeghilmnopqrst "), 14))
        cv2.putText(ink, text, (4, 34), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 230, 2, cv2.LINE_AA)
        inks.append(ink)
    return inks


def changed(way, inks, strength=1.0, seed=3):
    """The pictures (B, 48, WIDTH) in grey levels."""
    return 255 * way(seed).changed(inks, WIDTH, strength).numpy()[:, 0]


def thickness(picture):
    """How thick strokes are in pixels, as twice their area over their outline."""
    dark = (picture > 100).astype(np.uint8)
    rim = dark - cv2.erode(dark, np.ones((3, 3), np.uint8))
    return 2 * dark.sum() / max(rim.sum(), 1)


def last_column(picture):
    """Where a line's ink ends."""
    return int(np.flatnonzero((picture > 100).any(axis=0)).max())


@both
def test_strength_0_leaves_lines_as_they_are(way):
    # GIVEN lines, one of them as wide as there is room for
    inks = [*written(4), written(1, ROOM * 2)[0][:, :ROOM]]
    # WHEN they are changed with strength 0
    # THEN not a pixel moves by a grey level
    as_they_are = [255 * padded(ink, WIDTH) for ink in inks]
    assert np.abs(changed(way, inks, strength=0.0) - as_they_are).max() < 0.5


@both
def test_the_same_seed_gives_the_same_and_another_something_else(way):
    # GIVEN lines
    inks = written(6)
    # WHEN they are changed with a seed, with it again, and with another
    # THEN what comes out depends on the seed alone
    assert np.array_equal(changed(way, inks), changed(way, inks))
    assert np.abs(changed(way, inks) - changed(way, inks, seed=4)).mean() > 3


@both
def test_lines_keep_their_letters_and_the_paper_around_them(way):
    # GIVEN lines that fill their room, or nearly
    inks = [written(1, 3 * ROOM)[0][:, : ROOM - at % 9] for at in range(40)]
    # WHEN they are changed as strongly as it gets
    pictures = changed(way, inks)
    # THEN they are changed, the paper beside them is clean, and all is in range
    assert all(
        np.abs(picture - 255 * padded(ink, WIDTH)).mean() > 1 for picture, ink in zip(pictures, inks, strict=True)
    )
    assert not pictures[:, :, :PADDING_PX].any() and not pictures[:, :, -PADDING_PX:].any()
    assert pictures.min() >= 0 and pictures.max() <= 255


@both
def test_the_narrowest_of_lines_do_no_harm(way):
    # GIVEN an empty line of 8 pixels, the least that there is
    # WHEN it is changed
    # THEN a picture comes out
    assert np.isfinite(changed(way, [np.zeros((48, 8), np.uint8)])).all()


def test_what_is_drawn_alike_is_done_alike():
    # GIVEN lines, and what will be done to them: all that can be
    inks = written(128)
    own = drawn(torch.tensor([ink.shape[1] for ink in inks]), ROOM, 1.0, torch.Generator().manual_seed(3))
    kinds = (own.thicker, own.thinner, own.blur, own.ruling_ink, own.shade, own.neighbour_ink, own.grain)
    assert all((kind > 0).sum() >= 3 for kind in kinds)
    # WHEN both ways do it
    one, other = (changed(way, inks) for way in WAYS)
    # THEN each line comes out the same, but for roundings, the softness of rulings, and the grain
    apart = np.abs(one - other).mean(axis=(1, 2))
    clean = own.grain.numpy() == 0
    assert apart[clean].max() < 2.5 and apart[clean].mean() < 0.4
    assert np.abs(one.mean(axis=(1, 2)) - other.mean(axis=(1, 2))).max() < 1.5
    assert np.abs(one - [255 * padded(ink, WIDTH) for ink in inks]).mean() > 5


@pytest.mark.parametrize("measure", [np.mean, thickness, last_column], ids=["ink", "thickness", "width"])
def test_both_are_alike_on_the_whole(measure):
    # GIVEN lines that both ways change, with different seeds
    inks = written(256)
    one, other = (
        np.array([measure(picture) for picture in changed(way, inks, seed=seed)]) for seed, way in enumerate(WAYS)
    )
    # WHEN ink, thickness of strokes and width are compared
    # THEN they have the same mean and spread
    error = np.hypot(one.std(), other.std()) / np.sqrt(len(inks))
    assert abs(one.mean() - other.mean()) < 4 * error
    assert 0.8 < one.std() / other.std() < 1.25


def test_a_cpu_gets_the_way_that_is_quick_there():
    # GIVEN the CPU
    # WHEN an augmentation is asked for
    # THEN it is the one with OpenCV, and lines come out where they are learned
    augmentation = augmentation_for("cpu", 0)
    assert isinstance(augmentation, LineByLineAugmentation)
    assert augmentation.changed(written(2), WIDTH, 1.0).shape == (2, 1, 48, WIDTH)
