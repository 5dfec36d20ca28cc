"""Synthetic pages of letters with their exact ground truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

import numpy as np

from hwr_desktop.document.geometry import Box, bounding_box, clamped, rectangle
from hwr_desktop.document.page import Character, Line, Page, Region
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.training.synthesis.bending import Bend, any_bend
from hwr_desktop.engine.training.synthesis.fonts import HandFont
from hwr_desktop.engine.training.synthesis.hand import Hand, any_hand
from hwr_desktop.engine.training.synthesis.ink import Trace, drawn, traced, wander
from hwr_desktop.engine.training.synthesis.layout import Frame, Placed, laid_out
from hwr_desktop.engine.training.synthesis.letters import LetterText, any_letter
from hwr_desktop.engine.training.synthesis.outlines import baseline_of, outline_of
from hwr_desktop.engine.training.synthesis.paper import shade
from hwr_desktop.engine.training.synthesis.sheet import RULED, Look, any_look, blank_sheet, framed
from hwr_desktop.errors import InputError

PAD_PX = 70
"""The sheet is this much larger than the scan on every side, so that a turned one still fills it."""
SIZE_PX = (1200, 1700)
PITCH_PX = 64.0
TRIES = 100


@dataclass(frozen=True, slots=True)
class _Written:
    """A line on the sheet: what was placed, with its polygon and baseline (n, 2) in pixels of the sheet, and where on
    the baseline each character starts and ends, (characters, 2, 2)."""

    placed: Placed
    outline: np.ndarray
    baseline: np.ndarray
    characters: np.ndarray


class DrawnPage(NamedTuple):
    """A page that was drawn.

    image: (height, width, 3) uint8 RGB. The lines of the page have their characters, each with its true place. skipped:
    how many letters were not drawn because the font chosen for them lacks a character.
    """

    image: np.ndarray
    page: Page
    skipped: int


def synthesise_page(
    seed: int | Sequence[int],
    fonts: Sequence[Path],
    sentences: Sequence[str],
    size: tuple[int, int] = SIZE_PX,
    pitch: float = PITCH_PX,
) -> DrawnPage:
    """A page of a letter in a hand drawn at random, the same one for the same arguments.

    size: width and height in pixels; pitch: about how far the baselines are apart. Raises InputError when none of the
    fonts has the characters of the sentences.
    """
    rng = np.random.default_rng(seed)
    pitch *= float(rng.uniform(0.85, 1.2))
    x_height = pitch / float(rng.uniform(3.0, 4.6))
    letter, font, skipped = _letter_and_font(rng, fonts, sentences, x_height)
    hand, look = any_hand(rng, font), any_look(rng)
    hand = replace(hand, sway=min(hand.sway, 0.2))
    frame = any_frame(rng, size, pitch, min(x_height, 0.62 * pitch * font.x_height / font.ascent), bool(letter.note))
    frame = replace(frame, rules=look.ruling == RULED)
    image, page = letter_page(letter, hand, look, frame, size, rng)
    quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(40, 95))]
    worn = np.asarray(cv2.imdecode(cv2.imencode(".jpg", image, quality)[1], cv2.IMREAD_COLOR))
    return DrawnPage(worn, page, skipped)


def _letter_and_font(
    rng: np.random.Generator, fonts: Sequence[Path], sentences: Sequence[str], x_height: float
) -> tuple[LetterText, HandFont, int]:
    """A letter, a font that has its characters, and how many letters before it were chosen in vain. InputError."""
    for skipped in range(TRIES):
        letter = any_letter(rng, sentences)
        font = HandFont(fonts[int(rng.integers(len(fonts)))], round(1.25 * x_height))
        if all(font.can_write(text) for text in letter.parts):
            return letter, font, skipped
    raise InputError("The fonts lack characters of the text; add fonts that have them, or other text.")


def any_frame(
    rng: np.random.Generator, size: tuple[int, int], pitch: float, x_height: float, with_note: bool = False
) -> Frame:
    """A written part with margins drawn at random; a wide left one where a note is to stand. size: of the scan."""
    width, height = size
    note_left = float(rng.uniform(0.05, 0.08)) * width
    left = float(rng.uniform(0.24, 0.3) if with_note else rng.uniform(0.06, 0.2)) * width
    return Frame(
        left=PAD_PX + left,
        right=PAD_PX + width * float(rng.uniform(0.9, 0.96)),
        top=PAD_PX + pitch * float(rng.uniform(2.0, 3.5)),
        bottom=PAD_PX + height - pitch * float(rng.uniform(0.9, 2.0)),
        pitch=pitch,
        x_height=x_height,
        note_left=PAD_PX + note_left,
    )


def letter_page(
    letter: LetterText,
    hand: Hand,
    look: Look,
    frame: Frame,
    size: tuple[int, int],
    rng: np.random.Generator,
    bend: Bend | None = None,
    note_hand: Hand | None = None,
    climb: float | None = None,
) -> tuple[np.ndarray, Page]:
    """The letter as a scan (height, width, 3) uint8 RGB of `size` (width, height), and its page.

    The frame is in pixels of the sheet, which is `PAD_PX` larger than the scan on every side. Marginal notes may be
    in another hand. climb: how far lines rise for each pixel they run, None for a little at random.
    """
    width, height = size
    bend = bend or any_bend(rng, width, height, PAD_PX)
    climb = float(rng.normal(0, 0.002 if frame.rules else 0.006)) if climb is None else climb
    cover = np.zeros((height + 2 * PAD_PX, width + 2 * PAD_PX), np.uint8)
    flow = _Flow(rng, look.flow, frame)
    written = []
    for placed in laid_out(letter, hand, frame, rng):
        writer = note_hand if note_hand and placed.kind == "marginalia" else hand
        line = _written(placed, writer, rng, climb + float(rng.normal(0, 0.002)), cover, flow)
        written.append(line)
    sheet = blank_sheet(look, rng, cover.shape[1], cover.shape[0], *_rules(frame))
    _shine_through(sheet, cover, look, frame, rng)
    _inked(sheet, cover, look, rng)
    framed(sheet, look, rng, PAD_PX)
    from_x, from_y = bend.maps()
    scan = cv2.remap(sheet, from_x, from_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    scan += rng.normal(0, 1.2, (height, width, 1)).astype(np.float32)
    return np.clip(scan, 0, 255).astype(np.uint8), _page(written, bend, size, rng)


def _rules(frame: Frame) -> tuple[float, float, float]:
    """The first rule's height, the rules' distance and the margin's rule, in pixels of the sheet."""
    return frame.top - 0.95 * frame.pitch, frame.pitch, frame.left - 0.8 * frame.x_height


class _Flow:
    """The ink in the pen: it wanes as the pen runs on and is full again after each dip."""

    def __init__(self, rng: np.random.Generator, strength: float, frame: Frame) -> None:
        self._rng, self._strength = rng, strength
        self._reach = 34 * frame.x_height * float(rng.uniform(0.7, 1.3))
        self._run = 0.0

    def along(self, width: int) -> np.ndarray:
        """How much ink flows at each of the next `width` pixels, (width,) from about 0.5 to 1."""
        run = (self._run + np.arange(width, dtype=np.float32)) / self._reach
        self._run += width
        waned = np.clip(run % 1.0 * 1.08, 0, 1) ** 1.5
        return np.asarray(np.clip(1 - 0.34 * self._strength * waned + wander(self._rng, width, 40, 0.03), 0.4, 1.0))


def _written(
    placed: Placed, hand: Hand, rng: np.random.Generator, climb: float, cover: np.ndarray, flow: _Flow
) -> _Written:
    """Writes the line into the sheet's `cover` (h, w) uint8, in place."""
    unit = placed.x_height
    height, level = round(9 * unit), 5.2 * unit
    # The strip's baseline is whole and a fraction of the place, so that the strip can be laid on whole pixels.
    left, top = placed.x, placed.y - level
    trace = traced(drawn(placed.text, hand, rng), hand, rng, unit, height, level + top % 1.0, 4.0, climb)
    left -= trace.start
    _lay(trace, flow, cover, round(left), int(np.floor(top)))
    corner = np.array([round(left), np.floor(top)])
    base = level + top % 1.0
    rise = np.interp(trace.places, np.arange(len(trace.rise)), trace.rise)
    return _Written(
        placed,
        outline_of(trace, base, unit) + corner,
        baseline_of(trace, base, unit) + corner,
        np.stack([trace.places, base - rise], axis=2) + corner,
    )


def _lay(trace: Trace, flow: _Flow, cover: np.ndarray, left: int, top: int) -> None:
    """Lays the trace's ink on the sheet at that corner; what falls beyond the sheet is cut."""
    ink = (trace.cover * flow.along(trace.cover.shape[1])[None]).astype(np.uint8)
    rows = slice(max(top, 0), min(top + ink.shape[0], cover.shape[0]))
    columns = slice(max(left, 0), min(left + ink.shape[1], cover.shape[1]))
    if rows.start >= rows.stop or columns.start >= columns.stop:
        return
    own = ink[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left]
    cover[rows, columns] = np.maximum(cover[rows, columns], own)


def _shine_through(sheet: np.ndarray, cover: np.ndarray, look: Look, frame: Frame, rng: np.random.Generator) -> None:
    """Lets writing on the back shine through: mirrored, half a line lower and blurred; (h, w, 3) float32, in place."""
    if look.shine <= 0:
        return
    back = np.roll(cover[:, ::-1], int(frame.pitch * (0.5 + int(rng.integers(1, 4)))), axis=0)
    back = cv2.GaussianBlur(back, (0, 0), 0.11 * frame.x_height + 0.6).astype(np.float32)
    uneven = np.clip(0.75 + shade(rng, cover.shape[0], cover.shape[1], 260, 0.25), 0.2, 1.2)
    share = (0.16 * look.shine / 255) * back * uneven
    sheet *= 1 - share[..., None] * (1 - np.array(look.ink, np.float32) / 255)


def _inked(sheet: np.ndarray, cover: np.ndarray, look: Look, rng: np.random.Generator) -> None:
    """Colours the ink into the sheet, (h, w, 3) float32, in place: paler where the pen ran dry, darker at the rims."""
    soft = cv2.GaussianBlur(cover, (0, 0), 0.6).astype(np.float32) / 255
    rim = np.clip(soft - cv2.GaussianBlur(soft, (0, 0), 2.0), 0, 1)
    cloud = 1 + shade(rng, cover.shape[0], cover.shape[1], 14, 0.07)
    share = np.clip((1 - look.faint) * (soft * (0.9 * cloud) + 0.25 * rim), 0, 1)[..., None]
    sheet *= 1 - share
    sheet += share * np.array(look.ink, np.float32)


def _page(written: Sequence[_Written], bend: Bend, size: tuple[int, int], rng: np.random.Generator) -> Page:
    """The page with every line's geometry carried over to the scan; ids come from `rng`."""
    lines: list[Line] = []
    blocks: dict[int, tuple[str, list[Line]]] = {}
    for line in written:
        placed = line.placed
        members = blocks.setdefault(placed.block, (placed.kind, []))[1]
        outline, base, ends = (
            clamped([(round(float(x), 1), round(float(y), 1)) for x, y in bend.on_scan(points)], *size)
            for points in (line.outline, line.baseline, line.characters.reshape(-1, 2))
        )
        characters = tuple(map(Character, placed.text, repeat(1.0), ends[::2], ends[1::2]))
        members.append(Line(_id("l", rng), outline, base, placed.text, None, characters, region=f"r{placed.block}"))
        lines.append(members[-1])
    regions = tuple(Region(f"r{block}", rectangle(_around(members)), kind) for block, (kind, members) in blocks.items())
    return Page(_id("p", rng), "", size[0], size[1], lines=tuple(lines), regions=regions)


def _around(lines: Sequence[Line]) -> Box:
    return bounding_box(point for line in lines for point in line.polygon)


def _id(prefix: str, rng: np.random.Generator) -> str:
    """An identifier like those of `document.page.new_id`, but the same one for the same seed."""
    return f"{prefix}{int(rng.integers(16**12)):012x}"
