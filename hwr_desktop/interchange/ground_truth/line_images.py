"""Ground truth that is no pages but images of single lines, whatever file names their texts."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page, new_id

IMAGE_SUFFIXES: tuple[str, ...] = (
    ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".bmp", ".pdf", ".heic", ".heif",
)  # fmt: skip
"""What an image of a line may be called; where several share a name, the first of these counts."""


@dataclass(frozen=True, slots=True)
class LineImage:
    """The image of one line or word, its text in NFC, the collection it belongs to, and whether IAM marks it as err.

    `page` names the page it was cut from, where that is known: what one page holds is in one hand and often one text,
    so that its lines must not be both learned from and measured on.
    """

    image: Path
    text: str
    collection: str
    err: bool = False
    page: str = ""


@dataclass(frozen=True, slots=True)
class LineImages:
    """The line images of one source.

    `name` says where they are from, `noun` what one and what many of them are called; `dropped` what was left out and
    why, each a phrase with its count ("3 images missing"); `hint` a sentence on what might have been meant instead.
    """

    name: str
    lines: tuple[LineImage, ...]
    noun: tuple[str, str] = ("line", "lines")
    dropped: tuple[str, ...] = ()
    hint: str = ""

    @property
    def sentence(self) -> str:
        """What was taken and what was dropped, on one line."""
        marked = sum(line.err for line in self.lines)
        taken = counted(len(self.lines), *self.noun)
        return (
            f"{self.name}: "
            + ", ".join((taken, *((f"{marked:,} of them marked err",) if marked else ()), *self.dropped))
            + "."
            + (f" {self.hint}" if self.hint else "")
        )

    def without(self, damaged: Collection[Path]) -> LineImages:
        """The same without the images that turned out to be damaged, which count as dropped."""
        more = phrases((len(damaged), "image that is damaged", "images that are damaged"))
        lines = tuple(line for line in self.lines if line.image not in damaged)
        return replace(self, lines=lines, dropped=self.dropped + more)


BASELINE_SHARE = 34 / 48
"""How much of a line image's height lies above the baseline.

Of 76 lines of four collections of letters and registers that were cut out as tightly as their ink allows it was 0.63 to
0.73 in the median of a collection; this is where the line cutter puts the baseline, so that nothing is shifted.
"""
TYPICAL_SHARE = 1 / 1.4
"""How much of a line image's height the typical letters take up: its outline, as people and the line finder draw it,
without the longest strokes.

The line cutter leaves as much room beyond the outline, so that a strip shows the image as it is. With the whole image
as the outline the letters come out too small, and what touches the image's edge is drawn on beyond it: on a few dozen
lines cut tightly out of pages a reader made 22 % errors instead of 9 (peraire), 46 instead of 34 (hooker-letters); from
0.60 to 0.76 of the height above the baseline made no difference.
"""
_CUTTER_ADDS = 0.15
"""What the line cutter adds at each end of a baseline, in heights of the outline."""


def line_page(line: LineImage, width: int, height: int) -> Page:
    """A page that is nothing but the line; the size is that of its image in pixels."""
    typical = TYPICAL_SHARE * height
    level = BASELINE_SHARE * height
    top = level - BASELINE_SHARE * typical
    inset = min(_CUTTER_ADDS * typical, width / 4)
    outline = rectangle(Box(0, top, width, top + typical))
    baseline = ((inset, level), (width - inset, level))
    return Page(new_id("p"), line.image.name, width, height, lines=(Line("l1", outline, baseline, line.text),))


_LINE_NUMBER = re.compile(r"(.*[^\W_].*?)[-_.]+(?:line|l)?[-_.]?\d+", re.IGNORECASE)
LARGEST_PAGE = 0.1
"""Of all lines; a larger "page" is none, but a name that all lines of a collection bear."""


def with_pages(lines: Sequence[LineImage]) -> tuple[LineImage, ...]:
    """The lines with the pages that their names tell of: the folder, and what stands before a last number, such as
    `letter-3` of `letter-3_012.png`; as they are where that would not part them into pages."""
    pages = [_page_of(line.image) for line in lines]
    if max(Counter(pages).values(), default=0) > LARGEST_PAGE * len(lines):
        return tuple(lines)
    return tuple(replace(line, page=page) for line, page in zip(lines, pages, strict=True))


def _page_of(image: Path) -> str:
    """The page that the name of a line's image tells of, with its folder."""
    stem = image.stem.removesuffix(".bin").removesuffix(".nrm")
    found = _LINE_NUMBER.fullmatch(stem)
    return f"{image.parent.name}/{found[1] if found else ''}"


def one_line(text: str) -> str:
    """The text in NFC, every stretch of white space a single space, none at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def counted(count: int, one: str, many: str) -> str:
    """The count with its noun: "1 image", "2,027 images"."""
    return f"{count:,} {one if count == 1 else many}"


def phrases(*counts: tuple[int, str, str]) -> tuple[str, ...]:
    """The counts with their nouns, those of nothing left out."""
    return tuple(counted(count, one, many) for count, one, many in counts if count)


def is_file(path: Path) -> bool:
    """Whether there is such a file; a name that no file could have is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
