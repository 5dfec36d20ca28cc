"""What the bundled reader makes of synthetic handwriting, whose truth is known exactly."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from rapidfuzz.distance import Levenshtein

from hwr_desktop.document.page import Character, Line, Page
from hwr_desktop.engine import models
from hwr_desktop.engine.pipeline import LineRead, transcribe
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.training.synthesis.fonts import HandFont, training_fonts
from hwr_desktop.engine.training.synthesis.hand import Hand
from hwr_desktop.engine.training.synthesis.layout import Frame
from hwr_desktop.engine.training.synthesis.letters import LetterText
from hwr_desktop.engine.training.synthesis.lines import LineSynthesiser
from hwr_desktop.engine.training.synthesis.pages import PAD_PX, letter_page
from hwr_desktop.engine.training.synthesis.sheet import Look
from hwr_desktop.errors import ModelError

SIZE = (900, 520)
X_HEIGHT = 18.0
LETTER = LetterText(
    ("You ask for news of the clock, and I am glad to say that it goes. It rained all day, and we sat by the fire.",)
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    try:
        return Reader.load(models.default("reader").folder, "cpu", languages=models.language_models())
    except ModelError:
        pytest.skip("no bundled reader in models/")


def drawn(font: Path, slant: float) -> tuple[np.ndarray, Page]:
    frame = Frame(PAD_PX + 60, PAD_PX + 850, PAD_PX + 110, PAD_PX + 500, 70, X_HEIGHT, PAD_PX)
    look = Look(tint=(245, 245, 240), shine=0.0, flow=0.0)
    hand = Hand(HandFont(font, 24), slant=slant, wobble=0.03, sway=0.05, drift=0.03)
    return letter_page(LETTER, hand, look, frame, SIZE, np.random.default_rng(5))


def rightly_read(read: LineRead, true: Line) -> list[tuple[Character, Character]]:
    """The characters as they were read and as they are, of those that are the same; spaces left out."""
    pairs: list[tuple[Character, Character]] = []
    for block in Levenshtein.opcodes(read.text, true.text):
        if block.tag == "equal":
            found = read.characters[block.src_start : block.src_end]
            pairs += zip(found, true.characters[block.dest_start : block.dest_end], strict=True)
    return [(found, own) for found, own in pairs if own.text != " "]


def test_what_is_read_has_its_place_on_the_scan(font_folder: Path, reader: Reader) -> None:
    # GIVEN bent pages in three hands, of which the places of all characters are known
    starts: list[float] = []
    ends: list[float] = []
    for font, slant in (("handlee", 0.0), ("indie-flower", 0.25), ("kalam", -0.15)):
        image, page = drawn(font_folder / f"{font}.ttf", slant)
        bare = replace(page, lines=tuple(replace(line, text="", characters=()) for line in page.lines))

        # WHEN their lines are cut out and read
        read = [step for step in transcribe(image, bare, reader) if isinstance(step, LineRead)]

        for step in read:
            for found, own in rightly_read(step, page.line(step.line_id)):
                starts.append(float(np.hypot(*np.subtract(found.start, own.start))))
                ends.append(float(np.hypot(*np.subtract(found.end, own.end))))

    # THEN most is read rightly, and stands within a quarter of a small letter's height of where it was drawn
    assert len(starts) > 0.6 * 3 * len("".join(LETTER.paragraphs).replace(" ", ""))
    assert np.median(starts) < 0.25 * X_HEIGHT
    assert np.median(ends) < 0.25 * X_HEIGHT


def test_a_language_model_does_not_make_up_numbers(font_folder: Path, reader: Reader) -> None:
    # GIVEN lines of words and random numbers in many hands
    rng = np.random.default_rng(1)
    words = LETTER.paragraphs[0].split()
    sentences = [
        " ".join(f"{rng.choice(words)} {int(rng.integers(10 ** rng.integers(2, 6)))}" for _ in range(30))
        for _ in range(20)
    ]
    made = list(LineSynthesiser(training_fonts(font_folder), sentences, 1).lines(40, 20, 40))
    strips, texts = [strip for strip, _ in made], [text for _, text in made]
    plain = Reader(reader.network, reader.alphabet, reader.name, "cpu", reader.half, reader.threads)

    # WHEN they are read greedily and with the English model
    greedily, with_language = (
        [reading.text for reading in each.read(strips, each.page_decoder("en"))] for each in (plain, reader)
    )

    # THEN of 200 numbers at most one is read worse with it
    tokens, worse = read_worse(texts, greedily, with_language)
    assert greedily != with_language
    assert tokens > 60
    assert worse <= tokens / 200


def read_worse(texts: Sequence[str], before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """How many of the texts' words hold a figure, and how many of these have more errors after than before."""
    tokens = worse = 0
    for text, *readings in zip(texts, before, after, strict=True):
        first, second = (errors_of_words(text, reading) for reading in readings)
        for word, errors, more in zip(text.split(" "), first, second, strict=True):
            if set(word) & set(string.digits):
                tokens += 1
                worse += more > errors
    return tokens, worse


def errors_of_words(text: str, read: str) -> list[int]:
    """For each word of the text the number of edits that fall on it where the text becomes what was read."""
    edits = [step.src_pos for step in Levenshtein.editops(text, read)]
    counts, at = [], 0
    for word in text.split(" "):
        counts.append(sum(at <= edit < at + len(word) for edit in edits))
        at += len(word) + 1
    return counts
