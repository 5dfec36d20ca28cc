"""Handwriting fonts: which are for training, and what must be known of one before a line is drawn with it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.errors import InputError

SAMPLE_FONTS = ("cedarville-cursive", "la-belle-aurore", "marck-script", "nothing-you-could-do", "zeyada")
"""Stems of the fonts of the bundled sample letters. They are never trained on, so that the samples stay unseen."""

SMALL_CAPITALS = ("rock-salt",)
"""Fonts that draw small letters as capitals: a line's picture does not tell its text."""

HIDDEN_APOSTROPHE = ("marck-script", "windsong")
"""Fonts whose apostrophe vanishes in the letter beside it."""

DRAWN_X_HEIGHT_PX = 20
"""The height of a small x in what `HandFont` draws; lines are scaled down from it."""

_MISSING = "\U0010fffd"


def training_fonts(folder: Path) -> list[Path]:
    """The `.ttf` and `.otf` files in the folder that may be trained on, by name. Raises InputError if there is none."""
    paths = sorted(path for path in folder.glob("*") if path.suffix.lower() in (".ttf", ".otf"))
    fonts = [path for path in paths if path.stem not in SAMPLE_FONTS + SMALL_CAPITALS]
    if not fonts:
        raise InputError(f"There is no font to draw lines with in {folder}; name a folder with .ttf or .otf files.")
    return fonts


class HandFont:
    """A font at the size at which its x is `x_height` pixels high, and what it can write.

    `stroke` is the typical width of its strokes in pixels, `ascent` the height of its tall letters, `pitch` and
    `capital_pitch` the mean advance of small letters and capitals.
    Raises InputError when the file is not a font.
    """

    def __init__(self, path: Path, x_height: int = DRAWN_X_HEIGHT_PX) -> None:
        self.path = path
        self.x_height = x_height
        self.size = self._fitting_size()
        self._sizes: dict[float, ImageFont.FreeTypeFont] = {}
        self._advances: dict[str, float] = {}
        self._known: dict[str, bool] = {" ": True}
        if path.stem in HIDDEN_APOSTROPHE:
            self._known |= {"'": False, "‘": False, "’": False}
        self._notdef = self._shape(_MISSING)
        self.stroke = self._stroke_width()
        self.ascent = -self.at().getbbox("ldk", anchor="ls")[1]
        self.pitch = self.at().getlength("the quick brown fox minimum") / 27
        self.capital_pitch = self.at().getlength("ABDEGHMNRST") / 11
        if min(self.ascent, self.pitch) <= 0:
            raise self._unreadable()

    def at(self, factor: float = 1.0) -> ImageFont.FreeTypeFont:
        """The font `factor` times as large; few factors are asked for, and each is kept."""
        if factor not in self._sizes:
            self._sizes[factor] = ImageFont.truetype(self.path, self.size * factor)
        return self._sizes[factor]

    def advance(self, pair: str) -> float:
        """How far the pen moves for the first letter of the pair, kerning with the second included, in pixels."""
        if pair not in self._advances:
            after = self.at().getlength(pair[1]) if len(pair) > 1 else 0.0
            self._advances[pair] = self.at().getlength(pair) - after
        return self._advances[pair]

    def can_write(self, text: str) -> bool:
        """Whether the font has a picture of its own for every character."""
        return all(self._has(character) for character in text)

    def _has(self, character: str) -> bool:
        known = self._known.get(character)
        if known is None:
            shape = self._shape(character)
            known = bool(shape) and shape != self._notdef
            self._known[character] = known
        return known

    def _fitting_size(self) -> float:
        try:
            trial = ImageFont.truetype(self.path, 200)
        except OSError as error:
            raise self._unreadable() from error
        heights = [-trial.getbbox(letter, anchor="ls")[1] for letter in "xzaeu"]
        return 200.0 * self.x_height / max(float(np.median(heights)), 20.0)

    def _unreadable(self) -> InputError:
        return InputError(f"{self.path} is not a font that can be read; leave it out.")

    def _shape(self, text: str) -> bytes:
        """The ink of the text with its size, empty if it leaves none."""
        left, top, right, bottom = (round(edge) for edge in self.at().getbbox(text, anchor="ls"))
        if right <= left or bottom <= top:
            return b""
        image = Image.new("L", (right - left, bottom - top))
        ImageDraw.Draw(image).text((-left, -top), text, font=self.at(), fill=255, anchor="ls")
        ink = np.asarray(image)
        return repr(ink.shape).encode() + ink.tobytes() if ink.any() else b""

    def _stroke_width(self) -> float:
        """Twice the area over the length of the outline, of some common letters."""
        image = Image.new("L", (self.x_height * 16, self.x_height * 6))
        at = (self.x_height * 2, self.x_height * 4)
        ImageDraw.Draw(image).text(at, "nothing", font=self.at(), fill=255, anchor="ls")
        ink = (np.asarray(image) > 127).astype(np.uint8)
        edges = cv2.findContours(ink, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)[0]
        outline = sum(cv2.arcLength(edge, True) for edge in edges)
        return 2.0 * (float(ink.sum()) + outline / 2) / max(outline, 1.0)
