from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hwr_desktop.document.page import Character, Line, Region
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.training.synthesis.bending import Bend
from hwr_desktop.engine.training.synthesis.fonts import HandFont, training_fonts
from hwr_desktop.engine.training.synthesis.hand import Hand
from hwr_desktop.engine.training.synthesis.layout import Frame
from hwr_desktop.engine.training.synthesis.letters import LetterText
from hwr_desktop.engine.training.synthesis.pages import PAD_PX, letter_page, synthesise_page
from hwr_desktop.engine.training.synthesis.sheet import Look

SIZE = (700, 900)
LETTER = LetterText(
    head=("Whitby, March 2nd",),
    salutation="Dear Thomas,",
    paragraphs=("You ask for news of the clock, and I am glad to say that it goes.", "It rains."),
    closing=("Yours truly,",),
    signature="Eleanor",
    note="Mind the ice",
    number="2",
)


def plain_page(font_folder: Path, bend: Bend | None = None, **hand: Any) -> tuple[np.ndarray, list[Line], list[Region]]:
    font = HandFont(font_folder / "delius.ttf", 24)
    frame = Frame(PAD_PX + 220, PAD_PX + 660, PAD_PX + 140, PAD_PX + 860, 64, 18, PAD_PX + 30)
    look = Look(tint=(250, 250, 250), ink=(10, 10, 10), shine=0.0, age=0.0, flow=0.0)
    bend = bend or Bend(*SIZE, PAD_PX)
    image, page = letter_page(LETTER, Hand(font, **hand), look, frame, SIZE, np.random.default_rng(5), bend, climb=0.0)
    return image, list(page.lines), list(page.regions)


def test_a_letter_has_its_parts_in_reading_order(font_folder: Path) -> None:
    # WHEN a letter with all its parts is drawn
    _, lines, regions = plain_page(font_folder)
    texts = [line.text for line in lines if line.region != regions[-1].id]
    note = [line.text for line in lines if line.region == regions[-1].id]

    # THEN they follow one another as people read them, and the running text is whole
    assert texts[:3] == ["2", "Whitby, March 2nd", "Dear Thomas,"]
    assert " ".join(texts[3:-2]) == " ".join(LETTER.paragraphs)
    assert texts[-2:] == ["Yours truly,", "Eleanor"]
    assert " ".join(note) == LETTER.note
    assert [region.kind for region in regions][:2] == ["page-number", "header"]
    assert regions[-1].kind == "marginalia"
    assert {line.region for line in lines} == {region.id for region in regions}


@pytest.mark.parametrize("bend", [None, Bend(*SIZE, PAD_PX, 1.8, ((5.0, 900.0, 0.4),), ((3.0, 1200.0, 1.0),))])
def test_the_ink_lies_in_the_polygons_and_on_the_baselines(font_folder: Path, bend: Bend | None) -> None:
    # GIVEN a page, flat or bent
    image, lines, _ = plain_page(font_folder, bend)
    ink = (image[..., 0] < 120).astype(np.uint8)

    # WHEN the polygons are filled
    inside = np.zeros_like(ink)
    for line in lines:
        cv2.fillPoly(inside, [np.round(line.polygon).astype(np.int32)], 1)

    # THEN nearly all ink lies in them
    assert ink.sum() > 2000
    assert (ink & inside).sum() > 0.99 * ink.sum()

    # AND there is much ink just above each baseline and less just below
    for line in lines:
        course = np.array([line.baseline])
        above, below = np.zeros_like(ink), np.zeros_like(ink)
        cv2.polylines(above, np.round(course - np.array([0, 5])).astype(np.int32), False, 1, 5)
        cv2.polylines(below, np.round(course + np.array([0, 5])).astype(np.int32), False, 1, 5)
        assert (above & ink).sum() > (below & ink).sum()


def test_what_does_not_fit_is_left_away_whole(font_folder: Path) -> None:
    # GIVEN far more text than a sheet holds
    letter = replace(LETTER, paragraphs=("It rained again all day. " * 80,), note="")
    font = HandFont(font_folder / "delius.ttf", 24)
    frame = Frame(PAD_PX + 60, PAD_PX + 660, PAD_PX + 140, PAD_PX + 860, 64, 18, PAD_PX)

    # WHEN it is drawn
    _, page = letter_page(letter, Hand(font), Look(), frame, SIZE, np.random.default_rng(1), Bend(*SIZE, PAD_PX))

    # THEN no line lies beyond the sheet's foot
    assert 8 < len(page.lines) < 16
    assert all(line.box.bottom < SIZE[1] for line in page.lines)


def test_a_random_page_is_the_same_for_the_same_seed(font_folder: Path, sentences: list[str]) -> None:
    # GIVEN a few fonts and sentences
    fonts = training_fonts(font_folder)[:4]

    # WHEN a page is drawn twice, and another one
    (image, page, _), (again, same, _), (_, other, _) = (
        synthesise_page(seed, fonts, sentences, SIZE) for seed in (3, 3, 4)
    )

    # THEN image and page are the same the second time, ids included, and the other differs
    assert image.shape == (SIZE[1], SIZE[0], 3)
    assert image.dtype == np.uint8
    assert np.array_equal(image, again)
    assert page == same
    assert page != other
    assert (page.width, page.height) == SIZE
    assert page.lines
    assert len({line.id for line in page.lines}) == len(page.lines)


@pytest.mark.parametrize("hand", [{}, {"joined": False, "letter_gap": 0.1}, {"slant": 0.4, "wobble": 0.05}])
def test_characters_stand_where_they_are_said_to(font_folder: Path, hand: dict[str, Any]) -> None:
    # GIVEN a bent page in a hand that joins its letters, sets them apart, or leans
    image, lines, _ = plain_page(font_folder, Bend(*SIZE, PAD_PX, 1.8, ((5.0, 900.0, 0.4),)), word_gap=2.0, **hand)
    ink = (image[..., 0] < 120).astype(np.uint8)

    # WHEN one looks at the height of small letters above the middle of each character
    def inked(character: Character) -> bool:
        (left, y), (right, _) = character.start, character.end
        middle, reach = (left + right) / 2, max(2.0, 0.3 * (right - left))
        return bool(ink[round(y - 20) : round(y + 4), round(middle - reach) : round(middle + reach) + 1].any())

    # THEN letters have ink there, and the spaces between words have none
    drawn = [character for line in lines for character in line.characters]
    assert all("".join(character.text for character in line.characters) == line.text for line in lines)
    letters = [inked(character) for character in drawn if character.text.isalpha()]
    spaces = [inked(character) for character in drawn if character.text == " "]
    assert np.mean(letters) > 0.99
    assert np.mean(spaces) < 0.1
