"""A blank sheet of paper in colour: tint, fibres, age, rulings, folds, stains, and what lies around it in a scan."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.training.synthesis.paper import Grain, shade, stroke

PLAIN, RULED, SQUARED = "plain", "ruled", "squared"

TINTS = ((246, 243, 235), (243, 234, 214), (235, 222, 194), (224, 205, 168), (226, 231, 236), (238, 238, 238))
INKS = ((52, 40, 34), (36, 42, 66), (34, 52, 122), (30, 30, 33), (92, 66, 44), (86, 86, 90), (78, 48, 104))
RULES = ((150, 175, 205), (160, 160, 165), (175, 160, 190), (140, 185, 190))


@dataclass(frozen=True, slots=True)
class Look:
    """How a sheet and its ink look. Colours are RGB; shares run from 0 (none) to 1 (strong).

    `shine` is how much the back shines through, `flow` how much the ink wanes between two dips, `faint` how pale all
    of it is. `folds` are heights of creases as shares of the sheet's height. `border` is the width in pixels of what
    the scanner shows beside the sheet: left, top, right, bottom.
    """

    tint: tuple[int, int, int] = TINTS[0]
    ink: tuple[int, int, int] = INKS[0]
    ruling: str = PLAIN
    rule_colour: tuple[int, int, int] = RULES[0]
    age: float = 0.3
    shine: float = 0.3
    folds: tuple[float, ...] = ()
    stains: int = 0
    border: tuple[int, int, int, int] = (0, 0, 0, 0)
    backdrop: int = 18
    margin_rule: bool = False
    flow: float = 0.5
    faint: float = 0.0


def any_look(rng: np.random.Generator) -> Look:
    """A look drawn at random."""
    border = tuple(int(b) for b in rng.integers(8, 60, 4)) if rng.random() < 0.5 else (0, 0, 0, 0)
    ruling = (PLAIN, PLAIN, RULED, SQUARED)[int(rng.integers(4))]
    return Look(
        tint=TINTS[int(rng.integers(len(TINTS)))],
        ink=INKS[int(rng.integers(len(INKS)))],
        ruling=ruling,
        rule_colour=RULES[int(rng.integers(len(RULES)))],
        age=float(rng.uniform(0, 1)),
        shine=float(rng.uniform(0, 1)) if rng.random() < 0.6 else 0.0,
        folds=((), (), (0.5,), (0.34, 0.67))[int(rng.integers(4))],
        stains=int(rng.integers(0, 4)) if rng.random() < 0.4 else 0,
        border=(border[0], border[1], border[2], border[3]),
        backdrop=int(rng.choice([8, 20, 40, 200, 235])),
        margin_rule=bool(ruling != PLAIN and rng.random() < 0.4),
        flow=float(rng.uniform(0.2, 1)),
        faint=float(rng.uniform(0.1, 0.55)) if rng.random() < 0.3 else 0.0,
    )


def blank_sheet(
    look: Look, rng: np.random.Generator, width: int, height: int, first_rule: float, pitch: float, margin: float
) -> np.ndarray:
    """Paper (height, width, 3) float32 RGB without ink. Rules are `pitch` pixels apart from `first_rule` on."""
    paper = np.empty((height, width, 3), np.float32)
    paper[:] = look.tint
    tone = 1 + shade(rng, height, width, 420, 0.012 + 0.014 * look.age)
    tone += (0.004 + 0.007 * look.age) * Grain(rng, height + 1, width + 1).piece(rng, height, width, True)
    tone -= 0.06 * look.age * _towards_edges(height, width)
    for fold in look.folds:
        tone += _crease(rng, height, width, fold)
    paper *= tone[..., None]
    for _ in range(look.stains):
        _stain(paper, rng)
    if look.age > 0.5:
        _foxing(paper, rng, int(40 * look.age))
    _rule(paper, look, rng, first_rule, pitch, margin)
    return paper


def framed(sheet: np.ndarray, look: Look, rng: np.random.Generator, pad: int) -> None:
    """Puts the scanner's backdrop around the sheet, (h, w, 3) float32 which is `pad` larger than the scan, in place."""
    if not any(look.border):
        return
    height, width = sheet.shape[:2]
    left, top, right, bottom = (pad + edge for edge in look.border)
    on = np.zeros((height, width), np.float32)
    on[top : height - bottom, left : width - right] = 1
    shadow = cv2.GaussianBlur(on, (0, 0), 7)
    around = look.backdrop * (1 - 0.45 * shadow) + shade(rng, height, width, 300, 2)
    edge = cv2.GaussianBlur(on, (0, 0), 0.8)[..., None]
    sheet *= edge
    sheet += around[..., None] * (1 - edge)


def _towards_edges(height: int, width: int) -> np.ndarray:
    """A field (height, width) that is 0 in the middle and 1 at the rim."""
    x = np.abs(np.linspace(-1, 1, width, dtype=np.float32))[None]
    y = np.abs(np.linspace(-1, 1, height, dtype=np.float32))[:, None]
    return np.asarray(np.maximum(x, y) ** 8 + 0.3 * np.maximum(x, y) ** 2)


def _crease(rng: np.random.Generator, height: int, width: int, share: float) -> np.ndarray:
    """The light and shadow (height, width) of a level fold at a share of the height."""
    course = share * height + shade(rng, 1, width, 300, 1.5)
    away = np.arange(height, dtype=np.float32)[:, None] - course
    line = np.exp(-((away / 1.6) ** 2)) * (0.7 + shade(rng, 1, width, 40, 0.25))
    side = np.exp(-np.abs(away) / 45) * np.sign(away)
    return np.asarray(-0.07 * line + 0.028 * side)


def _stain(paper: np.ndarray, rng: np.random.Generator) -> None:
    """A pale blot with a darker rim, as of tea, in (h, w, 3) float32, in place."""
    height, width = paper.shape[:2]
    radius = float(rng.uniform(0.02, 0.13)) * width
    x, y = float(rng.uniform(0, width)), float(rng.uniform(0, height))
    box = [int(max(0, v)) for v in (y - 1.6 * radius, y + 1.6 * radius, x - 1.6 * radius, x + 1.6 * radius)]
    part: np.ndarray = paper[box[0] : box[1], box[2] : box[3]]
    if 0 in part.shape:
        return
    down = (np.arange(part.shape[0], dtype=np.float32) + box[0] - y)[:, None]
    across = (np.arange(part.shape[1], dtype=np.float32) + box[2] - x)[None]
    away = np.hypot(down, across) / radius + shade(rng, part.shape[0], part.shape[1], max(radius / 2, 8), 0.09)
    inside = 1 / (1 + np.exp(np.clip((away - 1) * 28, -40, 40)))
    rim = np.exp(-(((away - 0.98) / 0.035) ** 2))
    depth = float(rng.uniform(0.03, 0.09)) * (inside + 0.9 * rim)
    part *= 1 - depth[..., None] * np.array([0.7, 1.0, 1.7], np.float32)


def _foxing(paper: np.ndarray, rng: np.random.Generator, count: int) -> None:
    """Small brown spots of age in (h, w, 3) float32, in place."""
    height, width = paper.shape[:2]
    spots: np.ndarray = np.zeros((height, width), np.float32)
    for _ in range(count):
        at = (int(rng.integers(width)), int(rng.integers(height)))
        cv2.circle(spots, at, int(rng.integers(1, 5)), float(rng.uniform(0.05, 0.3)), -1, cv2.LINE_AA)
    spots = np.asarray(cv2.GaussianBlur(spots, (0, 0), 1.8))
    paper *= 1 - spots[..., None] * np.array([0.5, 0.9, 1.4], np.float32)


def _rule(paper: np.ndarray, look: Look, rng: np.random.Generator, first: float, pitch: float, margin: float) -> None:
    """Draws the sheet's rulings into (h, w, 3) float32, in place."""
    if look.ruling == PLAIN:
        return
    height, width = paper.shape[:2]
    over = np.zeros((height, width), np.uint8)
    step = pitch / 3 if look.ruling == SQUARED else pitch
    for y in np.arange(first % step if look.ruling == SQUARED else first, height, step):
        stroke(over, (0, float(y)), (width, float(y)), max(1, round(pitch / 60)))
    if look.ruling == SQUARED:
        for x in np.arange(margin % step, width, step):
            stroke(over, (float(x), 0), (float(x), height), max(1, round(pitch / 60)))
    _printed(paper, over, look.rule_colour, float(rng.uniform(0.35, 0.75)))
    if look.margin_rule:
        upright = np.zeros((height, width), np.uint8)
        stroke(upright, (margin, 0), (margin, height), max(1, round(pitch / 50)))
        _printed(paper, upright, (214, 130, 130), 0.6)


def _printed(paper: np.ndarray, over: np.ndarray, colour: tuple[int, int, int], strength: float) -> None:
    share = (over * np.float32(strength / 255))[..., None]
    paper *= 1 - share * (1 - np.array(colour, np.float32) / 255)
