"""A hand that nobody writes: pages drawn in one font with one set of habits, for `benchmarks.adaptation`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from hwr_desktop.engine.lessons.lesson import LessonPage
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.training.synthesis.fonts import HandFont
from hwr_desktop.engine.training.synthesis.hand import any_hand
from hwr_desktop.engine.training.synthesis.letters import any_letter
from hwr_desktop.engine.training.synthesis.pages import PITCH_PX, SIZE_PX, any_frame, letter_page
from hwr_desktop.engine.training.synthesis.sheet import any_look
from hwr_desktop.engine.training.synthesis.texts import sentences_in
from hwr_desktop.errors import InputError

X_HEIGHT_PX = PITCH_PX / 3.6
MOST_SWAY = 0.2
MOST_UNWRITABLE = 500


def drawn_hand(font: Path, texts: Path, lines: int, seed: int, folder: Path) -> list[LessonPage]:
    """Pages with at least so many lines, their scans written into the folder.

    Paper and margins differ from page to page, the hand does not. Raises InputError for a font or texts that cannot be
    used.
    """
    rng = np.random.default_rng(seed)
    sentences = sentences_in(texts)
    shapes = HandFont(font, round(1.25 * X_HEIGHT_PX))
    hand = any_hand(rng, shapes)
    hand = replace(hand, sway=min(hand.sway, MOST_SWAY))
    x_height = min(X_HEIGHT_PX, 0.62 * PITCH_PX * shapes.x_height / shapes.ascent)
    pages: list[LessonPage] = []
    unwritable = 0
    while sum(len(page.lines) for page in pages) < lines:
        letter = any_letter(rng, sentences)
        if not all(shapes.can_write(text) for text in letter.parts):
            unwritable += 1
            if unwritable > MOST_UNWRITABLE:
                raise InputError(f"{font} lacks too many letters of the texts in {texts}; choose another font.")
            continue
        frame = any_frame(rng, SIZE_PX, PITCH_PX, x_height, bool(letter.note))
        image, page = letter_page(letter, hand, any_look(rng), frame, SIZE_PX, rng)
        scan = folder / f"{font.stem}-{len(pages) + 1:03d}.png"
        cv2.imwrite(str(scan), cv2.cvtColor(image, cv2.COLOR_RGB2BGR))
        pages.append(LessonPage(scan.stem, scan, 0, None, page.lines))
    return pages
