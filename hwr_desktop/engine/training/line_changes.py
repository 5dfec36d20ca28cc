"""What is done to lines before they are learned: how much of it at most, and the drawing of it for a batch.

Both ways of changing lines draw from here, so that neither can do what the other does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Generic, TypeVar

import numpy as np
import torch

from hwr_desktop.engine.recognition.line_image import HEIGHT_PX
from hwr_desktop.engine.segmentation.line_cutter import BASELINE_PX

Values = TypeVar("Values", np.ndarray, torch.Tensor)
Others = TypeVar("Others", np.ndarray, torch.Tensor)
KNOT_PX = 48
NARROWEST_PX = 16


@dataclass(frozen=True, slots=True)
class ChangeRanges:
    """How far lines are changed at strength 1, after Retsinas et al., "Best Practices for a Handwritten Text
    Recognition System" (2022). Sizes are deviations or limits of a logarithm; ink goes from 0 to 1."""

    size: float = 0.12
    """The outlines that people and programs draw differ in height by a third, and the cutter scales by them."""
    most_size: float = 0.3
    width: tuple[float, float] = (-0.25, 0.22)
    height: float = 0.07
    slant: float = 0.22
    turn: float = 0.008
    shift_px: float = 1.2
    wave_px: tuple[float, float] = (2.0, 0.8)
    """Slow waves along the line (letters stretched and squeezed), and up and down."""
    thicker: float = 0.10
    """The share of the lines whose strokes are thickened; so for the next two, of which a line has one at most."""
    thinner: float = 0.08
    blurred: float = 0.15
    blur_px: tuple[float, float] = (0.4, 1.0)
    ruled: float = 0.12
    ruling_drop_px: float = 2.0
    ruling_ink: tuple[float, float] = (0.24, 0.78)
    gamma: float = 0.25
    paler: float = 0.3
    shaded: float = 0.2
    shade: float = 0.5
    """Of the ink, taken away where a slow wave along the line is highest."""
    grained: float = 0.3
    grain: float = 0.16
    neighboured: float = 0.15
    """The share of the lines into which the tails or tips of another line reach."""
    neighbour_px: tuple[float, float] = (30.0, 42.0)
    neighbour_ink: tuple[float, float] = (0.4, 1.0)


RANGES = ChangeRanges()


@dataclass(frozen=True, slots=True)
class LineParameters(Generic[Values]):
    """What is done to each of B lines, in this order; (B,) each but for the knots. 0 leaves a line as it is where
    nothing else is said."""

    neighbour: Values
    """The place in the batch of the line that reaches into this one."""
    neighbour_rows: Values
    """Whole pixels by which it lies above (or, below 0, under) this one."""
    neighbour_ink: Values
    target: Values
    """The width that the line gets, whole pixels."""
    across: Values
    """The factor of the width, as that of the height; 1 leaves it."""
    down: Values
    slant: Values
    turn: Values
    shift: Values
    knots: Values
    """(B, 3, K): waves along and up in pixels, and of the shade from 0 to 1, as points of curves over the room."""
    thicker: Values
    """True or false, as the next."""
    thinner: Values
    blur: Values
    """The deviation in pixels."""
    ruling: Values
    """The row in which a ruling begins, at the left end."""
    ruling_end: Values
    ruling_ink: Values
    gamma: Values
    """The exponent; 1 leaves the ink."""
    contrast: Values
    """The factor; 1 leaves the ink."""
    shade: Values
    grain: Values

    def each(self, change: Callable[[Values], Others]) -> LineParameters[Others]:
        """The same with all of them changed alike: taken to the host, picked or given another shape."""
        return LineParameters(*(change(getattr(self, field.name)) for field in fields(self)))

    def sources(self, columns: Values, rows: Values, along: Values, up: Values) -> tuple[Values, Values]:
        """(column, row) in the line as it was for each place of the changed one; all must broadcast."""
        level = rows - BASELINE_PX
        column = (columns + self.slant * level + along) / self.across
        row = (level - self.shift - self.turn * (columns - self.target / 2) - up) / self.down + BASELINE_PX
        return column, row


def drawn(widths: torch.Tensor, room: int, strength: float, generator: torch.Generator) -> LineParameters[torch.Tensor]:
    """Changes for lines of those widths (B,), none of which grows beyond `room` pixels; on the generator's device.

    `strength` scales all of it, 0 leaves the lines alone.
    """
    count, device = len(widths), generator.device

    def normal(deviation: float) -> torch.Tensor:
        return torch.randn(count, generator=generator, device=device) * (deviation * strength)

    def between(low: float, high: float) -> torch.Tensor:
        return low + (high - low) * torch.rand(count, generator=generator, device=device)

    def some(share: float, amount: torch.Tensor) -> torch.Tensor:
        return torch.where(between(0, 1) < share * strength, amount, 0.0)

    size = torch.randn(count, generator=generator, device=device) * RANGES.size
    size = size.clamp(-RANGES.most_size, RANGES.most_size) * strength
    across = torch.minimum((size + between(*RANGES.width) * strength).exp(), room / widths)
    knots = torch.randn(count, 3, max(3, room // KNOT_PX), generator=generator, device=device)
    reach = torch.tensor([*(px * strength for px in RANGES.wave_px), 0.5], device=device)[:, None]
    middle = torch.tensor([0.0, 0.0, 0.5], device=device)[:, None]
    stroke = between(0, 1) / max(strength, 1e-9)
    thinner, blurred = RANGES.thicker + RANGES.thinner, RANGES.thicker + RANGES.thinner + RANGES.blurred
    ruling = between(4, HEIGHT_PX - 2).floor()
    upwards = torch.where(between(0, 1) < 0.5, 1, -1)
    return LineParameters(
        neighbour=torch.randint(count, (count,), generator=generator, device=device),
        neighbour_rows=between(*RANGES.neighbour_px).round().long() * upwards,
        neighbour_ink=some(RANGES.neighboured, between(*RANGES.neighbour_ink)),
        target=(widths * across).round().clamp(min(NARROWEST_PX, room), room),
        across=across,
        down=(size + normal(RANGES.height)).exp(),
        slant=normal(RANGES.slant),
        turn=normal(RANGES.turn),
        shift=normal(RANGES.shift_px),
        knots=knots * reach + middle,
        thicker=stroke < RANGES.thicker,
        thinner=(stroke >= RANGES.thicker) & (stroke < thinner),
        blur=torch.where((stroke >= thinner) & (stroke < blurred), between(*RANGES.blur_px), 0.0),
        ruling=ruling,
        ruling_end=(ruling + normal(RANGES.ruling_drop_px)).round().clamp(0, HEIGHT_PX - 1),
        ruling_ink=some(RANGES.ruled, between(*RANGES.ruling_ink)),
        gamma=normal(RANGES.gamma).exp(),
        contrast=1 - RANGES.paler * strength * between(0, 1),
        shade=some(RANGES.shaded, between(0, RANGES.shade * strength)),
        grain=some(RANGES.grained, between(0, RANGES.grain * strength)),
    )
